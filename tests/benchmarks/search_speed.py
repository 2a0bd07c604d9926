"""How fast the search is, beside SQLite FTS5 on the same entries. Run by hand:

    python tests/benchmarks/search_speed.py [SIZE ...] [--folder FOLDER]

A size is a number of items (1000 10000 100000), "bundled" the library as it comes. Larger libraries are written by
`library_generator` into the folder, and found there by a next run; from 20,000 items on they are made in memory. Times are
processor time in milliseconds: others may use the machine. Ours is always the whole answer of the window: ranking, twenty
snippets, how many there are, the counts of all facets, corrections; FTS5 beside it does the same work for the fewer items it
finds, and once more only names the twenty best. Queries are drawn from the library, always the same; each is asked twice, the
first time with nothing read yet. Opening and memory are measured in processes of their own.
"""

from __future__ import annotations

import argparse
import dataclasses
import gc
import json
import math
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from time import process_time
from typing import TypeVar

from library_generator import grown, write_library
from sqlite_rival import Rival, all_words, beginning, body_of, phrase

from brief_builder.__main__ import SELDOM
from brief_builder.content.library import Library
from brief_builder.content.reader import open_libraries
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.dutch.stopwords import STOP_WORDS
from brief_builder.dutch.tokens import base_word, words
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index, update_index
from brief_builder.search.entries import Entry, entries_of

Result = TypeVar("Result")

SEED, EACH, ROUNDS = 20231101, 40, 2
BUNDLED = "bundled"
TOP = 20
MOST_WRITTEN = 20_000

Shapes = Mapping[str, Sequence[str]]
Times = dict[str, float]


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """How many milliseconds of processor time something takes, and what it gives."""
    start = process_time()
    result = work()
    return (process_time() - start) * 1000, result


# ---- what is asked


def shapes_of(entries: Sequence[Entry]) -> Shapes:
    """Queries per shape, drawn from the texts."""
    chance = random.Random(SEED)
    counts = lexicon_of(text for entry in entries for text in entry.texts()).words
    known = sorted((word for word in counts if len(word) >= 5 and word not in STOP_WORDS), key=lambda word: (-counts[word], word))
    drawn = [known[int(len(known) * (at / EACH) ** 2)] for at in range(EACH)]  # half of them among the quarter that is most frequent
    pairs = list(islice(_neighbours(entries, chance), 2 * EACH))
    return {
        "one word": drawn,
        "two words": pairs[:EACH],
        "prefix 1": sorted({word[0] for word in known if word[0].isalpha()}),
        "prefix 2": [word[:2] for word in chance.sample(drawn, 20)],
        "prefix 3": [word[:3] for word in chance.sample(drawn, 20)],
        "prefix 4": [word[:4] for word in chance.sample(drawn, 20)],
        "phrase": [f'"{pair}"' for pair in pairs[EACH : 2 * EACH]],
        "typing error": [_mistyped(word, chance) for word in drawn if len(word) > 6],
        "facets": drawn[::-1],
        "snippets": drawn[1::2],
    }


def _neighbours(entries: Sequence[Entry], chance: random.Random) -> Iterator[str]:
    """Two words that stand side by side in a text, both saying something."""
    while True:
        entry = chance.choice(entries)
        found = words(chance.choice([entry.title, *entry.passages]))
        at = chance.randrange(len(found)) if found else 0
        pair = [base_word(word) for word in found[at : at + 2]]
        if len(pair) == 2 and all(len(word) > 3 and word.isalpha() and word not in STOP_WORDS for word in pair):
            yield " ".join(pair)


def _mistyped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


# ---- the two beside each other


def ours(index: SearchIndex) -> Mapping[str, Callable[[str], object]]:
    """How our search is asked, per shape: the same for all, with a filter for the facets."""
    ways: dict[str, Callable[[str], object]] = dict.fromkeys(
        ("one word", "two words", "prefix 1", "prefix 2", "prefix 3", "prefix 4", "phrase", "typing error", "snippets"),
        lambda query: index.search(query, limit=TOP),
    )
    return {**ways, "facets": lambda query: index.search(query, kind="finding", limit=TOP)}


def theirs(rival: Rival, *, whole: bool) -> Mapping[str, Callable[[str], object]]:
    """How FTS5 is asked, per shape, for the `whole` answer of a window or for the twenty best only; it knows nothing of typing errors."""
    answer = rival.whole if whole else rival.top
    return {
        "one word": lambda query: answer(all_words(query)),
        "two words": lambda query: answer(all_words(query)),
        **dict.fromkeys(("prefix 1", "prefix 2", "prefix 3", "prefix 4"), lambda query: answer(beginning(query))),
        "phrase": lambda query: answer(phrase(query)),
        "snippets": lambda query: answer(all_words(query)),
        "facets": lambda query: rival.whole_of_kind(all_words(query), "finding") if whole else rival.top(all_words(query)),
    }


