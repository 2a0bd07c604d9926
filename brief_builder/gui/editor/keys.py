"""The keys of the editor: which are ours, which are the window's, and what they do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from brief_builder.gui.editor import shaping, tables
from brief_builder.gui.editor.commands import COMMANDS, NEXT_MISTAKE, PARAGRAPH, WRITE, Command
from brief_builder.gui.editor.places import note_at, picture_at, place
from brief_builder.gui.editor.typing_format import take_marks
from brief_builder.gui.widgets.keys import ENTERS, is_window_key
from brief_builder.i18n import _

if TYPE_CHECKING:
    from brief_builder.gui.editor.rich_edit import RichEdit

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OF_THE_TEXT = frozenset({Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X})
OF_A_FIELD = OF_THE_TEXT | {Qt.Key.Key_Z, Qt.Key.Key_Y}
LIST_MARKS = {"-": False, "*": False, "1.": True, "1)": True}
"""What one types at the start of a paragraph to begin a list, and whether that is a numbered one."""

KEYS = {command.keys: command for command in (*COMMANDS, PARAGRAPH, NEXT_MISTAKE)}


def command_of(event: QKeyEvent, *, alone: bool) -> Command | None:
    """The command of a key; `alone`: only those that a note may have."""
    modifiers = event.modifiers()
    if not modifiers & CONTROL or _is_typed_with_altgr(event):
        return None
    command = KEYS.get(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))
    return command if command and (command.in_notes or not alone) else None


def _is_typed_with_altgr(event: QKeyEvent) -> bool:
    """On Windows AltGr comes as Ctrl+Alt: what it types is text, no command."""
    both = event.modifiers() & (CONTROL | ALT) == CONTROL | ALT
    return sys.platform == "win32" and both and bool(event.text()) and event.text().isprintable()


def is_of_the_window(event: QKeyEvent, *, alone: bool) -> bool:
    """Whether the window must answer this key: everything with Ctrl that is none of ours; undo too, but in a note."""
    return is_window_key(event, OF_A_FIELD if alone else OF_THE_TEXT) or (not alone and undoes(event))


def undoes(event: QKeyEvent) -> bool:
    """Whether a key asks for undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def is_enter_with_control(event: QKeyEvent) -> bool:
    """Ctrl+Enter: opens a note, and closes it."""
    return event.key() in ENTERS and bool(event.modifiers() & CONTROL)


def is_ours(edit: RichEdit, event: QKeyEvent) -> bool:
    """Whether the editor answers this key before any shortcut of the window."""
    cursor = edit.textCursor()
    here = edit.alone or note_at(cursor) is not None or picture_at(cursor) is not None
    return (here and is_enter_with_control(event)) or command_of(event, alone=edit.alone) is not None


def press(edit: RichEdit, event: QKeyEvent) -> bool:
    """Do what a key means here. False: it means what it means in every text field."""
    if command := command_of(event, alone=edit.alone):
        command.run(edit)
        return True
    match event.key():
        case Qt.Key.Key_Escape:
            edit.ended.emit()
            return True
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return _enter(edit, event)
        case Qt.Key.Key_Backspace if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            cursor = edit.textCursor()
            return not cursor.hasSelection() and cursor.atBlockStart() and edit.command(WRITE, shaping.backspace)
        case Qt.Key.Key_Space if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return _begin_list(edit)
        case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
            _tab(edit, back=event.key() == Qt.Key.Key_Backtab)
            return True
        case _ if undoes(event) and not edit.alone:
            event.ignore()
            return True
        case _:
            return False


def _enter(edit: RichEdit, event: QKeyEvent) -> bool:
    if is_enter_with_control(event):
        if edit.alone:
            edit.ended.emit()
        return edit.alone or edit.open_object()
    cursor = edit.textCursor()
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if shift and place(cursor.block()) == "body" and not cursor.currentTable():
        return False  # a hard line break
    typed = edit.currentCharFormat()
    edit.command(WRITE, shaping.enter)
    if not edit.textCursor().block().text():  # who types in bold goes on in bold
        take_marks(edit, edit.looks, typed)
    return True


def _begin_list(edit: RichEdit) -> bool:
    """A space behind “-” or “1.” with which a paragraph begins makes a list, as in other programs."""
    cursor = edit.textCursor()
    block, before = cursor.block(), cursor.block().text()[: cursor.positionInBlock()]
    if edit.alone or cursor.hasSelection() or before not in LIST_MARKS or place(block) != "body":
        return False
    if cursor.currentTable() or block.textList():
        return False
    ordered = LIST_MARKS[before]
    edit.command(_("Numbered list") if ordered else _("List"), shaping.begin_list, ordered)
    return True


def _tab(edit: RichEdit, *, back: bool) -> None:
    """Tab walks a table, goes deeper in a list, and else leaves the field."""
    cursor, by = edit.textCursor(), -1 if back else 1
    if cursor.currentTable():
        edit.command(_("Table"), tables.next_cell, by)
    elif cursor.block().textList():
        edit.command(_("List"), shaping.shift_items, by)
    else:
        QWidget.focusNextPrevChild(edit, not back)  # that of a text field would keep Tab for writing
