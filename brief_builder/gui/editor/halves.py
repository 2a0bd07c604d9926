"""What is written before and after the cursor, as two texts in Markdown."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from brief_builder.document.rich.splitting import HERE, split_at_mark
from brief_builder.document.rich.writing import write
from brief_builder.gui.editor.places import span
from brief_builder.gui.editor.reading import read


def halves(cursor: QTextCursor) -> tuple[str, str]:
    """Both texts; the one that is shown does not change."""
    copy = cursor.document().clone()
    place = span(copy, cursor.position(), cursor.position())
    place.insertText(HERE)
    first, second = split_at_mark(read(copy))
    copy.deleteLater()
    return write(first).rstrip("\n"), write(second).rstrip("\n")
