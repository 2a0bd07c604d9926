"""Paragraphs that are painted: text that wraps, with marks and an ellipsis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import TextStyle

Marks = Sequence[tuple[int, int]]
"""Stretches of a text to highlight, as (start, end)."""


class Paragraph:
    """Wrapped text with a line height of its own, marked stretches, and an ellipsis where `lines` is not enough.

    QLabel can do none of these. Made once for a text and a width, painted many times.
    """

    def __init__(self, kit: Kit, text: str, width: float, style: TextStyle, ink: str, lines: int = 0, marks: Marks = ()) -> None:
        self._kit, self._style, self._ink = kit, style, ink
        self.width = max(width, 20.0)
        if lines:
            text = text[: int(self.width) * (lines + 1)]  # no letter is narrower than a pixel: what is behind that is never shown
        self._layout = self._laid(text, marks, lines)
        self._count = self._layout.lineCount()
        if lines and self._count > lines:
            text = self._shortened(text, lines)
            self._layout = self._laid(text, [m for m in marks if m[1] < len(text)], lines)
            self._count = min(lines, self._layout.lineCount())

    @property
    def height(self) -> int:
        """The height of the lines that are shown."""
        return self._count * self._style.line

    def _shortened(self, text: str, lines: int) -> str:
        start = self._layout.lineAt(lines - 1).textStart()
        return text[:start] + self._kit.elided(text[start:], self._style, self.width - 6)

    def _laid(self, text: str, marks: Marks, lines: int) -> QTextLayout:
        """The text in lines; of a text that is to be shortened no more than one line that is too many."""
        layout = QTextLayout(text, self._kit.font(self._style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(start, end) for start, end in marks])
        layout.beginLayout()
        y = 0
        while not (lines and layout.lineCount() > lines) and (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, y + (self._style.line - line.height()) / 2))
            y += self._style.line
        layout.endLayout()
        return layout

    def _mark(self, start: int, end: int) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)  # weight as well as colour
        look.setBackground(self._kit.colour("mark"))
        look.setForeground(self._kit.colour("on_mark"))
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = start, end - start, look
        return stretch

    def draw(self, painter: QPainter, x: float, y: float) -> int:
        """Paint at this place and give the height."""
        painter.save()
        painter.setPen(self._kit.colour(self._ink))
        painter.setClipRect(QRectF(x - 2, y, self.width + 8, self.height), Qt.ClipOperation.IntersectClip)
        self._layout.draw(painter, QPointF(x, y))
        painter.restore()
        return self.height
