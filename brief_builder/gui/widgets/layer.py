"""Layers over the window: a raised sheet with a shadow, the scrim behind it, and the toast that says what happened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded, shadow
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import Icon, Line

EDGE = 20
"""Room around a layer for its shadow."""

TAB = Qt.FocusPolicy.TabFocus


class Scrim(QWidget):
    """Dims the window behind a layer that must be answered first."""

    def __init__(self, kit: Kit, window: QWidget) -> None:
        super().__init__(window)
        self._kit = kit
        self.setGeometry(window.rect())
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Dim."""
        QPainter(self).fillRect(self.rect(), QColor(self._kit.c.scrim))


class Layer(QFrame):
    """A sheet over the window. Esc closes it and gives the focus back; `closed` tells."""

    closed = Signal()

    def __init__(self, kit: Kit, window: QWidget, width: int, content: QLayout, name: str) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        self._before = window.focusWidget()
        self._scrim = Scrim(kit, window)
        self.setAccessibleName(name)
        outer = column(content, margins=(EDGE, EDGE, EDGE, EDGE))
        self.setLayout(outer)
        self.setFixedWidth(min(width, window.width() - 16) + 2 * EDGE)
        self._outer = outer
        self.fit()
        window.installEventFilter(self)
        self.show()
        self.raise_()

    def fit(self) -> None:
        """As tall as what stands in it, as far as the window has room."""
        self._outer.invalidate()
        self._outer.activate()  # rows within rows remember their height until then
        tall = self._outer.heightForWidth(self.width()) if self._outer.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(min(tall, self._window.height() - 16 + 2 * EDGE))
        self._centre()

    def _centre(self) -> None:
        self._scrim.setGeometry(self._window.rect())
        self.move((self._window.width() - self.width()) // 2, self.top())

    def top(self) -> int:
        """Where it begins: so that it stands in the middle."""
        return max(8 - EDGE, (self._window.height() - self.height()) // 2)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay in the middle of a window that changes its size, and within it."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Tab stays within the layer."""
        stops = [w for w in self.findChildren(QWidget) if w.isVisibleTo(self) and w.isEnabled() and w.focusPolicy() & TAB]
        focused = self._window.focusWidget()
        at = stops.index(focused) if focused in stops else -1
        if stops:
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stop = stops[(at + (1 if forward else -1)) % len(stops)]
            stop.setFocus(reason)
            self._bring_into_view(stop)
        return True

    def _bring_into_view(self, stop: QWidget) -> None:
        for scroll in self.findChildren(QScrollArea):
            if scroll.isAncestorOf(stop):
                scroll.ensureWidgetVisible(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Close, and put the focus where it was."""
        self._scrim.hide()
        self._scrim.deleteLater()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Shadow and sheet."""
        painter, kit = QPainter(self), self._kit
        sheet = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        shadow(painter, sheet, Radius.L, QColor(kit.c.shadow))
        path = QPainterPath()
        path.addRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), Radius.L, Radius.L)
        painter.fillPath(path, kit.colour("raised"))
        painter.setPen(kit.colour("border" if kit.dark else "hairline"))
        painter.drawPath(path)


class Toast(QFrame):
    """Says what happened and how to take it back. Ten seconds, and as long as it has the pointer or the focus."""

    SECONDS = 10
    LONGER = 2
    WIDEST, AROUND = 560, 320

    def __init__(
        self, kit: Kit, window: QWidget, text: str, action: str = "", act: Callable[[], object] | None = None, glyph: str = "check"
    ) -> None:
        super().__init__(window)
        self._kit, self._window = kit, window
        words = Line(kit, text, Type.BODY, "on_inverse")
        words.setMinimumWidth(min(words.sizeHint().width(), self.WIDEST, window.width() - self.AROUND))
        line = row(Icon(kit, glyph, "inverse_accent"), words, margins=(EDGE + Space.L, EDGE + 4, EDGE + Space.L, EDGE + 4))
        if act is not None:
            button = Button(kit, action, "toast")
            button.clicked.connect(act)
            button.clicked.connect(self.deleteLater)
            line.addWidget(button)
        self.setLayout(line)
        self.setFixedSize(self.minimumSizeHint().width(), max(self.sizeHint().height(), 38 + 2 * EDGE))
        self.setAccessibleName(text)
        QTimer.singleShot(self.SECONDS * 1000, self, self._end)

    def _end(self) -> None:
        focused = self.window().focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            QTimer.singleShot(self.LONGER * 1000, self, self._end)
        else:
            self.deleteLater()

    def dismiss(self) -> None:
        """Away with it: something newer is said."""
        self.hide()
        self.deleteLater()

    def place(self, over: QWidget) -> None:
        """Show it at the foot of a panel."""
        spot = over.mapTo(self._window, QPoint(over.width() // 2, over.height()))
        left = min(max(spot.x() - self.width() // 2, -EDGE), self._window.width() - self.width() + EDGE)
        self.move(left, spot.y() - self.height() + EDGE - Space.L)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A dark sheet on light, a light one on dark."""
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        shadow(painter, sheet, Radius.L, QColor(self._kit.c.shadow), 14)
        rounded(painter, sheet, Radius.L, self._kit.colour("inverse"))
