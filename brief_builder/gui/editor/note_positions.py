"""Where the notes of a text document stand."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextDocument

from brief_builder.gui.editor.looks import NOTE_OBJECT, OBJECT


def note_positions(document: QTextDocument) -> list[int]:
    """The positions of the notes in the order of the text: note n is at index n - 1."""
    found: list[int] = []
    if OBJECT not in document.toRawText():
        return found
    block = document.begin()
    while block.isValid():
        if OBJECT in block.text():
            found += _in_block(document, block)
        block = block.next()
    return found


def _in_block(document: QTextDocument, block: QTextBlock) -> list[int]:
    parts = (part for part in block.textFormats() if part.format.objectType() == NOTE_OBJECT)
    places = (block.position() + part.start + n for part in parts for n in range(part.length))
    return [place for place in places if document.characterAt(place) == OBJECT]
