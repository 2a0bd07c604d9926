"""A figure as sentence, table or chart: all from the same data.

A figure says below its table or chart what the numbers alone don't: which values we computed, which the report gives only
as a difference, which values are missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from brief_builder.brief.assemble.printed import DraftNote, Manner, Printed
from brief_builder.brief.assemble.provenance import provenance
from brief_builder.brief.model import AreaLabel, InsertedFigure, Part
from brief_builder.brief.words import Words
from brief_builder.content.citation import notes as source_notes
from brief_builder.content.citation import short_form
from brief_builder.content.figure_words import figure_sentence, measure_in_words, period_in_words, value_in_label, value_in_table
from brief_builder.content.findings import Figure, Value
from brief_builder.content.words import UNKNOWN_PERIOD
from brief_builder.document.nodes import Bar, BarLook, Caption, Cell, Chart, Column, Paragraph, Row, RowLook, Table
from brief_builder.document.spans import Spans, Text, text

MOST_BARS = 12
UNITS_IN_MEASURE = {"%": "in procenten", "euro": "in euro’s"}
"""Units that stand in the line under the title."""

UNITS_IN_HEAD = {"": "", "aantal": "", "euro": " (€)"}
"""How a unit stands behind the head of its column, where it is not simply named in brackets."""

UNITS_WITH_NUMBER = ("op de ", "keer ")
"""How units begin that only make sense with their number: "1 op de 3", "2 keer zoveel"."""


@dataclass(frozen=True, slots=True)
class _Point:
    """One value with what it is called in this figure."""

    value: Value
    label: str
    look: BarLook


def print_figure(part: Part, inserted: InsertedFigure, form: str, manner: Manner) -> Printed:
    """The figure in the wanted form, or in the nearest form its data allow: a chart needs two numbers, a table two values."""
    shown = _plain_values(inserted.figure) or inserted.figure.values
    if form == "grafiek" and 2 <= len(shown) <= MOST_BARS and all(v.value is not None and v.value >= 0 for v in shown):
        return _chart(part, inserted, manner)
    if form != "zin" and len(shown) > 1:
        return _table(part, inserted, manner)
    return _sentence(part, inserted, manner)


def _plain_values(figure: Figure) -> tuple[Value, ...]:
    return tuple(v for v in figure.values if v.value is not None)


def _sentence(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    behind, notes = _provenance(part, inserted, manner)
    labels = {i: a.label for i, a in part.areas.items()}
    first, *rest = figure_sentence(inserted.figure, labels)
    spans = (Text(first, strong=True), *(Text(piece) for piece in rest), *behind)
    remarks = _remarks(inserted.figure, part.areas, manner.words)
    tail = (Paragraph(text(" ".join(remarks)), look="source", part=part.id),) if remarks else ()
    return Printed((Paragraph(spans, part=part.id), *tail), notes)


def _chart(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    figure = inserted.figure
    points = _points(figure, part.areas, manner.city)
    in_order = _is_series(figure) or _varies(figure, "group")
    ordered = points if in_order else sorted(points, key=lambda p: -(p.value.value or 0))
    bars = tuple(Bar(p.label, p.value.value or Decimal(0), value_in_label(figure, p.value), look) for p, look in _bar_looks(ordered))
    source, notes = _source_line(part, inserted, manner)
    spoken = "; ".join(f"{b.label} {b.printed}" for b in bars)
    alt = f"{manner.words.chart_alt}: {figure.label} ({_measure(figure)}). {spoken}."
    return Printed((Chart(bars, alt, _caption(part, figure), source, part=part.id),), notes)


def _bar_looks(points: Sequence[_Point]) -> Iterator[tuple[_Point, BarLook]]:
    """Without the city among them all bars are equal."""
    city = any(p.look == "city" for p in points)
    return ((p, "city" if p.look == "other" and not city else p.look) for p in points)


def _table(part: Part, inserted: InsertedFigure, manner: Manner) -> Printed:
    figure, words = inserted.figure, manner.words
    header = Row((Cell(text(_first_column(figure, words)), True), Cell(text(_value_column(figure, words)), True)))
    points = _points(figure, part.areas, manner.city)
    compared = len({p.look for p in points}) > 1
    rows = tuple(_row(figure, p, compared) for p in points)
    source, notes = _source_line(part, inserted, manner)
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


def _row(figure: Figure, point: _Point, compared: bool) -> Row:
    look: RowLook = point.look if compared and point.look != "other" else ""
    shown = value_in_label(figure, point.value) if _with_number(figure) else value_in_table(point.value)
    return Row((Cell(text(point.label), True), Cell(text(shown))), look)


def _country_last(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda r: r.look == "country"))


def _first_column(figure: Figure, words: Words) -> str:
    if _varies(figure, "group"):
        return words.group
    return words.period if _is_series(figure) and not _varies(figure, "area") else words.area


def _value_column(figure: Figure, words: Words) -> str:
    name = words.number if figure.unit == "aantal" else words.value
    if _with_number(figure) or not _plain_values(figure):
        return name
    return name + UNITS_IN_HEAD.get(figure.unit, f" ({figure.unit})")


def _with_number(figure: Figure) -> bool:
    return figure.unit.startswith(UNITS_WITH_NUMBER)


def _points(figure: Figure, areas: Mapping[str, AreaLabel], city: str) -> list[_Point]:
    """The values that have a number, each with a label that tells it from the others."""
    return [_Point(v, _label(figure, v, areas), _look(figure, v, areas, city)) for v in _plain_values(figure)] or [
        _Point(v, _label(figure, v, areas), "other") for v in figure.values
    ]


def _label(figure: Figure, value: Value, areas: Mapping[str, AreaLabel]) -> str:
    pieces = []
    if value.group and (_varies(figure, "group") or not value.area):
        pieces.append(_name(value.group, areas))
    if not pieces or _varies(figure, "area"):
        pieces.append(_name(value.area, areas))
    if _is_series(figure):
        period = period_in_words(figure, value)
        pieces = [period] if not _varies(figure, "area") and not _varies(figure, "group") else [*pieces, period]
    label = ", ".join(p for p in pieces if p)
    return label[:1].upper() + label[1:]


def _name(area: str, areas: Mapping[str, AreaLabel]) -> str:
    return areas[area].label if area in areas else area


def _look(figure: Figure, value: Value, areas: Mapping[str, AreaLabel], city: str) -> BarLook:
    """The city is set off only where there is something to set it off from; without a city every bar is equal."""
    if not _varies(figure, "area"):
        return "city"
    if value.area in areas and areas[value.area].kind == "land":
        return "country"
    return "city" if _name(value.area, areas).casefold() == city.casefold() else "other"


def _is_series(figure: Figure) -> bool:
    return len({v.period or figure.period for v in _plain_values(figure) or figure.values}) > 1


def _varies(figure: Figure, attribute: str) -> bool:
    values = {getattr(v, attribute) for v in _plain_values(figure) or figure.values}
    return len(values) > 1


def _caption(part: Part, figure: Figure) -> Caption:
    title = part.heading if part.kind == "figure" and part.heading else figure.label
    measure = _measure(figure)
    return Caption("", text(title), text(measure[:1].upper() + measure[1:]))


def _measure(figure: Figure) -> str:
    """What, of whom, in what unit, when: the line under a title. A series says its years itself."""
    unit = UNITS_IN_MEASURE.get(figure.unit, "")
    period = "" if _is_series(figure) or figure.period in ("", UNKNOWN_PERIOD) else period_in_words(figure)
    return ", ".join(piece for piece in (measure_in_words(figure), unit, period) if piece)


def _provenance(part: Part, inserted: InsertedFigure, manner: Manner) -> tuple[Spans, dict[str, DraftNote]]:
    return provenance(part, manner, inserted.sources, _suffix(part, inserted))


def _suffix(part: Part, inserted: InsertedFigure) -> str:
    position = next((i for i, f in enumerate(part.figures) if f is inserted), 0)
    return f"cijfer{position + 1}"


def _source_line(part: Part, inserted: InsertedFigure, manner: Manner) -> tuple[Spans, dict[str, DraftNote]]:
    """ "Bron: CBS (2022).³ Peiljaar: 2021." and what a reader must know besides."""
    words, figure = manner.words, inserted.figure
    behind, notes = _provenance(part, inserted, manner) if manner.footnotes else ((), {})
    period = () if _is_series(figure) else (f"{words.period}: {period_in_words(figure)}.",)
    rest = " ".join((*period, *_remarks(figure, part.areas, words)))
    if not inserted.sources:
        return text(rest), notes
    named = (*_named(inserted, manner), *behind)
    return (Text(f"{words.source}: "), *named, *text(f" {rest}" if rest else "")), notes


def _named(inserted: InsertedFigure, manner: Manner) -> Spans:
    """The sources by their short names, since a note tells the rest; in full where the document has no notes."""
    if not manner.footnotes:
        return source_notes(inserted.sources, manner.letters)
    names = dict.fromkeys(short_form(c.source, manner.letters.get(c.source.id, "")) for c in inserted.sources)
    return text(f"{'; '.join(names)}.")


def _remarks(figure: Figure, areas: Mapping[str, AreaLabel], words: Words) -> list[str]:
    return [_sentence_of(r) for r in _remark_texts(figure, areas, words)]


def _remark_texts(figure: Figure, areas: Mapping[str, AreaLabel], words: Words) -> Iterator[str]:
    for value in figure.values:
        name = _label(figure, value, areas)
        if value.derived:
            yield f"{name}: {words.derived} ({value.derived})"
        if value.difference is not None and _plain_values(figure):
            yield f"{name}: {value.wording or value_in_label(figure, value)}"
        if value.note:
            yield f"{name}: {value.note}"
    yield from (t for t in (figure.selection, figure.period_note, figure.source_note) if t)


def _sentence_of(remark: str) -> str:
    begun = remark[:1].upper() + remark[1:]
    return begun if begun.endswith((".", "!", "?")) else f"{begun}."
