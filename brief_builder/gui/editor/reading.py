"""The text document as a tree. What counts in it, and nothing else does:

blocks: heading level, quote level, list (kind, depth, start) or cell of a table (alignment of the header cell);
characters: bold, italic, link, and what a note or a picture carries on its one character.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextTable

from brief_builder.document.rich.narrow import Line, joined, lines_of, nested
from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import (
    Align,
    Block,
    Blocks,
    Heading,
    Inline,
    Inlines,
    Marks,
    Note,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
)
from brief_builder.gui.editor.looks import BOLD, NOTE, NOTE_OBJECT, NOTE_TEXT, NUMBERS, OBJECT, PICTURE_ALT, PICTURE_NAME


def read(document: QTextDocument) -> Blocks:
    """The canonical tree of what the document shows."""
    return normal(_blocks(document))


def _blocks(document: QTextDocument) -> Iterator[Block]:
    block = document.begin()
    while block.isValid():
        if table := table_at(block):
            yield _table(table)
            block = document.findBlock(table.lastPosition() + 1)
            continue
        group = [block]
        while block.textList() and _is_same_list(block, block.next()):
            block = block.next()
            group.append(block)
        made = _group(group)
        yield from [Quote(tuple(made))] if is_quoted(group[0]) else made
        block = block.next()


def _is_same_list(block: QTextBlock, after: QTextBlock) -> bool:
    return after.isValid() and bool(after.textList()) and is_quoted(after) == is_quoted(block) and not table_at(after)


def _group(group: list[QTextBlock]) -> list[Block]:
    """One paragraph or heading, or the lines of lists that follow each other."""
    first = group[0]
    if first.textList():
        return list(nested([_line(block) for block in group]))
    level = first.blockFormat().headingLevel()
    return [Heading(level, inlines_of(first)) if level else Paragraph(inlines_of(first))]


def _line(block: QTextBlock) -> Line:
    shape = block.textList().format()
    return Line(shape.indent(), shape.style() == NUMBERS, inlines_of(block), shape.start() or 1)


def table_at(block: QTextBlock) -> QTextTable | None:
    """The table that a block stands in."""
    return QTextCursor(block).currentTable() or None


def is_quoted(block: QTextBlock) -> bool:
    """Whether a block is in a quotation."""
    return bool(block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel))


def _table(table: QTextTable) -> Table:
    rows = [tuple(_cell(table, r, c) for c in range(table.columns())) for r in range(table.rows())]
    return Table(rows[0], tuple(rows[1:]), tuple(column_align(table, c) for c in range(table.columns())))


def _cell(table: QTextTable, row: int, column: int) -> Inlines:
    cell = table.cellAt(row, column)
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    lines = [inlines_of(block)]
    while block != last:  # a cell with several paragraphs can only come from outside
        block = block.next()
        lines.append(inlines_of(block))
    return joined(lines, " ")


def column_align(table: QTextTable, column: int) -> Align:
    """The alignment that the header cell of a column says."""
    form = table.cellAt(0, column).firstCursorPosition().blockFormat()
    if not form.hasProperty(QTextFormat.Property.BlockAlignment):
        return ""
    flags = form.alignment()
    if flags & Qt.AlignmentFlag.AlignHCenter:
        return "center"
    return "right" if flags & Qt.AlignmentFlag.AlignRight else "left"


def inlines_of(block: QTextBlock) -> Inlines:
    """The pieces of one block. One call gives its formats; their positions count UTF-16 units, those of Python do not."""
    out: list[Inline] = []
    wide = block.text().encode("utf-16-le", "surrogatepass")
    for part in block.textFormats():
        piece = wide[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le", "replace")
        sign = NOTE if part.format.objectType() == NOTE_OBJECT else OBJECT
        for number, words in enumerate(piece.split(sign)):
            out += [_object(part.format)] if number else []
            out += [Run(words, marks_of(part.format))] if words else []
    return tuple(out)


def marks_of(form: QTextCharFormat) -> Marks:
    """The marks of a format."""
    return Marks(form.boolProperty(BOLD), form.fontItalic(), form.anchorHref() if form.isAnchor() else "")


def _object(form: QTextCharFormat) -> Inline:
    if form.hasProperty(NOTE_TEXT):
        return Note(tuple(lines_of(parse(form.stringProperty(NOTE_TEXT)))))
    if form.hasProperty(PICTURE_NAME):
        return Picture(form.stringProperty(PICTURE_ALT), form.stringProperty(PICTURE_NAME))
    return Run("")
