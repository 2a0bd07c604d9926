"""Kills a window in which somebody works, and looks whether the next start offers the work. By hand:

python tests/reliability/kill_window.py --kills 100 --seed 1

What was typed more than two seconds before the kill must be in the file or in what is offered.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from random import Random

from brief_builder.brief.model import Brief
from brief_builder.brief.store import load_brief
from brief_builder.gui import recovery

HERE = Path(__file__).parent
OLDEST = 2.0
"""Seconds of work that may be lost."""

WAIT = (0.3, 5.0)
"""Seconds after the first word."""


def killed(folder: Path, seed: int, wait: float) -> tuple[list[tuple[float, str, int]], float]:
    """Start, wait, kill; what it told (moment, deed, number), and the moment of the kill."""
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    with (folder / "told.txt").open("wb") as told, (folder / "errors.txt").open("wb") as errors:
        child = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", HERE / "window_child.py", folder, str(seed)], stdout=told, stderr=errors, env=environment
        )
        while b"typed" not in (folder / "told.txt").read_bytes():
            assert child.poll() is None, f"ended by itself with {child.returncode}: {(folder / 'errors.txt').read_text()}"
            time.sleep(0.02)
        time.sleep(wait)
        moment = time.monotonic()
        child.kill()
        assert child.wait() != 0
    found = re.findall(r"^([\d.]+) (\w+) (\d+)$", (folder / "told.txt").read_text(), re.MULTILINE)
    return [(float(at), deed, int(number)) for at, deed, number in found], moment


def last_word(brief: Brief) -> int:
    """The last word that was typed in a brief; all before it must be there too."""
    text = " ".join(part.text for part in brief.parts())
    numbers = [int(number) for number in re.findall(r"w(\d+)", text)]
    assert numbers == list(range(1, len(numbers) + 1)), text
    return len(numbers)


def check(folder: Path, told: list[tuple[float, str, int]], moment: float, most: float) -> tuple[float, bool]:
    """What the next start finds: the seconds of work that were lost, and whether something is offered."""
    file, place = folder / "stuk.brief", recovery.claim(folder / "base" / "data")
    offered = recovery.rescued(place.folder)
    kept = [last_word(found) for found in (load_brief(file) if file.exists() else None, offered.brief if offered else None) if found]
    known = max(kept, default=0)
    saved = max((number for _, deed, number in told if deed == "saved"), default=0)
    assert known >= saved
    lost = [at for at, deed, number in told if deed == "typed" and number > known]
    oldest = moment - min(lost) if lost else 0.0
    assert oldest <= most, f"{oldest:.2f} seconds lost"
    for made in folder.glob("*.docx"):
        with zipfile.ZipFile(made) as archive:
            assert archive.testzip() is None
    place.release()
    return oldest, offered is not None


def run(kills: int, seed: int, most: float) -> str:
    """All kills; what was seen, as a line."""
    chance, oldest, offers = Random(seed), 0.0, 0
    for _number in range(kills):
        with tempfile.TemporaryDirectory() as folder:
            told, moment = killed(Path(folder), chance.randrange(10**6), chance.uniform(*WAIT))
            lost, offered = check(Path(folder), told, moment, most)
        oldest, offers = max(oldest, lost), offers + offered
    return f"{kills} kills, seed {seed}: {offers} times work was offered; the oldest that was lost was {oldest:.2f} s old; no file half"


def main() -> None:
    """Run with the wishes of the command line."""
    wishes = argparse.ArgumentParser()
    wishes.add_argument("--kills", type=int, default=2)
    wishes.add_argument("--seed", type=int, default=1)
    wishes.add_argument("--most", type=float, default=OLDEST, help="seconds that may be lost; more on a machine with other work")
    chosen = wishes.parse_args()
    print(run(chosen.kills, chosen.seed, chosen.most))


if __name__ == "__main__":
    main()
