"""What one does with a word that is marked: take a suggestion, add it to one's own words, ignore it, link it to a term."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from brief_builder.document.rich.tree import TERM
from brief_builder.gui.editor import marking
from brief_builder.gui.editor.describing import announce
from brief_builder.gui.editor.linking import link_words
from brief_builder.gui.editor.marks import Found, Marks
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.suggestions import add_suggestions
from brief_builder.i18n import Message, _


class Proofing(QObject):
    """Marks the words of a text field, and puts what can be done with them in its context menu."""

    def __init__(self, kit: Kit, edit: RichEdit, proofreader: Proofreader) -> None:
        super().__init__(edit)
        self._kit, self._edit, self._proofreader = kit, edit, proofreader
        self.marks = Marks(kit, edit, proofreader)
        edit.menu_parts += [self._add_spelling, self._add_term]
        edit.mistake_wanted.connect(self.go_to_mistake)

    def go_to_mistake(self) -> None:
        """Select the next word with a wrong spelling; its suggestions are in the context menu."""
        found = self.marks.next_mistake(self._edit.textCursor())
        if found:
            self._edit.setTextCursor(found.where)
            self._announce(_("“{word}” is not in the word list.", word=found.name))
        else:
            self._announce(_("No spelling mistakes found."))

    def _announce(self, message: Message) -> None:
        announce(self._edit, self._kit.say(message))

    # ---- the menu

    def _add_spelling(self, menu: QMenu, cursor: QTextCursor) -> None:
        found = self.marks.mistake_at(cursor)
        if found is None:
            return
        add_suggestions(menu, self._kit, self._proofreader, found.name, lambda word: self._replace(found, word))
        menu.addSeparator()

    def _replace(self, found: Found, word: str) -> None:
        self._edit.setTextCursor(found.where)
        self._edit.command(_("Spelling"), marking.replace_words, word)

    def _add_term(self, menu: QMenu, cursor: QTextCursor) -> None:
        found = self.marks.term_at(cursor)
        term = self._proofreader.term(found.name) if found else None
        if found is None or term is None:
            return
        where, name = found.where, term.pref_label
        action = menu.addAction(self._kit.say(_("Link to the term “{term}”", term=name)))
        action.triggered.connect(lambda: link_words(self._edit, where, _("Link a term"), TERM + term.id))
        menu.addSeparator()
