"""The key figures of a theme: the numbers of the figures that its findings show large, each a way to that figure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from brief_builder.brief.assemble.key_figures import Large, key_figure
from brief_builder.brief.assemble.printed import Manner
from brief_builder.brief.insert import part_of
from brief_builder.brief.words import NL
from brief_builder.content.findings import Figure, Theme
from brief_builder.document.spans import plain
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.read.desk import Desk
from brief_builder.gui.read.figure import own_city
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.gui.widgets.layout import Flow, column, holder
from brief_builder.gui.widgets.text import Text
from brief_builder.i18n import _

LEAST, MOST_BESIDE = 180, 3
"""The width of a tile in pixels, and how many stand in a row."""

LINES = 4


def key_figures(desk: Desk, theme: Theme) -> list[QWidget]:
    """The tiles of a theme in the order of its findings; nothing where no finding shows a number large."""
    manner = Manner(NL, 2, False, False, own_city(desk.library))
    tiles: list[QWidget] = []
    for figure in _shown_large(desk, theme):
        large = key_figure(part_of(figure, desk.library), manner)
        if large is not None:
            tiles.append(_tile(desk, figure, large))
    return [holder(Tiling(*tiles))] if tiles else []


def _shown_large(desk: Desk, theme: Theme) -> Sequence[Figure]:
    """The first figure of each finding, once."""
    found: dict[str, Figure] = {}
    for finding in desk.library.findings(theme.id):
        for item in desk.items(finding.figures[:1], finding.library):
            if isinstance(item, Figure):
                found.setdefault(desk.library.address(item), item)
    return tuple(found.values())


def _tile(desk: Desk, figure: Figure, large: Large) -> QWidget:
    tile = Tile(desk.kit, large.figure.value, plain(large.figure.label))
    tile.clicked.connect(partial(_read, desk, desk.library.address(figure)))
    return tile


def _read(desk: Desk, address: str, _checked: bool = False) -> None:
    desk.read(address)


class Tile(QAbstractButton):
    """A number, large, with what it says; the whole card is the target."""

    def __init__(self, kit: Kit, value: str, words: str) -> None:
        super().__init__()
        self._kit = kit
        self.setText(kit.say(_("{value}: {words}", value=value, words=words)))
        self.setAccessibleName(self.text())
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # a button would be no taller than its hint
        number = Text(kit, value, Type.DISPLAY, "accent")
        said = Text(kit, words, Type.META, "muted", LINES)
        for part in (number, said):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(column(number, said, None, gap=Space.XS, margins=(Space.L, Space.M, Space.L, Space.M)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The card; its words are widgets."""
        painter, c = QPainter(self), self._kit.colour
        fill = c("hover" if self.underMouse() or self.isDown() else "page")
        rounded(painter, QRectF(self.rect()), Radius.L, fill, c("hairline"))


class Tiling(Flow):
    """Widgets of one width, as many beside each other as there is room for; those in a row are as tall as the tallest."""

    def minimumSize(self) -> QSize:  # noqa: N802
        """Room for one."""
        return QSize(LEAST, 0)

    def _placed(self, rect: QRect, *, move: bool) -> int:
        gap, items = Space.M, [self.itemAt(at) for at in range(self.count())]
        beside = max(1, min(MOST_BESIDE, (rect.width() + gap) // (LEAST + gap)))
        width, y = (rect.width() - gap * (beside - 1)) // beside, rect.y()
        for start in range(0, len(items), beside):
            row = [item for item in items[start : start + beside] if item]
            height = max(item.heightForWidth(width) for item in row)
            for at, item in enumerate(row if move else ()):
                item.setGeometry(QRect(rect.x() + at * (width + gap), y, width, height))
            y += height + gap
        return max(0, y - gap - rect.y())
