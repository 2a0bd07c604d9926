"""What one is asked while writing, each in a layer over the window: the text of a note, an address, a term."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from brief_builder.content.vocabulary import Term
from brief_builder.document.rich.characters import complete_link
from brief_builder.document.rich.tree import TERM
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.gui.editor.term_search import find_terms
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row, surface
from brief_builder.gui.widgets.search_box import SearchBox, Sought
from brief_builder.gui.widgets.text import label
from brief_builder.i18n import Message, _

WIDTH = 440
NOTE_HEIGHT = 96
MARGINS = (Space.M, Space.M, Space.M, Space.M)
TERM_SOUGHT = Sought(_("Link a term"), _("Search a term"), _("Terms"), _("No term with these words"), _("Connect"))


def _head(kit: Kit, title: str, close: QWidget) -> QLayout:
    return row(label(kit, title, Type.HEADING), None, close, margins=(4, 0, 0, 0))


class NoteBox(Layer):
    """The text of one note. `written` gives its Markdown when the layer closes, however it closes; "" removes the note."""

    written = Signal(str)

    def __init__(self, kit: Kit, window: QWidget, number: int, text: str) -> None:
        title = kit.say(_("Footnote {number}", number=number))
        self.field = RichEdit(kit, title, alone=True)
        self.field.show_text(text)
        self.field.setFixedHeight(NOTE_HEIGHT)
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._done = Button(kit, kit.say(_("Ready")), "primary")
        self._remove = Button(kit, kit.say(_("Remove the footnote")), "quiet")
        close = IconButton(kit, "x", kit.say(_("Close")), "Esc")
        super().__init__(kit, window, WIDTH, self._content(kit, title, close), title)
        self.field.ended.connect(self.leave)
        self._done.clicked.connect(self.leave)
        self._remove.clicked.connect(self._take_away)
        close.clicked.connect(self.leave)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus()

    def _content(self, kit: Kit, title: str, close: QWidget) -> QLayout:
        frame = surface("field", row(self.field, margins=(Space.S, Space.S, Space.S, Space.S)))
        return column(_head(kit, title, close), frame, row(self._remove, None, self._done), gap=Space.S, margins=MARGINS)

    def _take_away(self) -> None:
        self.field.show_text("")
        self.leave()

    def leave(self) -> None:
        """Close and hand over the text."""
        text = self.field.text()
        super().leave()
        self.written.emit(text)


class LinkBox(Layer):
    """An address. `chosen(address, words)`; "" takes the link away, `words` are new words when nothing was selected."""

    chosen = Signal(str, str)

    def __init__(self, kit: Kit, window: QWidget, address: str, *, with_words: bool) -> None:
        say, title = kit.say, kit.say(_("Link"))
        self._address = _field(kit, _("Address"), address)
        self._address.setPlaceholderText("https://")
        self._words = _field(kit, _("Words in the text"), "")
        self._words.setPlaceholderText(say(_("Words in the text")))
        self._words.setVisible(with_words)
        self._fault = label(kit, say(_("An address begins with https://, http:// or mailto:")), Type.META, "muted")
        self._done = Button(kit, say(_("Connect")), "primary")
        cancel, close = Button(kit, say(_("Cancel"))), IconButton(kit, "x", say(_("Close")), "Esc")
        away = Button(kit, say(_("Take the link away")), "quiet")
        away.setVisible(bool(address))
        fields = column(self._address, self._words, self._fault, gap=Space.S, margins=(4, 0, 4, 0))
        content = column(_head(kit, title, close), fields, row(away, None, cancel, self._done), gap=Space.S, margins=MARGINS)
        super().__init__(kit, window, WIDTH, content, title)
        for button in (cancel, close):
            button.clicked.connect(self.leave)
        away.clicked.connect(lambda: self._answer(""))
        for field in (self._address, self._words):
            field.returnPressed.connect(self._take)
        self._done.clicked.connect(self._take)
        self._address.setFocus()

    def _take(self) -> None:
        link = complete_link(self._address.text())
        if link and not link.startswith(TERM):
            self._answer(link)
            return
        self._fault.setProperty("ink", "must")
        self._fault.style().polish(self._fault)
        self._address.setFocus()

    def _answer(self, link: str) -> None:
        words = self._words.text().strip()
        self.leave()
        self.chosen.emit(link, words)


class TermBox(SearchBox):
    """A term of the library, found while typing. `chosen(id, label)`."""

    def __init__(self, kit: Kit, window: QWidget, terms: Sequence[Term], words: str) -> None:
        super().__init__(kit, window, TERM_SOUGHT, lambda typed: [(t.id, t.pref_label) for t in find_terms(terms, typed)], words)


def _field(kit: Kit, name: Message, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setAccessibleName(kit.say(name))
    field.setProperty("ownFocus", True)
    return field
