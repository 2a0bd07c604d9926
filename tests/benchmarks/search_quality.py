"""How well the search ranks, beside other engines: nDCG@10, MRR and how often an answer is found. Run by hand:

    python tests/benchmarks/search_quality.py [QUERIES.json] [--library FOLDER] [--verbose]

Without a file: search_queries.json beside this script, whose queries were judged before anything was tuned; one half was
tuned with ("tune"), of the other no single result was looked at ("test"), but its totals were in sight. Forty more ("staff") are
what civil servants of several jobs might type, written and judged from the titles of the items by one developer before any result
was seen; since then search was tuned with them too. Thirty more ("fresh") were written and judged
the same way; of them no single result was looked at either. Forty ("blind") by the developer who then wrote the second layer of everyday
words: nDCG .526 before the work on classes of November 2026, .551 after its first half; later numbers are flattered, because their words
were known. Forty ("council") are headlines, questions and points of programmes of others, found on the web when the words were written, and
judged from the titles of the items: .476 before, .639 untuned; after that their totals were in sight when weights and words that say
little were chosen. Of both groups no single result was looked at. A query is
{"query", "type", "half", "relevant": {what: grade 1–3}};
`what` is the id of an item, or a row of the report: "2.4#7" (section and heading), "3.7" (a section), "A#5" (the annex). An item
stands for its id and for the rows of its `report` places. What no item of the library covers is left out; so are queries
without anything covered. Each row is credited once, with its first hit: a second hit on the same row takes a place and
earns nothing ("strict"), or is passed over ("rows").
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from other_engines import Engine, engines_on

from brief_builder.content.library import Item, Library
from brief_builder.content.provenance import Place
from brief_builder.content.reader import read_library
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.entries import entries_of

DEPTH = 10
SCANNED = 40
JUDGED = Path(__file__).parent / "search_queries.json"
COLUMNS = ("strict", "rows", "MRR", "found")
Grades = Mapping[str, int]
Measures = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, and what answers it how well."""

    query: str
    type: str
    half: str
    grades: Grades


def rows_of(place: Place) -> Iterator[str]:
    section = "A" if place.section.lower() in ("bijlage", "annex", "a") else place.section
    if place.heading is not None:
        yield f"{section}#{place.heading}"
    yield section


def names_of(item: Item) -> list[str]:
    """What an item is judged by: its id and its rows of the report."""
    return [item.id, *(row for place in item.report for row in rows_of(place))]


def read_judged(path: Path, library: Library) -> list[Judged]:
    """The queries that the library can answer. That a figure or a source names a place of the report does not make it covered."""
    covered = {name for item in (*library.findings(), *library.terms()) for name in names_of(item)} | set(library.items)
    judged = []
    for one in json.loads(path.read_text(encoding="utf-8")):
        grades = {name: grade for name, grade in one["relevant"].items() if name in covered}
        if grades:
            judged.append(Judged(one["query"], one["type"], one.get("half", ""), grades))
    return judged


def gains(found: Iterable[Sequence[str]], grades: Grades, *, strict: bool) -> list[int]:
    """The grades a ranking earns, place by place."""
    left = dict(grades)
    earned = []
    for names in found:
        rows = [name for name in names if name in grades]
        best = max(rows, key=lambda row: left.get(row, 0), default="")
        if strict or not rows or best in left:
            earned.append(left.pop(best, 0))
    return earned[:DEPTH]


def discounted(earned: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(earned))


def ndcg(earned: Sequence[int], grades: Grades) -> float:
    return discounted(earned) / discounted(sorted(grades.values(), reverse=True)[:DEPTH])


def measures(found: Sequence[Sequence[str]], grades: Grades) -> Measures:
    """The numbers of one query; "found" tells whether a best answer is among the first ten."""
    strict, rows = gains(found, grades, strict=True), gains(found, grades, strict=False)
    first = next((1 / (rank + 1) for rank, grade in enumerate(strict) if grade), 0.0)
    return ndcg(strict, grades), ndcg(rows, grades), first, float(max(grades.values()) in strict)


def ask(engine: Engine, judged: Iterable[Judged], library: Library) -> list[tuple[Judged, Measures]]:
    return [(one, measures([names_of(library.items[found][0]) for found in engine(one.query, SCANNED)], one.grades)) for one in judged]


def mean(those: Sequence[Measures]) -> str:
    return "  ".join(f"{sum(column) / len(those):6.3f}" for column in zip(*those, strict=True))


def print_types(answered: Sequence[tuple[Judged, Measures]]) -> None:
    by_type: dict[str, list[Measures]] = defaultdict(list)
    for one, numbers in answered:
        by_type[one.type].append(numbers)
    for name, those in by_type.items():
        print(mean(those), f" {name} ({len(those)})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("queries", nargs="?", type=Path, default=JUDGED)
    parser.add_argument("--library", type=Path, default=BUILT_IN_LIBRARY)
    parser.add_argument("--verbose", action="store_true", help="a line per query")
    arguments = parser.parse_args()
    library = read_library(arguments.library)
    judged = read_judged(arguments.queries, library)
    index = finish(build_index(library, None))

    def ours(query: str, limit: int) -> list[str]:
        return [hit.id for hit in index.search(query, limit=limit).hits]

    for half in sorted({one.half for one in judged}):
        those = [one for one in judged if one.half == half]
        answered = ask(ours, those, library)
        if arguments.verbose:
            for one, numbers in answered:
                print("  ".join(f"{number:6.2f}" for number in numbers), f" {one.query}")
        print("\n" + "  ".join(f"{name:>6}" for name in COLUMNS), f" {half} ({len(those)} queries)")
        print_types(answered)
        print(mean([numbers for _, numbers in answered]), " Brief Builder")
        for name, engine in engines_on(entries_of(library)).items():
            print(mean([numbers for _, numbers in ask(engine, those, library)]), f" {name}")


if __name__ == "__main__":
    main()
