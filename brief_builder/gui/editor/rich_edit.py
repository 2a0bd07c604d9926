"""The field for own text. Its value is Markdown; what Qt would write is never asked for.

`committed` hands over each change once: after a short rest, before and after each command, and when the window flushes. Qt's own
undo is off, because the window has one history for everything; a field of its own (`alone`, for notes) keeps Qt's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit

from brief_builder.document.rich.narrow import lines_of
from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.paste import Pasted
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import Blocks, Paragraph, Picture
from brief_builder.document.rich.writing import write
from brief_builder.gui.editor import inserting, keys, marking
from brief_builder.gui.editor.clipboard import can_carry, carried, carry
from brief_builder.gui.editor.commands import WRITE
from brief_builder.gui.editor.context_menu import fill_menu
from brief_builder.gui.editor.describing import announce, describe
from brief_builder.gui.editor.looks import NOTE, OBJECT, PICTURE_OBJECT, Looks
from brief_builder.gui.editor.note_positions import note_positions
from brief_builder.gui.editor.objects import PicturePlates, paint_note_numbers, paint_quote_bars
from brief_builder.gui.editor.places import note_at, picture_at, place, span
from brief_builder.gui.editor.reading import marks_of, read
from brief_builder.gui.editor.restyling import relist, restyle
from brief_builder.gui.editor.showing import build, end_of_difference
from brief_builder.gui.editor.typing_format import clean_typing_format
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.i18n import Message, _

PAUSE_MS = 300
"""A rest in typing after which the text is handed over: saving, checking and the pages follow."""

LONGEST_MS = 800
"""… and so it is when there is no rest."""

LONGEST_TEXT = 1_000_000
"""Letters: some 350 pages. What is pasted in what was pasted, again and again, must end."""

MENU_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)

P = ParamSpec("P")
R = TypeVar("R")
MenuPart = Callable[[QMenu, QTextCursor], object]


class RichEdit(QTextEdit):
    """`committed(text, label, typed)`: another text, what was done, and whether it was typing (which goes on in the same step).

    `alone`: a field for a note, with bold, italic and links only. `held`: something of the text is being asked, so it stays open.
    `left`: the cursor went elsewhere. `ended`: Esc. `note_wanted(position, text)`: the note before this position is to be written;
    `picture_wanted(position, name, words)`: the same for a picture, or a new one (without a name).
    `term_wanted`, `link_wanted`: something is to be chosen for the words at the cursor. `mistake_wanted`: go to the next one.
    `left_behind`: what a paste could not take.
    `menu_parts` add to the context menu; a highlighter sits on `document()` and can never change the value.
    """

    committed = Signal(str, object, bool)
    left = Signal()
    ended = Signal()
    note_wanted = Signal(int, str)
    picture_wanted = Signal(int, str, str)
    term_wanted = Signal()
    link_wanted = Signal()
    mistake_wanted = Signal()
    left_behind = Signal(tuple)

    def __init__(self, kit: Kit, name: str, *, alone: bool = False) -> None:
        super().__init__()
        self._kit, self.alone = kit, alone
        self.looks = Looks(kit)
        self.menu_parts: list[MenuPart] = []
        self.held = False
        self._value: Blocks = ()
        self._text = ""
        self._notes: list[int] = []
        self._building = False
        self._said = ""
        self._typing = QElapsedTimer()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.flush)
        self._look(name)
        self.document().documentLayout().registerHandler(PICTURE_OBJECT, PicturePlates(kit, self))
        self.document().contentsChange.connect(self._changed)
        self.cursorPositionChanged.connect(self._clean_typing_format)
        self.cursorPositionChanged.connect(self._describe)
        kit.changed.connect(self._dress)
        self._build(())

    def _look(self, name: str) -> None:
        say = self._kit.say
        self.setFont(self._kit.font(Type.BODY))
        self.setAccessibleName(name)
        keys = _("Tab goes deeper in lists and on in tables, and elsewhere leaves the text. Esc always leaves it.")
        self.setAccessibleDescription(say(keys))
        self.setPlaceholderText(say(_("Write here")))
        self.setProperty("ownFocus", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(Space.L + Space.XS)
        self.document().setUndoRedoEnabled(self.alone)

    # ---- value

    def text(self) -> str:
        """The Markdown of now: as it was shown while nothing changed, else canonical."""
        self.flush()
        return self._text

    def show_text(self, text: str) -> None:
        """Show a text. What is shown already is left alone; showing commits nothing."""
        if text != self._text:
            self._pause.stop()
            self._text = text
            self._build(parse(text))

    def _build(self, blocks: Blocks) -> None:
        """Show a tree; the cursor goes to the end of what differs, so that undo shows where it worked."""
        before, position = self.document().toRawText(), self.textCursor().position()
        self._building = True
        build(self.document(), blocks, self.looks)
        self._notes = note_positions(self.document())
        self._number_notes()
        self._building = False
        self._value = blocks
        end = end_of_difference(before, self.document().toRawText())
        cursor = self.textCursor()
        cursor.setPosition(min(position if end is None else end, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _dress(self) -> None:
        """The other colours: the same text with other formats."""
        self.flush()
        self._build(self._value)

    def flush(self, label: Message = WRITE, *, typed: bool = True) -> None:
        """Hand over what changed; nothing when nothing did."""
        self._pause.stop()
        new = read(self.document())
        if new != self._value:
            self._value, self._text = new, write(new).rstrip("\n")
            self.committed.emit(self._text, label, typed)

    def _changed(self, _position: int, _removed: int, _added: int) -> None:
        if self._building:
            return
        if not self._pause.isActive():
            self._typing.start()
        self._pause.start(0 if self._typing.hasExpired(LONGEST_MS) else PAUSE_MS)
        notes = note_positions(self.document())
        if len(notes) != len(self._notes):
            self.viewport().update()
            QTimer.singleShot(0, self, self._number_notes)
        self._notes = notes

    def _number_notes(self) -> None:
        """Room for every number: another note may have made it longer."""
        for number, at in enumerate(self._notes, 1):
            inserting.number_note(span(self.document(), at, at + 1), self.looks, number)

    # ---- commands

    def command(self, label: Message, function: Callable[Concatenate[QTextCursor, Looks, P], R], *args: P.args, **more: P.kwargs) -> R:
        """Run a command on the cursor as one step of its own."""
        self.flush()
        cursor = self.textCursor()
        result = function(cursor, self.looks, *args, **more)
        self.setTextCursor(cursor)
        self._clean_typing_format()
        self.flush(label, typed=False)
        return result

    def toggle_mark(self, mark: marking.Toggled) -> None:
        """Bold or italic, on the selection or on what is typed next."""
        if self.textCursor().hasSelection():
            self.command(_("Bold") if mark == "bold" else _("Italic"), marking.toggle_mark, mark)
            return
        marks, where = marks_of(self.currentCharFormat()), place(self.textCursor().block())
        on = not getattr(marks, mark) and (mark == "italic" or where == "body")
        self.setCurrentCharFormat(self.looks.char(where, marking.switched(marks, mark, on)))

    def note_number(self, position: int) -> int:
        """The number of the note at this position."""
        return bisect_left(self._notes, position) + 1

    def choose_term(self) -> None:
        """Ask for a term for the words at the cursor."""
        self.term_wanted.emit()

    def choose_link(self) -> None:
        """Ask for an address for the words at the cursor."""
        self.link_wanted.emit()

    def go_to_mistake(self) -> None:
        """Ask for the next word that is marked as wrong."""
        self.mistake_wanted.emit()

    def write_note(self) -> None:
        """Ask to write the note before the cursor, or a new one. Until it has a text a note is not part of the value."""
        if self.open_note():
            return
        self.flush()
        cursor = self.textCursor()
        inserting.insert_note(cursor, self.looks, "")
        self.setTextCursor(cursor)
        self.note_wanted.emit(cursor.position(), "")

    def set_note(self, position: int, text: str) -> None:
        """Another text for the note before this position; without text the note goes."""
        self.flush()
        inserting.set_note(span(self.document(), position, position), self.looks, text)
        self._number_notes()
        self.flush(_("Footnote"), typed=False)

    def open_object(self) -> bool:
        """Open the note or picture before the cursor, if there is one."""
        return self.open_note() or self.open_picture()

    def open_note(self) -> bool:
        """Ask to write the note before the cursor, if there is one."""
        cursor = self.textCursor()
        note = note_at(cursor)
        if note is not None and not cursor.hasSelection():
            self.note_wanted.emit(cursor.position(), note)
            return True
        return False

    def write_picture(self) -> None:
        """Ask for the words of the picture before the cursor, or for a new one."""
        if not self.open_picture():
            self.picture_wanted.emit(self.textCursor().position(), "", "")

    def set_picture(self, position: int, picture: Picture, *, new: bool) -> None:
        """Put a picture at this position, or give the one before it other words."""
        self.flush()
        act = inserting.insert_picture if new else inserting.set_picture
        act(span(self.document(), position, position), self.looks, picture)
        self.flush(_("Picture"), typed=False)

    def open_picture(self) -> bool:
        """Ask for the words of the picture before the cursor, if there is one."""
        cursor = self.textCursor()
        picture = picture_at(cursor)
        if picture is None or cursor.hasSelection():
            return False
        self.picture_wanted.emit(cursor.position(), picture.name, picture.alt)
        return True

    # ---- place

    def _describe(self) -> None:
        if self._building or not QAccessible.isActive():  # asked at every key
            return
        words = "; ".join(map(self._kit.say, describe(self.textCursor(), self.note_number)))
        if words == self._said:
            return
        self._said = words
        if words:
            announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A bar beside quotations, then the text, then the numbers of notes."""
        paint_quote_bars(self, self._kit, event.rect())
        super().paintEvent(event)
        paint_note_numbers(self, self._kit, self.looks, self._notes, event.rect())

    # ---- typing

    def _clean_typing_format(self) -> None:
        if not self._building:
            clean_typing_format(self, self.looks)

    def event(self, event: QEvent) -> bool:
        """Undo, search, export … belong to the window: their keys are not taken here; our own are."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if keys.is_ours(self, event):
                event.accept()
                return True
            if keys.is_of_the_window(event, alone=self.alone):
                event.ignore()
                return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        """Dead keys (é, ë) come in here; Qt then forgets the typing format, so it is set again."""
        self._clean_typing_format()  # a cursor set to its old place sends no signal
        form, blocks = QTextCharFormat(self.currentCharFormat()), self.document().blockCount()
        super().inputMethodEvent(event)
        self._mend(blocks)
        if text := event.commitString():
            end = self.textCursor().position()
            typed = span(self.document(), end - len(text.encode("utf-16-le", "surrogatepass")) // 2, end)
            if typed.charFormat() != form and not form.objectType():
                typed.setCharFormat(form)
                self._clean_typing_format()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Our own keys, then Qt's; where Qt joined blocks the joined text takes the look of its new place."""
        self._clean_typing_format()
        blocks = self.document().blockCount()
        if not keys.press(self, event):
            super().keyPressEvent(event)
            self._mend(blocks)

    def _mend(self, blocks: int) -> None:
        """Fewer blocks than these: some were joined."""
        if self.document().blockCount() < blocks:
            restyle(self.textCursor().block(), self.looks)
            relist(self.document(), self.looks)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The cursor went elsewhere; a menu, another window or one of our own boxes is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in MENU_REASONS:
            self.flush()
            if self.held:
                return
            if event.reason() == Qt.FocusReason.MouseFocusReason:  # what was clicked must not move away from under the pointer
                QTimer.singleShot(0, self, self.left.emit)
            else:
                self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the number of a note or on a picture opens it."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        behind = self.textCursor()
        at = self.document().documentLayout().hitTest(event.position(), Qt.HitTestAccuracy.ExactHit)
        if at >= 0 and self.document().characterAt(at) in (NOTE, OBJECT):
            behind.setPosition(at + 1)
            self.setTextCursor(behind)
            self.open_object()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Our own menu: Qt's offers an undo that is not ours."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = QMenu(self)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        for part in self.menu_parts:
            part(menu, self.textCursor())
        fill_menu(menu, self, self._kit)
        menu.popup(event.globalPos())

    # ---- clipboard

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Our text, clean HTML and words."""
        return carry(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        """Text only."""
        return can_carry(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste what was cleaned."""
        self.paste_from(carried(source))

    def paste_from(self, pasted: Pasted) -> None:
        """Put pasted blocks at the cursor; in a field of its own only their lines. A text that is very long already takes nothing."""
        if self.document().characterCount() > LONGEST_TEXT:
            self.left_behind.emit(("full",))
            return
        blocks = normal(Paragraph(line) for line in lines_of(pasted.blocks)) if self.alone else pasted.blocks
        self.command(_("Paste"), inserting.insert_tree, blocks)
        if pasted.left:
            self.left_behind.emit(pasted.left)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """What was dragged away may have left joined blocks behind."""
        super().dropEvent(event)
        restyle(self.textCursor().block(), self.looks)
        relist(self.document(), self.looks)

    def cut_out(self) -> None:
        """Cut, for the menu."""
        self.flush()
        blocks = self.document().blockCount()
        self.cut()
        self._mend(blocks)
        self.flush(_("Cut"), typed=False)

    def loadResource(self, _kind: int, _name: object) -> object:  # noqa: N802
        """Nothing is ever fetched."""
        return None
