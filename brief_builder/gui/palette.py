"""The palette: every action of the window behind one field, with its keys; what cannot be done now tells why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from brief_builder.gui.action_search import Findable, find_actions
from brief_builder.gui.actions import MENUS, ActionSpec
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import CENTRE, RIGHT, draw_line, rounded
from brief_builder.gui.tokens import Radius, Size, Space, Type
from brief_builder.gui.widgets.keys import ENTERS, is_window_key
from brief_builder.gui.widgets.layer import EDGE, Layer
from brief_builder.gui.widgets.layout import column, row, rule
from brief_builder.gui.widgets.text import Icon, label
from brief_builder.i18n import _

WIDTH, TOP, HEAD, ROW, ROWS = 560, 96, 60, 36, 9
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS - 1, Qt.Key.Key_PageUp: 1 - ROWS}
ID, MENU, KEYS, REASON = (Qt.ItemDataRole.UserRole + n for n in range(4))


class Palette(Layer):
    """Type, walk with the arrow keys, Enter does it. The layer closes first, so that what is done finds the window as it was."""

    def __init__(self, kit: Kit, window: QWidget, actions: Mapping[str, QAction]) -> None:
        self._actions = actions
        self._specs: dict[str, tuple[ActionSpec, str]] = {
            spec.id: (spec, kit.say(menu.name).replace("&", "")) for menu in MENUS for spec in menu.actions if spec is not None
        }
        self.field = QLineEdit()
        self.field.setProperty("kind", "bare")
        self.field.setProperty("ownFocus", True)
        self.field.setPlaceholderText(kit.say(_("What would you like to do?")))
        self.field.setAccessibleName(kit.say(_("Find a command…")))
        self.field.setAccessibleDescription(kit.say(_("The arrow keys walk the commands, Enter does the chosen one.")))
        self.list = QListWidget()
        self.list.setAccessibleName(kit.say(_("Commands")))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Rows(kit, self.list))
        self._nothing = label(kit, kit.say(_("No command has these words.")), Type.BODY, "muted")
        self._nothing.setFixedHeight(ROW)
        line = row(Icon(kit, "search"), self.field, margins=(Space.L, Space.S, Space.L, Space.S))
        none = row(self._nothing, margins=(Space.L, 0, Space.L, 0))
        super().__init__(
            kit, window, WIDTH, column(line, rule(), none, self.list, gap=0, margins=(0, 0, 0, Space.XS)), kit.say(_("Find a command…"))
        )
        self.field.setMinimumHeight(Size.CONTROL)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._do)
        self._find("")
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def top(self) -> int:
        """Its head stays at one height: it grows and shrinks below that."""
        return max(8, min(TOP, self._window.height() - 300)) - EDGE

    def fit(self) -> None:
        """As tall as its rows, as far as there is room."""
        room = self._window.height() - self.top() - HEAD - 2 * EDGE
        self.list.setFixedHeight(ROW * min(self.list.count(), ROWS, room // ROW))
        super().fit()

    def _find(self, words: str) -> None:
        shown = [(spec, menu) for spec, menu in self._specs.values() if spec.id != "palette" and self._actions[spec.id].isVisible()]
        able = sorted(shown, key=lambda one: not self._actions[one[0].id].isEnabled())
        found = find_actions([Findable(spec.id, self._actions[spec.id].text(), menu) for spec, menu in able], words)
        self.list.clear()
        for name in found:
            self.list.addItem(self._item(*self._specs[name]))
        self.list.setCurrentRow(0 if found else -1)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.fit()

    def _item(self, spec: ActionSpec, menu: str) -> QListWidgetItem:
        action = self._actions[spec.id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
        reason = "" if action.isEnabled() else self._kit.say(spec.needs)
        item = QListWidgetItem(action.text().replace("&", ""))
        for role, value in ((ID, spec.id), (MENU, menu), (KEYS, keys), (REASON, reason)):
            item.setData(role, value)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(t for t in (item.text(), menu, keys, reason) if t))
        if action.isChecked():
            item.setData(Qt.ItemDataRole.CheckStateRole, Qt.CheckState.Checked)
        return item

    def _do(self, item: QListWidgetItem) -> None:
        action = self._actions[item.data(ID)]
        if action.isEnabled():
            self.leave()
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keys that are meant for the list while the cursor stays in the field."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if is_window_key(event):
            event.ignore()
            return True
        return event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key()))

    def _key(self, key: Qt.Key) -> bool:
        if key in STEPS:
            self.list.setCurrentRow(max(0, min(self.list.currentRow() + STEPS[key], self.list.count() - 1)))
        elif key in ENTERS and (item := self.list.currentItem()) is not None:
            self._do(item)
        return key in STEPS or key in ENTERS


class _Rows(QStyledItemDelegate):
    """Paints a row: name, menu, and at the right the keys or why it cannot be done now."""

    def __init__(self, kit: Kit, view: QListWidget) -> None:
        super().__init__(view)
        self._kit = kit

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """All rows are equally high."""
        return QSize(100, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The row."""
        kit, rect = self._kit, QRectF(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        tile = rect.adjusted(Space.XS, 1, -Space.XS, -1)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, tile, Radius.M, kit.colour("selected" if chosen else "hover"))
        if chosen:
            rounded(painter, QRectF(tile.left(), tile.top() + 8, 3, tile.height() - 16), 1.5, kit.colour("accent"))
        inner = rect.adjusted(Space.L, 0, -Space.L, 0)
        inner.setRight(self._end(painter, inner, index))
        name, reason = index.data(), index.data(REASON)
        wide = draw_line(kit, painter, name, inner, Type.BODY, "muted" if reason else "text")
        draw_line(kit, painter, index.data(MENU), inner.adjusted(wide + Space.M, 0, 0, 0), Type.META, "muted")
        painter.restore()

    def _end(self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex) -> float:
        """Keys or reason; where they begin."""
        kit, keys, reason = self._kit, index.data(KEYS), index.data(REASON)
        if reason:
            return rect.right() - draw_line(kit, painter, reason, rect, Type.META, "muted", RIGHT) - Space.M
        end = rect.right()
        if keys:
            cap = QRectF(end - kit.width(keys, Type.META) - 12, rect.center().y() - 10, kit.width(keys, Type.META) + 12, 20)
            rounded(painter, cap, Radius.S, kit.colour("sunken"), kit.colour("hairline"))
            draw_line(kit, painter, keys, cap, Type.META, "muted", CENTRE)
            end = cap.left() - Space.M
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            kit.draw_icon(painter, "check", QRectF(end - 16, rect.center().y() - 8, 16, 16), "accent")
            end -= 16 + Space.S
        return end
