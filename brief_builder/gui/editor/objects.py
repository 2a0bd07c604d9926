"""What is painted in and beside the text: the number of a note, the name plate of a picture, the bar of a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPyTextObject, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextEdit

from brief_builder.gui.editor.looks import PICTURE_ALT, PICTURE_NAME, Looks
from brief_builder.gui.editor.places import span
from brief_builder.gui.editor.reading import is_quoted
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import draw_line, rounded
from brief_builder.gui.tokens import Radius, Space, Type

WIDEST_PLATE = 260
BAR = 3


class PicturePlates(QPyTextObject):
    """Draws a picture as a plate with what it shows in words."""

    def __init__(self, kit: Kit, parent: QObject) -> None:
        super().__init__(parent)
        self._kit = kit

    def intrinsicSize(self, _document: QTextDocument, _position: int, form: QTextFormat) -> QSizeF:  # noqa: N802
        """As wide as the words, within bounds."""
        words = self._kit.width(_said(form), Type.META)
        return QSizeF(min(words, WIDEST_PLATE) + 16 + 3 * Space.XS + 1, Type.BODY.line - 4)

    def drawObject(self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, form: QTextFormat) -> None:  # noqa: N802
        """Icon and words on a quiet ground."""
        kit = self._kit
        rect = QRectF(rect)
        rounded(painter, rect, Radius.S, kit.colour("sunken"), kit.colour("border"))
        kit.draw_icon(painter, "image", QRectF(rect.left() + Space.XS, rect.center().y() - 7, 14, 14), "muted")
        room = rect.adjusted(16 + Space.XS, 0, -Space.XS, 0)
        draw_line(kit, painter, _said(form), room, Type.META, "text")


def _said(form: QTextFormat) -> str:
    """What the picture shows, or the name of its file when nobody wrote that."""
    return form.stringProperty(PICTURE_ALT) or form.stringProperty(PICTURE_NAME)


def paint_note_numbers(edit: QTextEdit, kit: Kit, looks: Looks, notes: Sequence[int], shown: QRect) -> None:
    """The number of each note that is shown, at the top of its line; it follows from its place among the positions of all notes."""
    if not notes:
        return
    first = bisect_left(notes, edit.cursorForPosition(shown.topLeft()).position() - 1)
    last = bisect_right(notes, edit.cursorForPosition(shown.bottomRight()).position())
    painter = QPainter(edit.viewport())
    painter.setFont(looks.raised())
    painter.setPen(kit.colour("accent"))
    for number, at in enumerate(notes[first:last], first + 1):
        begin, end = (edit.cursorRect(span(edit.document(), place, place)) for place in (at, at + 1))
        room = QRect(begin.left(), begin.top(), end.left() - begin.left(), begin.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextDontClip, str(number))
    painter.end()


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
