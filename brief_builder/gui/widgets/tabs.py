"""Tabs: words on one line, two pixels of accent under the current one, a count beside the word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import CENTRE, draw_line, rounded
from brief_builder.gui.tokens import Radius, Size, Type


class Tabs(QTabBar):
    """Painted by ourselves: a styled QTabBar puts icon, word and button on three different lines."""

    GAP = 20

    def __init__(self, kit: Kit, words: list[str], name: str) -> None:
        super().__init__()
        self._kit = kit
        self._counts: dict[int, int] = {}
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for word in words:
            self.addTab(word)

    def show_count(self, index: int, count: int, name: str) -> None:
        """A count beside a word; 0 shows none."""
        self._counts = {**self._counts, index: count}
        self.setAccessibleTabName(index, name)
        self.setTabToolTip(index, name)
        self.updateGeometry()
        self.setTabText(index, self.tabText(index))  # makes the bar ask for the sizes of its tabs again
        self.update()

    def _count_width(self, index: int) -> float:
        count = self._counts.get(index)
        return self._kit.width(str(count), Type.META) + 14 if count else 0.0

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Word, count and gap."""
        extra = self._count_width(index)
        width = self._kit.width(self.tabText(index), Type.STRONG) + (extra + 6 if extra else 0)
        return QSize(int(width) + self.GAP + 1, Size.BAR)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        """Never less."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Every tab."""
        painter = QPainter(self)
        under = self.tabAt(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else -1
        for index in range(self.count()):
            self._paint_tab(painter, index, index == under)

    def _paint_tab(self, painter: QPainter, index: int, under: bool) -> None:
        kit, rect, on = self._kit, QRectF(self.tabRect(index)), index == self.currentIndex()
        end = rect.left() + draw_line(kit, painter, self.tabText(index), rect, Type.STRONG, "text" if on or under else "muted")
        if wide := self._count_width(index):
            pill = QRectF(end + 6, rect.top() + 10, wide, 20)
            rounded(painter, pill, Radius.S, kit.colour("page"))
            draw_line(kit, painter, str(self._counts[index]), pill, Type.META, "muted", CENTRE)
        if on or under:
            line = QRectF(rect.left(), rect.bottom() - 1, rect.width() - self.GAP, 2)
            painter.fillRect(line, kit.colour("accent" if on else "border"))
