"""The texts of the cards in lines, and how tall they are.

Hundreds of texts that are new at once (another document, another width) are laid in some turns of the event loop; until then the
height of most of them is a guess.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTreeView

from brief_builder.brief.measurement import updated
from brief_builder.brief.model import Part
from brief_builder.brief.per_part import PerPart
from brief_builder.content.figure_words import figure_sentence
from brief_builder.document.markup import plain_text
from brief_builder.gui.document.card_text import card_text
from brief_builder.gui.document.outline_model import OutlineModel, PartNode
from brief_builder.gui.kit import Kit
from brief_builder.gui.paragraph import Paragraph
from brief_builder.gui.tokens import Space, Type
from brief_builder.i18n import _

INSET, BUTTON = 12, 28
TEXT_LEFT = INSET + 24 + 6

AT_ONCE = 24
"""Texts that are laid in one turn."""

LETTER = 8
"""Pixels that a letter takes, with its share of the margins: for a guess."""


class CardBodies(QObject):
    """`laid` tells that every height is known now, after some were guessed."""

    laid = Signal()

    def __init__(self, kit: Kit, view: QTreeView) -> None:
        super().__init__(view)
        self._kit, self._view = kit, view
        self._words, self._bodies = PerPart(words_on_card), PerPart(self._laid)
        self._room, self._is_guessed = AT_ONCE, False
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._go_on)

    def of(self, node: PartNode) -> Paragraph:
        """The text of a card, as it is painted."""
        return self._bodies.of(node.part, node.form, self._view.viewport().width())

    def height(self, node: PartNode) -> int:
        """How tall it is; a guess when this turn has no room for one more that is new."""
        if not self._is_known(node):
            self._next_turn.start(0)
            if self._room <= 0:
                self._is_guessed = True
                return self._guess(node)
            self._room -= 1
        return self.of(node).height

    def keep(self, parts: Iterable[Part]) -> None:
        """Another document has these parts: what was laid of others goes."""
        there = tuple(parts)
        self._words.keep(there)
        self._bodies.keep(there)

    def forget(self) -> None:
        """Another width or theme: lay the texts anew."""
        self._bodies.forget()

    def _is_known(self, node: PartNode) -> bool:
        return self._bodies.has(node.part, node.form, self._view.viewport().width())

    def _laid(self, part: Part, form: str, width: int) -> Paragraph:
        own = _is_own(part)
        left = Space.L if own else TEXT_LEFT
        ink = "muted" if part.excluded else "text"
        room = width - 2 * Space.L - left - (BUTTON + 10 if own else Space.M)
        text = self._words.of(part, form) or self._kit.say(_("Write here"))
        return Paragraph(self._kit, text, room, Type.BODY, ink, 0 if own else 2)

    def _guess(self, node: PartNode) -> int:
        line = max(1, self._view.viewport().width() // LETTER)
        lines = sum(1 + len(paragraph) // line for paragraph in node.part.text.split("\n\n")) if _is_own(node.part) else 2
        return Type.BODY.line * lines

    def _go_on(self) -> None:
        """A new turn has room again: for the texts whose height was guessed."""
        self._room = AT_ONCE
        model = self._view.model()
        if not self._is_guessed or not isinstance(model, OutlineModel):
            return
        for node in model.parts():
            if not self._is_known(node):
                if self._room <= 0:
                    self._next_turn.start(0)
                    return
                self._room -= 1
                self.of(node)
        self._is_guessed = False
        self.laid.emit()


def _is_own(part: Part) -> bool:
    return part.kind == "text" and not part.item


def words_on_card(part: Part, form: str) -> str:
    """All of own text, the gist of what comes from the library."""
    return card_text(part.text) if _is_own(part) else shown_text(part, form)


def shown_text(part: Part, form: str) -> str:
    """The text of a card: what the part prints in short."""
    if part.kind == "figure" and part.figures:
        part = updated(part)
        inserted = part.figures[0].figure
        labels = {i: a.label for i, a in part.areas.items()}
        sentence = figure_sentence(inserted, labels)[1].strip()
        return sentence[:1].upper() + sentence[1:]
    short = part.kind == "finding" and form != "volledig" and not part.own_wording
    text = part.summary if short else part.text
    return " ".join(plain_text(text).split())
