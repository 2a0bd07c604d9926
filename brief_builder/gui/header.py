"""The header: menu bar, saved or not, undo and redo, the panes, and the one primary button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenuBar, QSizePolicy, QWidget

from brief_builder.gui.actions import fill_menu_bar
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layout import column, holder, row, rule
from brief_builder.gui.widgets.text import Icon, label
from brief_builder.i18n import Message, _

PANES = (("show_search", "search"), ("show_read", "book-open"), ("show_document", "file-text"))


class Header(QFrame):
    """Shows the actions of the table as menus and buttons."""

    def __init__(self, kit: Kit, session: Session, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._kit, self._session, self._actions = kit, session, actions
        self.setProperty("surface", "side")
        self.menu_bar = QMenuBar()
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.menu_bar.setFixedHeight(Size.CONTROL)
        fill_menu_bar(kit, self.menu_bar, actions)
        self._saved_icon = Icon(kit, "check", "ok")
        self._saved_word = label(kit, "", Type.META, "muted")
        self._saved = holder(row(self._saved_icon, self._saved_word, Space.S, gap=4))
        self._undo = self._button("undo", "undo-2")
        self._redo = self._button("redo", "redo-2")
        panes = [self._toggle(action, glyph) for action, glyph in PANES]
        self.export = Button(kit, kit.say(_("Export…")), "primary", "download", kit.say(_("Export (Ctrl+E)")))
        self.export.clicked.connect(actions["export"].trigger)
        line = row(
            self.menu_bar, None, self._saved, self._undo, self._redo, Space.S, *panes, Space.M, self.export,
            gap=Space.XS, margins=(0, 0, Space.L, 0),
        )  # fmt: skip
        tools = holder(line)
        tools.setFixedHeight(Size.HEADER)
        self.setLayout(column(tools, rule(), gap=0))
        session.saved_changed.connect(self._show)
        self._show()

    def _button(self, action_id: str, glyph: str) -> IconButton:
        action = self._actions[action_id]
        button = IconButton(self._kit, glyph, action.text(), action.shortcut().toString())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button

    def _toggle(self, action_id: str, glyph: str) -> QWidget:
        action = self._actions[action_id]
        button = IconButton(self._kit, glyph, action.text(), action.shortcut().toString(), checkable=True)
        button.setChecked(action.isChecked())
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        return button

    def show_saved(self, shown: bool) -> None:
        """Room for the word “saved”, or not."""
        self._saved.setVisible(shown and self._session.has_document)

    def _show(self) -> None:
        session = self._session
        saved = session.is_saved and session.path is not None
        self._saved_icon.setVisible(saved)
        self._saved_word.setText(self._kit.say(_("Saved") if saved else _("Not saved yet")))
        self._name(self._undo, "undo", _("Undo"), session.undo_label, _("Undo: {label}"))
        self._name(self._redo, "redo", _("Redo"), session.redo_label, _("Redo: {label}"))
        self.export.setEnabled(session.has_document)

    def _name(self, button: IconButton, action_id: str, plain: Message, label_: Message | None, pattern: Message) -> None:
        action = self._actions[action_id]
        text = self._kit.say(Message(pattern.text, {"label": label_}) if label_ else plain)
        action.setText(text)
        action.setEnabled(label_ is not None)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({action.shortcut().toString()})")
