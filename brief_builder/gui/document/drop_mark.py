"""The mark that tells where something that is dragged over the outline would land."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTreeView

from brief_builder.gui.document.outline_model import OutlineModel, PartNode
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.tokens import Radius, Space

LINE = 2


def paint_drop_mark(kit: Kit, view: QTreeView, model: OutlineModel, spot: QPoint) -> None:
    """A line before or after the part under the pointer; a frame around a paragraph's head or its empty place."""
    index = view.indexAt(spot)
    if not index.isValid():
        return
    rect = QRectF(view.visualRect(index))
    painter = QPainter(view.viewport())
    if isinstance(model.node(index), PartNode):
        y = rect.top() if spot.y() <= rect.center().y() else rect.bottom()
        line = QRectF(rect.left() + Space.L, y - LINE / 2, rect.width() - 2 * Space.L, LINE)
        rounded(painter, line, LINE / 2, kit.colour("accent"))
    else:
        rounded(painter, rect.adjusted(Space.S, 2, -Space.S, -2), Radius.L, None, kit.colour("accent"), LINE)
