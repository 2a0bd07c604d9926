"""The one number of a figure that is shown large, and the one to compare it with."""

from __future__ import annotations

from brief_builder.content.figure_words import number_in_words, value_in_label
from brief_builder.content.findings import Figure, Value
from brief_builder.content.library import Library


def figure_value(figure: Figure, library: Library) -> tuple[str, str]:
    """The first number with its qualifier, short enough to stand large, and beside it the first printed one of another place.

    A number that we computed is not put beside it: there is no room here to say so.
    """
    numbers = [v for v in figure.values if v.value is not None]
    if not numbers:
        return "", ""
    first = numbers[0]
    other = next((v for v in numbers[1:] if v.area != first.area and v.period == first.period and not v.derived), None)
    beside = f"{library.label(other.area)} {value_in_label(figure, other)}" if other else ""
    return _short(figure, first), beside


def _short(figure: Figure, value: Value) -> str:
    assert value.value is not None
    number = number_in_words(value.value)
    shown = f"{number}%" if figure.unit == "%" else f"€ {number}" if figure.unit == "euro" else number
    return f"{value.qualifier} {shown}".strip()
