"""Tables: real header rows that repeat, rows that are not split, no spanning cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from brief_builder.document.nodes import Cell, Column, Row, Table
from brief_builder.document.spans import plain
from brief_builder.export.column_widths import column_widths
from brief_builder.export.docx.captions import caption_paragraphs, source_paragraph
from brief_builder.export.docx.lists import indent_of
from brief_builder.export.docx.measures import eighths, twips, word_colour
from brief_builder.export.docx.ooxml import w
from brief_builder.export.docx.paragraphs import Fixed, Para, Piece, properties
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import Look, character, run, runs
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import MM, Style
from brief_builder.export.table_shape import WHOLE, filled, names_rows
from brief_builder.export.text_width import measure_at
from brief_builder.export.xml_text import NOTHING, Xml

_LETTER = 0.5  # of the type size: the width of a letter, roughly
_BETWEEN = " · "  # cells of a table in a note
_LOOK_BITS = {"firstRow": 0x0020, "firstColumn": 0x0080, "noHBand": 0x0200, "noVBand": 0x0400}


@dataclass(frozen=True, slots=True)
class _RowPlan:
    """How one row is written: whether it is a head, keeps with the next, and which rules stand above and below it (points)."""

    head: bool
    keep: bool
    bold: bool
    city: bool
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class _Table:
    """What all cells of a table share; `frames` keeps the properties of cells and their paragraphs, most of which are alike."""

    columns: tuple[Column, ...]
    widths: list[int]
    place: Place
    frames: dict[tuple[_RowPlan, int, str], tuple[Xml, Xml]] = field(default_factory=dict)


def table_pieces(table: Table, place: Place) -> Iterator[Piece]:
    """Caption, table, source: kept together."""
    yield from caption_paragraphs(table.caption, place, wide=table.wide)
    if place.body == "footnote":
        yield from _lines(table, place)
    elif table.columns and (table.header or table.rows):
        yield Fixed(_table(table, place), after=0.0 if table.source else place.job.style.text["source"].after)
    yield from source_paragraph(table.source, place)


def _lines(table: Table, place: Place) -> Iterator[Para]:
    """A table in a note, a line for each row: of a table there LibreOffice keeps only the last row."""
    for row in (*table.header, *table.rows):
        look: Look = (w("b"),) if row in table.header else ()
        cells = (runs(cell.spans, place, look) for cell in row.cells)
        yield Para("footnote", Xml(run(_BETWEEN).join(cells)), left=indent_of(place), hanging=0.0)


def _table(table: Table, place: Place) -> Xml:
    width = place.wide if table.wide else place.width
    widths = [twips(part) for part in column_widths(table, place.job.style, width)]
    grid = w("tblGrid", *(w("gridCol", w=part) for part in widths))
    plans = zip((*table.header, *table.rows), _plans(table, place.job.style), strict=True)
    shared = _Table(table.columns, widths, place)
    return w("tbl", _properties(table, sum(widths), place), grid, *(_row(row, plan, shared) for row, plan in plans))


def _properties(table: Table, width: int, place: Place) -> Xml:
    on = {"firstRow": bool(table.header), "firstColumn": names_rows(table), "noHBand": True, "noVBand": True}
    bits = sum(bit for name, bit in _LOOK_BITS.items() if on[name])
    flags = {name: int(value) for name, value in on.items()}
    title = plain(table.caption.title) if table.caption else table.summary or _heads(table)
    return w(
        "tblPr",
        w("tblStyle", val=place.job.ids.table),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed" if "body" not in place.job.ids.foreign else "autofit"),  # measured in our own font
        w("tblLook", val=f"{bits:04X}", lastRow=0, lastColumn=0, **flags),
        w("tblCaption", val=title) if title else NOTHING,
        w("tblDescription", val=table.summary) if table.summary else NOTHING,
    )


def _heads(table: Table) -> str:
    """What a table without a caption is about: its first row, so that a screen reader can name it."""
    row = (*table.header, *table.rows)[0]
    return ", ".join(filter(None, (plain(cell.spans).strip() for cell in row.cells)))


def _plans(table: Table, style: Style) -> Iterator[_RowPlan]:
    heads = len(table.header)
    count = heads + len(table.rows)
    for index in range(count):
        keep = _keeps(index, heads, count, sourced=bool(table.source))
        if index < heads:
            below = style.rule.header if index == heads - 1 else 0.0
            yield _RowPlan(head=True, keep=keep, bold=False, city=False, above=0.0, below=below)
        else:
            look = table.rows[index - heads].look
            tokens = style.table.row(look)
            yield _RowPlan(head=False, keep=keep, bold=tokens.bold, city=look == "city", above=tokens.rule_above, below=0.0)


def _keeps(index: int, heads: int, count: int, *, sourced: bool) -> bool:
    """Short tables are whole; of long ones the head stays with two rows, and two rows with the end."""
    if index == count - 1:
        return sourced
    return count - heads <= WHOLE or index <= heads or index == count - 2


def _row(row: Row, plan: _RowPlan, table: _Table) -> Xml:
    cells = filled(row, len(table.columns))
    whole = w("cantSplit") if _fits(cells, table.widths, table.place.job.style) else NOTHING
    properties = w("trPr", whole, w("tblHeader") if plan.head else NOTHING)
    look = _look(plan, table.place)
    return w("tr", properties, *(_cell(cell, i, plan, look, table) for i, cell in enumerate(cells)))


def _fits(cells: list[Cell], widths: list[int], style: Style) -> bool:
    """Whether a row takes at most half a page: of a row that is higher than a page and may not be split LibreOffice loses the end."""
    look, page = style.text["cell"], style.page
    lines = max(len(plain(cell.spans)) * look.size * _LETTER / (width / 20) for cell, width in zip(cells, widths, strict=True))
    return lines * look.leading < (page.height - (page.margin.top + page.margin.bottom) * MM) / 2


def _cell(cell: Cell, index: int, plan: _RowPlan, look: Look, table: _Table) -> Xml:
    key = plan, index, cell.room
    if key not in table.frames:
        table.frames[key] = _frame(cell, index, plan, table)
    of_cell, of_paragraph = table.frames[key]
    return w("tc", of_cell, w("p", of_paragraph, runs(cell.spans, table.place, look)))


def _frame(cell: Cell, index: int, plan: _RowPlan, table: _Table) -> tuple[Xml, Xml]:
    """The properties of a cell and of the paragraph in it."""
    column, place = table.columns[index], table.place
    own = place.job.ids.own_table
    of_cell = w(
        "tcPr",
        w("tcW", w=table.widths[index], type="dxa"),
        _rules(plan, place.job.style) if own else NOTHING,
        w("tcMar", w("right", w=0, type="dxa")) if own and index == len(table.columns) - 1 else NOTHING,
        w("vAlign", val="bottom") if plan.head else NOTHING,
    )
    role: ParagraphRole = "cell_head" if plan.head else "cell"
    room = measure_at(place.job.style, place.job.style.text["cell"].size)(cell.room, plan.bold) if cell.room else None
    para = Para(role, NOTHING, right=room, keep_next=plan.keep, align_right=column.align == "right")
    return of_cell, properties(para, place.job.ids)


def _look(plan: _RowPlan, place: Place) -> Look:
    return (*([character("city", place)] if plan.city else []), *([w("b")] if plan.bold else []))


def _rules(plan: _RowPlan, style: Style) -> Xml:
    ink = word_colour(style.colour.ink)
    sides = [
        w(side, val="single", sz=eighths(points), space=0, color=ink)
        for side, points in (("top", plan.above), ("bottom", plan.below))
        if points
    ]
    return w("tcBorders", *sides) if sides else NOTHING
