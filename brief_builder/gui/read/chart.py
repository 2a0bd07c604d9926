"""A chart on the screen: the drawing that every export uses, in the colours of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brief_builder.document.nodes import Chart
from brief_builder.export.chart_drawing import DrawnBar, DrawnText, chart_drawing
from brief_builder.export.style import FontCut, Style
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.tokens import Colours, Type
from brief_builder.paths import FONTS

FAMILY = "Inter"
CUTS: Mapping[FontCut, str] = {
    "regular": "Inter-Regular.ttf",
    "italic": "Inter-Italic.ttf",
    "bold": "Inter-SemiBold.ttf",
    "bolditalic": "Inter-SemiBold.ttf",
}
BAR, GAP, LABELS = 16, 12, 0.5


def screen_style(style: Style, c: Colours) -> Style:
    """The house style with the measures and colours of the window, in pixels."""
    colour = replace(
        style.colour, ink=c.text, accent=c.text, bar_city=c.accent, bar_country=c.chart_rest, bar_other=c.chart_rest, hairline=c.hairline
    )
    chart = replace(style.chart, bar=BAR, gap=GAP, label_width=LABELS, size=Type.BODY.px, axis=1.0)
    font = replace(style.font, family=FAMILY, files=CUTS)
    return replace(style, colour=colour, chart=chart, font=font, font_folder=FONTS / "inter")


class ChartView(QWidget):
    """Bars with their names and numbers; what they show stands in the accessible name."""

    def __init__(self, kit: Kit, chart: Chart, style: Style) -> None:
        super().__init__()
        self._kit, self._chart, self._style = kit, chart, style
        self.setAccessibleName(chart.alt)
        self.setMinimumWidth(220)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long names take more lines when it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of the drawing at this width."""
        return int(chart_drawing(self._chart, screen_style(self._style, self._kit.c), max(width, 220)).height)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As it is at a usual width."""
        width = max(self.width(), 400)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Bars, then lines, then texts."""
        painter = QPainter(self)
        drawing = chart_drawing(self._chart, screen_style(self._style, self._kit.c), self.width())
        for bar in drawing.bars:
            self._bar(painter, bar)
        for line in drawing.lines:
            painter.fillRect(QRectF(line.x, line.top, line.width, line.bottom - line.top), QColor(self._kit.c.hairline))
        for text in drawing.texts:
            self._text(painter, text)

    def _bar(self, painter: QPainter, bar: DrawnBar) -> None:
        fill = QColor(bar.fill) if bar.fill else None
        edge = QColor(bar.outline) if bar.outline else None
        rounded(painter, QRectF(bar.x, bar.y, max(bar.width, 2.0), bar.height), 2, fill, edge, bar.outline_width or 1.0)

    def _text(self, painter: QPainter, text: DrawnText) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(round(text.size))
        font.setWeight(QFont.Weight.DemiBold if text.bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(text.colour))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawText(QPointF(text.x, text.baseline), text.text)
