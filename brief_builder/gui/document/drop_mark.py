"""The mark that tells where something that is dragged over the outline would land."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTreeView

from brief_builder.gui.document.outline_model import NODE, PartNode
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.tokens import Radius, Space

LINE = 2


class DropMarked(QTreeView):
    """A view of the outline that shows the mark."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._marks_in = kit
        self._drop_spot: QPoint | None = None

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        """Remember where it would land."""
        super().dragMoveEvent(event)
        self.mark_drop(event.position().toPoint() if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """It lands elsewhere."""
        super().dragLeaveEvent(event)
        self.mark_drop(None)

    def mark_drop(self, spot: QPoint | None) -> None:
        """Show where it would land at this place; None takes the mark away."""
        self._drop_spot = spot
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The rows, and our own mark where something that is dragged would land; without Qt's mark Qt takes no drops at all."""
        self.setDropIndicatorShown(False)
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        if self._drop_spot is not None:
            _paint_mark(self._marks_in, self, self._drop_spot)


def _paint_mark(kit: Kit, view: QTreeView, spot: QPoint) -> None:
    """A line before or after the part under the pointer; a frame around a paragraph's head or its empty place."""
    index = view.indexAt(spot)
    if not index.isValid():
        return
    rect = QRectF(view.visualRect(index))
    painter = QPainter(view.viewport())
    if isinstance(index.data(NODE), PartNode):
        y = rect.top() if spot.y() <= rect.center().y() else rect.bottom()
        line = QRectF(rect.left() + Space.L, y - LINE / 2, rect.width() - 2 * Space.L, LINE)
        rounded(painter, line, LINE / 2, kit.colour("accent"))
    else:
        rounded(painter, rect.adjusted(Space.S, 2, -Space.S, -2), Radius.L, None, kit.colour("accent"), LINE)
