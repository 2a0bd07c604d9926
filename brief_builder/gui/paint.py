"""Painting: single lines, rounded shapes, shadows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import TextStyle

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def draw_line(kit: Kit, painter: QPainter, text: str, rect: QRectF, style: TextStyle, ink: str, align: Qt.AlignmentFlag = LEFT) -> float:
    """One line, shortened with an ellipsis when it does not fit; gives the width it took."""
    painter.setFont(kit.font(style))
    painter.setPen(kit.colour(ink))
    metrics = QFontMetricsF(painter.font())
    shown = kit.elided(text, style, rect.width() + 0.5)
    painter.drawText(rect, int(align) | int(Qt.TextFlag.TextSingleLine), shown)
    return metrics.horizontalAdvance(shown)


def rounded(painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, line: QColor | None = None, weight: float = 1.0) -> None:
    """A rounded rectangle; its line lies inside it, so that one pixel stays one pixel."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = rect.adjusted(weight / 2, weight / 2, -weight / 2, -weight / 2) if line else rect
    painter.setPen(QPen(line, weight) if line else QPen(Qt.PenStyle.NoPen))
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    painter.drawRoundedRect(inner, radius, radius)


def dashed(painter: QPainter, rect: QRectF, radius: float, line: QColor) -> None:
    """A dashed rounded frame: nothing stands here yet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(line, 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def shadow(painter: QPainter, rect: QRectF, radius: float, tint: QColor, depth: int = 16) -> None:
    """A soft shadow of stacked rounded rectangles: no graphics effect, so text stays sharp."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(depth, 0, -1):
        layer = QColor(tint)
        layer.setAlphaF(tint.alphaF() * (1 - step / (depth + 1)) / 5)
        painter.setBrush(layer)
        painter.drawRoundedRect(rect.adjusted(-step, -step + depth / 3, step, step + depth / 3), radius + step, radius + step)
    painter.setBrush(Qt.BrushStyle.NoBrush)
