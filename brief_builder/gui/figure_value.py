"""The one number of a figure that is shown large, and the one to compare it with."""

from __future__ import annotations

from brief_builder.content.figure_words import number_in_words, value_in_label
from brief_builder.content.findings import Figure, Value
from brief_builder.content.library import Library


def figure_value(figure: Figure, library: Library) -> tuple[str, str]:
    """The first number, short enough to stand large, and the first one of another place beside it."""
    numbers = [v for v in figure.values if v.value is not None]
    if not numbers:
        return "", ""
    first = numbers[0]
    other = next((v for v in numbers[1:] if v.area != first.area and v.period == first.period), None)
    beside = f"{library.label(other.area)} {value_in_label(figure, other)}" if other else ""
    return _short(figure, first), beside


def _short(figure: Figure, value: Value) -> str:
    assert value.value is not None
    number = number_in_words(value.value)
    return f"{number}%" if figure.unit == "%" else f"€ {number}" if figure.unit == "euro" else number
