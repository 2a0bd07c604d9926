"""A figure as sentence, table or chart: all from the same data.

A figure says below its table or chart what the numbers alone don't: which values we computed, which the report gives only
as a difference, which values are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from brief_builder.brief.assemble.figure_points import Point, plain_values, points_of, shown_values, varying
from brief_builder.brief.assemble.figure_source import figure_provenance, remarks, source_line
from brief_builder.brief.assemble.printed import Manner, Printed
from brief_builder.brief.model import InsertedFigure, Part
from brief_builder.brief.words import Words
from brief_builder.content.figure_words import figure_sentence, measure_in_words, period_in_words, value_in_label, value_in_table
from brief_builder.content.findings import Figure
from brief_builder.content.words import UNKNOWN_PERIOD
from brief_builder.document.nodes import Bar, BarLook, Caption, Cell, Chart, Column, Paragraph, Row, RowLook, Table
from brief_builder.document.spans import Text, text

MOST_BARS = 12
UNITS_IN_MEASURE = {"%": "in procenten", "euro": "in euro’s"}
"""Units that stand in the line under the title."""

UNITS_IN_HEAD = {"": "", "aantal": "", "euro": " (€)"}
"""How a unit stands behind the head of its column, where it is not simply named in brackets."""

UNITS_WITH_NUMBER = ("op de ", "keer ")
"""How units begin that only make sense with their number: "1 op de 3", "2 keer zoveel"."""


def print_figure(part: Part, inserted: InsertedFigure, form: str, manner: Manner) -> Printed:
    """The figure in the wanted form, or in the nearest form its data allow: a chart needs two numbers, a table two values."""
    shown = shown_values(inserted.figure)
    if form == "grafiek" and 2 <= len(shown) <= MOST_BARS and all(v.value is not None and v.value >= 0 for v in shown):
        return _chart(part, inserted, manner)
    if form != "zin" and len(shown) > 1:
        return _table(part, inserted, manner)
    return _sentence(part, inserted, manner)


def _sentence(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    behind, notes = figure_provenance(part, inserted, manner)
    labels = {i: a.label for i, a in part.areas.items()}
    first, *rest = figure_sentence(inserted.figure, labels)
    spans = (Text(first, strong=True), *(Text(piece) for piece in rest), *behind)
    besides = " ".join(remarks(inserted.figure, part.areas, manner.words))
    tail = (Paragraph(text(besides), look="source", part=part.id),) if besides else ()
    return Printed((Paragraph(spans, part=part.id), *tail), notes)


def _chart(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    figure = inserted.figure
    points = points_of(figure, part.areas, manner.city)
    in_order = bool(varying(figure) & {"period", "group"})
    ordered = points if in_order else sorted(points, key=lambda p: -(p.value.value or 0))
    bars = tuple(Bar(p.label, p.value.value or Decimal(0), value_in_label(figure, p.value), look) for p, look in _bar_looks(ordered))
    source, notes = source_line(part, inserted, manner)
    spoken = "; ".join(f"{b.label} {b.printed}" for b in bars)
    alt = f"{manner.words.chart_alt}: {figure.label} ({_measure(figure)}). {spoken}."
    return Printed((Chart(bars, alt, _caption(part, figure), source, part=part.id),), notes)


def _bar_looks(points: Sequence[Point]) -> Iterator[tuple[Point, BarLook]]:
    """Without the city among them all bars are equal."""
    city = any(p.look == "city" for p in points)
    return ((p, "city" if p.look == "other" and not city else p.look) for p in points)


def _table(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    figure, words = inserted.figure, manner.words
    header = Row((Cell(text(_first_column(figure, words)), True), Cell(text(_value_column(figure, words)), True)))
    points = points_of(figure, part.areas, manner.city)
    compared = len({p.look for p in points}) > 1
    rows = tuple(_row(figure, p, compared) for p in points)
    source, notes = source_line(part, inserted, manner)
    table = Table(
        (Column(), Column("right")),
        (header,),
        _country_last(rows),
        _caption(part, figure),
        f"{figure.label}. {_measure(figure)}.",
        source,
        part=part.id,
    )
    return Printed((table,), notes)


def _row(figure: Figure, point: Point, compared: bool) -> Row:
    look: RowLook = point.look if compared and point.look != "other" else ""
    shown = value_in_label(figure, point.value) if _with_number(figure) else value_in_table(point.value)
    return Row((Cell(text(point.label), True), Cell(text(shown))), look)


def _country_last(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda r: r.look == "country"))


def _first_column(figure: Figure, words: Words) -> str:
    varies = varying(figure)
    if "group" in varies:
        return words.group
    return words.period if varies == {"period"} else words.area


def _value_column(figure: Figure, words: Words) -> str:
    name = words.number if figure.unit == "aantal" else words.value
    if _with_number(figure) or not plain_values(figure):
        return name
    return name + UNITS_IN_HEAD.get(figure.unit, f" ({figure.unit})")


def _with_number(figure: Figure) -> bool:
    return figure.unit.startswith(UNITS_WITH_NUMBER)


def _caption(part: Part, figure: Figure) -> Caption:
    title = part.heading if part.kind == "figure" and part.heading else figure.label
    measure = _measure(figure)
    return Caption("", text(title), text(measure[:1].upper() + measure[1:]))


def _measure(figure: Figure) -> str:
    """What, of whom, in what unit, when: the line under a title. A series says its years itself."""
    unit = UNITS_IN_MEASURE.get(figure.unit, "")
    period = "" if "period" in varying(figure) or figure.period in ("", UNKNOWN_PERIOD) else period_in_words(figure)
    return ", ".join(piece for piece in (measure_in_words(figure), unit, period) if piece)
