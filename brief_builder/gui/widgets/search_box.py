"""Something found while typing and chosen from a list, in a layer: a term to link, a source, an area."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.keys import ENTERS
from brief_builder.gui.widgets.layer import EDGE, Layer
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import Message, _

WIDTH = 440
LIST_HEIGHT = 220
AROUND_LIST = 10
"""Its line and its padding, above and below."""

MARGINS = (Space.M, Space.M, Space.M, Space.M)
WALKS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

Found = Sequence[tuple[str, str]]
"""What fits, best first: an id and a name each."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of the box: its title, what the field and the list are called, what is said of nothing, and the button."""

    title: Message
    field: Message
    found: Message
    nothing: Message
    take: Message


class SearchBox(Layer):
    """`chosen(id, name)` when one is taken; `words` are those it begins with."""

    chosen = Signal(str, str)

    def __init__(self, kit: Kit, window: QWidget, sought: Sought, find: Callable[[str], Found], words: str = "") -> None:
        say = kit.say
        self._find = find
        self._field = QLineEdit(words)
        self._field.setAccessibleName(say(sought.field))
        self._field.setProperty("ownFocus", True)
        self._field.setPlaceholderText(say(sought.field))
        self._list = _list(say(sought.found))
        self._none = label(kit, say(sought.nothing), Type.META, "muted")
        self._done = Button(kit, say(sought.take), "primary")
        super().__init__(kit, window, WIDTH, self._content(kit, say(sought.title)), say(sought.title))
        self._done.clicked.connect(self._take)
        self._field.returnPressed.connect(self._take)
        self._field.textChanged.connect(self._search)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._field.installEventFilter(self)
        self._search()
        self._field.selectAll()
        self._field.setFocus()

    def _content(self, kit: Kit, title: str) -> QLayout:
        cancel, close = Button(kit, kit.say(_("Cancel"))), IconButton(kit, "x", kit.say(_("Close")), "Esc")
        for button in (cancel, close):
            button.clicked.connect(self.leave)
        fields = column(self._field, self._list, gap=Space.S, margins=(4, 0, 4, 0))
        head = row(label(kit, title, Type.HEADING), None, close, margins=(4, 0, 0, 0))
        return column(head, fields, row(self._none, None, cancel, self._done), gap=Space.S, margins=MARGINS)

    def _search(self) -> None:
        self._list.clear()
        for name, words in self._find(self._field.text()):
            item = QListWidgetItem(words, self._list)
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self._list.setCurrentRow(0)
        found = self._list.count() > 0
        self._none.setVisible(not found)
        self._done.setEnabled(found)
        self.fit()

    def fit(self) -> None:
        """As tall as what was found, up to a height; the head stays where it was."""
        rows = self._list.count()
        tall = rows * self._list.sizeHintForRow(0) + AROUND_LIST
        self._list.setFixedHeight(min(tall, LIST_HEIGHT))
        self._list.setVisible(rows > 0)
        super().fit()

    def top(self) -> int:
        """Where it would begin with a full list."""
        return max(
            8 - EDGE, (self._window.height() - self.height() - LIST_HEIGHT + self._list.height() * self._list.isVisibleTo(self)) // 2
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Up and Down in the field walk the list."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in WALKS:
            self._list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter has been answered here: it is not also the answer to the dialog below."""
        if event.key() not in ENTERS:
            super().keyPressEvent(event)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            answer = item.data(Qt.ItemDataRole.UserRole), item.text()
            self.leave()
            self.chosen.emit(*answer)


def _list(name: str) -> QListWidget:
    found = QListWidget()
    found.setAccessibleName(name)
    found.setProperty("ownFocus", True)
    found.setProperty("kind", "choices")
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return found
