"""Writing in the outline: a text opens in the place of its card, grows with its words, stays in sight, and is put in the brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from brief_builder.brief.edits import change_part, part_with
from brief_builder.brief.own_text import is_own_text, reworded
from brief_builder.gui.document.outline_delegate import OutlineDelegate
from brief_builder.gui.document.outline_menus import REWORDABLE
from brief_builder.gui.document.outline_model import PartNode
from brief_builder.gui.editor.halves import halves
from brief_builder.gui.editor.own_text import OwnTextEditor
from brief_builder.gui.editor.tool_bar import HEIGHT
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.gui.document.outline_view import OutlineView

WRITABLE = (*REWORDABLE, "table")
SIGHT = 8
"""Room that stays above (under the tools) and below the line with the cursor."""


class Writing(QObject):
    """At most one text is open; `editor` is it."""

    def __init__(self, kit: Kit, session: Session, view: OutlineView, delegate: OutlineDelegate) -> None:
        super().__init__(view)
        self._kit, self._session, self._view, self._delegate = kit, session, view, delegate
        self.editor: OwnTextEditor | None = None
        self._met: OwnTextEditor | None = None
        session.flushing.connect(self.store)

    def begin(self, index: QModelIndex) -> None:
        """Write in the place of the card."""
        node = self._view.outline.node(index)
        if not isinstance(node, PartNode) or node.part.kind not in WRITABLE or self._delegate.editing == node.part.id:
            return
        self.end()
        self._delegate.editing = node.part.id
        self._view.openPersistentEditor(index)
        editor = self._view.indexWidget(index)
        assert isinstance(editor, OwnTextEditor)
        self.editor = editor
        if editor is not self._met:
            self._meet(editor)
        editor.begin()
        self._fit(index)
        QWidget.setTabOrder(self._view, editor.edit)
        editor.setFocus()
        editor.edit.moveCursor(QTextCursor.MoveOperation.End)
        self._view.scrollTo(index)

    def _meet(self, editor: OwnTextEditor) -> None:
        """The view has an editor, which it keeps for every text."""
        self._met = editor
        editor.edit.menu_parts.append(self._add_split)
        editor.edit.committed.connect(self._put)
        editor.edit.cursorPositionChanged.connect(self._show_cursor)
        editor.edit.left.connect(self._left)
        editor.edit.ended.connect(self._leave)
        editor.grew.connect(self._grow)

    def _grow(self) -> None:
        if self._delegate.editing:
            self._fit(self._view.outline.index_of("", self._delegate.editing))

    def store(self) -> None:
        """Put the text that is being typed in the brief."""
        if self.editor is not None:
            self.editor.edit.flush()

    def end(self) -> None:
        """Store what was typed and show the card again."""
        if self.editor is None:
            return
        self.store()
        part_id, self._delegate.editing, self.editor = self._delegate.editing, "", None
        index = self._view.outline.index_of("", part_id)
        if index.isValid():
            self._view.closePersistentEditor(index)
            self._fit(index)

    def _left(self) -> None:
        """The cursor went elsewhere, and another text may have been opened, or the cursor may be back."""
        if self.editor is not None and not self.editor.edit.hasFocus():
            self.end()

    def _leave(self) -> None:
        self.end()
        self._view.setFocus()

    def _put(self, text: str, label: Message, typed: bool) -> None:
        if part_id := self._delegate.editing:
            template = self._session.template
            changed = change_part(self._session.brief, part_id, lambda p: reworded(p, text, p.form or template.form(p.kind)))
            self._session.edit(label, changed, merge=part_id if typed else "")

    # ---- in sight

    def _fit(self, index: QModelIndex) -> None:
        """The editor has another height: give its row that, then make sure that it can be seen."""
        self._view.fit_row(index)
        QTimer.singleShot(0, self, self._show)

    def _show(self) -> None:
        if self._delegate.editing:
            self._view.scrollTo(self._view.outline.index_of("", self._delegate.editing))
            self._show_cursor()

    def _show_cursor(self) -> None:
        """Keep the line that is being written in sight, in a text that is taller than the view."""
        if self.editor is None:
            return
        line = self.editor.cursor_rect().translated(self.editor.pos())
        over = min(line.top() - SIGHT - HEIGHT, 0) or max(line.bottom() + SIGHT - self._view.viewport().height(), 0)
        if over:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + over)

    # ---- one text in two

    def split(self) -> None:
        """Two parts of the text that is being written, cut at the cursor; the cursor goes on in the second."""
        part, editor = self._delegate.editing, self.editor
        if editor is None or not part or not self._may_split:
            return
        editor.edit.flush()
        behind = self._view.deeds.split(part, *halves(editor.edit.textCursor()))
        if behind:
            self.begin(self._view.outline.index_of("", behind))
            if self.editor is not None:
                self.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)

    @property
    def _may_split(self) -> bool:
        """Whether own text is being written, which can be cut in two."""
        part = part_with(self._session.brief, self._delegate.editing)
        return part is not None and is_own_text(part)

    def _add_split(self, menu: QMenu, _cursor: QTextCursor) -> None:
        if self._may_split:
            menu.addAction(self._kit.say(_("Split here")) + "\tCtrl+Shift+Enter").triggered.connect(self.split)
            menu.addSeparator()
