"""How fast the search is: building, opening, and p50/p95 per kind of query. Run by hand:

    python tests/benchmarks/search_speed.py [LIBRARY_FOLDER] [--items N]

With --items the library is blown up to N findings and terms by recombining its own sentences (always the same way), to see
what a large library would do.
"""

from __future__ import annotations

import dataclasses
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count, islice
from pathlib import Path
from time import process_time
from typing import TypeVar

from brief_builder.content.findings import Finding
from brief_builder.content.library import Library
from brief_builder.content.reader import read_library
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index

Result = TypeVar("Result")

ROUNDS = 5
QUERIES = {
    "word": ["eenzaamheid", "schulden", "wijkaanpak", "veerkracht", "overgewicht", "mantelzorg", "ondermijning", "Wmo"],
    "two words": ["eenzame jongeren", "sociale basis", "problematische schulden", "jeugd criminaliteit", "integraal werken"],
    "question": [
        "hoe lang moeten Almeerders reizen naar hun werk",
        "wat doet Almere tegen schulden",
        "hoeveel kinderen groeien op in armoede",
    ],
    "prefix": ["e", "s", "we", "jeu", "sch", "problematische s", "eenzaamh"],
    "phrase": ['"sociale basis"', '"dubbele vergrijzing"', '"van de inwoners"', '"de het"'],
    "typing error": ["eenzamheid", "shculden", "kriminaliteit", "laaggeleterdheid", "veerkragt", "ondermijnig"],
    "filters": ["thema:onderwijs school", "soort:begrip werk", "gebied:almere jongeren", "soort:bevinding"],
    "nothing": ["fietsenstallingsbeleid", "quantumzwaartekracht", "xyzzy plugh"],
}


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """How many milliseconds of processor time something takes, and what it gives."""
    start = process_time()
    result = work()
    return (process_time() - start) * 1000, result


def blown_up(library: Library, items: int) -> Library:
    """The library with findings of recombined sentences added, until it has so many items."""
    findings = list(library.findings())
    sentences = [sentence for one in findings for sentence in one.text.split(". ")]
    more = islice(recombined(findings, sentences), max(0, items - len(library.items)))
    return dataclasses.replace(library, items={**library.items, **{one.id: (one,) for one in more}})


def recombined(findings: list[Finding], sentences: list[str]) -> Iterator[Finding]:
    for number in count():
        model, other = findings[number % len(findings)], findings[(number * 7 + 3) % len(findings)]
        text = ". ".join(sentences[(number * 31 + place * 17) % len(sentences)] for place in range(9))
        title = f"{model.title.rsplit(' ', 4)[0]} {other.title.split(' ', 4)[-1]}"
        yield dataclasses.replace(model, id=f"made-{number}", title=title, text=text)


def measure(index: SearchIndex) -> None:
    """Print p50 and p95 of every kind of query; the first round, on a cold index, apart."""
    print(f"{'':14}  p50   p95   first  (ms)")
    for kind, queries in QUERIES.items():
        first = max(timed(lambda query=query: index.search(query))[0] for query in queries)
        times = sorted(timed(lambda query=query: index.search(query))[0] for _ in range(ROUNDS) for query in queries)
        print(f"{kind:14} {times[len(times) // 2]:5.1f} {times[int(len(times) * 0.95)]:5.1f}  {first:6.1f}")


def main() -> None:
    arguments = sys.argv[1:]
    items = int(arguments.pop(arguments.index("--items") + 1)) if "--items" in arguments else 0
    folders = [Path(argument) for argument in arguments if argument != "--items"]
    library = blown_up(read_library(folders[0] if folders else BUILT_IN_LIBRARY), items)
    with tempfile.TemporaryDirectory() as folder:
        build, _ = timed(lambda: finish(build_index(library, Path(folder))))
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        opening, index = timed(lambda: finish(build_index(library, Path(folder))))
        query, _ = timed(lambda: index.search("eenzaamheid"))
    print(f"{len(library.items)} items, {size / 1e6:.1f} MB; build {build:.0f} ms, open {opening:.0f} ms, first query {query:.1f} ms")
    measure(index)


if __name__ == "__main__":
    main()
