"""Where the cursor stands, in words: screen readers get bare text from a text field, without lists, headings, tables and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QWidget

from brief_builder.document.rich.tree import TERM
from brief_builder.gui.editor.places import link_at, note_at, picture_at, shape
from brief_builder.gui.editor.reading import is_quoted, table_at
from brief_builder.i18n import Message, _


def describe(cursor: QTextCursor, note_number: Callable[[int], int]) -> tuple[Message, ...]:
    """What there is to say of the place; nothing in a plain paragraph."""
    return (*_block(cursor), *_inline(cursor, note_number))


def _block(cursor: QTextCursor) -> Iterator[Message]:
    block = cursor.block()
    if table := table_at(block):
        cell = table.cellAt(cursor)
        yield _(
            "Table, row {row} of {rows}, column {column} of {columns}",
            row=cell.row() + 1,
            rows=table.rows(),
            column=cell.column() + 1,
            columns=table.columns(),
        )
    if level := block.blockFormat().headingLevel():
        yield _("Heading, level {level}", level=level - 2)
    if is_quoted(block):
        yield _("Quotation")
    if item := shape(block):
        named = _("Numbered list, level {level}", level=item.depth) if item.ordered else _("List, level {level}", level=item.depth)
        yield named


def _inline(cursor: QTextCursor, note_number: Callable[[int], int]) -> Iterator[Message]:
    if (note := note_at(cursor)) is not None:
        yield _("Footnote {number}: {text}", number=note_number(cursor.position() - 1), text=note.strip())
    elif (picture := picture_at(cursor)) is not None:
        yield _("Picture: {text}", text=picture.alt or picture.name)
    elif link := link_at(cursor):
        yield _("Term: {term}", term=link.removeprefix(TERM)) if link.startswith(TERM) else _("Link to {address}", address=link)


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader that is running say this."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # Qt 6.8
    if event is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(event(widget, words))
