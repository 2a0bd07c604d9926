"""The kit: what every widget needs to show itself. Colours of the theme in force, fonts, icons, and the language of the window.

One kit is made in `app.py` and handed to every widget; when the system turns dark it takes the other colours and says `changed`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgRenderer

from brief_builder.gui.tokens import DARK, LIGHT, Colours, TextStyle
from brief_builder.i18n import Message, Translator

STROKE = "1.75"


class Kit(QObject):
    """Colours, fonts, icons and words."""

    changed = Signal()

    def __init__(self, translator: Translator, family: str, icon_folder: Path) -> None:
        super().__init__()
        self.c: Colours = LIGHT
        self._dark = False
        self.translator = translator
        self.family = family
        self._folder = icon_folder
        self._fonts: dict[TextStyle, QFont] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def say(self, message: Message) -> str:
        """The message in the language of the window."""
        return self.translator(message)

    @property
    def dark(self) -> bool:
        """Whether the colours in force are light on dark."""
        return self._dark

    def set_dark(self, dark: bool) -> None:
        """Take the dark or the light colours; `changed` tells everybody."""
        self.take(DARK if dark else LIGHT, dark=dark)

    def take(self, colours: Colours, *, dark: bool) -> None:
        """Take these colours; `changed` tells everybody."""
        self.c, self._dark = colours, dark
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """The named colour of the theme."""
        return QColor(self.c.named(name))

    def font(self, style: TextStyle) -> QFont:
        """The font of a type style."""
        if style not in self._fonts:
            font = QFont(self.family)
            font.setPixelSize(style.px)
            font.setWeight(QFont.Weight(style.weight))
            self._fonts[style] = font
        return self._fonts[style]

    def width(self, text: str, style: TextStyle) -> float:
        """How wide one line of text is, in pixels."""
        return QFontMetricsF(self.font(style)).horizontalAdvance(text)

    def elided(self, text: str, style: TextStyle, width: float) -> str:
        """As much of one line of text as is this wide, with an ellipsis where the rest would follow."""
        return QFontMetricsF(self.font(style)).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def draw_icon(self, painter: QPainter, name: str, rect: QRectF, ink: str) -> None:
        """Draw an icon as vectors, so that it is sharp on every screen; `ink` names a colour."""
        key = (name, self.c.named(ink))
        if key not in self._renderers:
            svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            svg = svg.replace("currentColor", key[1]).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
            self._renderers[key] = QSvgRenderer(svg.encode())
        self._renderers[key].render(painter, rect)
