"""Linking words of a text field to an address or a term."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from brief_builder.gui.editor import marking
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.i18n import Message


def link_words(edit: RichEdit, where: QTextCursor, label: Message, link: str, words: str = "") -> None:
    """Link what is selected at `where`, or `words` put there, as one step; writing goes on behind it."""
    edit.setTextCursor(where)
    edit.command(label, marking.set_link, link, words)
    cursor = edit.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    edit.setTextCursor(cursor)
