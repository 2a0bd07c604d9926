"""The actions of the window as one table: name, menu, keys, icon. The window connects them to what they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar

from brief_builder.gui.kit import Kit
from brief_builder.i18n import Message, _

NOT_NOW = _("Not possible now")
A_DOCUMENT = _("Open a document first")
SOMETHING_READ = _("Read something first")
A_TERM_READ = _("Read a term first")
SOMETHING_OF_YOUR_OWN = _("Read a term, finding, figure or source first")


class ActionSpec(NamedTuple):
    """One action. `keys` is a shortcut in Qt's words, several parted by a space; `checkable` for what is on or off.

    `needs` tells what it waits for while it cannot be done.
    """

    id: str
    name: Message
    keys: str = ""
    checkable: bool = False
    needs: Message = NOT_NOW


class MenuSpec(NamedTuple):
    """A menu with its actions; None is a line between them."""

    id: str
    name: Message
    actions: tuple[ActionSpec | None, ...]


MENUS: tuple[MenuSpec, ...] = (
    MenuSpec(
        "file",
        _("&File"),
        (
            ActionSpec("new", _("New…"), "Ctrl+N"),
            ActionSpec("new_from", _("New on the basis of…")),
            ActionSpec("open", _("Open…"), "Ctrl+O"),
            ActionSpec("example", _("Open the example")),
            None,
            ActionSpec("save", _("Save"), "Ctrl+S", needs=A_DOCUMENT),
            ActionSpec("save_as", _("Save as…"), "Ctrl+Shift+S", needs=A_DOCUMENT),
            ActionSpec("versions", _("Earlier versions…")),
            None,
            ActionSpec("export", _("Export…"), "Ctrl+E", needs=A_DOCUMENT),
            ActionSpec("print", _("Print…"), "Ctrl+P", needs=A_DOCUMENT),
            ActionSpec("copy_document", _("Copy the whole document"), "Ctrl+Alt+C", needs=A_DOCUMENT),
            None,
            ActionSpec("settings", _("Settings…"), "Ctrl+,"),
            None,
            ActionSpec("quit", _("Quit"), "Ctrl+Q"),
        ),
    ),
    MenuSpec(
        "edit",
        _("&Edit"),
        (
            ActionSpec("undo", _("Undo"), "Ctrl+Z", needs=_("There is nothing to undo")),
            ActionSpec("redo", _("Redo"), "Ctrl+Y Ctrl+Shift+Z", needs=_("There is nothing to redo")),
            None,
            ActionSpec("find", _("Search"), "Ctrl+K"),
            ActionSpec("find_in_document", _("Find in the document…"), "Ctrl+F Ctrl+H", needs=A_DOCUMENT),
            ActionSpec("save_search", _("Save the search, or take it away"), "Ctrl+Shift+O", needs=_("Type a search first")),
            ActionSpec("list_hits", _("Copy or save the list of hits…"), "Ctrl+Shift+A", needs=_("Type a search first")),
            ActionSpec("clear_filters", _("Clear search filters"), "Ctrl+Shift+X"),
            ActionSpec("copy_with_source", _("Copy with source"), "Ctrl+Shift+C", needs=SOMETHING_READ),
            None,
            ActionSpec("star", _("Give a star, or take it away"), "Ctrl+Shift+F", needs=SOMETHING_READ),
            ActionSpec("note", _("Own note"), "Ctrl+Shift+M", needs=SOMETHING_READ),
        ),
    ),
    MenuSpec(
        "view",
        _("&View"),
        (
            ActionSpec("show_search", _("Show search"), "F6", checkable=True),
            ActionSpec("show_read", _("Show reading"), "F7", checkable=True),
            ActionSpec("show_document", _("Show document"), "F8", checkable=True),
            None,
            ActionSpec("back", _("Back"), "Alt+Left", needs=_("Nothing was read before this")),
            ActionSpec("forward", _("Forward"), "Alt+Right", needs=_("Nothing was read after this")),
            None,
            ActionSpec("outline", _("Outline"), "Ctrl+1", needs=A_DOCUMENT),
            ActionSpec("preview", _("Print preview"), "Ctrl+2", needs=A_DOCUMENT),
            ActionSpec("check", _("Check"), "Ctrl+3", needs=A_DOCUMENT),
            ActionSpec("wide_preview", _("Print preview in the room of reading"), "F9", needs=A_DOCUMENT),
            None,
            ActionSpec("dark", _("Dark colours"), "Ctrl+Shift+D", checkable=True),
        ),
    ),
    MenuSpec(
        "library",
        _("&Library"),
        (
            ActionSpec("own_version", _("Own version…"), "Ctrl+Shift+E", needs=SOMETHING_OF_YOUR_OWN),
            None,
            ActionSpec("new_term", _("New term…")),
            ActionSpec("new_finding", _("New finding…")),
            ActionSpec("new_figure", _("New figure…")),
            ActionSpec("new_source", _("New source…")),
            None,
            ActionSpec("change_status", _("Change the status…"), needs=A_TERM_READ),
            ActionSpec("compare", _("Definitions side by side…"), needs=A_TERM_READ),
            ActionSpec("history", _("History…"), "Ctrl+Shift+H", needs=SOMETHING_READ),
            ActionSpec("where_used", _("Where used…"), "Ctrl+Shift+U", needs=SOMETHING_READ),
            None,
            ActionSpec("import_terms", _("Take terms from a table…")),
            ActionSpec("export_terms", _("Save terms as a table…")),
            ActionSpec("quality", _("Quality of the library…")),
        ),
    ),
    MenuSpec(
        "document",
        _("&Document"),
        (
            ActionSpec("add", _("Add what is being read"), "Ctrl+Return Ctrl+Enter", needs=SOMETHING_READ),
            ActionSpec("own_text", _("Add own text"), "Ctrl+T", needs=A_DOCUMENT),
            ActionSpec("split", _("Split the text at the cursor"), "Ctrl+Shift+Return", needs=A_DOCUMENT),
            ActionSpec("duplicate", _("Duplicate the chosen parts"), "Ctrl+D", needs=A_DOCUMENT),
            ActionSpec("form", _("Form of the chosen part…"), "F4", needs=_("Choose a part with several forms first")),
            ActionSpec("measure", _("Add a newer measurement…"), needs=_("Choose a figure in the outline first")),
            None,
            ActionSpec("one_more", _("Add one more of what repeats")),
            ActionSpec("change_type", _("Change the document type…"), needs=A_DOCUMENT),
            ActionSpec("fields", _("Details…"), "Ctrl+G", needs=A_DOCUMENT),
        ),
    ),
    MenuSpec(
        "help",
        _("&Help"),
        (
            ActionSpec("palette", _("Find a command…"), "Ctrl+Shift+P"),
            None,
            ActionSpec("manual", _("Manual"), "F1"),
            ActionSpec("shortcuts", _("Keyboard shortcuts"), "Shift+F1"),
            ActionSpec("about", _("About Brief Builder")),
        ),
    ),
)


ROLES: Mapping[str, QAction.MenuRole] = {"quit": QAction.MenuRole.QuitRole, "settings": QAction.MenuRole.PreferencesRole}
"""What macOS puts in the menu of the application."""


def specs() -> tuple[ActionSpec, ...]:
    """Every action."""
    return tuple(action for menu in MENUS for action in menu.actions if action is not None)


def make_actions(kit: Kit, parent: QObject) -> Mapping[str, QAction]:
    """The actions by id."""
    return {spec.id: _action(kit, spec, parent) for spec in specs()}


def _action(kit: Kit, spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(kit.say(spec.name), parent)
    action.setShortcuts([QKeySequence(keys) for keys in spec.keys.split()])
    action.setCheckable(spec.checkable)
    action.setMenuRole(ROLES.get(spec.id, QAction.MenuRole.NoRole))
    return action


def fill_menu_bar(kit: Kit, bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """The menus of the table, in the bar."""
    for spec in MENUS:
        menu = bar.addMenu(kit.say(spec.name))
        menu.setObjectName(spec.id)
        for action in spec.actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[action.id])
