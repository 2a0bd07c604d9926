"""A table on the screen: quiet head, hairlines, numbers right-aligned, the own municipality in semibold."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brief_builder.document.nodes import Row, Table
from brief_builder.document.spans import plain
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import LEFT, RIGHT, draw_line, rounded
from brief_builder.gui.paragraph import Paragraph
from brief_builder.gui.tokens import Radius, Space, TextStyle, Type

PAD = 6
NUMBERS = 0.45
"""The largest part of the width that one column of numbers takes."""


class TableView(QWidget):
    """A small table to read; all of it stands in the accessible name."""

    def __init__(self, kit: Kit, table: Table) -> None:
        super().__init__()
        self._kit, self._table = kit, table
        self._rows = (*table.header, *table.rows)
        self.setAccessibleName(f"{table.summary} " + "; ".join(", ".join(self._words(row)) for row in self._rows))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(200)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Long names take more lines when it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The heights of the rows together."""
        return sum(self._height(row, width) for row in self._rows)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As it is at a usual width."""
        width = max(self.width(), 400)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Row after row."""
        painter, y = QPainter(self), 0
        for number, row in enumerate(self._rows):
            height = self._height(row, self.width())
            if number < len(self._table.header):
                rounded(painter, QRectF(0, y, self.width(), height), Radius.S, self._kit.colour("sunken"))
            elif number < len(self._rows) - 1:
                painter.fillRect(QRectF(0, y + height - 1, self.width(), 1), self._kit.colour("hairline"))
            self._row(painter, row, y, height, number < len(self._table.header))
            y += height

    def _row(self, painter: QPainter, row: Row, y: int, height: int, head: bool) -> None:
        style, ink = self._look(row, head)
        x = float(Space.S)
        for number, (words, wide) in enumerate(zip(self._words(row), self._widths(self.width()), strict=True)):
            if number == 0:
                Paragraph(self._kit, words, wide, style, ink).draw(painter, x, y + PAD)
            else:
                align = RIGHT if self._table.columns[number].align == "right" else LEFT
                draw_line(self._kit, painter, words, QRectF(x, y, wide, height), style, ink, align)
            x += wide + Space.M

    def _look(self, row: Row, head: bool) -> tuple[TextStyle, str]:
        if head:
            return Type.LABEL, "muted"
        return (Type.STRONG if row.look == "city" else Type.BODY), "text"

    def _height(self, row: Row, width: int) -> int:
        style, _ink = self._look(row, row in self._table.header)
        first = Paragraph(self._kit, self._words(row)[0], self._widths(width)[0], style, "text")
        return first.height + 2 * PAD

    def _widths(self, width: int) -> list[float]:
        """Columns of numbers take what they need; the first column has the rest."""
        count = len(self._table.columns)
        most = width * NUMBERS / max(count - 1, 1)
        rest = [min(max(self._kit.width(self._words(r)[i], Type.STRONG) for r in self._rows) + 2, most) for i in range(1, count)]
        first = width - 2 * Space.S - sum(rest) - Space.M * len(rest)
        return [max(first, 60.0), *rest]

    def _words(self, row: Row) -> list[str]:
        return [plain(cell.spans) for cell in row.cells]
