"""Figures in Dutch: numbers, units, periods and whole sentences, as they are printed in a document.

"procent" in sentences, "%" in labels; a difference keeps the words in which it was printed; a qualifier (ruim, bijna) is never
lost. Spaces are ordinary ones: the document binds numbers to their words. Labels of areas and groups are passed in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from babel.numbers import format_decimal

from brief_builder.content.citation_names import day_in_words
from brief_builder.content.findings import Figure, Value
from brief_builder.content.words import UNKNOWN_PERIOD

LOCALE = "nl_NL"
MINUS = "\u2212"

NOT_STATED = "niet vermeld"
OWN_CALCULATION = " (eigen berekening)"

IN_SENTENCE: Mapping[str, str] = {"%": "{} procent", "euro": "€ {}", "aantal": "{}", "": "{}"}
IN_LABEL: Mapping[str, str] = {**IN_SENTENCE, "%": "{}%"}
"""How a number stands with its unit; any other unit follows the number as it is written."""

WITH_NUMBER = re.compile(r"%|(?:euro|aantal|op de \S+|keer|duizend euro|duizend|miljoen|miljard)\b")
"""The part of a unit without which its number misleads: "1 op de 10"."""

UNSTATED_STARTS = ("niet vermeld", "onduidelijk", "onbekend")
"""How a population begins that the source does not give."""


def number_in_words(number: Decimal) -> str:
    """ "11,4", "1.662", "−3,0": the decimals as printed."""
    decimals = max(0, -int(number.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(number, format=pattern, locale=LOCALE).replace("-", MINUS)


def value_in_sentence(figure: Figure, value: Value) -> str:
    """ "ruim 11 procent", "€ 5", "1.662", "17 per 1.000 jongeren"; a difference in the words of the source."""
    return _in_words(figure, value, IN_SENTENCE)


def value_in_label(figure: Figure, value: Value) -> str:
    """The same for labels of a chart: "11,4%"."""
    return _in_words(figure, value, IN_LABEL)


def value_by_itself(figure: Figure, value: Value) -> tuple[str, str]:
    """A large number that is read before its label, and what of its unit is left for that label: ("1 op de 10", "kinderen")."""
    found = WITH_NUMBER.match(figure.unit)
    unit = found[0] if found else ""
    return value_in_label(replace(figure, unit=unit), value), figure.unit.removeprefix(unit).strip()


def value_in_table(value: Value) -> str:
    """The cell of a table, whose head or measure line has the unit: "ruim 11"; a difference in the words of the source."""
    return _qualified(value, number_in_words(value.value)) if value.value is not None else _difference(value)


def period_in_words(figure: Figure, value: Value | None = None) -> str:
    """ "2021", "2000-2022", "13 juni 2022", "niet vermeld"; without own period of the figure those of its values: "2010 en 2018"."""
    if value is not None:
        return _period(value.period or figure.period)
    periods = dict.fromkeys(_period(v.period or figure.period) for v in figure.values)
    return _listed(tuple(periods)) if len(periods) > 1 else _period(figure.period or next(iter(v.period for v in figure.values), ""))


def year_in_words(figure: Figure, value: Value) -> str:
    """The period of a value where no heading calls it one: "2021", "jaar niet vermeld"."""
    period = period_in_words(figure, value)
    return f"jaar {period}" if period == NOT_STATED else period


def measure_in_words(figure: Figure) -> str:
    """What exactly is measured, and of whom: "aandeel met overgewicht, inwoners (leeftijd niet vermeld)".

    Whom is left out where measure or label says it already.
    """
    measure, population = figure.measure, figure.population
    if any(population.casefold() in said.casefold() for said in (measure, figure.label)):
        return measure
    if population.startswith(UNSTATED_STARTS):
        return f"{measure}; van wie is {population}"
    if re.search("[,;]", measure):
        return f"{measure}; het gaat om {population}"
    return f"{measure}, {population}"


def figure_sentence(figure: Figure, labels: Mapping[str, str], value: Value | None = None) -> tuple[str, ...]:
    """The figure in words: the label with a colon, then its values with area and year, then what was measured.

    ("Eenzame volwassenen:", " 54 procent in Almere en 47 procent (eigen berekening) in Nederland (2020).", " Gemeten: …"); the
    first piece is the one to stress. With `value` only that one. Values that are printed only as a difference are told
    when there are no others.
    """
    values = (value,) if value else tuple(v for v in figure.values if v.value is not None) or figure.values
    return f"{figure.label}:", f" {_values(figure, values, labels)}.", f" Gemeten: {measure_in_words(figure)}."


def _in_words(figure: Figure, value: Value, units: Mapping[str, str]) -> str:
    if value.value is None:
        return _difference(value)
    form = units.get(figure.unit, "{} " + figure.unit)
    return _qualified(value, form.format(number_in_words(value.value)))


def _qualified(value: Value, words: str) -> str:
    return f"{value.qualifier} {words}" if value.qualifier else words


def _difference(value: Value) -> str:
    if value.wording or value.difference is None:
        return value.wording
    return f"{number_in_words(value.difference)} {value.difference_unit} verschil"


def _period(period: str) -> str:
    if period in ("", UNKNOWN_PERIOD):
        return NOT_STATED
    return "-".join(day_in_words(end) for end in period.split("/"))


def _values(figure: Figure, values: Sequence[Value], labels: Mapping[str, str]) -> str:
    """What the values have in common is said once, at the end."""
    varies = {key: len({getattr(v, key) for v in values}) > 1 for key in ("area", "group", "period")}
    said = _listed([_value(figure, v, varies, labels) for v in values])
    first = values[0]
    area = "" if varies["area"] or first.value is None else f" {_in(first.area, labels)}"
    return said + area + ("" if varies["period"] else f" ({year_in_words(figure, first)})")


def _value(figure: Figure, value: Value, varies: Mapping[str, bool], labels: Mapping[str, str]) -> str:
    """ "54 procent in Almere", "jongvolwassenen 25 procent", "in Almere 9 procent boven het landelijk gemiddelde"."""
    number = value_in_sentence(figure, value) + (OWN_CALCULATION if value.derived else "")
    place = _in(value.area, labels) if varies["area"] or value.value is None else ""
    group = labels.get(value.group, value.group) if varies["group"] else ""
    first_place = bool(group) or value.value is None
    words = (group, place, number) if first_place else (number, place)
    period = f"({year_in_words(figure, value)})" if varies["period"] else ""
    return " ".join(word for word in (*words, period) if word)


def _in(area: str, labels: Mapping[str, str]) -> str:
    """ "in Almere", "in de G10", "in de Metropoolregio Amsterdam"."""
    label = labels.get(area, area)
    article = "de " if re.match(r"G\d+\b|\w*regio\b|\w*vleugel\b|randstad\b", label, re.IGNORECASE) else ""
    return f"in {article}{label}"


def _listed(words: Sequence[str]) -> str:
    """ "a", "a en b", "a, b en c"."""
    return f"{', '.join(words[:-1])} en {words[-1]}" if len(words) > 1 else "".join(words)
