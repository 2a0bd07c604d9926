"""A process that builds and stores one index after the other, each of another library, until it is killed; it says "." for each.

python tests/reliability/index_writer.py FOLDER thread|process|store
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path

from brief_builder.content.findings import Finding
from brief_builder.content.library import Library
from brief_builder.progress import finish
from brief_builder.search import beside, build, build_index, cache
from brief_builder.search.entries import entries_of

FINDINGS = 40


def finding(item_id: str, title: str, summary: str) -> Finding:
    """A finding of a few words."""
    return Finding(item_id, "stand_van_zaken", "wonen", title, summary, "")


def library(number: int) -> Library:
    """The library of this number: forty findings about the same, one of them its own."""
    made = [finding(f"f{at}", f"Over wonen {at}", "Eenzaamheid en schulden in de wijk.") for at in range(FINDINGS)]
    own = finding("eigen", f"Nummer {number}", "Iets over de buurt.")
    return Library(items={item.id: (item,) for item in (*made, own)})


def build_on(folder: Path, make: build.Make) -> Iterator[None]:
    """Build and store, one after the other."""
    for number in count(1):
        finish(build_index(library(number), folder, make))
        yield


def store_on(folder: Path) -> Iterator[None]:
    """Store what was built beforehand: nearly all the time is spent in writing."""
    entries = {number: entries_of(library(number)) for number in range(1, 9)}
    made = {number: finish(build.make_files(library(number), those)) for number, those in entries.items()}
    for number in cycle(made):
        cache.save(folder, build.key_of(library(number), entries[number]), made[number])
        yield


def main() -> None:
    """Write until killed."""
    folder, way = Path(sys.argv[1]), sys.argv[2]
    ways = {
        "thread": lambda: build_on(folder, build.make_files),
        "process": lambda: build_on(folder, beside.make_files),
        "store": lambda: store_on(folder),
    }
    for _ in ways[way]():
        print(".", end="", flush=True)


if __name__ == "__main__":
    main()
