"""The list of hits: its keys, clicks, ticks and drags."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from brief_builder.gui import mime
from brief_builder.gui.kit import Kit
from brief_builder.gui.search.drag_picture import drag_picture
from brief_builder.gui.search.hit_delegate import HitDelegate, is_tick
from brief_builder.gui.search.hit_model import TICK, HitModel
from brief_builder.gui.search.hit_row import HitView
from brief_builder.i18n import _, ngettext

HOT_SPOT = QPoint(-12, -8)
"""The picture hangs below the pointer, at its right."""

WITH_CTRL, WITH_SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class HitList(QListView):
    """The hits. `read` tells which item to read, `add` which to put in the document.

    One hit is chosen, any number is ticked: by the box, Space, a click with Ctrl, or a click with Shift for all up to there.
    """

    read = Signal(str)
    add = Signal(list)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.hits = HitModel(kit)
        self._delegate = HitDelegate(kit, self.hits, self)
        self._pressed = QPersistentModelIndex()
        self.setModel(self.hits)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(kit.say(_("Search results")))
        self.setAccessibleDescription(kit.say(_("Enter reads a hit, Space ticks it, Ctrl+Enter adds what is ticked.")))
        self.setProperty("ownFocus", True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self.read_current)
        kit.changed.connect(self._delegate.forget)

    @property
    def ids(self) -> tuple[str, ...]:
        """The addresses of the hits, best first."""
        return self.hits.ids

    def show_hits(self, ids: Sequence[str], look_up: Callable[[int], HitView]) -> None:
        """Show other hits and choose the first."""
        self._delegate.forget()
        self.hits.show(ids, look_up)
        self.setCurrentIndex(self.hits.index(0))
        self.scrollToTop()

    def look_again(self, look_up: Callable[[int], HitView]) -> None:
        """The same hits, but what is said of them may have changed."""
        self._delegate.forget()
        self.hits.look_again(look_up)

    def step(self, by: int) -> None:
        """Choose the next or the previous hit."""
        wanted = max(0, min(self.currentIndex().row() + by, len(self.ids) - 1))
        while wanted >= self.hits.rowCount() and self.hits.canFetchMore(QModelIndex()):
            self.hits.fetchMore(QModelIndex())
        at = self.hits.index(wanted)
        if at.isValid():
            self.setCurrentIndex(at)

    def read_current(self) -> None:
        """Read the chosen hit."""
        index = self.currentIndex()
        if index.isValid():
            self.read.emit(self.ids[index.row()])

    def wanted_ids(self) -> list[str]:
        """What is to be added: the ticked hits, else the chosen one."""
        at = self.currentIndex().row()
        return list(self.hits.ticked) or [address for row, address in enumerate(self.ids) if row == at]

    # ---- ticks

    def tick(self, index: QModelIndex) -> None:
        """Tick a hit, or take its tick away."""
        if index.isValid():
            on = Qt.CheckState.Unchecked if self.hits.is_ticked(index.row()) else Qt.CheckState.Checked
            self.hits.setData(index, on, TICK)

    def _tick_up_to(self, index: QModelIndex) -> None:
        """Tick everything between the chosen hit and this one."""
        start, end = sorted((max(self.currentIndex().row(), 0), index.row()))
        for row in range(start, end + 1):
            self.hits.setData(self.hits.index(row), Qt.CheckState.Checked, TICK)

    # ---- keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space ticks; the rest is as in any list."""
        if event.key() == Qt.Key.Key_Space:
            self.tick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press on a box or with a key held ticks and chooses nothing; elsewhere it chooses, and may begin a drag."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = QPersistentModelIndex()
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
        elif event.modifiers() & WITH_SHIFT:
            self._tick_up_to(index)
        elif event.modifiers() & WITH_CTRL or is_tick(QRectF(self.visualRect(index)), event.position()):
            self.tick(index)
        else:
            self._pressed = QPersistentModelIndex(index)
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on “Add” adds; elsewhere it reads."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not self._pressed.isValid() or self._pressed.row() != index.row():
            return
        if self._delegate.is_add(QRectF(self.visualRect(index)), event.position()):
            self.add.emit([self.ids[index.row()]])
        else:
            self.read.emit(self.ids[index.row()])

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802
        """Drag the chosen hit, with the other ticked ones when it is ticked itself."""
        index = self.currentIndex()
        load, hit = self.hits.mimeData([index]), self.hits.view(index.row())
        count = len(mime.carried(mime.ITEMS, load))
        text = hit.title if count == 1 else self._kit.say(ngettext("{count} hit", "{count} hits", count))
        drag = QDrag(self)
        drag.setMimeData(load)
        drag.setPixmap(drag_picture(self._kit, text, hit.look.icon if count == 1 else "check", self.devicePixelRatioF()))
        drag.setHotSpot(HOT_SPOT)
        drag.exec(actions, Qt.DropAction.CopyAction)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width lays the texts anew."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
