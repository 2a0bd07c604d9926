"""The sign that something that scrolls goes on below: its last lines fade, and an arrow points down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Size

HEIGHT = 40
EDGE = 2
"""Pixels below the edge that nobody misses."""


class Fade(QWidget):
    """Lies over the bottom of a scroll area as long as there is more below; the mouse does not feel it."""

    def __init__(self, kit: Kit, area: QScrollArea) -> None:
        super().__init__(area)
        self._kit, self._area = kit, area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_more)
        area.installEventFilter(self)
        self._show_more()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the bottom."""
        if event.type() == QEvent.Type.Resize:
            self._show_more()
        return False

    def _show_more(self) -> None:
        bar = self._area.verticalScrollBar()
        self.setGeometry(0, self._area.height() - HEIGHT, self._area.width() - Size.SCROLLBAR, HEIGHT)
        self.setVisible(bar.maximum() - bar.value() > EDGE)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """From nothing to the ground, with an arrow in the middle."""
        ground, nothing = self._kit.colour("raised"), QColor(self._kit.colour("raised"))
        nothing.setAlpha(0)
        fading = QLinearGradient(0, 0, 0, HEIGHT)
        fading.setColorAt(0, nothing)
        fading.setColorAt(0.6, ground)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fading)
        spot = QRectF((self.width() - Size.ICON) / 2, HEIGHT - Size.ICON - 2, Size.ICON, Size.ICON)
        self._kit.draw_icon(painter, "chevron-down", spot, "muted")
