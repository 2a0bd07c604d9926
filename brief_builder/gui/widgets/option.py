"""A choice with a title, a text and a badge: the whole area is the target. Round marks choose one, square ones any."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import draw_line, rounded
from brief_builder.gui.paragraph import Paragraph
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.gui.widgets.keys import ENTERS
from brief_builder.gui.words import Named


class Option(QAbstractButton):
    """One of several. `badge` is shown at the right; of the text no more than `lines`, when they are given.

    `entered` tells that Enter was pressed on it: all is chosen.
    """

    entered = Signal()

    def __init__(self, kit: Kit, title: str, text: str, width: int, *, one: bool, badge: Named | None = None, lines: int = 0) -> None:
        super().__init__()
        self._kit, self._words, self._one, self._badge, self._lines = kit, text, one, badge, lines
        self._inset = Space.M if one else 0
        self._top = Space.S if one else 3
        self.setText(title)
        spoken = [title, kit.say(badge.name) if badge else "", text]
        self.setAccessibleName(". ".join(s for s in spoken if s))
        self.setCheckable(True)
        self.setAutoExclusive(one)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._room = width - self._inset - 28 - Space.M
        self.setFixedHeight(int(2 * self._top + 20 + self._paragraph().height))

    def _paragraph(self) -> Paragraph:
        return Paragraph(self._kit, self._words, self._room, Type.META, "muted", self._lines)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it gets."""
        return QSize(240, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter answers, as in a dialog; all other keys are those of a button."""
        if event.key() not in ENTERS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Ground, mark, title, badge, text."""
        painter, kit, on = QPainter(self), self._kit, self.isChecked()
        if self._one and (on or self.underMouse()):
            rounded(painter, QRectF(self.rect()), Radius.M, kit.colour("accent_soft" if on else "hover"))
        self._mark(painter, QRectF(self._inset, self._top + 2, 16, 16), on)
        x, end = self._inset + 28, float(self.width() - Space.M)
        if self._badge:
            word = kit.say(self._badge.name)
            wide = kit.width(word, Type.META) + 18
            kit.draw_icon(painter, self._badge.icon, QRectF(end - wide, self._top + 3, 14, 14), self._badge.ink)
            draw_line(kit, painter, word, QRectF(end - wide + 18, self._top, wide, 20), Type.META, self._badge.ink)
            end -= wide + Space.S
        draw_line(kit, painter, self.text(), QRectF(x, self._top, end - x, 20), Type.STRONG, "text")
        self._paragraph().draw(painter, x, self._top + 20)

    def _mark(self, painter: QPainter, box: QRectF, on: bool) -> None:
        kit = self._kit
        fill = kit.colour("accent_fill" if on and not self._one else "page")
        rounded(painter, box, 8 if self._one else 4, fill, kit.colour("accent" if on else "border"), 1.5)
        if on and self._one:
            rounded(painter, box.adjusted(4, 4, -4, -4), 4, kit.colour("accent"))
        elif on:
            kit.draw_icon(painter, "check", box.adjusted(2, 2, -2, -2), "on_accent")
