"""Facets: the properties hits are filtered on and counted by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

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


@dataclass(frozen=True, slots=True)
class Choice:
    """Values chosen in one facet: entries need one of `ids`; with `exclude` they must have none. `typed` is how it was asked."""

    facet: str
    ids: frozenset[str]
    exclude: bool = False
    typed: str = ""


Bits = int
"""A set of entries: the last bit tells whether the first entry is in it. Two of them are intersected and counted in no time."""


@dataclass(frozen=True, slots=True)
class Facets:
    """By facet and value which entries have it, of `size` entries."""

    size: int
    having: Mapping[str, Mapping[str, Bits]]

    def values(self, facet: str) -> set[str]:
        """All values of a facet."""
        return set(self.having[facet])

    def kept(self, places: Iterable[int], choices: Sequence[Choice]) -> Iterable[int]:
        """The positions whose entries pass every choice."""
        if not choices:
            return places
        passing = f"{self._passing(choices):0{self.size}b}"[::-1]
        return [at for at in places if passing[at] == "1"]

    def counts(self, places: Iterable[int], choices: Sequence[Choice]) -> dict[str, dict[str, int]]:
        """How many of these have each value of each facet, without regard to the choices in that facet itself; most first."""
        found = bits_of(places, self.size)
        return {facet: self._count(facet, found, [one for one in choices if one.facet != facet]) for facet in FACETS}

    def _count(self, facet: str, found: Bits, choices: Sequence[Choice]) -> dict[str, int]:
        kept = found & self._passing(choices) if choices else found
        counts = [(-count, value) for value, having in self.having[facet].items() if (count := (having & kept).bit_count())]
        return {value: -count for count, value in sorted(counts)}

    def _passing(self, choices: Iterable[Choice]) -> Bits:
        passing = everything = (1 << self.size) - 1
        for choice in choices:
            having = reduce(or_, (self.having[choice.facet].get(value, 0) for value in choice.ids), 0)
            passing &= everything ^ having if choice.exclude else having
        return passing


def facets_of(entries: Sequence[Entry]) -> Facets:
    """The facets of these entries."""
    having: dict[str, dict[str, list[int]]] = {facet: {} for facet in FACETS}
    for at, entry in enumerate(entries):
        for facet, values in FACETS.items():
            for value in values(entry):
                having[facet].setdefault(value, []).append(at)
    size = len(entries)
    return Facets(size, {facet: {value: bits_of(places, size) for value, places in by_value.items()} for facet, by_value in having.items()})


def bits_of(places: Iterable[int], size: int) -> Bits:
    """The entries at these positions, of `size` entries."""
    digits = bytearray(b"0" * size)
    for at in places:
        digits[at] = 49  # "1"; reading digits is many times quicker than setting bits
    return int(digits[::-1] or b"0", 2)
