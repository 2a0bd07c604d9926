"""What hangs under the pointer while hits are dragged: small, so that one sees where they will land."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import draw_line, rounded
from brief_builder.gui.tokens import Radius, Space, Type

WIDEST, HEIGHT = 280, 32


def drag_picture(kit: Kit, text: str, glyph: str, ratio: float) -> QPixmap:
    """An icon and one line of text on a raised ground; `ratio` is that of the screen."""
    width = min(WIDEST, int(kit.width(text, Type.STRONG)) + 16 + 2 * Space.M + Space.S + 1)
    picture = QPixmap(QSize(round(width * ratio), round(HEIGHT * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    rounded(painter, QRectF(0, 0, width, HEIGHT), Radius.M, kit.colour("raised"), kit.colour("accent"), 1)
    kit.draw_icon(painter, glyph, QRectF(Space.M, 8, 16, 16), "accent")
    left = Space.M + 16 + Space.S
    draw_line(kit, painter, text, QRectF(left, 0, width - left - Space.M, HEIGHT), Type.STRONG, "text")
    painter.end()
    return picture
