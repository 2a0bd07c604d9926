"""The kit: what every widget needs to show itself. Colours of the theme in force, fonts, icons, and the language of the window.

One kit is made in `app.py` and handed to every widget; when the system turns dark it takes the other colours and says `changed`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from brief_builder.gui.tokens import DARK, LIGHT, Colours, Size, TextStyle
from brief_builder.i18n import Message, Translator

SPARE_RATIO = 2.0
"""Icons are drawn for this many pixels to a point too, so that a screen that is plugged in later gets good ones."""

STROKE = "1.75"


class Kit(QObject):
    """Colours, fonts, icons and words."""

    changed = Signal()

    def __init__(self, translator: Translator, family: str, icon_folder: Path) -> None:
        super().__init__()
        self.c: Colours = LIGHT
        self.translator = translator
        self.family = family
        self._folder = icon_folder
        self._fonts: dict[TextStyle, QFont] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}
        self._icons: dict[tuple[str, str, int], QIcon] = {}

    def say(self, message: Message) -> str:
        """The message in the language of the window."""
        return self.translator(message)

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.c is DARK

    def set_dark(self, dark: bool) -> None:
        """Take the dark or the light colours; `changed` tells everybody."""
        self.c = DARK if dark else LIGHT
        self._icons.clear()
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

    def draw_icon(self, painter: QPainter, name: str, rect: QRectF, ink: str) -> None:
        """Draw an icon as vectors, so that it is sharp on every screen; `ink` names a colour."""
        key = (name, self.c.named(ink))
        if key not in self._renderers:
            svg = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
            svg = svg.replace("currentColor", key[1]).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
            self._renderers[key] = QSvgRenderer(svg.encode())
        self._renderers[key].render(painter, rect)

    def icon(self, name: str, ink: str = "text", after: int = 0) -> QIcon:
        """An icon for a button; `after` adds empty room behind it, since a QPushButton has no gap between icon and word."""
        key = (name, ink, after)
        if key not in self._icons:
            self._icons[key] = self._make_icon(name, ink, after)
        return self._icons[key]

    def _make_icon(self, name: str, ink: str, after: int) -> QIcon:
        icon, size = QIcon(), Size.ICON
        ratios = {screen.devicePixelRatio() for screen in QGuiApplication.screens()} | {SPARE_RATIO}
        for mode, colour in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, "border")):
            for ratio in sorted(ratios):
                pixmap = QPixmap(QSize(round((size + after) * ratio), round(size * ratio)))
                pixmap.fill(Qt.GlobalColor.transparent)
                painter = QPainter(pixmap)
                self.draw_icon(painter, name, QRectF(0, 0, size * ratio, size * ratio), colour)
                painter.end()
                pixmap.setDevicePixelRatio(ratio)
                icon.addPixmap(pixmap, mode)
        return icon
