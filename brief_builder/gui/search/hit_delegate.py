"""How a hit is painted, and where in its row the tick box and “Add” are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import RIGHT, draw_line, rounded
from brief_builder.gui.paragraph import Paragraph
from brief_builder.gui.search.hit_model import HIT, HitModel, Index
from brief_builder.gui.search.hit_row import HitView
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.i18n import _

EDGE = 10
ADD_WIDTH_PADDING = 18
BOX = 16


class HitDelegate(QStyledItemDelegate):
    """Paints a row: edge 12, icon 16, gap 8, title, snippet, meta line; a figure keeps room at the right for its value.

    Under the icon stands the tick box: of the chosen row and the one under the pointer, and of all rows once something is ticked.
    """

    def __init__(self, kit: Kit, model: HitModel, view: QListView) -> None:
        super().__init__(view)
        self._kit, self._model, self._view = kit, model, view
        self._laid: dict[tuple[str, int], tuple[Paragraph, Paragraph, float]] = {}

    def forget(self) -> None:
        """Other hits, another width or another theme: lay the texts anew."""
        self._laid.clear()

    def _parts(self, hit: HitView) -> tuple[Paragraph, Paragraph, float]:
        width = self._view.viewport().width()
        key = (hit.address, width)
        if key not in self._laid:
            kit = self._kit
            value = 0.0
            if hit.value:
                value = max(kit.width(hit.value, Type.TITLE), kit.width(hit.beside, Type.META)) + Space.M
            room = width - Space.M - 16 - Space.S - Space.M - value
            lines, ink = (3, "text") if hit.is_definition else (2, "muted")
            title = Paragraph(kit, hit.title, room, Type.STRONG, "text", 2, hit.title_marks)
            snippet = Paragraph(kit, hit.snippet, room, Type.META, ink, lines, hit.snippet_marks)
            self._laid[key] = (title, snippet, value)
        return self._laid[key]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As tall as its texts."""
        hit = index.data(HIT)
        title, snippet, _value = self._parts(hit)
        return QSize(self._view.viewport().width(), EDGE + title.height + 2 + snippet.height + 4 + 16 + EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row."""
        hit, kit = index.data(HIT), self._kit
        title, snippet, value = self._parts(hit)
        rect = QRectF(option.rect)
        state = option.state
        chosen, over = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        self._ground(painter, rect, chosen, over, bool(state & QStyle.StateFlag.State_HasFocus))
        x, y = rect.left() + Space.M, rect.top() + EDGE
        kit.draw_icon(painter, hit.look.icon, QRectF(x, y + 1, 16, 16), hit.look.ink)
        self._tick(painter, rect, index.row(), chosen or over)
        x += 16 + Space.S
        y += title.draw(painter, x, y) + 2
        y += snippet.draw(painter, x, y) + 4
        self._meta(painter, hit, QRectF(x, y, rect.right() - Space.M - x, 16), chosen or over)
        if hit.value:
            spot = QRectF(rect.right() - Space.M - value, rect.top() + 8, value, 26)
            draw_line(kit, painter, hit.value, spot, Type.TITLE, "text", RIGHT)
            draw_line(kit, painter, hit.beside, spot.translated(0, 22), Type.META, "muted", RIGHT)
        self._line(painter, rect, x, index, chosen or over)
        painter.restore()

    def _tick(self, painter: QPainter, rect: QRectF, row: int, active: bool) -> None:
        kit, on = self._kit, self._model.is_ticked(row)
        if not (active or on or self._model.ticked):
            return
        box = tick_box(rect)
        rounded(painter, box, 4, kit.colour("accent_fill" if on else "page"), kit.colour("accent" if on else "border"), 1.5)
        if on:
            kit.draw_icon(painter, "check", box.adjusted(2, 2, -2, -2), "on_accent")

    def _ground(self, painter: QPainter, rect: QRectF, chosen: bool, over: bool, focused: bool) -> None:
        kit, tile = self._kit, rect.adjusted(4, 1, -4, -1)
        if chosen:
            rounded(painter, tile, Radius.M, kit.colour("selected"))
            rounded(painter, QRectF(tile.left(), tile.top() + 10, 3, tile.height() - 20), 1.5, kit.colour("accent"))
            if focused:
                rounded(painter, tile, Radius.M, None, kit.colour("accent"), 2)
        elif over:
            rounded(painter, tile, Radius.M, kit.colour("hover"))

    def _line(self, painter: QPainter, rect: QRectF, x: float, index: Index, quiet: bool) -> None:
        next_chosen = self._view.currentIndex().row() == index.row() + 1
        if not (quiet or next_chosen) and index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRectF(x, rect.bottom(), rect.right() - Space.M - x, 1), self._kit.colour("hairline"))

    def _meta(self, painter: QPainter, hit: HitView, rect: QRectF, active: bool) -> None:
        kit = self._kit
        if active:
            spot = self._add_spot(rect)
            kit.draw_icon(painter, "plus", QRectF(spot.left(), spot.top() + 1, 14, 14), "accent")
            draw_line(kit, painter, kit.say(_("Add")), spot.adjusted(18, 0, 0, 0), Type.LABEL, "accent")
            rect = rect.adjusted(0, 0, -spot.width() - Space.S, 0)
        if hit.star:
            kit.draw_icon(painter, "star-filled", QRectF(rect.left(), rect.top() + 1, 14, 14), "accent")
            rect = rect.adjusted(14 + Space.S, 0, 0, 0)
        if hit.note:
            rect = self._mark(painter, rect, "sticky-note", kit.say(_("Own note")) if hit.by_note else "", "accent")
        if hit.used:
            rect = self._mark(painter, rect, "check", kit.say(_("In document")), "ok")
        if hit.version:
            rect = self._mark(painter, rect, "library", hit.version, "accent")
        if hit.status:
            rect = self._mark(painter, rect, hit.status.icon, kit.say(hit.status.name), hit.status.ink)
        draw_line(kit, painter, hit.meta, rect, Type.META, "muted")

    def _mark(self, painter: QPainter, rect: QRectF, glyph: str, word: str, ink: str) -> QRectF:
        self._kit.draw_icon(painter, glyph, QRectF(rect.left(), rect.top() + 1, 14, 14), ink)
        wide = draw_line(self._kit, painter, word, rect.adjusted(18, 0, 0, 0), Type.META, ink)
        return rect.adjusted((18 + wide if word else 14) + Space.S, 0, 0, 0)

    def _add_spot(self, meta: QRectF) -> QRectF:
        wide = self._kit.width(self._kit.say(_("Add")), Type.LABEL) + ADD_WIDTH_PADDING
        return QRectF(meta.right() - wide, meta.top(), wide, 16)

    def is_add(self, rect: QRectF, spot: QPointF) -> bool:
        """Whether a place in a row is its action “Add”."""
        meta = QRectF(rect.left(), rect.bottom() - EDGE - 16, rect.width() - Space.M, 16)
        return self._add_spot(meta).adjusted(-6, -6, 6, 6).contains(spot)


def tick_box(rect: QRectF) -> QRectF:
    """The tick box of a row: under its icon."""
    return QRectF(rect.left() + Space.M, rect.top() + EDGE + 26, BOX, BOX)


def is_tick(rect: QRectF, spot: QPointF) -> bool:
    """Whether a place in a row is its tick box, or so near that it is meant."""
    return tick_box(rect).adjusted(-Space.M, -4, Space.S, Space.S).contains(spot)
