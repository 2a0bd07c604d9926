"""A tree in the text document: the whole document anew, or blocks at a cursor."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextTable

from brief_builder.document.rich.tree import (
    Align,
    Block,
    Blocks,
    Heading,
    Inlines,
    List,
    Note,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
)
from brief_builder.document.rich.writing import write
from brief_builder.gui.editor.looks import ALIGNMENTS, HEADINGS, NOTE, OBJECT, Looks, Place

LINE_SEPARATOR = "\u2028"
"""Qt's line break within a block; a newline would make a block."""


def build(document: QTextDocument, blocks: Blocks, looks: Looks) -> None:
    """Show these blocks and nothing else. The document keeps no undo of its own: the session does."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    insert_blocks(cursor, blocks, looks, fresh=True)
    cursor.endEditBlock()


def insert_blocks(cursor: QTextCursor, blocks: Blocks, looks: Looks, *, fresh: bool) -> None:
    """Write blocks at the cursor; `fresh` says that its block is empty and may be taken for the first of them."""
    maker = _Maker(cursor, looks, fresh)
    if fresh and not blocks:
        maker.line()
    for block in blocks:
        maker.block(block, quote=False)


def insert_inlines(cursor: QTextCursor, inlines: Inlines, looks: Looks, place: Place = "body") -> None:
    """Write inline pieces at the cursor."""
    for inline in inlines:
        match inline:
            case Run():
                cursor.insertText(inline.text.replace("\n", LINE_SEPARATOR), looks.char(place, inline.marks))
            case Note():
                cursor.insertText(NOTE, looks.note(write(tuple(Paragraph(p) for p in inline.paragraphs))))
            case Picture():
                cursor.insertText(OBJECT, looks.picture(inline))
            case _:
                assert_never(inline)


def fill_cell(table: QTextTable, row: int, column: int, inlines: Inlines, align: Align, looks: Looks) -> None:
    """Give a new cell its look and its words."""
    at = table.cellAt(row, column).firstCursorPosition()
    form = QTextBlockFormat(looks.block(cell=True))
    if align:
        form.setAlignment(ALIGNMENTS[align])
    place: Place = "body" if row else "header_cell"
    at.setBlockFormat(form)
    at.setBlockCharFormat(looks.char(place))
    insert_inlines(at, inlines, looks, place)
    ground_cell(table, row, column, looks)


def ground_cell(table: QTextTable, row: int, column: int, looks: Looks) -> None:
    """The ground of a cell: header cells stand out."""
    cell = table.cellAt(row, column)
    form = cell.format()
    if row == 0:
        form.setBackground(looks.header_ground())
    else:
        form.clearBackground()
    cell.setFormat(form)


def end_of_difference(before: str, after: str) -> int | None:
    """The place in `after`, as Qt counts, behind which it is as `before`; None when they are the same."""
    if before == after:
        return None
    same = 0
    while same < min(len(before), len(after)) and before[-1 - same] == after[-1 - same]:
        same += 1
    return len(after[: len(after) - same].encode("utf-16-le", "surrogatepass")) // 2


class _Maker:
    """Writes block after block; `_fresh` says that the block at the cursor is still to be taken."""

    def __init__(self, cursor: QTextCursor, looks: Looks, fresh: bool) -> None:
        self._cursor, self._looks, self._fresh = cursor, looks, fresh

    def line(self, level: int = 0, *, quote: bool = False, item: bool = False) -> Place:
        """Begin a block."""
        place = HEADINGS[level]
        block, char = self._looks.block(level, quote=quote, item=item), self._looks.char(place)
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(char)
        else:
            self._cursor.insertBlock(block, char)
        self._fresh = False
        return place

    def block(self, block: Block, *, quote: bool) -> None:
        """Write one block of the tree."""
        match block:
            case Paragraph():
                insert_inlines(self._cursor, block.inlines, self._looks, self.line(quote=quote))
            case Heading():
                insert_inlines(self._cursor, block.inlines, self._looks, self.line(block.level, quote=quote))
            case List():
                self._list(block, 1, quote)
            case Quote():
                for inner in block.blocks:
                    self.block(inner, quote=True)
            case Table():
                self._table(block)
            case _:
                assert_never(block)

    def _list(self, list_: List, depth: int, quote: bool) -> None:
        made = None
        for item in list_.items:
            self.line(quote=quote, item=True)
            if made is None:
                made = self._cursor.createList(self._looks.list(list_.ordered, depth, list_.start))
            else:
                made.add(self._cursor.block())
            insert_inlines(self._cursor, item.inlines, self._looks)
            for below in item.lists:
                self._list(below, depth + 1, quote)

    def _table(self, table: Table) -> None:
        if not self._fresh:
            self.line()
        rows = (table.header, *table.rows)
        made = self._cursor.insertTable(len(rows), len(table.header), self._looks.table(len(table.header)))
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                fill_cell(made, r, c, cell, table.align[c], self._looks)
        self._cursor.setPosition(made.lastPosition() + 1)
        self._fresh = True
        self.line()
        self._fresh = True  # Qt keeps one block after a table: the next block takes it
