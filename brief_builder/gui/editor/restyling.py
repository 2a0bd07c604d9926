"""After a change: every block looks like what it is, and Qt's list objects are the lists of the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat, QTextList

from brief_builder.document.rich.tree import LIST_DEPTH
from brief_builder.gui.editor.looks import Looks
from brief_builder.gui.editor.places import Shape, place, selected, shape, span
from brief_builder.gui.editor.reading import is_quoted, marks_of, table_at


@contextmanager
def one_edit(cursor: QTextCursor) -> Iterator[None]:
    """Lay out once, after all of it."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def restyle(block: QTextBlock, looks: Looks, *, level: int | None = None, quote: bool | None = None, listed: bool = True) -> None:
    """Give a block the look of what it is, or make it a heading (`level`), a quotation, or no item of a list."""
    old, cell = block.blockFormat(), table_at(block)
    level = old.headingLevel() if level is None else level
    quote = is_quoted(block) if quote is None else quote
    keep_list = listed and not level and block.textList() is not None
    made = QTextBlockFormat(looks.block(0 if cell else level, quote=quote and not cell, item=keep_list, cell=cell is not None))
    if keep_list:
        made.setObjectIndex(old.objectIndex())  # setBlockFormat without it silently leaves the list
    if cell and old.hasProperty(QTextFormat.Property.BlockAlignment):
        made.setAlignment(old.alignment())
    if made != old:
        QTextCursor(block).setBlockFormat(made)
    _restyle_text(block, looks)


def _restyle_text(block: QTextBlock, looks: Looks) -> None:
    where, start = place(block), block.position()
    QTextCursor(block).setBlockCharFormat(looks.char(where))
    for part in block.textFormats():
        marks = marks_of(part.format)
        wanted = looks.char(where, marks._replace(bold=marks.bold and where == "body"))
        if not part.format.objectType() and wanted != part.format:
            span(block.document(), start + part.start, start + part.start + part.length).setCharFormat(wanted)


def remove_selection(cursor: QTextCursor, looks: Looks) -> None:
    """Remove what is selected; joined blocks take the look of the place where they are now."""
    joins = len(selected(cursor)) > 1
    cursor.removeSelectedText()
    if joins:
        restyle(cursor.block(), looks)
        relist(cursor.document(), looks)


def relist(document: QTextDocument, looks: Looks, wanted: Mapping[int, Shape] | None = None) -> None:
    """Neighbours of one kind and depth share one list object, and no depth is skipped. `wanted`: other shapes, by block number."""
    lists = _Lists(looks, wanted or {})
    block = document.begin()
    while block.isValid():
        lists.visit(block)
        block = block.next()


class _Lists:
    """Walks over the blocks. `_open` are the lists that the next item can join, by depth."""

    def __init__(self, looks: Looks, wanted: Mapping[int, Shape]) -> None:
        self._looks, self._wanted = looks, wanted
        self._open: dict[int, tuple[bool, QTextList]] = {}
        self._used: set[int] = set()
        self._quoted = False
        self._depth = 0

    def visit(self, block: QTextBlock) -> None:
        now = self._wanted.get(block.blockNumber()) or shape(block)
        if now is None or table_at(block):
            self._end()
            return
        if is_quoted(block) != self._quoted:
            self._end()
            self._quoted = is_quoted(block)
        self._place(block, Shape(min(now.depth, self._depth + 1, LIST_DEPTH), now.ordered))
        if now != shape(block) or block.blockNumber() in self._wanted:
            restyle(block, self._looks)

    def _end(self) -> None:
        self._open, self._depth = {}, 0

    def _place(self, block: QTextBlock, to: Shape) -> None:
        self._depth = to.depth
        self._open = {depth: found for depth, found in self._open.items() if depth <= to.depth}
        list_, found = block.textList(), self._open.get(to.depth)
        if found and found[0] == to.ordered:
            if list_ is None or list_.objectIndex() != found[1].objectIndex():
                found[1].add(block)
            return
        if list_ is None or shape(block) != to or list_.objectIndex() in self._used:
            list_ = QTextCursor(block).createList(self._looks.list(to.ordered, to.depth))
        self._open[to.depth] = (to.ordered, list_)
        self._used.add(list_.objectIndex())
