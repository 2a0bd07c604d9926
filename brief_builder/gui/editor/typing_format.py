"""The format of what is typed next: Qt goes on with that of the last character, which is wrong behind notes and links."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from brief_builder.gui.editor.looks import Looks
from brief_builder.gui.editor.places import place
from brief_builder.gui.editor.reading import marks_of


def clean_typing_format(edit: QTextEdit, looks: Looks) -> None:
    """Behind a note, a picture or a link text is plain. To be asked before each key: a cursor set to its old place tells nothing."""
    cursor, form = edit.textCursor(), edit.currentCharFormat()
    if cursor.hasSelection() or not (form.objectType() or form.isAnchor()):
        return
    if form.objectType() or not _is_within_link(cursor, form.anchorHref()):
        take_marks(edit, looks, form)


def take_marks(edit: QTextEdit, looks: Looks, form: QTextCharFormat) -> None:
    """Type on in bold or italic as in this format, as far as the place takes it; never in its link."""
    where, marks = place(edit.textCursor().block()), marks_of(form)
    edit.setCurrentCharFormat(looks.char(where, marks._replace(bold=marks.bold and where == "body", link="")))


def _is_within_link(cursor: QTextCursor, link: str) -> bool:
    ahead = QTextCursor(cursor)
    inside = not cursor.atBlockEnd() and not cursor.atBlockStart()
    return inside and ahead.movePosition(QTextCursor.MoveOperation.NextCharacter) and marks_of(ahead.charFormat()).link == link
