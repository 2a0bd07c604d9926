"""The user's own note above what is read: shown, and written in place. What is typed is kept whenever it is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from brief_builder.gui.kit import Kit
from brief_builder.gui.own_marks import OwnMarks
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.keys import ENTERS, is_window_key
from brief_builder.gui.widgets.layout import column, row, top
from brief_builder.gui.widgets.text import Icon, Text, label
from brief_builder.i18n import _

HEIGHT = 96
STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class OwnNote(QFrame):
    """Hidden without a note. Esc, Ctrl+Enter, or going elsewhere ends the writing and keeps the text.

    `ended`: the cursor was in it, and must go elsewhere.
    """

    ended = Signal()

    def __init__(self, kit: Kit, marks: OwnMarks) -> None:
        super().__init__()
        self._marks, self._address = marks, ""
        self._unkept: dict[str, str] = {}
        self.setProperty("surface", "soft")
        say = kit.say
        self.text = Text(kit, "", Type.BODY)
        self.edit = QPlainTextEdit()
        self.edit.setProperty("kind", "field")
        self.edit.setProperty("ownFocus", True)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(HEIGHT)
        self.edit.setAccessibleName(say(_("Own note")))
        self.edit.setPlaceholderText(say(_("Only for you: it never comes in a document.")))
        self.edit.installEventFilter(self)
        self.edit.hide()
        self.change = IconButton(kit, "pencil-line", say(_("Change the own note")), "Ctrl+Shift+M")
        self.change.clicked.connect(lambda _checked=False: self.write())
        head = row(label(kit, say(_("Own note")), Type.LABEL, "muted"), None, self.change)
        words = column(head, self.text, self.edit, gap=2)
        icon = Icon(kit, "sticky-note", "accent")
        self.setLayout(top(row(icon, words, margins=(Space.M, Space.S, Space.S, Space.M)), icon))
        self.hide()

    def show_of(self, address: str) -> None:
        """Show the note with this item; what is being written with the same item stays as it is typed.

        A text that could not be kept is there again with its item, in the field.
        """
        if self.is_writing and address == self._address:
            return
        self._address = address
        if address in self._unkept:
            self._open(self._unkept[address])
        else:
            self._show()

    @property
    def address(self) -> str:
        """The address of its item."""
        return self._address

    @property
    def is_writing(self) -> bool:
        """Whether the field is there."""
        return not self.edit.isHidden()

    def write(self) -> None:
        """Open the field, with the cursor behind what is there."""
        if self._address and not self.is_writing:
            self._open(self._marks.of(self._address).note)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, text: str) -> None:
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self._turn(writing=True)
        self.show()

    @property
    def typed(self) -> tuple[str, int] | None:
        """The text that is being written and the place of the cursor in it; None when the cursor is elsewhere."""
        return (self.edit.toPlainText(), self.edit.textCursor().position()) if self.edit.hasFocus() else None

    def go_on(self, text: str, at: int) -> None:
        """Write on where the cursor was taken away."""
        self.write()
        self.edit.setPlainText(text)
        cursor = self.edit.textCursor()
        cursor.setPosition(at)
        self.edit.setTextCursor(cursor)

    def store(self) -> None:
        """Keep what is typed, and close the field; it stays open when the text could not be kept."""
        if not self.is_writing:
            return
        address, typed, had_cursor = self._address, self.edit.toPlainText(), self.edit.hasFocus()
        if self._is_kept():
            self._unkept.pop(address, None)
            if self.edit.hasFocus():
                self.ended.emit()
            self._show()
        else:
            self._unkept[address] = typed
            if had_cursor and not self.is_writing:  # something else is read
                self.ended.emit()

    def keep_all(self) -> str:
        """Keep what is typed, here and with other items; the address of an item whose text cannot be kept, "" when all is."""
        self.store()
        if self._address in self._unkept:
            return self._address
        for address, text in tuple(self._unkept.items()):
            if not self._marks.write_note(address, text):
                return address
            del self._unkept[address]
        return ""

    def throw_away(self) -> None:
        """Forget what could not be kept."""
        self._unkept = {}
        self._show()

    def _is_kept(self) -> bool:
        typed = self.edit.toPlainText()
        return typed.strip() == self._marks.of(self._address).note or self._marks.write_note(self._address, typed)

    def _turn(self, *, writing: bool) -> None:
        self.edit.setVisible(writing)
        self.text.setVisible(not writing)
        self.change.setVisible(not writing)

    def _show(self) -> None:
        note = self._marks.of(self._address).note if self._address else ""
        self.text.show_text(note)
        self._turn(writing=False)
        self.setVisible(bool(note))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Esc and Ctrl+Enter end the writing; so does another focus, save that of a menu or of another program."""
        if is_window_key(event):
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and _ends(event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.store()
            return event.type() == QEvent.Type.KeyPress
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent) and event.reason() not in STILL_HERE:
            self.store()
        return False


def _ends(event: QKeyEvent) -> bool:
    with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (with_ctrl and event.key() in ENTERS)
