"""The view of the outline: its keys, clicks, menus and drags, each of which is one named edit of the session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QInputDialog, QMenu

from brief_builder.brief.model import FORMS, Brief, Part
from brief_builder.gui import edits
from brief_builder.gui.document.drop_mark import DropMarked
from brief_builder.gui.document.outline_delegate import OutlineDelegate
from brief_builder.gui.document.outline_model import EmptyNode, OutlineModel, PartNode, SlotNode, title_of_node
from brief_builder.gui.editor.own_text import Around, OwnTextEditor
from brief_builder.gui.editor.tool_bar import HEIGHT
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.words import FORM_NAMES
from brief_builder.i18n import Message, _

SIGHT = 8
"""Room that stays above (under the tools) and below the line with the cursor."""


class OutlineView(DropMarked):
    """`wanted` asks to search for something that fits a paragraph, `dropped` to add items, `read` to read the item at an address."""

    wanted = Signal(str)
    dropped = Signal(list, str, int)
    read = Signal(str)

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__(kit)
        self._kit, self._session = kit, session
        self.outline = OutlineModel(kit, session)
        self._delegate = OutlineDelegate(kit, self, Around(lambda: tuple(session.library.terms()), session.keep_picture))
        self._pressed = QPersistentModelIndex()
        self._editor: OwnTextEditor | None = None
        self.setModel(self.outline)
        self.setItemDelegate(self._delegate)
        self._look()
        self._connect()

    def _look(self) -> None:
        self.setAccessibleName(self._kit.say(_("Outline of the document")))
        self.setProperty("ownFocus", True)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTabKeyNavigation(False)

    def _connect(self) -> None:
        self._session.brief_changed.connect(self._show_brief)
        self._session.document_opened.connect(self._start)
        self._session.flushing.connect(self.store_text)
        self.outline.moved.connect(self._move)
        self.outline.dropped.connect(self.dropped)
        self.outline.modelAboutToBeReset.connect(self.end_editing)
        self._kit.changed.connect(self._delegate.forget)
        self.doubleClicked.connect(self._double_click)

    # ---- showing

    def _start(self) -> None:
        self.end_editing()
        self.expandAll()
        self.scrollToTop()

    def _show_brief(self) -> None:
        """Show the brief of now, with the same row chosen and the same paragraphs folded."""
        node = self.outline.node(self.currentIndex())
        slot, part = (node.slot, node.part.id) if isinstance(node, PartNode) else (_slot_of(node), "")
        folded = {n.id for n, index in self._heads() if not self.isExpanded(index)}
        self.outline.show_brief()
        for head, index in self._heads():
            self.setExpanded(index, head.id not in folded)
        at = self.outline.index_of(slot, part)
        if at.isValid() and at != self.currentIndex():
            self.setCurrentIndex(at)

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
            self.setCurrentIndex(at)
            self.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.setFocus()

    @property
    def current_part(self) -> str:
        """The id of the part with the cursor, or ""."""
        node = self.outline.node(self.currentIndex())
        return node.part.id if isinstance(node, PartNode) else ""

    @property
    def current_slot(self) -> str:
        """The paragraph with the cursor, or ""."""
        node = self.outline.node(self.currentIndex())
        return node.slot if isinstance(node, PartNode) else _slot_of(node)

    # ---- own text

    def add_own_text(self, slot_id: str = "") -> None:
        """Start own text in a paragraph: behind the chosen part, else at its end."""
        brief = self._session.brief
        slot_id = slot_id or self.current_slot or self._session.template.slot_for("text").id
        slot, node = brief.slot(slot_id), self.outline.node(self.currentIndex())
        at = len(slot.parts) if slot else 0
        if isinstance(node, PartNode) and node.slot == slot_id:
            at = self.currentIndex().row() + 1
        part = Part(brief.free_part_id(), "text")
        self._session.edit(_("Add own text"), edits.put_part(brief, part, slot_id, at))
        self.go_to(slot_id, part.id)
        self.edit_text(self.outline.index_of(slot_id, part.id))

    def edit_text(self, index: QModelIndex) -> None:
        """Write in the place of the card."""
        node = self.outline.node(index)
        if not isinstance(node, PartNode) or node.part.kind not in ("text", "table") or self._delegate.editing == node.part.id:
            return
        self.end_editing()
        self._delegate.editing = node.part.id
        self.openPersistentEditor(index)
        editor = self.indexWidget(index)
        assert isinstance(editor, OwnTextEditor)
        self._editor = editor
        editor.edit.committed.connect(self._store)
        editor.edit.cursorPositionChanged.connect(self._show_cursor)
        editor.grew.connect(lambda: self._fit(index))
        editor.edit.left.connect(self.end_editing)
        editor.edit.ended.connect(self._leave_editor)
        self._fit(index)
        editor.setFocus()
        editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
        self.scrollTo(index)

    def _fit(self, index: QModelIndex) -> None:
        """The editor has another height: lay the rows anew, then make sure that it can be seen."""
        self._delegate.sizeHintChanged.emit(index)
        QTimer.singleShot(0, self, self._show_editor)

    def _show_editor(self) -> None:
        if self._delegate.editing:
            self.scrollTo(self.outline.index_of("", self._delegate.editing))
            self._show_cursor()

    def _show_cursor(self) -> None:
        """Keep the line that is being written in sight, in a text that is taller than the view."""
        if self._editor is None:
            return
        line = self._editor.cursor_rect().translated(self._editor.pos())
        over = min(line.top() - SIGHT - HEIGHT, 0) or max(line.bottom() + SIGHT - self.viewport().height(), 0)
        if over:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + over)

    def store_text(self) -> None:
        """Put the text that is being typed in the brief."""
        if self._editor is not None:
            self._editor.edit.flush()

    def _store(self, text: str, label: Message, typed: bool) -> None:
        if part_id := self._delegate.editing:
            changed = edits.change_part(self._session.brief, part_id, lambda p: _with_text(p, text))
            self._session.edit(label, changed, merge=part_id if typed else "")

    def _leave_editor(self) -> None:
        self.end_editing()
        self.setFocus()

    def end_editing(self) -> None:
        """Store what was typed and show the card again."""
        if self._editor is None:
            return
        self.store_text()
        part_id, self._delegate.editing, self._editor = self._delegate.editing, "", None
        index = self.outline.index_of("", part_id)
        if index.isValid():
            self.closePersistentEditor(index)
            self._fit(index)

    # ---- edits

    def _edit(self, label: Message, brief: Brief) -> None:
        self._session.flushing.emit()
        self._session.edit(label, brief)

    def _move(self, part: str, slot: str, at: int) -> None:
        self._session.flushing.emit()
        self._edit(_("Move"), edits.move_part(self._session.brief, part, slot, at))
        self.go_to(slot, part)

    def _step(self, node: PartNode, by: int) -> None:
        brief = edits.step_part(self._session.brief, node.part.id, by, self._session.slot_ids())
        place = edits.place_of(brief, node.part.id)
        self._edit(_("Move"), brief)
        if place:
            self.go_to(place[0], node.part.id)

    def _remove(self, node: PartNode) -> None:
        self._edit(_("Remove “{title}”", title=_short(node)), edits.remove_part(self._session.brief, node.part.id))
        self.go_to(node.slot)

    def _leave_out(self, node: PartNode) -> None:
        label = _("Take along") if node.part.excluded else _("Leave out")
        self._edit(label, edits.change_part(self._session.brief, node.part.id, lambda p: replace(p, excluded=not p.excluded)))

    def _set_form(self, node: PartNode, form: str) -> None:
        self._edit(_("Change the form"), edits.change_part(self._session.brief, node.part.id, lambda p: replace(p, form=form)))

    def _rename(self, node: PartNode) -> None:
        say = self._kit.say
        old = node.part.heading or node.part.label
        text, sure = QInputDialog.getText(self, say(_("Rename")), say(_("Title in the document")), text=old)
        if sure:
            heading = "" if text.strip() == node.part.label else text.strip()
            self._edit(_("Rename"), edits.change_part(self._session.brief, node.part.id, lambda p: replace(p, heading=heading)))

    # ---- keys, clicks, menus

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Alt+arrows move, Del removes, Space leaves out, F2 renames, Enter writes or reads."""
        node, key = self.outline.node(self.currentIndex()), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if isinstance(node, PartNode) and alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(node, -1 if key == Qt.Key.Key_Up else 1)
        elif isinstance(node, PartNode) and key == Qt.Key.Key_Delete:
            self._remove(node)
        elif isinstance(node, PartNode) and key == Qt.Key.Key_Space:
            self._leave_out(node)
        elif isinstance(node, PartNode) and key == Qt.Key.Key_F2:
            self._rename(node)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _double_click(self, index: QModelIndex) -> None:
        """As Enter; a paragraph has folded at the first click already."""
        if not isinstance(self.outline.node(index), SlotNode):
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        """Enter or a double click: write own text, read an item, fill or fold a paragraph."""
        node = self.outline.node(index)
        match node:
            case PartNode() if node.part.item and node.part.kind != "image":
                self._read(node)
            case PartNode():
                self.edit_text(index)
            case EmptyNode() if not node.spec.generated:
                self.add_own_text(node.spec.id)
            case SlotNode():
                self.setExpanded(index, not self.isExpanded(index))
            case _:
                pass

    def _read(self, node: PartNode) -> None:
        """Read the item in the version that the part was made from, else in the one there is."""
        library, part = self._session.library, node.part
        if item := library.get(part.item, part.library) or library.get(part.item):
            self.read.emit(library.address(item))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember where it was: a click is a press and a release on the same row."""
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Do what stands under the pointer."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self._pressed == index:
            self._act(self._delegate.spot_at(index, event.position()), index)

    def _act(self, action: str, index: QModelIndex) -> None:
        node = self.outline.node(index)
        below = self.viewport().mapToGlobal(self._delegate.place_of(index, action).bottomLeft())
        if action == "fold":
            self.setExpanded(index, not self.isExpanded(index))
        elif action == "add" and isinstance(node, SlotNode):
            self._add_menu(node.id, below)
        elif action == "own_text" and isinstance(node, EmptyNode):
            self.add_own_text(node.spec.id)
        elif action == "search" and isinstance(node, EmptyNode):
            self.setCurrentIndex(index)
            self.wanted.emit(node.spec.id)
        elif action == "form" and isinstance(node, PartNode):
            self._form_menu(node, below)
        elif action == "more" and isinstance(node, PartNode):
            self._part_menu(node, index, below)
        elif not action and isinstance(node, PartNode) and not node.part.item:
            self.edit_text(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The menu of the chosen row, by mouse or by key."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        node = self.outline.node(index)
        spot = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        if isinstance(node, PartNode):
            self._part_menu(node, index, spot)
        elif node is not None:
            self._add_menu(_slot_of(node), spot)

    def _add_menu(self, slot: str, spot: QPoint) -> None:
        menu = self._menu()
        menu.addAction(self._kit.say(_("Own text"))).triggered.connect(lambda: self.add_own_text(slot))
        menu.addAction(self._kit.say(_("Search the library"))).triggered.connect(lambda: self._want(slot))
        menu.popup(spot)

    def _want(self, slot: str) -> None:
        self.setCurrentIndex(self.outline.index_of(slot))
        self.wanted.emit(slot)

    def _form_menu(self, node: PartNode, spot: QPoint) -> None:
        menu = self._menu()
        self._add_forms(menu, node)
        menu.popup(spot)

    def _add_forms(self, menu: QMenu, node: PartNode) -> None:
        for form in FORMS.get(node.part.kind, ()):
            action = menu.addAction(self._kit.say(FORM_NAMES[form]))
            action.setCheckable(True)
            action.setChecked(form == node.form)
            action.triggered.connect(lambda _checked=False, form=form: self._set_form(node, form))

    def _part_menu(self, node: PartNode, index: QModelIndex, spot: QPoint) -> None:
        say, menu = self._kit.say, self._menu()
        self.setCurrentIndex(index)
        if node.part.item:
            menu.addAction(say(_("Read"))).triggered.connect(lambda: self._read(node))
        else:
            menu.addAction(say(_("Write"))).triggered.connect(lambda: self.edit_text(self.outline.index_of("", node.part.id)))
        if FORMS.get(node.part.kind):
            forms = menu.addMenu(say(_("Form")))
            self._add_forms(forms, node)
        menu.addAction(say(_("Rename…")) + "\tF2").triggered.connect(lambda: self._rename(node))
        left_out = _("Take along") if node.part.excluded else _("Leave out")
        menu.addAction(say(left_out) + "\t" + say(_("Space"))).triggered.connect(lambda: self._leave_out(node))
        menu.addSeparator()
        menu.addAction(say(_("Move up")) + "\tAlt+↑").triggered.connect(lambda: self._step(node, -1))
        menu.addAction(say(_("Move down")) + "\tAlt+↓").triggered.connect(lambda: self._step(node, 1))
        menu.addSeparator()
        menu.addAction(say(_("Remove")) + "\tDel").triggered.connect(lambda: self._remove(node))
        menu.popup(spot)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        return menu

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Our model tells what was dropped; Qt has no rows to remove."""
        self.mark_drop(None)
        if event.source() is self:
            event.setDropAction(Qt.DropAction.CopyAction)
        super().dropEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width lays the texts anew."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)


def _slot_of(node: SlotNode | PartNode | EmptyNode | None) -> str:
    match node:
        case SlotNode():
            return node.id
        case PartNode():
            return node.slot
        case EmptyNode():
            return node.spec.id
        case None:
            return ""


def _with_text(part: Part, text: str) -> Part:
    return replace(part, text=text, own_wording=part.own_wording or (bool(part.item) and text != part.text))


def _short(node: PartNode) -> str:
    return title if len(title := title_of_node(node)) <= 40 else f"{title[:39]}…"
