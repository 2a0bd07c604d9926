"""The saved searches in a list: each repeats with a click or Enter, gets another name with F2 and goes with Delete, or from its menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import IconButton, LinkRow
from brief_builder.gui.widgets.keys import is_window_key
from brief_builder.gui.widgets.layout import column, holder, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import _
from brief_builder.keeping.saved_searches import SavedSearch

MENU = Qt.FocusReason.PopupFocusReason

Said = Callable[[SavedSearch], str]
"""The filters of a search in words."""


class SavedList(QWidget):
    """Hidden when there are none. `repeat` tells which to do again, `rename` which gets which name, `remove` which must go."""

    repeat = Signal(object)
    rename = Signal(object, str)
    remove = Signal(object)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.rows: list[SavedRow] = []
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.hide()

    def show_searches(self, searches: Sequence[SavedSearch], said: Said) -> None:
        """Show these; the row that had the focus keeps it, else the one that took its place has it."""
        at = next((number for number, row in enumerate(self.rows) if row.has_focus), -1)
        while (old := self._list.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = [SavedRow(self, self._kit, search, said(search)) for search in searches]
        self.setVisible(bool(self.rows))
        if self.rows:
            head = label(self._kit, self._kit.say(_("Saved searches")), Type.LABEL, "muted")
            lines = column(row(head, margins=(Space.S, 0, 0, 4)), *self.rows, Space.M, gap=0)
            self._list.addWidget(holder(lines))
        if at >= 0 and self.rows:
            self.rows[min(at, len(self.rows) - 1)].link.setFocus()


class SavedRow(QWidget):
    """One search: its name and filters, a menu, and in their place a field while it gets another name."""

    def __init__(self, owner: SavedList, kit: Kit, search: SavedSearch, filters: str) -> None:
        super().__init__()
        self._owner, self._kit, self.search = owner, kit, search
        say = kit.say
        self.link = LinkRow(kit, "bookmark", search.title, "" if search.name else filters)
        self.link.setToolTip("\n".join(line for line in (search.title, search.words if search.name else "", filters) if line))
        self.link.setAccessibleDescription(say(_("Enter searches again, F2 gives another name, Delete takes it away.")))
        self.more = IconButton(kit, "ellipsis", say(_("More about “{name}”", name=search.title)))
        self.field = QLineEdit()
        self.field.setProperty("ownFocus", True)
        self.field.setAccessibleName(say(_("Name of the saved search")))
        self.field.setPlaceholderText(search.words)
        self.field.hide()
        self.link.clicked.connect(lambda _checked=False: owner.repeat.emit(search))
        self.more.clicked.connect(lambda _checked=False: self._open_menu())
        for widget in (self.link, self.field):
            widget.installEventFilter(self)
        self.setLayout(row(self.link, self.field, self.more, gap=2))

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in it."""
        return any(widget.hasFocus() for widget in (self.link, self.more, self.field))

    def write(self) -> None:
        """Ask for another name."""
        self.field.setText(self.search.title)
        self._turn(writing=True)
        self.field.setFocus()
        self.field.selectAll()

    def _turn(self, *, writing: bool) -> None:
        self.field.setVisible(writing)
        self.link.setVisible(not writing)
        self.more.setVisible(not writing)

    def _end(self, *, keep: bool) -> None:
        if self.field.isHidden():
            return
        name = " ".join(self.field.text().split())
        back = self.field.hasFocus()
        self._turn(writing=False)
        if back:
            self.link.setFocus()
        if keep and name != self.search.title:
            self._owner.rename.emit(self.search, "" if name == self.search.words else name)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for word, deed in ((_("Other name… (F2)"), self.write), (_("Take away (Delete)"), partial(self._owner.remove.emit, self.search))):
            action = QAction(self._kit.say(word), menu)
            action.triggered.connect(lambda _checked=False, deed=deed: deed())
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """F2 and Delete on the row; Enter, Esc and another focus, save that of its menu, in the field."""
        if watched is self.field and is_window_key(event):
            event.ignore()
            return True
        if watched is self.field and isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != MENU:
            self._end(keep=True)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        deed = self._deed(watched is self.field, Qt.Key(event.key()))
        if deed is not None:
            deed()
        return deed is not None

    def _deed(self, in_field: bool, key: Qt.Key) -> Callable[[], object] | None:
        if in_field:
            ends = {Qt.Key.Key_Return: True, Qt.Key.Key_Enter: True, Qt.Key.Key_Escape: False}
            return partial(self._end, keep=ends[key]) if key in ends else None
        again = partial(self._owner.repeat.emit, self.search)
        known: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_F2: self.write,
            Qt.Key.Key_Delete: partial(self._owner.remove.emit, self.search),
            Qt.Key.Key_Return: again,
            Qt.Key.Key_Enter: again,
        }
        return known.get(key)
