"""Putting widgets beside, below and after each other."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from brief_builder.gui.tokens import Space

Box = TypeVar("Box", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
Piece = QWidget | QLayout | int | None
"""A widget, a layout, a gap in pixels, or None for all the room that is left."""


def row(*pieces: Piece, gap: int = Space.S, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Pieces from left to right."""
    return _filled(QHBoxLayout(), pieces, gap, margins)


def column(*pieces: Piece, gap: int = Space.S, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Pieces from top to bottom."""
    return _filled(QVBoxLayout(), pieces, gap, margins)


def _filled(box: Box, pieces: tuple[Piece, ...], gap: int, margins: Margins) -> Box:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for piece in pieces:
        if piece is None:
            box.addStretch(1)
        elif isinstance(piece, int):
            box.addSpacing(piece)
        elif isinstance(piece, QLayout):
            box.addLayout(piece)
        else:
            box.addWidget(piece)
    return box


def top(layout: QBoxLayout, *widgets: QWidget) -> QBoxLayout:
    """The layout, with these widgets at the top of the room they get."""
    for widget in widgets:
        layout.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    return layout


def holder(layout: QLayout) -> QWidget:
    """A widget that holds a layout."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def surface(kind: str, layout: QLayout) -> QFrame:
    """A frame with a ground of its own: card, agreed, soft, side, page, desk."""
    frame = QFrame()
    frame.setProperty("surface", kind)
    frame.setLayout(layout)
    return frame


def rule() -> QFrame:
    """A hairline."""
    frame = QFrame()
    frame.setProperty("line", "h")
    return frame


class Scroll(QScrollArea):
    """Scrolls up and down only; its content is as wide as the view."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setViewport(QWidget())  # one that we made: asked for its own, Qt's binding first loads every class there is
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)


class Pair(QWidget):
    """Two widgets side by side where there is room for both, else below each other."""

    LEAST = 230

    def __init__(self, first: QWidget, second: QWidget) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(*NO_MARGINS)
        self._box.setSpacing(Space.M)
        self._box.addWidget(first, 1)
        self._box.addWidget(second, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose the direction that fits."""
        beside = self.width() >= 2 * self.LEAST + Space.M
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)
        super().resizeEvent(event)


class Flow(QLayout):
    """Left to right, then on the next line: chips, letters, badges. `below` is the gap between lines, when it is another."""

    def __init__(self, *widgets: QWidget, gap: int = Space.S, below: int | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._below = gap, gap if below is None else below
        self.setContentsMargins(*NO_MARGINS)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Let go of the item at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """None: otherwise a column gives the flow all the room that is left."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height at this width."""
        return self._placed(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place everything."""
        super().setGeometry(rect)
        self._placed(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As small as it can be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Room for the widest."""
        hints = [item.sizeHint() for item in self._items]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def _placed(self, rect: QRect, *, move: bool) -> int:
        x, y, tallest = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            hint = item.sizeHint()
            if x + hint.width() > rect.right() + 1 and x > rect.x():
                x, y, tallest = rect.x(), y + tallest + self._below, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x, tallest = x + hint.width() + self._gap, max(tallest, hint.height())
        return y + tallest - rect.y()
