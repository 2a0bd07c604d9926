"""A figure as sentence, table or chart: all from the same data.

A figure says below its table or chart what the numbers alone don't: which values we computed, which the report gives only
as a difference, which values are missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from brief_builder.brief.assemble.figure_points import Point, plain_values, points_of, shown_values, varying
from brief_builder.brief.assemble.figure_source import figure_provenance, remarks, source_line
from brief_builder.brief.assemble.printed import Manner, Printed
from brief_builder.brief.model import InsertedFigure, Part
from brief_builder.brief.words import Words
from brief_builder.content.figure_words import figure_sentence, measure_in_words, period_in_words, value_in_label, value_in_table
from brief_builder.content.findings import Figure
from brief_builder.content.words import UNKNOWN_PERIOD
from brief_builder.document.nodes import Bar, Caption, Cell, Chart, Column, Paragraph, Row, RowLook, Table
from brief_builder.document.spans import Spans, Text, text

MOST_BARS = 12
BARS_ALONE = 8
"""A chart of more bars has its table beside it."""

UNITS_IN_MEASURE = {"%": "in procenten", "euro": "in euro’s"}
"""How units are called in the line under the title, where they are not simply named there."""

UNNAMED_UNITS = ("", "aantal")
"""Units that need no name: the numbers are a count."""

UNITS_WITH_NUMBER = ("op de ", "keer ")
"""How units begin that only make sense with their number: "1 op de 3", "2 keer zoveel"."""


def print_figure(part: Part, inserted: InsertedFigure, form: str, manner: Manner) -> Printed:
    """The figure in the wanted form, or in the nearest form its data allow."""
    match nearest_form(inserted.figure, form):
        case "grafiek":
            return _chart(part, inserted, manner)
        case "tabel":
            return _table(part, inserted, manner)
        case _:
            return _sentence(part, inserted, manner)


def nearest_form(figure: Figure, form: str) -> str:
    """The wanted form, or the nearest one that the data allow: a chart needs two numbers, a table two values."""
    shown = shown_values(figure)
    if form == "grafiek" and 2 <= len(shown) <= MOST_BARS and all(v.value is not None and v.value >= 0 for v in shown):
        return form
    return "tabel" if form != "zin" and len(shown) > 1 else "zin"


def _sentence(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    behind, notes = figure_provenance(part, inserted, manner)
    labels = {i: a.label for i, a in part.areas.items()}
    first, *rest = figure_sentence(inserted.figure, labels)
    spans = (Text(first, strong=True), *(Text(piece) for piece in rest), *behind)
    besides = " ".join(remarks(inserted.figure, part.areas, manner.words))
    tail = (Paragraph(text(besides), look="source", part=part.id),) if besides else ()
    return Printed((Paragraph(spans, part=part.id), *tail), notes)


def _chart(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    """The chart; many bars are hard to read aloud, so their numbers stand in a table that follows."""
    figure = inserted.figure
    bars = tuple(Bar(p.label, p.value.value or Decimal(0), _on_bar(figure, p), p.look) for p in _points(part, figure, manner))
    many = len(bars) > BARS_ALONE
    source, notes = source_line(part, inserted, manner)
    spoken = _extremes(bars, manner.words) if many else "; ".join(f"{b.label} {b.printed}" for b in bars)
    alt = f"{manner.words.chart_alt}: {figure.label} ({_measure(figure)}). {spoken}."
    caption = replace(_caption(part, figure), anchor=f"{part.id}-{figure.id}" if many else "")
    chart = Chart(bars, alt, caption, source, part=part.id)
    return Printed((chart, _beside(part, figure, manner, caption.anchor)) if many else (chart,), notes)


def _extremes(bars: Sequence[Bar], words: Words) -> str:
    """The most, the least and those that are marked; the rest is in the table."""
    told = dict.fromkeys((max(bars, key=lambda b: b.value), *(b for b in bars if b.look != "other"), min(bars, key=lambda b: b.value)))
    return "; ".join(f"{b.label} {b.printed}" for b in told) + f". {words.all_in_table}"


def _beside(part: Part, figure: Figure, manner: Manner, anchor: str) -> Table:
    """The table with the numbers of a chart."""
    before, behind = manner.words.numbers_of.split("{label}")
    return _as_table(part, figure, manner, (Text(before), Text("{label}", target=anchor), Text(behind)))


def _points(part: Part, figure: Figure, manner: Manner) -> list[Point]:
    """The values, the highest first; groups and years keep the order in which they are told."""
    points = points_of(figure, part.areas, manner.city)
    if varying(figure) & {"period", "group"} or not plain_values(figure):
        return points
    return sorted(points, key=lambda p: -(p.value.value or 0))


def _on_bar(figure: Figure, point: Point) -> str:
    """The number behind a bar, with its unit where that is short or means nothing without the number."""
    short = figure.unit in UNITS_IN_MEASURE or _with_number(figure)
    return value_in_label(figure, point.value) if short else value_in_table(point.value)


def _table(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    source, notes = source_line(part, inserted, manner)
    return Printed((_as_table(part, inserted.figure, manner, source),), notes)


def _as_table(part: Part, figure: Figure, manner: Manner, source: Spans) -> Table:
    words = manner.words
    header = Row((Cell(text(_first_column(figure, words)), True), Cell(text(_value_column(figure, words)), True)))
    rows = tuple(_row(figure, point) for point in _points(part, figure, manner))
    summary = f"{figure.label}. {_measure(figure)}."
    return Table((Column(), Column("right")), (header,), _country_last(rows), _caption(part, figure), summary, source, part=part.id)


def _row(figure: Figure, point: Point) -> Row:
    look: RowLook = "" if point.look == "other" else point.look
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
    """The head of the numbers; their unit stands in the line under the title."""
    return words.number if figure.unit == "aantal" else words.value


def _with_number(figure: Figure) -> bool:
    return figure.unit.startswith(UNITS_WITH_NUMBER)


def _caption(part: Part, figure: Figure) -> Caption:
    title = part.heading if part.kind == "figure" and part.heading else figure.label
    measure = _measure(figure)
    return Caption("", text(title), text(measure[:1].upper() + measure[1:]))


def _measure(figure: Figure) -> str:
    """What, of whom, in what unit, when: the line under a title. A series says its years itself."""
    unit = "" if _with_number(figure) or figure.unit in UNNAMED_UNITS else UNITS_IN_MEASURE.get(figure.unit, figure.unit)
    period = "" if "period" in varying(figure) or figure.period in ("", UNKNOWN_PERIOD) else period_in_words(figure)
    return ", ".join(piece for piece in (measure_in_words(figure), unit, period) if piece)