def measured(ways: Mapping[str, Callable[[str], object]], shapes: Shapes) -> dict[str, tuple[float, float]]:
    """p50 and p95 per shape."""
    found = {}
    for shape, ask in ways.items():
        times = sorted(timed(lambda ask=ask, query=query: ask(query))[0] for _ in range(ROUNDS) for query in shapes[shape])
        found[shape] = (times[len(times) // 2], times[int(len(times) * 0.95)])
    return found


def edited(library: Library) -> tuple[Library, Entry]:
    """The library with another text in one finding, and the entry of that finding."""
    finding = next(library.findings())
    changed = dataclasses.replace(finding, title=finding.title + " met fietsenstallingsbeleid")
    items = {item_id: tuple(changed if item is finding else item for item in versions) for item_id, versions in library.items.items()}
    return dataclasses.replace(library, items=items), next(entry for entry in entries_of(library) if entry.id == finding.id)


def library_of(size: str, folder: Path) -> Library:
    """The library of this size: as it comes, from the folder, or made in memory."""
    if size == BUNDLED or int(size) > MOST_WRITTEN:
        bundled = open_libraries((BUILT_IN_LIBRARY,), folder / "cache")
        return bundled if size == BUNDLED else grown(bundled, int(size))
    if not (folder / size).exists():
        write_library(folder / size, int(size))
    return open_libraries((folder / size,), folder / "cache")


def compare(name: str, folder: Path) -> dict[str, tuple[float, float]]:
    """Measure one library and print the table; gives our p50 and p95 per shape."""
    library = library_of(name, folder)
    entries = entries_of(library)
    shapes = shapes_of(entries)
    with tempfile.TemporaryDirectory() as place:
        cache, database = Path(place) / "index", Path(place) / "fts5.db"
        build, index = timed(lambda: finish(build_index(library, cache)))
        gc.freeze()  # as the window does
        rival = Rival(database)
        their_build, _ = timed(lambda: rival.build(entries))
        our_size = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file())
        print(f"\n## {name}: {len(entries)} items\n")
        print(f"{'':22}{'ours':>16}{'FTS5':>18}")
        if (folder / name).exists():
            reading, _ = timed(lambda: open_libraries((folder / name,)))
            print(f"{'read the YAML':22}{reading:13.1f} ms")
        line("build", build, their_build, "ms")
        line("disk", our_size / 1e6, database.stat().st_size / 1e6, "MB")
        for what, unit in (("open to first result", "ms"), ("memory", "MB")):
            line(what, in_child("ours", name, folder, cache)[what], in_child("theirs", name, folder, database)[what], unit)
        changed, entry = edited(library)
        at = entries.index(entry)
        update, _ = timed(lambda: finish(update_index(index, changed, None)).search("fietsenstallingsbeleid"))
        their_update, _ = timed(
            lambda: (rival.update(at, entry.title + " fietsenstallingsbeleid", body_of(entry)), rival.top("fietsenstallingsbeleid"))
        )
        line("update, found again", update, their_update, "ms")
        our_times, whole = measured(ours(index), shapes), measured(theirs(rival, whole=True), shapes)
        bare = measured(theirs(rival, whole=False), shapes)
        rival.close()
    print(f"\n{'':14}{'ours':>16}{'FTS5, same work':>18}{'FTS5, 20 best':>18}   (p50, p95)")
    for shape, ours_now in our_times.items():
        rest = "".join("{:10.2f}{:8.2f}".format(*times[shape]) if shape in times else f"{'–':>18}" for times in (whole, bare))
        print("{:14}{:8.2f}{:8.2f}".format(shape, *ours_now) + rest)
    return our_times


def line(what: str, our: float, their: float, unit: str) -> None:
    """One line of the table."""
    print(f"{what:22}{our:13.1f} {unit}{their:15.1f} {unit}", flush=True)


# ---- in a process of its own


def in_child(side: str, size: str, folder: Path, index: Path) -> Times:
    """Open the index in a process that has just been started, search, and tell how long that took and what it holds."""
    command = [sys.executable, __file__, "--child", side, "--folder", folder, "--index", index, size]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def child(side: str, size: str, folder: Path, path: Path) -> Times:
    """What `in_child` asks for; the memory is what comes on top of the library."""
    library = library_of(size, folder)
    queries = [words(finding.title)[0] for finding in list(library.findings())[:200]]
    before, start = memory(), process_time()
    if side == "ours":
        index = finish(build_index(library, path))
        ask: Callable[[str], object] = index.search
    else:
        rival = Rival(path)
        ask = lambda query: rival.top(all_words(query))  # noqa: E731
    gc.freeze()
    ask(queries[0])
    took = (process_time() - start) * 1000
    for query in queries:
        ask(query)
    return {"open to first result": took, "memory": memory() - before}


def memory() -> float:
    """Megabytes of this process that are in memory (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def growth(first: Mapping[str, tuple[float, float]], last: Mapping[str, tuple[float, float]], times: float) -> None:
    """Print the exponent with which p50 grows: 1 is as fast as the library does."""
    print(f"\nexponent of growth of p50, over a library {times:.0f} times as large")
    for shape in first:
        print(f"{shape:16}{math.log(last[shape][0] / first[shape][0]) / math.log(times):6.2f}")


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", default=[BUNDLED])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "brief-builder-large")
    parser.add_argument("--child", default="")
    parser.add_argument("--index", type=Path)
    given = parser.parse_args()
    gc.set_threshold(*SELDOM)  # as the app does
    if given.child:
        print(json.dumps(child(given.child, given.sizes[0], given.folder, given.index)))
        return
    found = {}
    for size in given.sizes:
        found[size] = compare(size, given.folder)
    numbers = sorted(int(size) for size in found if size != BUNDLED)
    if len(numbers) > 1:
        growth(found[str(numbers[0])], found[str(numbers[-1])], numbers[-1] / numbers[0])


if __name__ == "__main__":
    main()
