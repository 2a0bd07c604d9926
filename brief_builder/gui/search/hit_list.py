"""The list of hits: model, painting, and the view with its keys and drags."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from brief_builder.gui import mime
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import RIGHT, Paragraph, draw_line, rounded
from brief_builder.gui.search.hit_view import EMPTY, HitView
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.i18n import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HIT = Qt.ItemDataRole.UserRole
EDGE = 10
ADD_WIDTH_PADDING = 18


class HitModel(QAbstractListModel):
    """The hits, best first. The role `HIT` gives the `HitView`.

    Rows come in pages, as far as one scrolls, and each is looked up when it is first shown: typing must not wait for hits that
    nobody sees.
    """

    PAGE = 12

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._ids: tuple[str, ...] = ()
        self._look_up: Callable[[int], HitView] = lambda _row: EMPTY
        self._views: dict[int, HitView] = {}
        self._shown = 0

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all hits, those that were not shown yet too."""
        return self._ids

    def show(self, ids: Sequence[str], look_up: Callable[[int], HitView]) -> None:
        """Show other hits; `look_up` gives the view of a row."""
        self.beginResetModel()
        self._ids, self._look_up, self._views = tuple(ids), look_up, {}
        self._shown = min(self.PAGE, len(ids))
        self.endResetModel()

    def view(self, row: int) -> HitView:
        """The hit of a row."""
        if row not in self._views:
            self._views[row] = self._look_up(row)
        return self._views[row]

    def look_again(self, look_up: Callable[[int], HitView]) -> None:
        """The same hits, but what is said of them may have changed."""
        self._look_up, self._views = look_up, {}
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(self._shown - 1))

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        """Whether there are hits that were not shown yet."""
        return not parent.isValid() and self._shown < len(self._ids)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        """Show another page."""
        more = min(self.PAGE, len(self._ids) - self._shown)
        if parent.isValid() or more <= 0:
            return
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """How many are shown."""
        return 0 if parent.isValid() else self._shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, the whole row for screen readers, or the hit itself."""
        if not index.isValid():
            return None
        hit = self.view(index.row())
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            pieces = (self._kit.say(hit.look.name), hit.title, hit.value, hit.beside, hit.snippet, hit.meta)
            return ". ".join(piece for piece in pieces if piece)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Hits can be dragged into the document."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Items of the library."""
        return [mime.ITEMS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The ids of these hits; for other programs their titles."""
        hits = [self.view(i.row()) for i in indexes]
        return mime.carry(mime.ITEMS, [h.id for h in hits], "\n".join(h.title for h in hits))


class HitDelegate(QStyledItemDelegate):
    """Paints a row: edge 12, icon 16, gap 8, title, snippet, meta line; a figure keeps room at the right for its value."""

    def __init__(self, kit: Kit, view: QListView) -> None:
        super().__init__(view)
        self._kit, self._view = kit, view
        self._laid: dict[tuple[str, str, int], tuple[Paragraph, Paragraph, float]] = {}

    def forget(self) -> None:
        """Other hits, another width or another theme: lay the texts anew."""
        self._laid.clear()

    def _parts(self, hit: HitView) -> tuple[Paragraph, Paragraph, float]:
        width = self._view.viewport().width()
        key = (hit.id, hit.library, width)
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
        if hit.used:
            rect = self._mark(painter, rect, "check", kit.say(_("In document")), "ok")
        if hit.status:
            rect = self._mark(painter, rect, hit.status.icon, kit.say(hit.status.name), hit.status.ink)
        draw_line(kit, painter, hit.meta, rect, Type.META, "muted")

    def _mark(self, painter: QPainter, rect: QRectF, glyph: str, word: str, ink: str) -> QRectF:
        self._kit.draw_icon(painter, glyph, QRectF(rect.left(), rect.top() + 1, 14, 14), ink)
        wide = draw_line(self._kit, painter, word, rect.adjusted(18, 0, 0, 0), Type.META, ink)
        return rect.adjusted(18 + wide + Space.S, 0, 0, 0)

    def _add_spot(self, meta: QRectF) -> QRectF:
        wide = self._kit.width(self._kit.say(_("Add")), Type.LABEL) + ADD_WIDTH_PADDING
        return QRectF(meta.right() - wide, meta.top(), wide, 16)

    def is_add(self, rect: QRectF, spot: QPointF) -> bool:
        """Whether a place in a row is its action “Add”."""
        meta = QRectF(rect.left(), rect.bottom() - EDGE - 16, rect.width() - Space.M, 16)
        return self._add_spot(meta).adjusted(-6, -6, 6, 6).contains(spot)


class HitList(QListView):
    """The hits. `read` tells which item to read, `add` which to put in the document (several when more are selected)."""

    read = Signal(str)
    add = Signal(list)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._model = HitModel(kit)
        self._delegate = HitDelegate(kit, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(kit.say(_("Search results")))
        self.setProperty("ownFocus", True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._read)
        self.clicked.connect(self._read)
        kit.changed.connect(self._delegate.forget)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the hits, best first."""
        return self._model.ids

    def show_hits(self, ids: Sequence[str], look_up: Callable[[int], HitView]) -> None:
        """Show other hits and choose the first."""
        self._delegate.forget()
        self._model.show(ids, look_up)
        self.setCurrentIndex(self._model.index(0))
        self.scrollToTop()

    def look_again(self, look_up: Callable[[int], HitView]) -> None:
        """The same hits, but what is said of them may have changed."""
        self._delegate.forget()
        self._model.look_again(look_up)

    def step(self, by: int) -> None:
        """Choose the next or the previous hit."""
        wanted = max(0, min(self.currentIndex().row() + by, len(self.ids) - 1))
        while wanted >= self._model.rowCount() and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        at = self._model.index(wanted)
        if at.isValid():
            self.setCurrentIndex(at)

    def read_current(self) -> None:
        """Read the chosen hit."""
        self._read(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """The ids of the chosen hits, in order."""
        rows = sorted(i.row() for i in self.selectedIndexes()) or [self.currentIndex().row()]
        return [self.ids[row] for row in rows if 0 <= row < len(self.ids)]

    def _read(self, index: QModelIndex) -> None:
        if index.isValid() and len(self.selectedIndexes()) <= 1:
            self.read.emit(self.ids[index.row()])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on “Add” adds; elsewhere it reads."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._delegate.is_add(QRectF(self.visualRect(index)), event.position()):
            self.add.emit([self.ids[index.row()]])
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width lays the texts anew."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
