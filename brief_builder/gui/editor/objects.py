"""What is painted in and beside the text: the number of a note, the name plate of a picture, the bar of a quotation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextEdit

from brief_builder.gui.editor.looks import PICTURE_ALT
from brief_builder.gui.editor.reading import is_quoted
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import draw_line, rounded
from brief_builder.gui.tokens import Radius, Space, Type

RAISED = 0.76
WIDEST_PLATE = 260
BAR = 3


class NoteNumbers(QPyTextObject):
    """Draws a note as its number, which follows from its place in the text."""

    def __init__(self, kit: Kit, number: Callable[[int], int], parent: QObject) -> None:
        super().__init__(parent)
        self._kit, self._number = kit, number

    def _font(self) -> QFont:
        font = QFont(self._kit.font(Type.STRONG))
        font.setPixelSize(round(Type.STRONG.px * RAISED))
        return font

    def intrinsicSize(self, _document: QTextDocument, position: int, _form: QTextFormat) -> QSizeF:  # noqa: N802
        """Room for the number."""
        metrics = QFontMetricsF(self._font())
        return QSizeF(metrics.horizontalAdvance(str(self._number(position))) + Space.HAIR, metrics.ascent() * 1.4)

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, position: int, _form: QTextFormat) -> None:  # noqa: N802
        """The number, at the top of its line."""
        painter.setFont(self._font())
        painter.setPen(self._kit.colour("accent"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter, str(self._number(position)))


class PicturePlates(QPyTextObject):
    """Draws a picture as a plate with what it shows in words."""

    def __init__(self, kit: Kit, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit

    def intrinsicSize(self, _document: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:  # noqa: N802
        """As wide as the words, within bounds."""
        words = self._kit.width(form.stringProperty(PICTURE_ALT), Type.META)
        return QSizeF(min(words, WIDEST_PLATE) + 16 + 3 * Space.XS + 1, Type.BODY.line - 4)

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, form: QTextFormat) -> None:  # noqa: N802
        """Icon and words on a quiet ground."""
        kit = self._kit
        rect = QRectF(rect)
        rounded(painter, rect, Radius.S, kit.colour("sunken"), kit.colour("border"))
        kit.draw_icon(painter, "image", QRectF(rect.left() + Space.XS, rect.center().y() - 7, 14, 14), "muted")
        room = rect.adjusted(16 + Space.XS, 0, -Space.XS, 0)
        draw_line(kit, painter, form.stringProperty(PICTURE_ALT), room, Type.META, "text")


def paint_quote_bars(edit: QTextEdit, kit: Kit, shown: QRect) -> None:
    """A bar beside each quotation that is shown, over all of its blocks."""
    layout, painter = edit.document().documentLayout(), QPainter(edit.viewport())
    block = edit.cursorForPosition(shown.topLeft()).block()
    while is_quoted(block) and block.previous().isValid() and is_quoted(block.previous()):
        block = block.previous()
    bar = QRectF()
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        quoted = is_quoted(block)
        if quoted:
            bar = bar.united(QRectF(Space.HAIR, rect.top(), BAR, rect.height()))
        block = block.next()
        if not bar.isEmpty() and not (quoted and block.isValid() and is_quoted(block)):
            rounded(painter, bar, BAR / 2, kit.colour("border"))
            bar = QRectF()
        if rect.top() > shown.bottom() and bar.isEmpty():
            break
    painter.end()
