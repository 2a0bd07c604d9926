"""The editor of own text: Markdown in place, with tools for what Markdown is used for most."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.paint import rounded
from brief_builder.gui.tokens import Radius, Type
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.keys import is_window_key
from brief_builder.gui.widgets.layout import column, holder, row
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import _

LEAST_LINES = 3
OF_THE_TEXT = frozenset({Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_I})
TOOLS = 34


class MarkdownEdit(QPlainTextEdit):
    """The text itself. `left` tells that the cursor went elsewhere, `ended` that Esc was pressed."""

    left = Signal()
    ended = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.setFont(kit.font(Type.BODY))
        self.setProperty("ownFocus", True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(kit.say(_("Own text")))
        self.setUndoRedoEnabled(False)  # the window undoes

    def event(self, event: QEvent) -> bool:
        """Undo, redo, search, export … belong to the window: their keys are not taken here."""
        if is_window_key(event, OF_THE_TEXT):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Bold, italic, and the way out."""
        marks = {QKeySequence.StandardKey.Bold: "**", QKeySequence.StandardKey.Italic: "*"}
        for key, mark in marks.items():
            if event.matches(key):
                self.wrap(mark)
                return
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The cursor went elsewhere; a menu that opens is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def wrap(self, mark: str) -> None:
        """Put marks around the selected words, or take them away."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        wrapped = words.startswith(mark) and words.endswith(mark) and len(words) > 2 * len(mark)
        new = words[len(mark) : -len(mark)] if wrapped else f"{mark}{words}{mark}"
        start = cursor.selectionStart()
        cursor.insertText(new)
        inside = start if wrapped or words else start + len(mark)
        cursor.setPosition(inside)
        if words:
            cursor.setPosition(start + len(new), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def start_lines(self, numbered: bool) -> None:
        """Make the selected lines items of a list, or plain lines again."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        for number, at in enumerate(range(first, last + 1), 1):
            line = QTextCursor(self.document().findBlockByNumber(at))
            line.select(QTextCursor.SelectionType.LineUnderCursor)
            bare = re.sub(r"^\s*(?:[-*]|\d+[.)])\s+", "", line.selectedText())
            listed = bare != line.selectedText()
            line.insertText(bare if listed else f"{number}. {bare}" if numbered else f"- {bare}")
        cursor.endEditBlock()

    def insert_link(self) -> None:
        """Make the selected words a link to a term."""
        cursor = self.textCursor()
        words = cursor.selectedText() or "tekst"
        cursor.insertText(f"[{words}](begrip:)")
        cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.setTextCursor(cursor)


class OwnTextEditor(QFrame):
    """Tools above the text, one frame around both. `grew` tells that it needs another height."""

    grew = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self.edit = MarkdownEdit(kit)
        say = kit.say
        tools = (
            ("bold", _("Bold"), "Ctrl+B", lambda: self.edit.wrap("**")),
            ("italic", _("Italic"), "Ctrl+I", lambda: self.edit.wrap("*")),
            ("list", _("List"), "", lambda: self.edit.start_lines(numbered=False)),
            ("list-ordered", _("Numbered list"), "", lambda: self.edit.start_lines(numbered=True)),
            ("link", _("Link to a term"), "", self.edit.insert_link),
        )
        bar = row(gap=0, margins=(0, 0, 6, 0))
        for glyph, name, keys, act in tools:
            button = IconButton(kit, glyph, say(name), keys)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cursor stays in the text
            button.clicked.connect(lambda _checked=False, act=act: act())
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(label(kit, say(_("Own text")), Type.META, "muted"))
        self.setLayout(column(holder(bar), row(self.edit, margins=(6, 2, 4, 4)), gap=0, margins=(8, 4, 8, 6)))
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self.grew)
        self.setAutoFillBackground(False)

    def show_text(self, text: str) -> None:
        """Show a text; what is the same already is left alone, with its cursor."""
        if text != self.edit.toPlainText():
            at = self.edit.textCursor().position()
            self.edit.setPlainText(text)
            cursor = self.edit.textCursor()
            cursor.setPosition(min(at, len(text)))
            self.edit.setTextCursor(cursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As tall as its text."""
        document, metrics = self.edit.document(), self.edit.fontMetrics()
        lines = max(LEAST_LINES, int(document.size().height()))
        return QSize(300, TOOLS + lines * metrics.lineSpacing() + 26)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The frame that shows the focus."""
        kit = self._kit
        rounded(QPainter(self), QRectF(self.rect()), Radius.L, kit.colour("page"), kit.colour("accent"), 2)
