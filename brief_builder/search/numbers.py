"""The values of a figure as the list of hits shows them: Dutch, in short."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from brief_builder.content.findings import Figure, Value
from brief_builder.content.words import UNKNOWN_PERIOD

_SIGNS = {"%": "%", "euro": " euro"}


def value_text(figure: Figure, value: Value, label: Callable[[str], str]) -> str:
    """One value with its area, group and period: "Almere, jongvolwassenen: 25% (2023)"."""
    where = ", ".join(label(part) for part in (value.area, value.group) if part)
    period = value.period or figure.period
    return f"{where}: {_amount(figure, value)}" + (f" ({period})" if period not in ("", UNKNOWN_PERIOD) else "")


def _amount(figure: Figure, value: Value) -> str:
    if value.value is not None:
        return f"{value.qualifier} {_dutch(value.value)}{_SIGNS.get(figure.unit, '')}".strip()
    if value.wording:
        return value.wording
    return f"{_dutch(value.difference)} {value.difference_unit} verschil" if value.difference is not None else ""


def _dutch(number: Decimal) -> str:
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))
