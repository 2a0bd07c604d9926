"""How well the search ranks: nDCG@10 and MRR over judged queries. Run by hand:

    python tests/benchmarks/search_quality.py QUERIES.json [LIBRARY_FOLDER]

QUERIES.json is a list of {"query", "type", "relevant": {row of the report: grade 1–3}}; a row is "2.4#7" (section and heading),
"3.7" (a section), or "A#5" (the annex). An item stands for the rows of its `report` places. Rows that no item of the
library covers are left out; so are queries without a covered row. Each row is credited once, with its first hit: a second
hit on the same row takes a place and earns nothing ("strict"), or is passed over ("rows").
"""

from __future__ import annotations

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from brief_builder.content.library import Library
from brief_builder.content.provenance import Place
from brief_builder.content.reader import read_library
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index

DEPTH = 10
SCANNED = 40
Grades = Mapping[str, int]


def rows_of(place: Place) -> Iterator[str]:
    section = "A" if place.section.lower() in ("bijlage", "annex", "a") else place.section
    if place.heading is not None:
        yield f"{section}#{place.heading}"
    yield section


def covered(library: Library) -> set[str]:
    """Rows that a finding or a term restates; that a figure or a source names a place does not make it found."""
    return {row for item in (*library.findings(), *library.terms()) for place in item.report for row in rows_of(place)}


def gains(places: Iterable[Sequence[Place]], grades: Grades, *, strict: bool) -> list[int]:
    """The grades a ranking earns, place by place."""
    left = dict(grades)
    earned = []
    for report in places:
        rows = [row for place in report for row in rows_of(place) if row in grades]
        best = max(rows, key=lambda row: left.get(row, 0), default="")
        if strict or not rows or best in left:
            earned.append(left.pop(best, 0))
    return earned[:DEPTH]


def discounted(earned: Iterable[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(earned))


def ndcg(earned: Sequence[int], grades: Grades) -> float:
    return discounted(earned) / discounted(sorted(grades.values(), reverse=True)[:DEPTH])


def reciprocal_rank(earned: Sequence[int]) -> float:
    return next((1 / (rank + 1) for rank, grade in enumerate(earned) if grade), 0.0)


def judge(index: SearchIndex, query: str, grades: Grades) -> tuple[float, float, float]:
    places = [hit.report for hit in index.search(query, limit=SCANNED).hits]
    strict, rows = gains(places, grades, strict=True), gains(places, grades, strict=False)
    return ndcg(strict, grades), ndcg(rows, grades), reciprocal_rank(strict)


def report(
    index: SearchIndex, library: Library, judged: Sequence[Mapping[str, object]], *, verbose: bool = True
) -> dict[str, list[tuple[float, float, float]]]:
    """Print a line per query, per type and in all; gives the measures per type."""
    rows = covered(library)
    by_type: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for one in judged:
        grades = {row: grade for row, grade in one["relevant"].items() if row in rows}  # type: ignore[attr-defined]
        if not grades:
            continue
        measures = judge(index, str(one["query"]), grades)
        by_type[str(one["type"])].append(measures)
        if verbose:
            print("{:.2f} {:.2f} {:.2f}".format(*measures), f"{one['query']}  ({len(grades)} of {len(one['relevant'])} rows)")  # type: ignore[arg-type]
    print("\nstrict rows  MRR")
    for name, those in [*by_type.items(), ("all", [measures for group in by_type.values() for measures in group])]:
        print(*(f"{sum(column) / len(those):.3f}" for column in zip(*those, strict=True)), f"{name} ({len(those)})")
    return by_type


def main() -> None:
    queries, folder = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else BUILT_IN_LIBRARY
    library = read_library(folder)
    report(finish(build_index(library, None)), library, json.loads(queries.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
