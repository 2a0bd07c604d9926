"""Kills whatever writes files, at random moments, and looks at what is left. By hand:

python tests/reliability/kill_store.py --kills 1000 --seed 1

A child process saves, keeps for recovery, exports, and stores an index and a library, one after the other in a random order, and
tells what it has finished. After each kill every file must be whole, and nothing that was told as finished may be lost.
Not on Windows: the child is a fork, so that a thousand of them take minutes.
"""

from __future__ import annotations

import argparse
import os
import signal
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from random import Random

from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template_file import read_templates
from brief_builder.brief.versions import keep_version, versions_of
from brief_builder.content.library import Library
from brief_builder.content.reader import open_libraries
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import standard_look
from brief_builder.files import ABANDONED_AFTER, UNFINISHED, remove_abandoned, write_atomically
from brief_builder.gui import recovery
from brief_builder.paths import TEMPLATES
from brief_builder.progress import finish
from brief_builder.search import cache

GOOD = Path(__file__).parents[1] / "libraries" / "good"
LONGEST_WAIT = 0.08
"""Seconds until the kill at most: some deeds of each kind."""

TEXT = "Een alinea over eenzaamheid in de wijk. " * 400
FILES = {"terms.bin": b"a" * 200_000, "rest.bin": b"b" * 50_000}


@dataclass(frozen=True)
class Desk:
    """The folders of one run."""

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "stuk.brief"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def kept(self) -> Path:
        return self.data / "recovery" / "1"

    def export(self, to: str) -> Path:
        return self.folder / f"stuk.{to}"


def brief(number: int) -> Brief:
    """The document after this many changes."""
    part = Part("p1", "text", f"{number}. {TEXT}")
    return Brief("memo", {"onderwerp": f"Nummer {number}", "datum": "2026-11-24"}, (Slot("kern", (part,)),))


def number_of(document: Brief) -> int:
    """Which one it is; the whole text must belong to it."""
    number = int(document.fields["onderwerp"].split()[1])
    assert document == brief(number)
    return number


def save(desk: Desk, number: int) -> None:
    keep_version(desk.data, desk.file, datetime.fromtimestamp(time.time(), UTC).replace(tzinfo=None))
    save_brief(brief(number), desk.file)


def keep(desk: Desk, number: int) -> None:
    recovery.keep(desk.kept, brief(number), desk.file)


def export(desk: Desk, number: int) -> None:
    to = ("docx", "odt")[number % 2]
    template = read_templates((TEMPLATES,)).get("memo")
    document = assemble(brief(number), template, Library(), Surroundings(Organisation(), b"", {}))
    write_atomically(desk.export(to), finish(FORMATS[to](document, standard_look())))


def index(desk: Desk, number: int) -> None:
    assert cache.save(desk.folder / "search", f"{number % 8:012d}", FILES)


def library(desk: Desk, number: int) -> None:
    for file in (desk.folder / "library").glob("*.json"):
        if number % 3 == 0:
            file.unlink()  # so that it is written anew
    open_libraries([GOOD], desk.folder)


DEEDS: dict[str, Callable[[Desk, int], None]] = {"save": save, "keep": keep, "export": export, "index": index, "library": library}
WEIGHTS = (4, 4, 1, 3, 1)


def work(desk: Desk, chance: Random, first: int, told: int) -> None:
    """In the child: until killed."""
    number = first
    while True:
        deed = chance.choices(list(DEEDS), WEIGHTS)[0]
        os.write(told, f"> {deed}\n".encode())
        DEEDS[deed](desk, number)
        os.write(told, f"{deed} {number}\n".encode())
        number += 1


def killed(desk: Desk, chance: Random, first: int) -> tuple[dict[str, int], str]:
    """Start a child, kill it at a random moment; the last number it finished of each deed, and the deed it was at."""
    seed, wait = chance.random(), chance.uniform(0, LONGEST_WAIT)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(desk, Random(seed), first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading) as told:
        lines = told.read().splitlines()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    done = dict(line.split() for line in lines if not line.startswith(">"))
    at = lines[-1][2:] if lines and lines[-1].startswith(">") else "between"
    return {deed: int(number) for deed, number in done.items()}, at


def check(desk: Desk, done: dict[str, int]) -> None:
    """Every file is whole, and holds at least what was finished."""
    if desk.file.exists():
        assert number_of(load_brief(desk.file)) >= done.get("save", 0)
    else:
        assert "save" not in done
    found = recovery.rescued(desk.kept)
    if found is not None:
        assert number_of(found.brief) >= done.get("keep", 0)
        assert found.path == desk.file
    else:
        assert "keep" not in done
        assert not (desk.kept / recovery.BRIEF).exists()
    for version in versions_of(desk.data, desk.file):
        number_of(load_brief(version.file))
    for to in ("docx", "odt"):
        if desk.export(to).exists():
            with zipfile.ZipFile(BytesIO(desk.export(to).read_bytes())) as archive:
                assert archive.testzip() is None
    for number in range(8):
        assert cache.load(desk.folder / "search", f"{number:012d}") in (None, FILES)
    assert not (problems := open_libraries([GOOD], desk.folder).problems), problems


def half_written(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.endswith(UNFINISHED)]


def age(paths: Iterable[Path]) -> None:
    old = time.time() - 2 * ABANDONED_AFTER
    for path in paths:
        os.utime(path, (old, old))


def run(folder: Path, kills: int, seed: int) -> str:
    """All kills; what was seen, as a line."""
    desk, chance, number = Desk(folder), Random(seed), 1
    at: Counter[str] = Counter()
    finished = left = 0
    for _ in range(kills):
        done, deed = killed(desk, chance, number)
        check(desk, done)
        at[deed] += 1
        finished += len(done)
        number = max([number, *done.values()]) + 100
        left += len(half_written(folder))
        age(half_written(folder))
        for place in {path.parent for path in half_written(folder)}:
            remove_abandoned(place)
        assert half_written(folder) == []
    where = ", ".join(f"{name} {count}" for name, count in sorted(at.items()))
    return f"{kills} kills, seed {seed}: at {where}; {left} temporary files left and removed; nothing lost, nothing half"


def main() -> None:
    """Run with the wishes of the command line."""
    wishes = argparse.ArgumentParser()
    wishes.add_argument("--kills", type=int, default=25)
    wishes.add_argument("--seed", type=int, default=1)
    chosen = wishes.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(run(Path(folder), chosen.kills, chosen.seed))


if __name__ == "__main__":
    main()
