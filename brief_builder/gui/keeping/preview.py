"""How an item will read: its page as Lezen shows it, to be looked at only."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from brief_builder.content.library import Item, Library
from brief_builder.export.style_file import read_style
from brief_builder.gui.kit import Kit
from brief_builder.gui.read.pages import Desk, page_of
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.layout import Scroll, column, holder
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import _

REST_MS = 250
LEAST = 300


class Preview(QFrame):
    """Shows the latest item a moment after it was given, so that typing never waits for it."""

    def __init__(self, kit: Kit, library: Library) -> None:
        super().__init__()
        self._kit, self._library = kit, library
        self._style = read_style()
        self._item: Item | None = None
        self.setProperty("surface", "page")
        self.setMinimumWidth(LEAST)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        head = label(kit, kit.say(_("As it will read")), Type.LABEL, "muted")
        self._box.addLayout(column(head, margins=(Space.XL, Space.M, Space.XL, 0)))
        self._scroll = Scroll(self._page())
        self._box.addWidget(self._scroll, 1)

    def show_item(self, item: Item | None) -> None:
        """Show this item; while there is none, the latest one stays."""
        if item is not None and item != self._item:
            self._item = item
            self._timer.start(REST_MS)

    def _draw(self) -> None:
        at = self._scroll.verticalScrollBar().value()
        old = self._scroll.takeWidget()
        old.hide()
        old.deleteLater()
        self._scroll.setWidget(self._page())
        self._scroll.verticalScrollBar().setValue(at)

    def _page(self) -> QWidget:
        if self._item is None:
            waits = Text(
                self._kit, self._kit.say(_("Once everything that is needed has been filled in, it is shown here.")), Type.BODY, "muted"
            )
            return holder(column(waits, None, margins=(Space.XL, Space.M, Space.XL, Space.M)))
        desk = Desk(self._kit, _with(self._library, self._item), "", self._style, lambda _item: None, lambda _items: None)
        page = holder(column(page_of(desk, self._item), margins=(Space.XL, Space.S, Space.XL, Space.XL)))
        page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for widget in page.findChildren(QWidget):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return page


def _with(library: Library, item: Item) -> Library:
    """The library as it would be with this item: in the place of the version it had there, else behind those of the others."""
    versions = list(library.versions(item.id))
    at = next((at for at, other in enumerate(versions) if other.library == item.library), len(versions))
    return replace(library, items={**library.items, item.id.lower(): (*versions[:at], item, *versions[at + 1 :])})
