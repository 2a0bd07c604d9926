"""Own text in the place of its card: tools above the text, one frame around both, and the boxes that tools open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QGuiApplication, QMoveEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QWidget

from brief_builder.content.vocabulary import Term
from brief_builder.document.rich.paste import Left
from brief_builder.document.rich.tree import TERM, Picture
from brief_builder.gui.editor.boxes import LinkBox, NoteBox, TermBox
from brief_builder.gui.editor.linking import link_words
from brief_builder.gui.editor.picture_box import KeepPicture, PictureBox
from brief_builder.gui.editor.places import link_at, link_range, span
from brief_builder.gui.editor.proofing import Proofing
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.gui.editor.tool_bar import HEIGHT, ToolBar
from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.tokens import Radius, Space, Type
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import Message, _

LINK = _("Link")
LEAST_LINES = 3
FRAME = (Space.S, Space.XS, Space.S, Space.S)
AROUND_TEXT = (6, Space.HAIR, Space.XS, Space.XS)

LEFT_BEHIND: dict[Left, Message] = {
    "picture": _("pictures"),
    "merged-cells": _("merged cells"),
    "length": _("the end of a very long text"),
    "full": _("everything, for this text is as long as a text may be; go on in a new one"),
}


@dataclass(frozen=True, slots=True)
class Around:
    """What the text takes from the rest: the terms that can be linked, a place for pictures, and who knows the words."""

    terms: Callable[[], Sequence[Term]]
    keep_picture: KeepPicture
    proofreader: Proofreader


class OwnTextEditor(QFrame):
    """`grew` tells that it needs another height."""

    grew = Signal()

    def __init__(self, kit: Kit, parent: QWidget, around: Around) -> None:
        super().__init__(parent)
        self._kit, self._around = kit, around
        self.edit = RichEdit(kit, kit.say(_("Own text")))
        self.proofing = Proofing(kit, self.edit, around.proofreader)
        self.tools = ToolBar(kit, self.edit)
        self.tools.setParent(self)
        self._asked = QTextCursor()
        self._left = label(kit, "", Type.META, "warn")
        self._left.setWordWrap(True)
        self._left.hide()
        text = row(self.edit, margins=AROUND_TEXT)
        self.setLayout(column(HEIGHT, text, row(self._left, margins=(6, 0, 6, 0)), gap=0, margins=FRAME))
        self.tools.raise_()
        self.setFocusProxy(self.edit)
        self.setAutoFillBackground(False)
        self.edit.document().documentLayout().documentSizeChanged.connect(self.grew)
        self.edit.note_wanted.connect(self._write_note)
        self.edit.picture_wanted.connect(self._write_picture)
        self.edit.link_wanted.connect(self._choose_link)
        self.edit.term_wanted.connect(self._choose_term)
        self.edit.left_behind.connect(self._tell_left)
        self.edit.committed.connect(self._forget_left)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusObjectChanged.connect(self._show_focus)

    def _show_focus(self, _focused: QObject | None) -> None:
        self.update()

    def begin(self) -> None:
        """Another text is going to be written."""
        self.edit.held = False
        self._forget_left()

    def show_text(self, text: str) -> None:
        """Show a text; what is the same already is left alone, with its cursor."""
        self.edit.show_text(text)

    def keep_tools_in_sight(self, top: int) -> None:
        """What is above `top` (in this widget) cannot be seen: the tools stay below it, as long as there is text."""
        left, above, right, below = FRAME
        lowest = self.height() - HEIGHT - Type.BODY.line - below
        self.tools.setGeometry(left, min(max(top, above), max(lowest, above)), self.width() - left - right, HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The tools are as wide as the text."""
        super().resizeEvent(event)
        self.keep_tools_in_sight(-self.y())

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        """Scrolled: the tools stay."""
        super().moveEvent(event)
        self.keep_tools_in_sight(-self.y())

    def cursor_rect(self) -> QRect:
        """Where the cursor is, in this widget."""
        rect = self.edit.cursorRect()
        return QRect(self.edit.viewport().mapTo(self, rect.topLeft()), rect.size())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as its text."""
        tall = max(LEAST_LINES * Type.BODY.line, int(self.edit.document().size().height()) + 1)
        below = self._left.sizeHint().height() if self._left.isVisibleTo(self) else 0
        return QSize(300, HEIGHT + tall + below + FRAME[1] + FRAME[3] + AROUND_TEXT[1] + AROUND_TEXT[3])

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The frame that shows the focus."""
        kit, focused = self._kit, self.edit.hasFocus() or self.edit.held
        line, width = ("accent", 2) if focused else ("border", 1)
        rounded(QPainter(self), QRectF(self.rect()), Radius.L, kit.colour("page"), kit.colour(line), width)

    # ---- what a paste could not take

    def _tell_left(self, left: tuple[Left, ...]) -> None:
        what = ", ".join(self._kit.say(LEFT_BEHIND[one]) for one in left)
        self._left.setText(self._kit.say(_("Not taken along: {what}", what=what)))
        self._left.show()
        self.grew.emit()

    def _forget_left(self) -> None:
        if self._left.isVisibleTo(self):
            self._left.hide()
            self.grew.emit()

    # ---- boxes

    def _hold(self, box: Layer, at: QTextCursor) -> None:
        """The text stays open while something of it is asked; the answer goes where the cursor was, whatever happens meanwhile."""
        self._asked = QTextCursor(at)
        box.closed.connect(self._release)

    def _release(self) -> None:
        self.edit.held = False

    def _write_note(self, position: int, text: str) -> None:
        self.edit.held = True
        box = NoteBox(self._kit, self.window(), self.edit.note_number(position - 1), text)
        self._hold(box, span(self.edit.document(), position - 1, position))
        box.written.connect(self._set_note)

    def _set_note(self, text: str) -> None:
        self.edit.set_note(self._asked.selectionEnd(), text)

    def _write_picture(self, position: int, name: str, words: str) -> None:
        self.edit.held = True
        box = PictureBox(self._kit, self.window(), self._around.keep_picture, name, words)
        self._hold(box, span(self.edit.document(), position, position))
        box.chosen.connect(self._change_picture if name else self._insert_picture)

    def _insert_picture(self, name: str, words: str) -> None:
        self.edit.set_picture(self._asked.position(), Picture(words, name), new=True)

    def _change_picture(self, name: str, words: str) -> None:
        self.edit.set_picture(self._asked.position(), Picture(words, name), new=False)

    def _choose_link(self) -> None:
        self.edit.held = True
        cursor = self.edit.textCursor()
        address = link_at(cursor)
        words = not cursor.hasSelection() and not address
        box = LinkBox(self._kit, self.window(), "" if address.startswith(TERM) else address, with_words=words)
        self._hold(box, cursor)
        box.chosen.connect(self._link)

    def _choose_term(self) -> None:
        self.edit.held = True
        target = _words_at(self.edit.textCursor())
        box = TermBox(self._kit, self.window(), self._around.terms(), target.selectedText())
        self._hold(box, target)
        box.chosen.connect(self._link_term)

    def _link_term(self, term: str, name: str) -> None:
        link_words(self.edit, self._asked, _("Link a term"), TERM + term, name)

    def _link(self, address: str, words: str) -> None:
        link_words(self.edit, self._asked, LINK, address, words)


def _words_at(cursor: QTextCursor) -> QTextCursor:
    """The selection, else the link or the word at the cursor."""
    if cursor.hasSelection():
        return cursor
    if (link := link_range(cursor)) is not None:
        return link
    word = QTextCursor(cursor)
    word.select(QTextCursor.SelectionType.WordUnderCursor)
    return word if word.selectedText().strip() else cursor
