"""A list of rows under headings: icon, title, sentence, and a word at the right. Walked with the arrow keys; Enter opens a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import RIGHT, draw_line, rounded
from brief_builder.gui.paragraph import Paragraph
from brief_builder.gui.tokens import Radius, Size, Space, Type
from brief_builder.gui.widgets.keys import ENTERS
from brief_builder.i18n import _

SIDE = Space.XL
TEXT_AT = SIDE + Size.ICON + Space.M
LINES = 3
HEADING = 36

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A row; without an icon it is a heading. `key` is what the row is about, for whoever shows the list."""

    title: str
    text: str = ""
    meta: str = ""
    icon: str = ""
    ink: str = "muted"
    key: object = None

    @property
    def is_heading(self) -> bool:
        """Whether it only names the rows below it."""
        return not self.icon


class RowList(QListView):
    """`opened` tells the key of a row that was opened, `chosen` of the one the list is at (None: none)."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        self.rows = _Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(kit, self))
        self.setAccessibleName(name)
        self.setAccessibleDescription(kit.say(_("The arrow keys walk the rows, Enter opens one.")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(self._key(now)))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the list is at the same row as before where that is still there, else at the first."""
        before = self.current
        self.rows.show_rows(rows)
        spots = [at for at, row in enumerate(rows) if not row.is_heading]
        at = next((at for at in spots if rows[at].key == before), spots[0] if spots else -1)
        self.setCurrentIndex(self.rows.index(at, 0) if at >= 0 else QModelIndex())
        if at < 0:
            self.chosen.emit(None)

    @property
    def current(self) -> object:
        """The key of the row the list is at."""
        return self._key(self.currentIndex())

    def _key(self, index: Index) -> object:
        return self.rows.rows[index.row()].key if index.isValid() and index.row() < len(self.rows.rows) else None

    def _open(self, index: Index) -> None:
        key = self._key(index)
        if key is not None:
            self.opened.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the row instead of answering the dialog."""
        if event.key() in ENTERS:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Sentences break elsewhere in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(words for words in (row.title, row.meta, row.text) if words)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class _Painter(QStyledItemDelegate):
    """Paints a row; sentences take up to three lines, the whole is told by whoever shows the list."""

    def __init__(self, kit: Kit, view: RowList) -> None:
        super().__init__(view)
        self._kit, self._view = kit, view

    def _row(self, index: Index) -> Row:
        return self._view.rows.rows[index.row()]

    def _text(self, row: Row) -> Paragraph:
        wide = self._view.viewport().width() - TEXT_AT - SIDE
        return Paragraph(self._kit, row.text, wide, Type.BODY, "muted" if row.title else "text", LINES)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as its sentence; one that fits on a line is not laid out for that."""
        row = self._row(index)
        if row.is_heading:
            return QSize(100, HEADING)
        title = Type.STRONG.line if row.title else 0
        wide = self._view.viewport().width() - TEXT_AT - SIDE
        short = self._kit.width(row.text, Type.BODY) < wide - 2 and "\n" not in row.text
        text = 0 if not row.text else Type.BODY.line if short else self._text(row).height
        return QSize(100, title + text + 2 * Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, or the heading."""
        row, kit, rect = self._row(index), self._kit, QRectF(option.rect)
        painter.save()
        if row.is_heading:
            draw_line(kit, painter, row.title, rect.adjusted(SIDE, Space.S, -SIDE, 0), Type.LABEL, "muted")
        else:
            self._ground(painter, option, rect)
            kit.draw_icon(painter, row.icon, QRectF(rect.left() + SIDE, rect.top() + Space.S + 1, Size.ICON, Size.ICON), row.ink)
            self._words(painter, row, rect.adjusted(TEXT_AT, Space.S, -SIDE, -Space.S))
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        tile = rect.adjusted(Space.XS, 1, -Space.XS, -1)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, tile, Radius.M, self._kit.colour("selected" if chosen else "hover"))
        if chosen:
            rounded(painter, QRectF(tile.left(), tile.top() + 8, 3, tile.height() - 16), 1.5, self._kit.colour("accent"))

    def _words(self, painter: QPainter, row: Row, inner: QRectF) -> None:
        line = QRectF(inner.left(), inner.top(), inner.width(), Type.STRONG.line)
        if row.meta:
            draw_line(self._kit, painter, row.meta, line, Type.META, row.ink, RIGHT)
            line.setRight(line.right() - self._kit.width(row.meta, Type.META) - Space.M)
        if row.title:
            draw_line(self._kit, painter, row.title, line, Type.STRONG, "text")
        if row.text:
            self._text(row).draw(painter, inner.left(), inner.top() + (Type.STRONG.line if row.title else 0))
