"""Figures in Dutch words: "ruim 11 procent" in a sentence, "11,4%" in a label, "onbekend" as a period."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from babel.numbers import format_decimal

from brief_builder.content.findings import Figure, Value

LOCALE = "nl_NL"
UNKNOWN = "onbekend"
UNKNOWN_PERIOD = "meetjaar onbekend"
PERCENT = "%"
COUNT = "aantal"
EURO = "euro"
SHARE = "op de "


def number(value: Decimal) -> str:
    """A number as it is written in Dutch, with the decimals it was printed with: 1.662; 2,50."""
    decimals = max(-int(value.as_tuple().exponent), 0)
    return format_decimal(value, "#,##0" + ("." + "0" * decimals if decimals else ""), locale=LOCALE).replace("-", "−")


def value_in_sentence(figure: Figure, value: Value) -> str:
    """A value in running text: "ruim 11 procent", "1.662", "€ 1.500", "een verschil" in the words of the source."""
    if value.value is None:
        return _difference(value)
    return _qualified(value, _with_unit(number(value.value), figure.unit, " procent"))


def value_in_label(figure: Figure, value: Value) -> str:
    """A value in a table, chart or list: "ruim 11%", "1.662", "€ 1.500"."""
    if value.value is None:
        return _difference(value)
    return _qualified(value, _with_unit(number(value.value), figure.unit, "%"))


def _with_unit(printed: str, unit: str, percent: str) -> str:
    if unit == PERCENT:
        return printed + percent
    if unit == EURO:
        return f"€ {printed}"
    return printed if unit in ("", COUNT) else f"{printed} {unit}"


def _qualified(value: Value, printed: str) -> str:
    return f"{value.qualifier} {printed}" if value.qualifier else printed


def _difference(value: Value) -> str:
    """A difference stays in the words of the source."""
    if value.wording:
        return value.wording
    sign = "+" if value.difference is not None and value.difference > 0 else ""
    return f"{sign}{number(value.difference)} {value.difference_unit}".strip() if value.difference is not None else ""


def period_in_words(figure: Figure) -> str:
    """The period of a figure: "2020", "2000-2022" for an interval, "meetjaar onbekend"."""
    if figure.period in ("", UNKNOWN):
        return UNKNOWN_PERIOD
    return figure.period.replace("/", "-")


def figure_sentence(figure: Figure, labels: Mapping[str, str]) -> tuple[str, str]:
    """A figure in one line: its label, and the rest: measure, of whom, when, and every value with its area.

    `labels` names areas and groups by id. Values that say the same of the same are not repeated.
    """
    about = "; ".join(piece for piece in (figure.measure, figure.population) if piece)
    values = "; ".join(dict.fromkeys(_named(figure, value, labels) for value in figure.values))
    return figure.label, f" ({about}): {values}."


def _named(figure: Figure, value: Value, labels: Mapping[str, str]) -> str:
    place = ", ".join(labels.get(i, i) for i in (value.group, value.area) if i)
    period = (value.period or period_in_words(figure)).replace("/", "-")
    period = UNKNOWN_PERIOD if period == UNKNOWN else period
    derived = ", eigen berekening" if value.derived else ""
    return f"{value_in_sentence(figure, value)} ({place}, {period}{derived})"
