"""Commands that put something in the text: blocks (pasting), notes, pictures."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from brief_builder.document.rich.inlines import CELL, HEADING, normal_inlines
from brief_builder.document.rich.narrow import joined
from brief_builder.document.rich.tree import Blocks, Inlines, Paragraph, Picture, rows_of_inlines
from brief_builder.gui.editor.looks import NOTE, NOTE_TEXT, Looks
from brief_builder.gui.editor.places import place, span
from brief_builder.gui.editor.reading import table_at
from brief_builder.gui.editor.restyling import one_edit, relist, remove_selection, restyle
from brief_builder.gui.editor.showing import insert_blocks, insert_inlines


def insert_tree(cursor: QTextCursor, looks: Looks, blocks: Blocks) -> None:
    """Put blocks in the place of the selection. One paragraph goes into the line; a cell and a heading take words only."""
    with one_edit(cursor):
        remove_selection(cursor, looks)
        block, where = cursor.block(), place(cursor.block())
        single = len(blocks) == 1 and isinstance(blocks[0], Paragraph)
        if table_at(block) or (single and where != "body"):
            rows = [row for row in rows_of_inlines(blocks) if row]
            words = normal_inlines(joined(rows, " "), CELL if where == "body" else HEADING)
            insert_inlines(cursor, words, looks, where)
        elif single:
            insert_inlines(cursor, next(rows_of_inlines(blocks)), looks)
        elif blocks:
            _insert_between(cursor, looks, blocks)


def _insert_between(cursor: QTextCursor, looks: Looks, blocks: Blocks) -> None:
    if cursor.block().text() and not cursor.atBlockEnd():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    fresh = not cursor.block().text()
    if fresh:
        restyle(cursor.block(), looks, level=0, quote=False, listed=False)
    insert_blocks(cursor, blocks, looks, fresh=fresh)
    relist(cursor.document(), looks)


def insert_words(cursor: QTextCursor, looks: Looks, inlines: Inlines) -> None:
    """Put inline pieces in the place of the selection."""
    with one_edit(cursor):
        remove_selection(cursor, looks)
        insert_inlines(cursor, inlines, looks, place(cursor.block()))


def insert_note(cursor: QTextCursor, looks: Looks, text: str) -> None:
    """A note behind the selection; `text` is its Markdown. Without text it is only there while it is being written."""
    cursor.setPosition(cursor.selectionEnd())
    cursor.insertText(NOTE, looks.note(text))


def set_note(cursor: QTextCursor, looks: Looks, text: str) -> None:
    """Another text for the note just before the cursor; without text the note goes."""
    note = span(cursor.document(), cursor.position() - 1, cursor.position())
    if text.strip():
        note.setCharFormat(looks.note(text))
    else:
        note.removeSelectedText()


def number_note(note: QTextCursor, looks: Looks, number: int) -> None:
    """Give a note that is selected the room for this number."""
    form = note.charFormat()
    wanted = looks.note(form.stringProperty(NOTE_TEXT), number)
    if form != wanted:
        note.setCharFormat(wanted)


def set_picture(cursor: QTextCursor, looks: Looks, picture: Picture) -> None:
    """Other words for the picture just before the cursor."""
    span(cursor.document(), cursor.position() - 1, cursor.position()).setCharFormat(looks.picture(picture))


def insert_picture(cursor: QTextCursor, looks: Looks, picture: Picture) -> None:
    """A picture in the place of the selection."""
    insert_words(cursor, looks, (picture,))
