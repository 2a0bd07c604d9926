"""Where the notes of a text document stand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextDocument

from brief_builder.gui.editor.looks import NOTE, NOTE_OBJECT
from brief_builder.gui.editor.places import span

NOTE_UNIT = NOTE.encode("utf-16-le")


def note_positions(document: QTextDocument) -> list[int]:
    """The positions of the notes in the order of the text: note n is at index n - 1. Asked at every key."""
    text = document.toRawText()
    if NOTE not in text:
        return []
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in these
    return [at for at in _signs(units) if span(document, at, at + 1).charFormat().objectType() == NOTE_OBJECT]


def _signs(units: bytes) -> Iterator[int]:
    at = units.find(NOTE_UNIT)
    while at >= 0:
        if at % 2 == 0:
            yield at // 2
        at = units.find(NOTE_UNIT, at + 1)
