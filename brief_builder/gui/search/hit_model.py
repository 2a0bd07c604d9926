"""The hits as a model: rows that are looked up when they are first shown, and the ticks on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from brief_builder.gui import mime
from brief_builder.gui.kit import Kit
from brief_builder.gui.search.hit_row import EMPTY, HitView
from brief_builder.i18n import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HIT = Qt.ItemDataRole.UserRole
TICK = Qt.ItemDataRole.CheckStateRole


class HitModel(QAbstractListModel):
    """The hits, best first. The role `HIT` gives the `HitView`.

    Rows come in pages, as far as one scrolls, and each is looked up when it is first shown: typing must not wait for hits that
    nobody sees. A hit is known by its address in the library. Ticks outlive the query, so that one can gather from several;
    `ticks_changed` tells of them.
    """

    ticks_changed = Signal()
    PAGE = 12

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._ids: tuple[str, ...] = ()
        self._look_up: Callable[[int], HitView] = lambda _row: EMPTY
        self._views: dict[int, HitView] = {}
        self._ticked: dict[str, str] = {}
        self._shown = 0
        self.why: Callable[[int], str] = lambda _row: ""
        """Why a row was found, for its tooltip."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The addresses of all hits, those that were not shown yet too."""
        return self._ids

    @property
    def ticked(self) -> dict[str, str]:
        """The ticked hits, of earlier queries too, in the order of ticking: address → title."""
        return dict(self._ticked)

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
        self._all_changed()

    def clear_ticks(self) -> None:
        """Nothing is ticked any more."""
        self.untick(self._ticked.keys())

    def untick(self, addresses: AbstractSet[str]) -> None:
        """These need no tick any more."""
        if addresses & self._ticked.keys():
            self._ticked = {address: title for address, title in self._ticked.items() if address not in addresses}
            self._all_changed()
            self.ticks_changed.emit()

    def is_ticked(self, row: int) -> bool:
        """Whether the hit of a row is ticked."""
        return self._ids[row] in self._ticked

    def _all_changed(self) -> None:
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
        """Title, tick, the whole row for screen readers, or the hit itself."""
        if not index.isValid():
            return None
        if role == TICK:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        hit = self.view(index.row())
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(hit)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n\n".join(piece for piece in (self._in_words(hit), self.why(index.row())) if piece)
        return None

    def _in_words(self, hit: HitView) -> str:
        say = self._kit.say
        kept = (say(_("Has a star")) if hit.star else "", say(_("Own note")) if hit.note else "")
        pieces = (say(hit.look.name), hit.title, hit.value, hit.beside, hit.snippet, *kept, hit.version, hit.meta)
        return ". ".join(piece for piece in pieces if piece)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Tick a hit, or take its tick away."""
        if role != TICK or not index.isValid():
            return False
        hit = self.view(index.row())
        self._ticked.pop(hit.address, None)
        if value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value):
            self._ticked[hit.address] = hit.title
        self._all_changed()  # the others show or hide their empty boxes
        self.ticks_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Hits can be ticked, and dragged into the document."""
        more = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsUserCheckable
        return super().flags(index) | more if index.isValid() else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Items of the library."""
        return [mime.ITEMS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """The addresses of these hits, for other programs their titles; a ticked one takes the other ticked ones along."""
        hits = {self._ids[i.row()]: self.view(i.row()).title for i in indexes}
        if any(address in self._ticked for address in hits):
            hits = self.ticked
        return mime.carry(mime.ITEMS, list(hits), "\n".join(hits.values()))
