"""The context menu of the editor: what can be done at the cursor, and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from brief_builder.gui.editor.clipboard import can_carry, carried
from brief_builder.gui.editor.commands import COMMANDS, NEXT_MISTAKE, PARAGRAPH, TABLE_COMMANDS, UNLINK, Command
from brief_builder.gui.editor.places import link_at, note_at, picture_at
from brief_builder.gui.kit import Kit
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.gui.editor.rich_edit import RichEdit


def fill_menu(menu: QMenu, edit: RichEdit, kit: Kit) -> None:
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
    if not edit.alone:
        menu.addSeparator()
        for command in (*COMMANDS, PARAGRAPH, NEXT_MISTAKE):
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
        (_("Cut"), "Ctrl+X", edit.cut_out, selected),
        (_("Copy"), "Ctrl+C", edit.copy, selected),
        (_("Paste"), "Ctrl+V", edit.paste, full),
        (_("Paste words only"), "", lambda: edit.paste_from(carried(board, plain=True)), full),
        (_("Select all"), "Ctrl+A", edit.selectAll, True),
    ):
        action = menu.addAction(_named(kit, name, key))
        action.setEnabled(possible)
        action.triggered.connect(act)
