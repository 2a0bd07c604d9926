"""Facets: the properties hits are filtered on and counted by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

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


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of all entries, per facet and position."""

    columns: Mapping[str, Sequence[tuple[str, ...]]]

    def kept(self, places: Iterable[int], choices: Sequence[Choice]) -> Iterable[int]:
        """The positions whose entries pass every choice."""
        for choice in choices:
            column, ids, exclude = self.columns[choice.facet], choice.ids, choice.exclude
            places = [at for at in places if exclude == ids.isdisjoint(column[at])]
        return places

    def counts(self, places: Sequence[int], choices: Sequence[Choice]) -> dict[str, dict[str, int]]:
        """How many of these have each value of each facet, without regard to the choices in that facet itself."""
        return {facet: self._count(facet, self.kept(places, [one for one in choices if one.facet != facet])) for facet in self.columns}

    def _count(self, facet: str, places: Iterable[int]) -> dict[str, int]:
        values = chain.from_iterable(map(self.columns[facet].__getitem__, places))
        return dict(Counter(values).most_common())


def facets_of(entries: Sequence[Entry]) -> Facets:
    """The facets of these entries."""
    return Facets({facet: [values(entry) for entry in entries] for facet, values in FACETS.items()})
