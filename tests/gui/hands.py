"""A user's hands: keys on whatever has the focus, and clicks of the mouse on what can be seen."""

from collections.abc import Callable
from pathlib import Path

from docx import Document
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QMenuBar, QScrollArea, QWidget
from shiboken6 import isValid

from tests.gui.conftest import Opened

LEFT = Qt.MouseButton.LeftButton


class Hands:
    """What keyboard and mouse have in common: dialogs that wait for an answer."""

    def __init__(self, opened: Opened) -> None:
        self._opened, self._bot = opened, opened.qtbot

    def in_dialog(self, opens: Callable[[], object], *acts: Callable[[], object]) -> None:
        """One act in each dialog that comes; one that is not answered by its act is closed, so that the test fails and does not hang."""
        waiting_acts = list(acts)

        def look() -> None:
            dialog, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
            if dialog is None or dialog.property("answered") or not waiting_acts:
                return
            if focused is None or not dialog.isAncestorOf(focused):
                dialog.activateWindow()  # what a window manager does
                return
            dialog.setProperty("answered", True)
            try:
                waiting_acts.pop(0)()
            finally:
                QTimer.singleShot(0, lambda: isValid(dialog) and dialog.isVisible() and dialog.close())

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(20)
        opens()
        timer.stop()
        assert not waiting_acts
        self.come_back()

    def come_back(self) -> None:
        """What a window manager does when a dialog closes; without a screen there is none."""
        self._opened.window.activateWindow()
        self._bot.waitUntil(lambda: QApplication.activeWindow() is self._opened.window)


class Keyboard(Hands):
    """Presses keys on whatever has the focus, as a user without a mouse does."""

    @property
    def focus(self) -> QWidget:
        self._bot.waitUntil(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert isinstance(widget, QWidget)
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._bot.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        self._bot.keyClicks(self.focus, text)


class Mouse(Hands):
    """Clicks on what can be seen, as a user who only types where nothing else will do."""

    def click(self, widget: QWidget, spot: QPoint | None = None) -> None:
        assert widget.isVisible()
        self._bot.mouseClick(widget, LEFT, pos=widget.rect().center() if spot is None else spot)

    def press(self, within: QWidget, kind: type[QAbstractButton], words: str, which: int = 0) -> None:
        """The button whose words begin so, when it can be seen."""

        def found() -> list[QAbstractButton]:
            return [b for b in within.findChildren(kind) if b.isVisible() and b.text().startswith(words)]

        self._bot.waitUntil(lambda: bool(found()))
        self.reveal(found()[which])

    def reveal(self, widget: QWidget) -> None:
        """Scroll until it can be seen, and click."""
        self._bot.waitUntil(lambda: widget.isVisible() and widget.width() > 0)
        above = widget.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.ensureWidgetVisible(widget)
            above = above.parentWidget()
        self.click(widget)

    def click_row(self, view: QAbstractItemView, index: QModelIndex, spot: QPoint | None = None) -> None:
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center() if spot is None else spot)

    def choose(self, *words: str) -> None:
        """The entry of the menu that is open whose text begins so; then of its submenu."""
        for word in words:
            self._bot.waitUntil(lambda word=word: self._entry(word) is not None)
            found = self._entry(word)
            assert found is not None
            self.click(found[0], found[0].actionGeometry(found[1]).center())

    def _entry(self, word: str) -> tuple[QMenu, QAction] | None:
        """The menu that is open, with its entry that begins so."""
        menu = QApplication.activePopupWidget()
        actions = menu.actions() if isinstance(menu, QMenu) else []
        return next(((menu, a) for a in actions if a.text().replace("&", "").startswith(word)), None)

    def choose_from_bar(self, bar: QMenuBar, title: str, word: str) -> None:
        action = next(a for a in bar.actions() if a.text().replace("&", "") == title)
        self.click(bar, bar.actionGeometry(action).center())
        self.choose(word)


def exported_texts(folder: Path) -> tuple[str, str]:
    """The words of the Word file and of the PDF in a folder."""
    words, pages = next(folder.glob("*.docx")), next(folder.glob("*.pdf"))
    in_word = "".join(Document(str(words)).element.body.itertext())  # content controls too
    in_pdf = "\n".join(page.extract_text() for page in PdfReader(pages).pages)
    return in_word.replace("\N{NO-BREAK SPACE}", " "), in_pdf.replace("\N{NO-BREAK SPACE}", " ")
