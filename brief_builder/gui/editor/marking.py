"""Commands on text: bold, italic, links."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QTextCursor

from brief_builder.document.rich.characters import clean_link
from brief_builder.document.rich.tree import Marks
from brief_builder.gui.editor.looks import Looks
from brief_builder.gui.editor.places import link_range, place, selected_parts
from brief_builder.gui.editor.restyling import one_edit

Toggled = Literal["bold", "italic"]


def toggle_mark(cursor: QTextCursor, looks: Looks, mark: Toggled) -> None:
    """Bold or italic on the selection: off only when all of it has the mark."""
    parts = selected_parts(cursor)
    on = not all(getattr(part.marks, mark) for part in parts)
    with one_edit(cursor):
        for part in parts:
            where = place(part.block)
            part.span.setCharFormat(looks.char(where, switched(part.marks, mark, on and (mark == "italic" or where == "body"))))


def switched(marks: Marks, mark: Toggled, on: bool) -> Marks:
    """The marks with this one on or off."""
    return marks._replace(bold=on) if mark == "bold" else marks._replace(italic=on)


def set_link(cursor: QTextCursor, looks: Looks, address: str, text: str = "") -> bool:
    """Link the selection, or the link at the cursor, or new text; "" takes the link away. False: no address that we allow."""
    link = clean_link(address) if address else ""
    if address and not link:
        return False
    with one_edit(cursor):
        target = cursor if cursor.hasSelection() else link_range(cursor)
        if target is None and link:
            cursor.insertText(text or address, looks.char(place(cursor.block()), Marks(link=link)))
        for part in selected_parts(target) if target else ():
            part.span.setCharFormat(looks.char(place(part.block), part.marks._replace(link=link)))
    return True


def replace_words(cursor: QTextCursor, looks: Looks, words: str) -> None:
    """Other words in the place of the selection, with the marks of its first letter."""
    parts = selected_parts(cursor)
    marks = parts[0].marks if parts else Marks()
    with one_edit(cursor):
        cursor.insertText(words, looks.char(place(cursor.block()), marks))
