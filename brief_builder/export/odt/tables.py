"""Tables: real header rows that repeat, rows that are not split, no spanning cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from brief_builder.document.nodes import Cell, Column, Row, Table
from brief_builder.document.spans import plain
from brief_builder.export.column_widths import column_widths
from brief_builder.export.odt.captions import caption_paragraphs, source_paragraph
from brief_builder.export.odt.odf import Attributes, properties, pt
from brief_builder.export.odt.pieces import Para, Piece, TablePiece, render_all
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import PLAIN, Look, runs
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import RowTokens, Style
from brief_builder.export.table_shape import WHOLE, filled, names_rows
from brief_builder.export.text_width import measure_at
from brief_builder.export.xml_text import NOTHING, Xml, element, escaped, join


@dataclass(frozen=True, slots=True)
class _RowPlan:
    """How one row is written: whether it is a head, its letters, and which rules stand above and below it (points, colour)."""

    head: bool
    keep: bool
    tokens: RowTokens
    above: tuple[float, str]
    below: tuple[float, str]


def table_pieces(table: Table, place: Place) -> Iterator[Piece]:
    """Caption, table, source: kept together."""
    yield from caption_paragraphs(table.caption, place, wide=table.wide)
    if table.columns and (table.header or table.rows):
        yield _table(table, place)
    yield from source_paragraph(table.source, place)


def _table(table: Table, place: Place) -> TablePiece:
    style = place.job.style
    width = place.wide if table.wide else place.width
    title = plain(table.caption.title) if table.caption else table.summary
    about = [element(f"table:{name}", None, escaped(text)) for name, text in (("title", title), ("desc", table.summary)) if text]
    rows = _rows(table, place)
    head = element("table:table-header-rows", None, *islice(rows, len(table.header))) if table.header else NOTHING
    content = join([*about, _columns(table, column_widths(table, style, width), place), head, *rows])
    return TablePiece({"table:name": f"Tabel{place.job.ledger.table()}"}, _look(table, width, place), content)


def _look(table: Table, width: float, place: Place) -> Attributes:
    style = place.job.style
    whole = len(table.rows) <= WHOLE
    return {
        "style:width": pt(width),
        "fo:margin-left": "0pt",
        "fo:margin-right": pt(place.width - width),
        "table:align": "margins",
        "fo:margin-top": "0pt",
        "fo:margin-bottom": pt(0 if table.source else style.text["source"].after),
        "style:may-break-between-rows": str(not whole).lower(),
        **({"fo:keep-with-next": "always"} if table.source and whole else {}),
    }


def _columns(table: Table, widths: Sequence[float], place: Place) -> Xml:
    """The columns; the first is a column of heads when it names every row."""
    columns = [
        element("table:table-column", {"table:style-name": place.job.ledger.style("table-column", _width(width))}) for width in widths
    ]
    if not names_rows(table) or len(columns) == 1:
        return join(columns)
    return join([element("table:table-header-columns", None, columns[0]), *columns[1:]])


def _width(width: float) -> Xml:
    return properties("table-column", {"style:column-width": pt(width)})


def _rows(table: Table, place: Place) -> Iterator[Xml]:
    rows = (*table.header, *table.rows)
    whole = len(table.rows) <= WHOLE
    for index, row in enumerate(rows):
        plan = _plan(table, index, place.job.style, keep=whole and index < len(rows) - 1)
        yield _row(row, plan, table.columns, place)


def _plan(table: Table, index: int, style: Style, *, keep: bool) -> _RowPlan:
    """Hairlines between rows; ink under the head, above special rows, and at the end."""
    heads, last = len(table.header), len(table.header) + len(table.rows) - 1
    head = index < heads
    ink, hair = (style.rule.header, style.colour.ink), (style.rule.row, style.colour.hairline)
    tokens = RowTokens() if head else style.table.row(table.rows[index - heads].look)
    above = (tokens.rule_above, style.colour.ink) if tokens.rule_above else (0.0, "")
    below = ink if index in (heads - 1, last) else hair
    if not head and index < last and style.table.row(table.rows[index + 1 - heads].look).rule_above:
        below = (0.0, "")
    return _RowPlan(head, keep, tokens, above, below)


def _row(row: Row, plan: _RowPlan, columns: tuple[Column, ...], place: Place) -> Xml:
    whole = place.job.ledger.style("table-row", properties("table-row", {"fo:keep-together": "always"}))
    parts = zip(filled(row, len(columns)), columns, strict=True)
    last = len(columns) - 1
    content = (_cell(cell, column, plan, place, last=i == last) for i, (cell, column) in enumerate(parts))
    return element("table:table-row", {"table:style-name": whole}, *content)


def _cell(cell: Cell, column: Column, plan: _RowPlan, place: Place, *, last: bool) -> Xml:
    ledger = place.job.ledger
    look = ledger.style("table-cell", properties("table-cell", _cell_look(plan, place.job.style, last=last)))
    role: ParagraphRole = "cell_head" if plan.head else "cell"
    content = runs(cell.spans, place, _letters(plan, place.job.style)) or Xml("<text:s/>")
    room = measure_at(place.job.style, place.job.style.text["cell"].size)(cell.room, plan.tokens.bold) if cell.room else None
    para = Para(role, content, right=room, keep_next=plan.keep, align_right=column.align == "right")
    attributes = {"table:style-name": look, "office:value-type": "string"}
    return element("table:table-cell", attributes, *render_all([para], place.job))


def _letters(plan: _RowPlan, style: Style) -> Look:
    tokens = plan.tokens
    if not tokens.bold and tokens.colour == "ink":
        return PLAIN
    return {**({"fo:font-weight": "bold"} if tokens.bold else {}), "fo:color": style.colour.named(tokens.colour)}


def _cell_look(plan: _RowPlan, style: Style, *, last: bool) -> Attributes:
    pad = style.table.pad
    return {
        "fo:padding-top": pt(pad.y),
        "fo:padding-bottom": pt(pad.y),
        "fo:padding-left": "0pt",
        "fo:padding-right": pt(0 if last else 2 * pad.x),
        "fo:border-top": _rule(plan.above),
        "fo:border-bottom": _rule(plan.below),
        "fo:border-left": "none",
        "fo:border-right": "none",
        "style:vertical-align": "bottom" if plan.head else "top",
    }


def _rule(rule: tuple[float, str]) -> str:
    width, colour = rule
    return f"{pt(width)} solid {colour.lower()}" if width else "none"
