"""The keys and the context menu of the editor."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from brief_builder.gui.editor import shaping, tables
from brief_builder.gui.editor.clipboard import can_carry, carried
from brief_builder.gui.editor.commands import COMMANDS, PARAGRAPH, TABLE_COMMANDS, UNLINK, Command
from brief_builder.gui.editor.places import link_at, note_at, picture_at
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.keys import is_window_key
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.gui.editor.rich_edit import RichEdit

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OF_THE_TEXT = frozenset({Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X})
OF_A_FIELD = OF_THE_TEXT | {Qt.Key.Key_Z, Qt.Key.Key_Y}
KEYS = {command.keys: command for command in (*COMMANDS, PARAGRAPH)}


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
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bool(event.modifiers() & CONTROL)


def tab(edit: RichEdit, *, back: bool) -> bool:
    """Tab walks a table, goes deeper in a list, and else leaves the field."""
    cursor, by = edit.textCursor(), -1 if back else 1
    if cursor.currentTable():
        edit.command(_("Table"), tables.next_cell, by)
    elif cursor.block().textList():
        edit.command(_("List"), shaping.shift_items, by)
    else:
        edit.focusNextPrevChild(not back)
    return True


def fill_menu(menu: QMenu, edit: RichEdit, kit: Kit, *, alone: bool) -> None:
    """The context menu at the cursor."""
    cursor = edit.textCursor()
    if note_at(cursor) is not None:
        menu.addAction(kit.say(_("Write the footnote"))).triggered.connect(lambda: edit.open_note())
        menu.addSeparator()
    if picture_at(cursor) is not None:
        menu.addAction(kit.say(_("Describe the picture"))).triggered.connect(lambda: edit.open_picture())
        menu.addSeparator()
    if link_at(cursor):
        _add(menu, edit, kit, UNLINK)
        menu.addSeparator()
    if cursor.currentTable():
        fill_table_menu(menu.addMenu(kit.say(_("Table"))), edit, kit)
        menu.addSeparator()
    _add_clipboard(menu, edit, kit)
    if not alone:
        menu.addSeparator()
        for command in (*COMMANDS, PARAGRAPH):
            _add(menu, edit, kit, command)


def fill_table_menu(menu: QMenu, edit: RichEdit, kit: Kit) -> None:
    """What one does within a table."""
    for number, group in enumerate(TABLE_COMMANDS):
        if number:
            menu.addSeparator()
        for command in group:
            _add(menu, edit, kit, command)


def _add(menu: QMenu, edit: RichEdit, kit: Kit, command: Command) -> None:
    action = menu.addAction(_named(kit, command.name, command.keys))
    if command.on:
        action.setCheckable(True)
        action.setChecked(command.on(edit))
    action.triggered.connect(lambda: command.run(edit))


def _named(kit: Kit, name: Message, keys: str) -> str:
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{kit.say(name)}\t{shown}" if keys else kit.say(name)


def _add_clipboard(menu: QMenu, edit: RichEdit, kit: Kit) -> None:
    board = QGuiApplication.clipboard().mimeData()
    selected, full = edit.textCursor().hasSelection(), can_carry(board)
    for name, key, act, possible in (
        (_("Cut"), "Ctrl+X", edit.cut, selected),
        (_("Copy"), "Ctrl+C", edit.copy, selected),
        (_("Paste"), "Ctrl+V", edit.paste, full),
        (_("Paste words only"), "", lambda: edit.paste_from(carried(board, plain=True)), full),
        (_("Select all"), "Ctrl+A", edit.selectAll, True),
    ):
        action = menu.addAction(_named(kit, name, key))
        action.setEnabled(possible)
        action.triggered.connect(act)
