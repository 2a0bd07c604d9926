"""The window of the manual: a field, the pages that hold its words, and the page itself. The other window stays in use beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.manual.pages import Page, find_pages
from brief_builder.gui.read.rich_text import html_of_markup
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.keys import ENTERS
from brief_builder.gui.widgets.layout import Flow, Scroll, column, holder, row
from brief_builder.gui.widgets.prose import Prose
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import _

WIDTH, HEIGHT, SIDE = 860, 640, 240
WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ManualWindow(QDialog):
    """`go(page id)` shows a page; typing narrows the list to the pages with those words, which are marked in the text."""

    def __init__(self, kit: Kit, parent: QWidget, pages: Sequence[Page]) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kit, self._pages = kit, pages
        self._by_id: Mapping[str, Page] = {page.id: page for page in pages}
        self.setWindowTitle(kit.say(_("Manual")))
        self.field = QLineEdit()
        self.field.setPlaceholderText(kit.say(_("Search the manual")))
        self.field.setAccessibleName(kit.say(_("Search the manual")))
        self.field.setProperty("ownFocus", True)
        self.found = QListWidget()
        self.found.setAccessibleName(kit.say(_("Pages")))
        self.found.setAccessibleDescription(kit.say(_("The arrow keys walk the pages.")))
        self.found.setProperty("ownFocus", True)
        self._nothing = label(kit, kit.say(_("No page has these words.")), Type.META, "muted")
        self.reading = Scroll(QWidget())
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        side = holder(column(self.field, self._nothing, self.found, margins=(Space.L, Space.L, Space.M, Space.L)))
        side.setFixedWidth(SIDE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(self.reading, 1)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.found.currentItemChanged.connect(self._show)
        FocusRing(kit, self)
        self.resize(min(WIDTH, parent.width()), min(HEIGHT, parent.height()))
        self._narrow("")
        self.field.setFocus()

    def go(self, page: str) -> None:
        """Show this page; when the words in the field hide it, the field is emptied."""
        if not any(self._id(number) == page for number in range(self.found.count())):
            self.field.clear()
        for number in range(self.found.count()):
            if self._id(number) == page:
                self.found.setCurrentRow(number)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """From the field the arrow keys walk the pages, and Enter goes to the text."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in WALKS:
            self.found.setCurrentRow(max(0, min(self.found.count() - 1, self.found.currentRow() + WALKS[Qt.Key(event.key())])))
            return True
        if event.key() in ENTERS:
            self.reading.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _id(self, number: int) -> str:
        return str(self.found.item(number).data(Qt.ItemDataRole.UserRole))

    def _narrow(self, words: str) -> None:
        found = find_pages(self._pages, words)
        self.found.clear()
        for page in found:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page.id)
            item.setSizeHint(QSize(0, Size.CONTROL))
            self.found.addItem(item)
        self._nothing.setVisible(not found)
        self.found.setVisible(bool(found))
        if found:
            self.found.setCurrentRow(0)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        page = self._by_id[str(item.data(Qt.ItemDataRole.UserRole))]
        title = label(self._kit, page.title, Type.TITLE)
        text = Prose(self._kit, html_of_markup(page.text, self.field.text()), page.title)
        self.reading.setAccessibleName(page.title)
        margins = (Space.XL, Space.L, Space.XL, Space.XL)
        self.reading.setWidget(holder(column(title, text, self._related(page), None, gap=Space.L, margins=margins)))

    def _related(self, page: Page) -> QLayout:
        links = Flow()
        for name in (name for name in page.related if name in self._by_id):
            button = Button(self._kit, self._by_id[name].title, "link")
            button.clicked.connect(lambda _checked=False, name=name: self.go(name))
            links.addWidget(button)
        return row(label(self._kit, self._kit.say(_("See also")), Type.META, "muted"), links)
