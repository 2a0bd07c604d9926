"""Tables that are wider than the page: parted into bands of columns under each other, before any writer sees them.

Every band is a table of its own, with the columns that name the rows, and says in its caption which part it is. Whether a table
fits is measured once, in the letters of the style, so that every format parts it at the same columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Cell,
    Chart,
    Column,
    Columns,
    Contents,
    Document,
    Glossary,
    Heading,
    Image,
    KeyFigures,
    LabelLines,
    LetterBlock,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Signature,
    SourceList,
    Table,
)  # fmt: skip
from brief_builder.document.spans import NoteMark, Spans, Text
from brief_builder.document.traverse import walk
from brief_builder.export.readable_columns import Reading, cell_of, column_count, parted, reading
from brief_builder.export.style import Style

_ALWAYS_FIT = 3  # columns
_NAMES_AT_MOST = 0.45  # of the width, for the columns that name the rows
_PART = {"nl": "deel {part} van {parts}", "en": "part {part} of {parts}"}


def in_bands(document: Document, style: Style) -> Document:
    """The document with every table in as many bands as it needs to be read; one that fits on the wide measure only is made wide."""
    noted = (block for note in document.notes for block in note.blocks)
    if not any(isinstance(block, Table) and column_count(block) > _ALWAYS_FIT for block in walk((*document.blocks, *noted))):
        return document
    part = _PART.get(document.language.split("-")[0].lower(), _PART["nl"])
    bands, page = _Bands(style, reading(style, document.language), part), style.page
    blocks = bands.blocks(document.blocks, _Room(page.text_width, page.wide_width))
    in_note = _Room(page.text_width, page.text_width).less(style.text["footnote"].hang)
    return replace(document, blocks=blocks, notes=tuple(replace(n, blocks=bands.blocks(n.blocks, in_note)) for n in document.notes))


@dataclass(frozen=True, slots=True)
class _Room:
    """The width of text, and of what may run into the margin."""

    text: float
    wide: float

    def less(self, width: float) -> _Room:
        """The room within a block that takes so much of it; nothing there runs into the margin."""
        return _Room(self.text - width, self.text - width)


@dataclass(frozen=True, slots=True)
class _Bands:
    style: Style
    reading: Reading
    part: str

    def blocks(self, blocks: Iterable[Block], room: _Room) -> tuple[Block, ...]:
        """The blocks with their tables in bands."""
        return tuple(new for block in blocks for new in self._block(block, room))

    def _block(self, block: Block, room: _Room) -> Sequence[Block]:
        tokens, kader, column = self.style.text, self.style.kader, self.style.page.column_width
        match block:
            case Table():
                return self._table(block, room) if column_count(block) > _ALWAYS_FIT else [block]
            case ListBlock():
                inner = room.less(tokens["list"].hang)
                return [replace(block, items=tuple(replace(item, blocks=self.blocks(item.blocks, inner)) for item in block.items))]
            case Quote():
                return [replace(block, blocks=self.blocks(block.blocks, room.less(tokens["quote"].indent)))]
            case Callout():
                return [replace(block, blocks=self.blocks(block.blocks, room.less(2 * kader.pad + kader.bar)))]
            case Columns():
                return [replace(block, blocks=self.blocks(block.blocks, _Room(column, column)))]
            case Glossary():
                return [replace(block, entries=tuple(replace(e, blocks=self.blocks(e.blocks, room.less(0.0))) for e in block.entries))]
            case (
                Heading()
                | Paragraph()
                | Chart()
                | Image()
                | LetterBlock()
                | LabelLines()
                | Signature()
                | Contents()
                | SourceList()
                | KeyFigures()
                | PageBreak()
            ):
                return [block]
            case _:
                assert_never(block)

    def _table(self, table: Table, room: _Room) -> Sequence[Table]:
        needs = self.reading.needs(table)
        if sum(needs) <= (room.wide if table.wide else room.text):
            return [table]
        table = replace(table, wide=True)
        if sum(needs) <= room.wide:
            return [table]
        names = _names(table, needs, room.wide)
        shares = parted(needs[names:], room.wide - min(sum(needs[:names]), _NAMES_AT_MOST * room.wide))
        bands = [range(begin, end) for begin, end in pairwise(accumulate(shares, initial=names))]
        said = [self.part.format(part=number, parts=len(bands)) for number in range(1, len(bands) + 1)]
        first, *others = (_band(table, [*range(names), *columns], part) for columns, part in zip(bands, said, strict=True))
        *fronts, last = (first, *(_without_notes(band, names) for band in others))
        return [*(replace(band, source=()) for band in fronts), last]


def _names(table: Table, needs: Sequence[float], room: float) -> int:
    """How many columns name the rows: all heads at the left, unless they leave too little room for the others."""
    count = next((i for i in range(len(needs)) if not all(cell_of(row, i).heading for row in table.rows)), 1)
    return count if 1 < count < len(needs) and sum(needs[:count]) <= _NAMES_AT_MOST * room else 1


def _band(table: Table, columns: Sequence[int], part: str) -> Table:
    """These columns as a table."""
    return replace(
        table,
        columns=tuple(table.columns[i] if i < len(table.columns) else Column() for i in columns),
        header=tuple(_row(row, columns) for row in table.header),
        rows=tuple(_row(row, columns) for row in table.rows),
        caption=_caption(table.caption, part),
    )


def _row(row: Row, columns: Sequence[int]) -> Row:
    return replace(row, cells=tuple(cell_of(row, i) for i in columns))


def _caption(caption: Caption | None, part: str) -> Caption:
    if caption is None or not caption.title:
        return replace(caption or Caption("", ()), title=(Text(part[:1].upper() + part[1:]),))
    return replace(caption, title=(*caption.title, Text(f" ({part})")))


def _without_notes(band: Table, names: int) -> Table:
    """A later band: what it repeats has no marks of notes, for these stand with the first, and no anchor."""
    caption = band.caption and replace(
        band.caption, title=_unmarked(band.caption.title), measure=_unmarked(band.caption.measure), anchor=""
    )
    header = tuple(_unmarked_names(row, names) for row in band.header)
    return replace(band, caption=caption, header=header, rows=tuple(_unmarked_names(row, names) for row in band.rows))


def _unmarked_names(row: Row, names: int) -> Row:
    cells: tuple[Cell, ...] = tuple(replace(cell, spans=_unmarked(cell.spans)) for cell in row.cells[:names])
    return replace(row, cells=(*cells, *row.cells[names:]))


def _unmarked(spans: Spans) -> Spans:
    return tuple(span for span in spans if not isinstance(span, NoteMark))
