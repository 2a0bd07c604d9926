"""Own text and the clipboard: our own Markdown for ourselves, clean HTML and text for others; what others put there is cleaned."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor, QTextDocument, QTextDocumentFragment

from brief_builder.document.rich.html_writing import to_html
from brief_builder.document.rich.paste import Pasted, from_html, from_plain
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.writing import write
from brief_builder.gui.editor.looks import OBJECT
from brief_builder.gui.editor.note_positions import note_positions
from brief_builder.gui.editor.places import span
from brief_builder.gui.editor.reading import read

OWN_TYPE = "application/x-brief-builder-text"


def carry(cursor: QTextCursor) -> QMimeData:
    """The selection for the clipboard."""
    part = QTextDocument()
    part.setUndoRedoEnabled(False)
    QTextCursor(part).insertFragment(QTextDocumentFragment(cursor))
    blocks = read(part)
    data = QMimeData()
    data.setData(OWN_TYPE, write(blocks).encode())
    data.setHtml(to_html(blocks))
    for at in reversed(note_positions(part)):
        span(part, at, at + 1).removeSelectedText()
    words = span(part, 0, part.characterCount() - 1).selectedText()
    data.setText(words.replace("\u2029", "\n").replace("\u2028", "\n").replace(OBJECT, ""))
    return data


def can_carry(data: QMimeData | None) -> bool:
    """Whether there is text in it; files are not text, and a clipboard may hold nothing at all."""
    return data is not None and not data.hasUrls() and (data.hasFormat(OWN_TYPE) or data.hasHtml() or data.hasText())


def carried(data: QMimeData, *, plain: bool = False) -> Pasted:
    """The text in it; `plain` takes the words without any look."""
    if plain and data.hasText():
        return from_plain(data.text())
    if data.hasFormat(OWN_TYPE):
        return Pasted(parse(bytes(data.data(OWN_TYPE).data()).decode("utf-8", "replace")))
    return from_html(data.html()) if data.hasHtml() else from_plain(data.text())
