"""The one number of a figure that is shown large, and the one to compare it with."""

from __future__ import annotations

from brief_builder.content.figure_words import value_by_itself, value_in_label
from brief_builder.content.findings import Figure
from brief_builder.content.library import Library


def figure_value(figure: Figure, library: Library) -> tuple[str, str]:
    """The first number as it stands large, and beside it the first printed one of another place.

    A number that we computed is not put beside it: there is no room here to say so.
    """
    numbers = [v for v in figure.values if v.value is not None]
    if not numbers:
        return "", ""
    first = numbers[0]
    other = next((v for v in numbers[1:] if v.area != first.area and v.period == first.period and not v.derived), None)
    beside = f"{library.label(other.area)} {value_in_label(figure, other)}" if other else ""
    return value_by_itself(figure, first)[0], beside
