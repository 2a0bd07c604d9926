"""Where a cursor stands, and what is there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from brief_builder.document.rich.tree import Marks, Picture
from brief_builder.gui.editor.looks import HEADINGS, NOTE, NOTE_TEXT, NUMBERS, OBJECT, PICTURE_ALT, PICTURE_NAME, Place
from brief_builder.gui.editor.reading import marks_of, table_at


class Shape(NamedTuple):
    """How an item of a list stands: its depth from 1, and whether it is numbered."""

    depth: int
    ordered: bool


class Part(NamedTuple):
    """A stretch of text with one look."""

    span: QTextCursor
    block: QTextBlock
    marks: Marks


def selected(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks of the selection; not the last one when the selection ends before its first letter."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    out = [block]
    while block != last:
        block = block.next()
        out.append(block)
    if len(out) > 1 and cursor.selectionEnd() == last.position():
        out.pop()
    return out


def outside_tables(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks of the selection that are not in a table."""
    return [block for block in selected(cursor) if not table_at(block)]


def selected_parts(cursor: QTextCursor) -> list[Part]:
    """The stretches of text in the selection, without notes and pictures."""
    out = []
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    for block in selected(cursor):
        for part in block.textFormats():
            first = max(start, block.position() + part.start)
            last = min(end, block.position() + part.start + part.length)
            if first < last and not part.format.objectType():
                out.append(Part(span(cursor.document(), first, last), block, marks_of(part.format)))
    return out


def span(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor that selects from `start` to `end`."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def shape(block: QTextBlock) -> Shape | None:
    """How an item of a list stands; None for other blocks."""
    list_ = block.textList()
    return Shape(list_.format().indent(), list_.format().style() == NUMBERS) if list_ else None


def place(block: QTextBlock) -> Place:
    """What text in this block looks like by nature."""
    if level := block.blockFormat().headingLevel():
        return HEADINGS[level]
    table = table_at(block)
    return "header_cell" if table and table.cellAt(QTextCursor(block)).row() == 0 else "body"


def link_range(cursor: QTextCursor) -> QTextCursor | None:
    """The whole link in which a cursor stands, selected."""
    block, at = cursor.block(), cursor.positionInBlock()
    start = end = -1
    found = ""
    for part in block.textFormats():
        link = marks_of(part.format).link
        if link and link == found and part.start == end:
            end = part.start + part.length
            continue
        if found and start <= at <= end:
            break
        start, end, found = part.start, part.start + part.length, link
    if found and start <= at <= end:
        return span(cursor.document(), block.position() + start, block.position() + end)
    return None


def link_at(cursor: QTextCursor) -> str:
    """The link in which a cursor stands, or with which the selection begins."""
    where = link_range(cursor)
    if where is None:
        return ""
    return marks_of(span(where.document(), where.selectionStart(), where.selectionStart() + 1).charFormat()).link


def note_at(cursor: QTextCursor) -> str | None:
    """The Markdown of the note just before the cursor; None when there is none."""
    return _property_before(cursor, NOTE_TEXT)


def picture_at(cursor: QTextCursor) -> Picture | None:
    """The picture just before the cursor; None when there is none."""
    name = _property_before(cursor, PICTURE_NAME)
    return None if name is None else Picture(_property_before(cursor, PICTURE_ALT) or "", name)


def _property_before(cursor: QTextCursor, name: int) -> str | None:
    """What an object just before the cursor carries. The format of the cursor itself is that of what is typed next."""
    if cursor.atBlockStart() or cursor.document().characterAt(cursor.position() - 1) not in (NOTE, OBJECT):
        return None
    form = span(cursor.document(), cursor.position() - 1, cursor.position()).charFormat()
    return form.stringProperty(name) if form.hasProperty(name) else None
