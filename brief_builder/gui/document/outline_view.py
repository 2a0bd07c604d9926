"""The view of the outline: its keys, clicks, menus and drags, each of which is one named edit of the session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from brief_builder.brief.arranging import put
from brief_builder.brief.measurement import measurable
from brief_builder.brief.model import FORMS, Part
from brief_builder.gui.document.drop_mark import DropMarked
from brief_builder.gui.document.outline_delegate import OutlineDelegate
from brief_builder.gui.document.outline_keys import deed_of
from brief_builder.gui.document.outline_menus import RENEWALS, OutlineMenus
from brief_builder.gui.document.outline_model import EmptyNode, MoreNode, OutlineModel, PartNode, SlotNode, slot_of_node
from brief_builder.gui.document.part_deeds import PartDeeds
from brief_builder.gui.document.writing import Writing
from brief_builder.gui.editor.own_text import Around
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.session import Session
from brief_builder.i18n import _

RENEW = frozenset(action for action, _name in RENEWALS)
CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Keys with which a click only chooses."""


class OutlineView(DropMarked):
    """`wanted` asks to search for something that fits a paragraph, `dropped` to add items, `read` to read the item at an address.

    `renew(part, action)` asks to show, update or leave a part of which the library has another version; `define(part)` asks again which
    definition it prints.
    """

    wanted = Signal(str)
    dropped = Signal(list, str, int)
    read = Signal(str)
    renew = Signal(str, str)
    define = Signal(str)

    def __init__(self, kit: Kit, session: Session, proofreader: Proofreader) -> None:
        super().__init__(kit)
        self._kit, self._session = kit, session
        self.outline = OutlineModel(kit, session)
        around = Around(lambda: tuple(session.library.terms()), lambda source: session.file.keep_picture(source), proofreader)
        self._delegate = OutlineDelegate(kit, self, around)
        self._pressed, self._press, self._action, self._on_button = QPersistentModelIndex(), QPointF(), "", False
        self.deeds = PartDeeds(kit, session, self, self.choose)
        self._menus = OutlineMenus(kit, session, self)
        self.writing = Writing(kit, session, self, self._delegate)
        self.setModel(self.outline)
        self.setItemDelegate(self._delegate)
        self._look()
        self._connect()

    def _look(self) -> None:
        self.setAccessibleName(self._kit.say(_("Outline of the document")))
        keys = _("Enter writes or reads, Alt with the arrows moves, Space leaves out, F2 renames, Delete removes.")
        self.setAccessibleDescription(self._kit.say(keys))
        self.setProperty("ownFocus", True)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTabKeyNavigation(False)

    def _connect(self) -> None:
        self._session.brief_changed.connect(self._show_brief)
        self._session.document_opened.connect(self._start)
        self.outline.moved.connect(self.deeds.move)
        self.outline.dropped.connect(self.dropped)
        self.outline.modelAboutToBeReset.connect(self.writing.end)
        self._kit.changed.connect(self._delegate.forget)
        self._delegate.bodies.laid.connect(self._lay_rows)
        self.doubleClicked.connect(self._double_click)

    # ---- showing

    def _start(self) -> None:
        self.writing.end()
        self._delegate.bodies.keep(self._session.brief.parts())
        self.expandAll()
        self.scrollToTop()

    def _show_brief(self) -> None:
        """Show the brief of now, with the same row chosen and the same paragraphs folded."""
        node = self.outline.node(self.currentIndex())
        slot, part = (node.slot, node.part.id) if isinstance(node, PartNode) else (slot_of_node(node), "")
        chosen = self.chosen_ids()
        folded = {n.id for n, index in self._heads() if not self.isExpanded(index)}
        self.outline.show_brief()
        for head, index in self._heads():
            self.setExpanded(index, head.id not in folded)
        at = self.outline.index_of(slot, part)
        if at.isValid() and at != self.currentIndex():
            self._choose_only(at)
            self._select(chosen)

    def fit_row(self, index: QModelIndex) -> None:
        """A row has another height; the hundreds of others keep theirs, which a new layout would ask of all of them."""
        self.dataChanged(index, index)
        self.updateEditorGeometries()

    def _lay_rows(self) -> None:
        """Every height is known now: what is in sight stays where it is."""
        first = self.indexAt(QPoint(self.width() // 2, 0))
        was = self.visualRect(first).top()
        self.doItemsLayout()
        if first.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(first).top() - was)

    def _heads(self) -> list[tuple[SlotNode, QModelIndex]]:
        indexes = [self.outline.index(row, 0) for row in range(self.outline.rowCount())]
        return [(node, index) for index in indexes if isinstance(node := self.outline.node(index), SlotNode)]

    def go_to(self, slot_id: str, part_id: str = "") -> None:
        """Choose a paragraph or a part and show it."""
        at = self.outline.index_of(slot_id, part_id)
        if not at.isValid() and part_id:
            at = self.outline.index_of(slot_id)
        if at.isValid():
            if at.parent().isValid():
                self.expand(at.parent())
            self._choose_only(at)
            self.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.setFocus()

    def begin(self) -> None:
        """Go to where writing begins in a new document."""
        self.go_to(self._first_to_write())

    @property
    def current_part(self) -> str:
        """The id of the part with the cursor, or ""."""
        node = self.outline.node(self.currentIndex())
        return node.part.id if isinstance(node, PartNode) else ""

    @property
    def current_slot(self) -> str:
        """The paragraph with the cursor, or ""."""
        node = self.outline.node(self.currentIndex())
        return node.slot if isinstance(node, PartNode) else slot_of_node(node)

    # ---- own text

    def add_own_text(self, slot_id: str = "") -> None:
        """Start own text in a paragraph: behind the chosen part, else at its end."""
        brief = self._session.brief
        slot_id = slot_id or self.current_slot or self._first_to_write()
        slot, node = brief.slot(slot_id), self.outline.node(self.currentIndex())
        at = len(slot.parts) if slot else 0
        if isinstance(node, PartNode) and node.slot == slot_id:
            at = self.currentIndex().row() + 1
        part = Part(brief.free_part_id(), "text")
        if self._session.enlarge(_("Add own text"), put(brief, (part,), slot_id, at)):
            self.go_to(slot_id, part.id)
            self.writing.begin(self.outline.index_of(slot_id, part.id))

    def _first_to_write(self) -> str:
        """The first paragraph that must be written and is still empty: there a new document begins."""
        brief, template = self._session.brief, self._session.template
        written = {slot.id for slot in brief.slots if slot.parts}
        empty = (s.id for s in template.slots if s.required and "text" in s.kinds and not s.generated and s.id not in written)
        return next(empty, "") or template.slot_for("text").id

    # ---- the chosen parts

    def chosen(self) -> list[PartNode]:
        """The chosen parts in the order of the document; the one with the cursor when only that is there."""
        indexes = sorted(self.selectedIndexes() or [self.currentIndex()], key=lambda i: (i.parent().row(), i.row()))
        return [node for node in map(self.outline.node, indexes) if isinstance(node, PartNode)]

    def chosen_ids(self) -> list[str]:
        """The ids of the chosen parts."""
        return [node.part.id for node in self.chosen()]

    def choose(self, slot_id: str, part_ids: Sequence[str]) -> None:
        """Choose these parts, with the cursor on the first; without any the paragraph."""
        self.go_to(slot_id, part_ids[0] if part_ids else "")
        self._select(part_ids[1:])

    def _choose_only(self, index: QModelIndex) -> None:
        """Put the cursor there and choose only that, whatever keys are held: Qt would read Ctrl as “this too”."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _select(self, part_ids: Sequence[str]) -> None:
        for part_id in part_ids:
            self.selectionModel().select(self.outline.index_of("", part_id), QItemSelectionModel.SelectionFlag.Select)

    def duplicate(self) -> None:
        """A copy of the chosen parts."""
        if ids := self.chosen_ids():
            self.deeds.duplicate(ids)

    # ---- figures and forms

    @property
    def has_forms(self) -> bool:
        """Whether the part with the cursor can be printed in several forms."""
        node = self.outline.node(self.currentIndex())
        return isinstance(node, PartNode) and len(FORMS.get(node.part.kind, ())) > 1

    @property
    def can_be_measured(self) -> bool:
        """Whether a newer measurement fits the part with the cursor."""
        node = self.outline.node(self.currentIndex())
        return isinstance(node, PartNode) and bool(measurable(node.part))

    def ask_form(self) -> None:
        """The forms of the part with the cursor."""
        self.scrollTo(self.currentIndex())
        self._act("form", self.currentIndex())

    def measure(self) -> None:
        """A newer measurement of the part with the cursor."""
        node = self.outline.node(self.currentIndex())
        if isinstance(node, PartNode) and self.can_be_measured:
            self.deeds.measure(node.part)

    # ---- keys, clicks, menus

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt+arrows move the chosen parts, Del removes, Space leaves out; F2 renames, Enter writes or reads.

        Keys that own text did not want come here too: they are none of ours.
        """
        deed = deed_of(event, self) if self.hasFocus() else None
        if deed is not None:
            deed()
        elif self.hasFocus():
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _double_click(self, index: QModelIndex) -> None:
        """As Enter; a paragraph has folded at the first click already."""
        if not isinstance(self.outline.node(index), SlotNode):
            self.open_node(index)

    def open_node(self, index: QModelIndex) -> None:
        """Enter or a double click: write own text, read an item, fill or fold a paragraph."""
        node = self.outline.node(index)
        match node:
            case PartNode() if node.part.item and node.part.kind != "image":
                self.read_node(node)
            case PartNode():
                self.writing.begin(index)
            case EmptyNode() if not node.spec.generated:
                self.add_own_text(node.spec.id)
            case SlotNode():
                self.setExpanded(index, not self.isExpanded(index))
            case MoreNode():
                self.deeds.add_one_more()
            case _:
                pass

    def read_node(self, node: PartNode) -> None:
        """Read the item in the version that the part was made from, else in the one there is."""
        library, part = self._session.library, node.part
        if item := library.get(part.item, part.library) or library.get(part.item):
            self.read.emit(library.address(item))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember what was pressed: a text that was being written closes then, and the rows move before the button is let go.

        A button of a chosen part keeps what is chosen.
        """
        index = self.indexAt(event.position().toPoint())
        self._pressed, self._press = QPersistentModelIndex(index), event.position()
        self._action = self._delegate.spot_at(index, event.position())
        self._on_button = self._is_button_of_chosen(index, event)
        if not self._on_button:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Do what stands under the pointer; with Ctrl or Shift it only chooses."""
        if not self._on_button:
            super().mouseReleaseEvent(event)
        index = self.outline.index(self._pressed.row(), 0, self._pressed.parent())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & CHOOSING
        still = (event.position() - self._press).manhattanLength() < QApplication.startDragDistance()
        if plain and still and index.isValid():
            self._act(self._action, index)
        self._on_button = False

    def _is_button_of_chosen(self, index: QModelIndex, event: QMouseEvent) -> bool:
        several = len(self.selectedIndexes()) > 1 and self.selectionModel().isSelected(index)
        return several and not event.modifiers() & CHOOSING and bool(self._delegate.spot_at(index, event.position()))

    def _act(self, action: str, index: QModelIndex) -> None:
        node = self.outline.node(index)
        below = self.viewport().mapToGlobal(self._delegate.place_of(index, action).bottomLeft())
        if action == "fold":
            self.setExpanded(index, not self.isExpanded(index))
        elif action == "add" and isinstance(node, SlotNode):
            self._menus.ask_what_to_add(node.id, below)
        elif action == "own_text" and isinstance(node, EmptyNode):
            self.add_own_text(node.spec.id)
        elif action == "search" and isinstance(node, EmptyNode):
            self._choose_only(index)
            self.wanted.emit(node.spec.id)
        elif action == "form" and isinstance(node, PartNode):
            self._menus.ask_form(node, below)
        elif action == "more" and isinstance(node, PartNode):
            self._ask_what_to_do(index, below)
        elif action == "one_more":
            self.deeds.add_one_more()
        elif action in RENEW and isinstance(node, PartNode):
            self.renew.emit(node.part.id, action)
        elif not action and isinstance(node, PartNode) and not node.part.item:
            self.writing.begin(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The menu of the chosen row, by mouse or by key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        node = self.outline.node(index)
        spot = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        if isinstance(node, PartNode):
            self._ask_what_to_do(index, spot)
        elif node is not None:
            self._menus.ask_what_to_add(slot_of_node(node), spot)

    def _ask_what_to_do(self, index: QModelIndex, spot: QPoint) -> None:
        if not self.selectionModel().isSelected(index):
            self._choose_only(index)
        self._menus.ask_what_to_do(self.chosen(), spot)

    def want(self, slot: str) -> None:
        """Search for something that fits a paragraph."""
        self._choose_only(self.outline.index_of(slot))
        self.wanted.emit(slot)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Our model tells what was dropped; Qt has no rows to remove."""
        self.mark_drop(None)
        if event.source() is self:
            event.setDropAction(Qt.DropAction.CopyAction)
        super().dropEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width lays the texts anew."""
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
