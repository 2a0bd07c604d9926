"""The pages below each other on the desk. White in both themes: paper is white.

What is drawn already stays until the new drawing is there, and the place on the page stays where it was: an edit does not make it jump.
"""

from __future__ import annotations

from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from brief_builder.export.pdf.places import Place, part_at
from brief_builder.gui.kit import Kit
from brief_builder.gui.preview.renderer import Renderer
from brief_builder.gui.tokens import LIGHT, Space
from brief_builder.i18n import _

if TYPE_CHECKING:
    from brief_builder.export.pdf.sheets import Sheets

GAP = Space.L
A4 = (595.0, 842.0)
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Of the width that fits."""

MOST_PIXELS = 16_000_000
"""Of the picture of one page (64 MB): as sharp as print up to the width of a large screen, and enlarged beyond that."""

NEAR = 2
"""Pages before and behind the view whose pictures are kept."""

PAPER = LIGHT.page
MARK_INSET = 4.0


class PageView(QAbstractScrollArea):
    """Shows sheets. `chosen`: the part that was clicked; `opened`: clicked twice. `moved`: the page in view (from 1), and their number."""

    chosen = Signal(str)
    opened = Signal()
    moved = Signal(int, int)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.renderer = Renderer()
        self.sheets: Sheets | None = None
        self._pictures: dict[int, QImage] = {}
        self._sharp: dict[int, float] = {}
        self._zoom = 1.0
        self._at = (0, 0.0)
        self._part = ""
        self._said = (0, 0)
        self.setAccessibleName(kit.say(_("Pages of the document")))
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.renderer.drawn.connect(self._drawn)
        kit.changed.connect(self.viewport().update)

    # ---- what it shows

    def show_sheets(self, sheets: Sheets) -> None:
        """Show other sheets, at the place where the last ones were."""
        self.sheets = sheets
        self.renderer.forget()
        self._sharp.clear()
        self._pictures = {number: picture for number, picture in self._pictures.items() if number < sheets.count}
        self._keep_place()
        self.viewport().update()

    def show_part(self, part: str) -> None:
        """Mark a part, and bring it into view."""
        self._part = part
        places = self._places_of(part)
        if places:
            rectangle = self._on_desk(places[0])
            top, bottom = self.verticalScrollBar().value(), self.verticalScrollBar().value() + self.viewport().height()
            if not top <= rectangle.top() <= bottom - GAP:
                self.verticalScrollBar().setValue(round(rectangle.top()) - GAP)
        self.viewport().update()

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1), or as wide as the view (0)."""
        at = min(range(len(ZOOMS)), key=lambda i: abs(ZOOMS[i] - self._zoom))
        self._zoom = ZOOMS[max(0, min(at + step, len(ZOOMS) - 1))] if step else 1.0
        self._keep_place()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self.sheets.count if self.sheets else 0

    @property
    def is_sharp(self) -> bool:
        """Whether every page in view is drawn at the size it is shown."""
        return self.sheets is not None and all(self._sharp.get(number) == self._pixels() for number in self._in_view())

    def close_renderer(self) -> None:
        """Stop drawing; the window closes."""
        self.renderer.close()

    # ---- where things are, in pixels of the desk

    def _scale(self) -> float:
        """Pixels of the window per point."""
        return max(0.2, (self.viewport().width() - 2 * GAP) / self._size[0]) * self._zoom

    @property
    def _size(self) -> tuple[float, float]:
        """Of every page, in points."""
        return self.sheets.size if self.sheets else A4

    def _pixels(self) -> float:
        """Pixels per point in the picture of a page: those of the screen, as far as memory goes."""
        width, height = self._size
        return round(min(self._scale() * self.devicePixelRatioF(), sqrt(MOST_PIXELS / (width * height))), 3)

    def _page(self, number: int) -> QRectF:
        width, height = (points * self._scale() for points in self._size)
        left = max(GAP, (self.viewport().width() - width) / 2)
        return QRectF(left, GAP + number * (height + GAP), width, height)

    def _on_desk(self, place: Place) -> QRectF:
        page, scale = self._page(place.page - 1), self._scale()
        corners = (place.left, place.top), (place.right, place.bottom)
        return QRectF(*(page.topLeft() + QPointF(x, y) * scale for x, y in corners))

    def _in_view(self) -> range:
        top, first = self.verticalScrollBar().value(), self._page(0)
        bottom, step = top + self.viewport().height(), first.height() + GAP
        begin, end = ceil((top - first.bottom()) / step), floor((bottom - first.top()) / step) + 1
        return range(max(begin, 0), min(end, self.page_count))

    def _near(self) -> range:
        """The pages in view and those about them."""
        view = self._in_view()
        return range(view[0] - NEAR, view[-1] + NEAR + 1) if view else range(0)

    def _place(self) -> tuple[int, float]:
        """The page at the top of the view, and how far down it that is (part of its height)."""
        number = next(iter(self._in_view()), 0)
        page = self._page(number)
        return number, (self.verticalScrollBar().value() - page.top()) / page.height()

    def _keep_place(self) -> None:
        """Size the desk anew, with the same place at the top of the view."""
        if not self.page_count:
            return
        number, share = place = self._at
        last = self._page(self.page_count - 1)
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(0, round(last.bottom() + GAP) - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(3 * GAP)
        across.setRange(0, max(0, round(last.width()) + 2 * GAP - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        page = self._page(min(number, self.page_count - 1))
        bar.setValue(round(page.top() + share * page.height()) if number or share > 0 else 0)
        self._at = place
        self._ask()

    # ---- what comes from the renderer

    def _drawn(self, generation: int, page: int, scale: float, picture: QImage) -> None:
        if generation == self.renderer.generation and page in self._near():
            self._pictures[page] = picture
            self._sharp[page] = scale
            self.viewport().update()

    def _ask(self) -> None:
        """Have drawn what is in view; forget what is far from it."""
        view = self._in_view()
        if self.sheets is not None:
            self.renderer.draw(self.sheets, (n for n in view if self._sharp.get(n) != self._pixels()), self._pixels())
        if near := self._near():
            self._pictures = {number: picture for number, picture in self._pictures.items() if number in near}
            self._sharp = {number: scale for number, scale in self._sharp.items() if number in near}
        said = (view[0] + 1 if view else 0, self.page_count)
        if said != self._said:
            self._said = said
            self.moved.emit(*said)

    # ---- events

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The desk, paper, what is drawn of it, and a line round the chosen part."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._kit.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number in self._in_view():
            page = self._page(number)
            painter.fillRect(page, QColor(PAPER))
            picture = self._pictures.get(number)
            if picture is not None:
                painter.drawImage(page, picture)
            painter.setPen(QPen(self._kit.colour("hairline"), 1))
            painter.drawRect(page)
            self._mark(painter, number)
        painter.end()

    def _mark(self, painter: QPainter, number: int) -> None:
        painter.setPen(QPen(QColor(LIGHT.accent), 2))  # paper stays white, so its ink is that of the light theme
        for place in self._places_of(self._part):
            if place.page == number + 1:
                painter.drawRoundedRect(self._on_desk(place).adjusted(-MARK_INSET, -MARK_INSET, MARK_INSET, MARK_INSET), 4, 4)

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802
        """Another place: other pages are in view."""
        self._at = self._place()
        self._ask()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Pages are as wide as the view; the place stays."""
        super().resizeEvent(event)
        self._keep_place()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click chooses the part under it."""
        if event.button() is Qt.MouseButton.LeftButton:
            part = self._part_at(event.position())
            if part:
                self._part = part
                self.viewport().update()
                self.chosen.emit(part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Two clicks lead to the part in the outline."""
        if self._part_at(event.position()):
            self.opened.emit()

    def _places_of(self, part: str) -> tuple[Place, ...]:
        return self.sheets.places.get(part, ()) if self.sheets else ()

    def _part_at(self, position: QPointF) -> str:
        point = position + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for number in self._in_view():
            page, scale = self._page(number), self._scale()
            if self.sheets and page.contains(point):
                return part_at(self.sheets.places, number + 1, (point.x() - page.left()) / scale, (point.y() - page.top()) / scale)
        return ""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Ctrl and the wheel make it larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Pages up and down, home, end; plus, minus and nought for the size."""
        bar = self.verticalScrollBar()
        places = {
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        if event.key() in places:
            bar.setValue(places[Qt.Key(event.key())])
        elif event.key() in zooms:
            self.zoom(zooms[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
