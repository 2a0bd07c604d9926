"""A newer measurement that the writer added to a figure: the old values stay, the new one joins them as a series.

The part keeps what was added apart from what came from the library, so that it can be taken away again and survives an update.
Table, chart and sentence are printed from both, and say which value the writer added.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from brief_builder.brief.edits import change_parts
from brief_builder.brief.model import Brief, InsertedFigure, Measurement, Part
from brief_builder.brief.words import NL, Words
from brief_builder.content.findings import Figure, Value
from brief_builder.errors import UnreadableValue
from brief_builder.i18n import _

NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,6})?|[-−]?\d{1,12}\.\d{1,6}")
YEAR = re.compile(r"(?:19|20)\d\d")

Series = tuple[str, str]
"""An area and a group: what is measured again."""


def read_measurement(value: str, year: str, source: str = "", series: Series = ("", ""), figure: str = "") -> Measurement:
    """What somebody typed: "54,5" or "1.204", and a year of four digits. Raises UnreadableValue with what is wrong."""
    typed = value.strip().removesuffix("%").strip()
    if not NUMBER.fullmatch(typed):
        raise UnreadableValue(_("“{value}” is not a number: write it as 54,5.", value=value.strip()))
    if not YEAR.fullmatch(year.strip()):
        raise UnreadableValue(_("“{year}” is not a year: write it as 2025.", year=year.strip()))
    thousands = "," in typed or re.fullmatch(r"[-−]?\d{1,3}(?:\.\d{3})+", typed)
    plain = typed.replace(".", "").replace(",", ".") if thousands else typed
    return Measurement(Decimal(plain.replace("−", "-")), year.strip(), source.strip(), *series, figure)


def series_of(figure: Figure) -> tuple[Series, ...]:
    """What a figure measures, each area with group once; the first is the one that the figure is about."""
    return tuple(dict.fromkeys((v.area, v.group) for v in figure.values if v.value is not None))


def measurable(part: Part) -> tuple[Figure, ...]:
    """The figures of a part that a newer measurement fits: those with a number, alone or within a finding."""
    return tuple(inserted.figure for inserted in part.figures if series_of(inserted.figure))


def with_measurement(part: Part, measured: Measurement) -> Part:
    """The part with one measurement more; of the same series and year the new one counts."""
    kept = tuple(m for m in part.measurements if _what(m, part) != _what(measured, part))
    return replace(part, measurements=(*kept, measured))


def _what(measured: Measurement, part: Part) -> tuple[str, str, str, str]:
    """What was measured when."""
    return _figure_of(measured, part), measured.area, measured.group, measured.period


def _figure_of(measured: Measurement, part: Part) -> str:
    return measured.figure or (part.figures[0].figure.id if part.figures else "")


def measured_anew(part: Part) -> frozenset[str]:
    """The ids of the figures that have a newer measurement."""
    return frozenset(_figure_of(m, part) for m in part.measurements)


def homeless(part: Part) -> tuple[Measurement, ...]:
    """The measurements of figures that the part has no more, since its library changed: they are not printed."""
    there = {figure.id for figure in measurable(part)}
    return tuple(m for m in part.measurements if _figure_of(m, part) not in there)


def updated(part: Part, words: Words = NL) -> Part:
    """The part with the measurements among the values of its figures, as they are printed."""
    if not part.measurements:
        return part
    there = {figure.id for figure in measurable(part)}
    return replace(part, figures=tuple(_measured(f, part, words) if f.figure.id in there else f for f in part.figures))


def updated_brief(brief: Brief, words: Words) -> Brief:
    """The brief with every measurement among the values of its figure."""
    return change_parts(brief, lambda part: (updated(part, words),))


def _measured(inserted: InsertedFigure, part: Part, words: Words) -> InsertedFigure:
    own = tuple(m for m in part.measurements if _figure_of(m, part) == inserted.figure.id)
    return _updated(inserted, own, words) if own else inserted


def _updated(inserted: InsertedFigure, measurements: tuple[Measurement, ...], words: Words) -> InsertedFigure:
    values = list(inserted.figure.values)
    for measured in sorted(measurements, key=lambda m: m.period):
        area, group = (measured.area, measured.group) if measured.area or measured.group else series_of(inserted.figure)[0]
        behind = [at for at, v in enumerate(values) if (v.area, v.group) == (area, group) and v.value is not None]
        note = words.added_with_source.format(source=measured.source) if measured.source else words.added
        values.insert(behind[-1] + 1 if behind else len(values), Value(area, measured.value, group, measured.period, note=note))
    return replace(inserted, figure=replace(inserted.figure, values=tuple(values)))
