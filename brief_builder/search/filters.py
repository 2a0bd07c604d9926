"""Filters: the names by which users choose a kind, a theme, an area, a group of people or a status, in Dutch and English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from brief_builder.content.library import Library
from brief_builder.dutch.distance import typing_distance
from brief_builder.dutch.tokens import joined
from brief_builder.search.facets import Choice, Facets
from brief_builder.search.query import Filter

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

_SLIPS = 2

Names = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class FilterNames:
    """Per facet: folded name to the ids it stands for."""

    names: Mapping[str, Names]

    def choice(self, typed: Filter) -> Choice:
        """What a filter chooses: the value so called, else all whose name has it at the start of a word."""
        names, wanted = self.names[typed.field], joined(typed.value)
        ids = names.get(wanted) or frozenset().union(*(ids for name, ids in names.items() if wanted and f" {wanted}" in f" {name}"))
        return Choice(typed.field, ids, typed.exclude, typed.value)

    def likely(self, unknown: Choice) -> str:
        """The name that looks most like a value nobody knows; "" when none does."""
        wanted = joined(unknown.typed)
        near = ((typing_distance(wanted, name, _SLIPS), name) for name in self.names[unknown.facet])
        return min((pair for pair in near if pair[0] <= _SLIPS), default=(0, ""))[1]


def filter_names(library: Library, facets: Facets) -> FilterNames:
    """The filter values of a library. An area stands for the areas within it too."""
    areas = ((name, _within(area.id, library)) for area in library.areas.values() for name in (area.id, area.pref_label))
    themes = ((name, {theme.id}) for theme in library.themes() for name in (theme.id, theme.name))
    groups = ((name, {group.id}) for group in library.groups.values() for name in (group.id, group.pref_label))
    statuses = ((status, {status}) for status in facets.values("status"))
    names = {"kind": _kinds(facets), "theme": themes, "area": areas, "group": groups, "status": statuses}
    return FilterNames({facet: _gathered(named) for facet, named in names.items()})


def _kinds(facets: Facets) -> Iterator[tuple[str, set[str]]]:
    for kind in facets.values("kind"):
        yield kind, {kind}
        yield kind + "s", {kind}
    for name, kind in KIND_NAMES.items():
        yield name, {kind}


def _gathered(named: Iterable[tuple[str, set[str]]]) -> Names:
    gathered: dict[str, frozenset[str]] = {}
    for name, ids in named:
        folded = joined(name.replace("_", " "))
        gathered[folded] = gathered.get(folded, frozenset()) | ids
    return gathered


def _within(area: str, library: Library) -> set[str]:
    """The area and everything that is part of it."""
    found, inner = set[str](), {area}
    while inner:
        found |= inner
        inner = {other.id for other in library.areas.values() if other.part_of in inner} - found
    return found
