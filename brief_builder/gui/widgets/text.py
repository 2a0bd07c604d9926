"""Text that is shown: labels, lines with an ellipsis, paragraphs with a line height, icons and badges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import CENTRE, draw_line, rounded
from brief_builder.gui.tokens import Radius, Size, TextStyle, Type

if TYPE_CHECKING:
    from brief_builder.gui.paragraph import Paragraph


def label(kit: Kit, text: str, style: TextStyle = Type.BODY, ink: str = "text") -> QLabel:
    """A plain line of text; the style sheet holds its colour, so that it follows the theme."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setFont(kit.font(style))
    result.setProperty("ink", ink)
    return result


class Line(QLabel):
    """One line that ends in an ellipsis when room is short; the whole text is its tooltip. A QLabel, so that screen readers see it."""

    def __init__(self, kit: Kit, text: str, style: TextStyle = Type.BODY, ink: str = "text") -> None:
        super().__init__()
        self._kit, self._style, self._ink = kit, style, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str, ink: str = "") -> None:
        """Show another text."""
        self._ink = ink or self._ink
        self.setText(text)
        self.setToolTip(text)
        self.setMaximumWidth(self.sizeHint().width())
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for all of it."""
        return QSize(int(self._kit.width(self.text(), self._style)) + 3, self._style.line + 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Hardly anything."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint what fits."""
        draw_line(self._kit, QPainter(self), self.text(), QRectF(self.rect()), self._style, self._ink)


class Text(QLabel):
    """A wrapped paragraph with the line height of its style; `lines` limits it. What people copy is `Prose`."""

    def __init__(self, kit: Kit, text: str, style: TextStyle = Type.BODY, ink: str = "text", lines: int = 0) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._kit, self._style, self._ink, self._lines = kit, style, ink, lines
        self._laid: dict[int, Paragraph] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._laid = {}
        self.setText(text)
        self.updateGeometry()

    def _paragraph(self, width: int) -> Paragraph:
        """Layouts ask for the heights of many widths, many times: keep what was laid."""
        from brief_builder.gui.paragraph import Paragraph  # the window is shown before there is a paragraph in it

        width = max(width, 40)
        if width not in self._laid:
            self._laid[width] = Paragraph(self._kit, self.text(), width, self._style, self._ink, self._lines)
        return self._laid[width]

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height at this width."""
        return self._paragraph(width).height

    def sizeHint(self) -> QSize:  # noqa: N802
        """A column of text."""
        return QSize(240, self.heightForWidth(self.width() if self.width() > 60 else 240))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(60, self._style.line)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the paragraph in the colours of now."""
        self._paragraph(self.width()).draw(QPainter(self), 0, 0)


class Icon(QWidget):
    """An icon that only decorates: the word beside it says the same."""

    def __init__(self, kit: Kit, name: str, ink: str = "muted", size: int = Size.ICON) -> None:
        super().__init__()
        self._kit, self._name, self._ink = kit, name, ink
        self.setFixedSize(size, size + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        self._kit.draw_icon(QPainter(self), self._name, QRectF(0, 1, self.width(), self.width()), self._ink)


GROUNDS = {"ok": "ok_soft", "warn": "warn_soft", "must": "must_soft"}


class Badge(QLabel):
    """A word on a soft ground, with an icon; `ink` is muted, ok, warn or must."""

    HEIGHT = 22

    def __init__(self, kit: Kit, text: str, glyph: str = "", ink: str = "muted") -> None:
        super().__init__(text)
        self._kit, self._glyph, self._ink = kit, glyph, ink
        width = kit.width(text, Type.META) + 14 + (18 if glyph else 0)
        self.setFixedSize(int(width + 1.5), self.HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Ground, icon, word."""
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), Radius.S, self._kit.colour(GROUNDS.get(self._ink, "sunken")))
        x = 7
        if self._glyph:
            self._kit.draw_icon(painter, self._glyph, QRectF(x, 4, 14, 14), self._ink)
            x += 18
        draw_line(self._kit, painter, self.text(), QRectF(x, 0, self.width() - x, self.HEIGHT), Type.META, self._ink)


class KeyCap(QLabel):
    """A key on the keyboard."""

    def __init__(self, kit: Kit, text: str) -> None:
        super().__init__(text)
        self._kit = kit
        self.setFixedSize(int(kit.width(text, Type.META)) + 13, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """A small cap."""
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), Radius.S, self._kit.colour("sunken"), self._kit.colour("hairline"))
        draw_line(self._kit, painter, self.text(), QRectF(self.rect()), Type.META, "muted", CENTRE)
