"""The values of a figure with what they are called in it, and how they stand out: what table, chart and remarks share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brief_builder.brief.model import AreaLabel
from brief_builder.content.figure_words import year_in_words
from brief_builder.content.findings import Figure, Value
from brief_builder.document.nodes import BarLook


@dataclass(frozen=True, slots=True)
class Point:
    """One value with what it is called in this figure."""

    value: Value
    label: str
    look: BarLook


def shown_values(figure: Figure) -> tuple[Value, ...]:
    """The values that table and chart show: those with a number; the differences only where there are no others."""
    return plain_values(figure) or figure.values


def plain_values(figure: Figure) -> tuple[Value, ...]:
    """The values that are a number, and not only a difference."""
    return tuple(v for v in figure.values if v.value is not None)


def varying(figure: Figure) -> frozenset[str]:
    """In what the shown values differ: "area", "group", "period"."""
    values = shown_values(figure)
    said = {
        "area": {v.area for v in values},
        "group": {v.group for v in values},
        "period": {v.period or figure.period for v in values},
    }
    return frozenset(name for name, different in said.items() if len(different) > 1)


def points_of(figure: Figure, areas: Mapping[str, AreaLabel], city: str) -> list[Point]:
    """The shown values, each with a label that tells it from the others."""
    varies = varying(figure)
    return [Point(v, label_of(figure, v, varies, areas), _look(v, varies, areas, city)) for v in shown_values(figure)]


def label_of(figure: Figure, value: Value, varies: frozenset[str], areas: Mapping[str, AreaLabel]) -> str:
    """What tells a value from the others: "Almere", "Jongvolwassenen", "2018", "Ouderen, Almere, 2018"."""
    group = _name(value.group, areas) if value.group and ("group" in varies or not value.area) else ""
    only_years = varies == {"period"}
    area = _name(value.area, areas) if "area" in varies or not (group or only_years) else ""
    period = year_in_words(figure, value) if "period" in varies else ""
    label = ", ".join(piece for piece in (group, area, period) if piece)
    return label[:1].upper() + label[1:]


def _name(area: str, areas: Mapping[str, AreaLabel]) -> str:
    return areas[area].label if area in areas else area


def _look(value: Value, varies: frozenset[str], areas: Mapping[str, AreaLabel], city: str) -> BarLook:
    """The city is set off only where there is something to set it off from; differences are all equal."""
    if value.value is None or "area" not in varies:
        return "other"
    if value.area in areas and areas[value.area].kind == "land":
        return "country"
    return "city" if _name(value.area, areas).casefold() == city.casefold() else "other"
