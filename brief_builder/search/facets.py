"""Facets: the properties hits are filtered on and counted by."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from brief_builder.search.entries import Entry

FACETS: Mapping[str, Callable[[Entry], tuple[str, ...]]] = {
    "kind": lambda entry: (entry.kind, entry.subkind) if entry.subkind else (entry.kind,),
    "theme": lambda entry: entry.themes,
    "area": lambda entry: entry.areas,
    "group": lambda entry: entry.groups,
    "status": lambda entry: entry.statuses,
}
"""The values an entry has per facet. A kind of finding or term ("beleid", "kernconcept") counts as a kind too; the status is that
of its definitions."""

_PLACES = {facet: place for place, facet in enumerate(FACETS)}


@dataclass(frozen=True, slots=True)
class Choice:
    """Values chosen in one facet: entries need one of `ids`; with `exclude` they must have none. `typed` is how it was asked."""

    facet: str
    ids: frozenset[str]
    exclude: bool = False
    typed: str = ""


Values = tuple[tuple[str, ...], ...]
"""The values of an entry, in the order of FACETS."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of all entries. Many entries have the same ones: `sorts` are all there are, `sort_of` has one of them by position."""

    sorts: Sequence[Values]
    sort_of: Sequence[int]

    def values(self, facet: str) -> set[str]:
        """All values of a facet."""
        place = _PLACES[facet]
        return {value for sort in self.sorts for value in sort[place]}

    def kept(self, places: Iterable[int], choices: Sequence[Choice]) -> Iterable[int]:
        """The positions whose entries pass every choice."""
        if not choices:
            return places
        passing, sort_of = [_passes(sort, choices) for sort in self.sorts], self.sort_of
        return [at for at in places if passing[sort_of[at]]]

    def counts(self, places: Iterable[int], choices: Sequence[Choice]) -> dict[str, dict[str, int]]:
        """How many of these have each value of each facet, without regard to the choices in that facet itself; most first."""
        by_sort = [(self.sorts[sort], count) for sort, count in Counter(map(self.sort_of.__getitem__, places)).items()]
        return {facet: self._count(facet, by_sort, [one for one in choices if one.facet != facet]) for facet in FACETS}

    def _count(self, facet: str, by_sort: Iterable[tuple[Values, int]], choices: Sequence[Choice]) -> dict[str, int]:
        place, counts = _PLACES[facet], dict[str, int]()
        for sort, count in by_sort:
            if not choices or _passes(sort, choices):
                for value in sort[place]:
                    counts[value] = counts.get(value, 0) + count
        return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def facets_of(entries: Iterable[Entry]) -> Facets:
    """The facets of these entries."""
    numbers: dict[Values, int] = {}
    sort_of = array("I", (numbers.setdefault(_values_of(entry), len(numbers)) for entry in entries))
    return Facets(tuple(numbers), sort_of)


def _values_of(entry: Entry) -> Values:
    return tuple(values(entry) for values in FACETS.values())


def _passes(sort: Values, choices: Iterable[Choice]) -> bool:
    return all(choice.exclude == choice.ids.isdisjoint(sort[_PLACES[choice.facet]]) for choice in choices)
