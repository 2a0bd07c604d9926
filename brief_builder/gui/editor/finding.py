"""Words in the text document of an editor."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextCursor, QTextDocument

from brief_builder.gui.editor.marks import Units, blocks_from
from brief_builder.gui.editor.places import span
from brief_builder.gui.editor.showing import LINE_SEPARATOR


def words_in(document: QTextDocument, pattern: re.Pattern[str], number: int) -> QTextCursor | None:
    """The how manieth place that the pattern finds, selected; counted from 0, without the texts of notes."""
    for block in blocks_from(document.begin()):
        text = block.text().replace(LINE_SEPARATOR, "\n")
        found = list(pattern.finditer(text))
        if number < len(found):
            units, match = Units(text), found[number]
            return span(document, block.position() + units(match.start()), block.position() + units(match.end()))
        number -= len(found)
    return None
