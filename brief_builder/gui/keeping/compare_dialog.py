"""Two definitions side by side, of one term and its own versions: what only one of them says is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QFrame, QWidget

from brief_builder.brief.differences import Change, Stretch, text_differences
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.document.markup import plain_text
from brief_builder.gui.difference_dialog import CLOSE, DifferenceDialog
from brief_builder.gui.difference_view import html_of
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.gui.widgets.layout import Pair, column, row, surface
from brief_builder.gui.widgets.prose import Prose
from brief_builder.gui.widgets.text import Badge, Text
from brief_builder.gui.words import NATURES, STATUSES
from brief_builder.i18n import Message, _
from brief_builder.keeping.timeline import name_of

WHOLE = 100_000
"""Definitions are shown with all their words."""


@dataclass(frozen=True, slots=True)
class One:
    """A definition with the term that has it."""

    term: Term
    definition: Definition


def definitions_of(library: Library, term: Term) -> list[One]:
    """Every definition of a term and of its versions in other libraries, those of the term itself first."""
    others = [version for version in library.versions(term.id) if isinstance(version, Term) and version is not term]
    return [One(one, definition) for one in (term, *others) for definition in one.definitions]


class CompareDialog(DifferenceDialog):
    """Ask with `exec`; `first` is the id of the definition that is shown at the left, "" for the usual one."""

    def __init__(self, kit: Kit, parent: QWidget, library: Library, term: Term, first: str = "") -> None:
        said = _("What only one of them says is marked.")
        super().__init__(kit, parent, _("Definitions of “{term}” side by side", term=term.pref_label), said, (), leave=CLOSE)
        self._listed = definitions_of(library, term)
        usual = term.definition(first) or term.usual()
        left = next(at for at, one in enumerate(self._listed) if one.definition is usual)
        right = next((at for at in range(len(self._listed)) if at != left), left)
        self._choices = [self._choice(_("Left"), left), self._choice(_("Right"), right)]
        chosen = row(*self._choices, gap=Space.M)
        for at in range(2):
            chosen.setStretch(at, 1)
        self.head.addLayout(chosen)
        self._compare()
        self._choices[1].setFocus()

    def _choice(self, name: Message, chosen: int) -> Choice:
        choice = Choice(self._kit, self._kit.say(name))
        for one in self._listed:
            words = name_of(one.definition)
            choice.addItem(words if one.term is self._listed[0].term else f"{words} · {one.term.library}")
        choice.setCurrentIndex(chosen)
        choice.activated.connect(lambda _at: self._compare())
        return choice

    def _compare(self) -> None:
        left, right = (self._listed[choice.currentIndex()] for choice in self._choices)
        stretches = text_differences(plain_text(left.definition.text), plain_text(right.definition.text))
        only = [[_marked(s) for s in stretches if s.change is not other] for other in (Change.ADDED, Change.REMOVED)]
        self.show_cards([Pair(self._card(left, only[0]), self._card(right, only[1]))])

    def _card(self, one: One, stretches: Sequence[Stretch]) -> QFrame:
        kit, definition = self._kit, one.definition
        status = STATUSES.get(definition.status, STATUSES["gevonden"])
        name = name_of(definition)
        facts = (Text(kit, fact, Type.META, "muted") for fact in self._facts(one))
        return surface(
            "card",
            column(
                row(Badge(kit, kit.say(status.name), status.icon, status.ink), None),
                Text(kit, name, Type.STRONG),
                Prose(kit, f"<p>{html_of(stretches, WHOLE)}</p>", kit.say(_("What differs in “{title}”", title=name)), Type.BODY),
                *facts,
                None,
                gap=Space.XS,
                margins=(Space.M, Space.M, Space.M, Space.M),
            ),
        )

    def _facts(self, one: One) -> list[str]:
        say, definition = self._kit.say, one.definition
        told = [say(NATURES.get(definition.nature, Message(definition.nature)))]
        told += [say(_("Scope: {scope}", scope=definition.scope))] if definition.scope else []
        told += [say(_("Agreed by {who}, {day}", who=definition.agreed_by, day=definition.agreed_on))] if definition.agreed_by else []
        told += (
            [say(_("Ended on {day}: {reason}", day=definition.ended_on, reason=definition.status_reason))] if definition.ended_on else []
        )
        return [*told, one.term.library]


def _marked(stretch: Stretch) -> Stretch:
    """Neither of two definitions is the older one: at both sides what the other does not say is marked, and nothing is struck out."""
    return replace(stretch, change=Change.ADDED) if stretch.change else stretch
