"""Filters: which entries a search may give, and how many there are per filter value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from brief_builder.content.library import Library
from brief_builder.dutch.distance import typing_distance
from brief_builder.dutch.tokens import joined
from brief_builder.search.entries import Entry
from brief_builder.search.query import Filter

FACETS: Mapping[str, Callable[[Entry], tuple[str, ...]]] = {
    "kind": lambda entry: (entry.kind, entry.subkind) if entry.subkind else (entry.kind,),
    "theme": lambda entry: (entry.theme,) if entry.theme else (),
    "area": lambda entry: entry.areas,
}
"""What can be filtered on and counted: the values each entry has."""

KIND_NAMES: Mapping[str, str] = {
    "begrip": "term",
    "begrippen": "term",
    "bevinding": "finding",
    "bevindingen": "finding",
    "cijfer": "figure",
    "cijfers": "figure",
    "thema": "theme",
    "bron": "source",
    "bronnen": "source",
    "afkorting": "abbreviation",
    "afkortingen": "abbreviation",
}
"""What users call the kinds, beside their ids and English plurals."""


@dataclass(frozen=True, slots=True)
class FilterNames:
    """The names by which filter values are known: per facet, folded name to ids."""

    names: Mapping[str, Mapping[str, frozenset[str]]]

    def ids(self, field: str, value: str) -> frozenset[str]:
        """The ids meant by a typed value: the one so called, else all whose name has it at the start of a word."""
        names, wanted = self.names[field], joined(value)
        if wanted in names:
            return names[wanted]
        return frozenset().union(*(ids for name, ids in names.items() if f" {wanted}" in f" {name}"))

    def likely(self, field: str, value: str) -> str:
        """The name that looks most like a value nobody knows; "" when none does."""
        wanted = joined(value)
        near = ((typing_distance(wanted, name, 2), name) for name in self.names[field])
        return min((pair for pair in near if pair[0] <= 2), default=(0, ""))[1]


def filter_names(library: Library, entries: Iterable[Entry]) -> FilterNames:
    """The filter values of a library. An area stands for the areas within it too."""
    kinds: dict[str, set[str]] = {}
    for entry in entries:
        for value in FACETS["kind"](entry):
            for name in (value, value + "s"):
                kinds.setdefault(joined(name.replace("_", " ")), set()).add(value)
    for name, kind in KIND_NAMES.items():
        kinds.setdefault(name, set()).add(kind)
    themes: dict[str, set[str]] = {}
    for theme in library.themes():
        for name in (theme.id, theme.name):
            themes.setdefault(joined(name), set()).add(theme.id)
    areas: dict[str, set[str]] = {}
    for area in library.areas.values():
        for name in (area.id, area.pref_label):
            areas.setdefault(joined(name), set()).update(_within(area.id, library))
    frozen = {"kind": kinds, "theme": themes, "area": areas}
    return FilterNames({field: {name: frozenset(ids) for name, ids in names.items()} for field, names in frozen.items()})


def _within(area: str, library: Library) -> set[str]:
    found = {area}
    grown = True
    while grown:
        inner = {other.id for other in library.areas.values() if other.part_of in found} - found
        found |= inner
        grown = bool(inner)
    return found


def passes(entry: Entry, filters: Iterable[tuple[Filter, frozenset[str]]]) -> bool:
    """Whether the entry passes all filters; each comes with the ids its value stands for."""
    return all(one.exclude == ids.isdisjoint(FACETS[one.field](entry)) for one, ids in filters)


def counts(found: Iterable[int], entries: Sequence[Entry], filters: Sequence[tuple[Filter, frozenset[str]]]) -> dict[str, dict[str, int]]:
    """How many of the found entries have each value of each facet, without regard to the filters on that facet itself."""
    places = list(found)
    return {facet: _count(facet, places, entries, [one for one in filters if one[0].field != facet]) for facet in FACETS}


def _count(facet: str, places: Iterable[int], entries: Sequence[Entry], filters: Sequence[tuple[Filter, frozenset[str]]]) -> dict[str, int]:
    values = FACETS[facet]
    kept = (entries[at] for at in places if passes(entries[at], filters))
    return dict(Counter(value for entry in kept for value in values(entry)).most_common())
