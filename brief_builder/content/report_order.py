"""The order of the report: chapters by number, the annex last, then heading and page."""

from __future__ import annotations

from collections.abc import Sequence

from brief_builder.content.provenance import Place

SectionKey = tuple[bool, tuple[int, ...], str]


def section_key(section: str) -> SectionKey:
    """Sorts "2.4" before "3.10", and "bijlage" after all numbers."""
    steps = section.split(".")
    if all(step.isdecimal() for step in steps):
        return False, tuple(int(step) for step in steps), ""
    return True, (), section


def place_key(place: Place) -> tuple[SectionKey, int, int]:
    """Sorts places; one without heading stands before the headings of its section."""
    return section_key(place.section), place.heading or 0, place.page or 0


def first_place_key(places: Sequence[Place]) -> tuple[bool, tuple[SectionKey, int, int]]:
    """Sorts items by their first-named place; items without a place come last."""
    return not places, place_key(places[0]) if places else ((True, (), ""), 0, 0)
