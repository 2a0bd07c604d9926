"""The shared language in own text: labels that somebody advises against, terms nobody defines, abbreviations nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief_builder.brief.checks.own_words import OwnText
from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Term
from brief_builder.document.markup import term_links
from brief_builder.dutch.recognition import Label, Recogniser
from brief_builder.i18n import Message, _

AVOID = "avoid"
"""The code of a remark about a label to avoid; `about` is the label and what to say instead, parted by a tab."""


@dataclass(frozen=True, slots=True)
class _Avoided:
    """A label to avoid, as it is found in text, and the names that take it away from there."""

    folded: str
    label: re.Pattern[str]
    names: re.Pattern[str]
    message: Message
    about: str


def check_language(brief: Brief, library: Library, organisation: Organisation, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Tips about the shared language; nothing inside a quotation, a link or a name is reported."""
    avoided = _avoided(library, organisation.full_name(brief.field_text("gemeente")).casefold())
    for own in texts:
        for found in _uses(own, avoided):
            yield Remark(Grade.LANGUAGE, found.message, slot=own.slot, part=own.part, code=AVOID, about=found.about)
    yield from _undefined(brief, library, texts)
    yield from _unexplained(brief, library, texts)


def _avoided(library: Library, sender: str) -> list[_Avoided]:
    """What somebody advises this sender against."""
    return [
        _Avoided(
            avoid.label.casefold(),
            _word(avoid.label),
            re.compile("|".join(map(re.escape, avoid.allowed_in)) or "(?!)", re.IGNORECASE),
            _sentence(term, avoid),
            f"{avoid.label}\t{term.pref_label}",
        )
        for term in library.terms()
        for avoid in term.avoid_labels
        if not avoid.scope or avoid.scope.casefold() == sender
    ]


def _sentence(term: Term, avoid: AvoidLabel) -> Message:
    return _("“{avoid}”: use “{label}”. {reason}", avoid=avoid.label, label=term.pref_label, reason=avoid.reason)


def _uses(own: OwnText, avoided: list[_Avoided]) -> Iterator[_Avoided]:
    said = own.words.casefold()
    return (a for a in avoided if a.folded in said and a.label.search(a.names.sub(" ", own.words)))


def _undefined(brief: Brief, library: Library, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Terms with more than one meaning that the text uses, while the document nowhere says which is meant: told at the first use."""
    terms = {t.id: t for t in library.terms() if library.recognition(t.id) != "uit" and len(t.definitions) > 1}
    defined = {p.item for p in brief.parts() if p.kind == "term" and not p.excluded}
    defined |= {link for own in texts for link in term_links(own.markdown)}
    left = [t for t in terms.values() if t.id not in defined]
    labels = [Label(label, t.id, library.recognition(t.id) == "alleen_exact") for t in left for label in (t.pref_label, *t.alt_labels)]
    finder, told = Recogniser(labels), set[str]()
    for own in texts:
        for use in finder.find(own.tokens) if finder.may_find(own.tokens) else ():
            if use.id not in told:
                told.add(use.id)
                term = terms[use.id]
                message = _(
                    "“{term}” has {count} meanings in the library; choose one, or link the word to it.",
                    term=term.pref_label,
                    count=len(term.definitions),
                )
                yield Remark(Grade.LANGUAGE, message, slot=own.slot, part=own.part, code="undefined", about=term.id)


def _unexplained(brief: Brief, library: Library, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """The abbreviations whose full form is nowhere in the document, each told at its first use."""
    items = {i.pref_label: i for i in library.all() if isinstance(i, Abbreviation) and i.full_form}
    first_uses = {letters: own for own in reversed(texts) for letters in own.known & items.keys()}
    said = _everything(brief) if first_uses else ""
    for letters, first in sorted(first_uses.items()):
        item = items[letters]
        if item.full_form.casefold() not in said:
            message = _("“{letters}” is not explained; write “{full}” the first time.", letters=item.pref_label, full=item.full_form)
            yield Remark(Grade.LANGUAGE, message, slot=first.slot, part=first.part, code="abbreviation", about=item.pref_label)


def _everything(brief: Brief) -> str:
    return " ".join(word for p in brief.parts() if not p.excluded for word in f"{p.text} {p.summary}".casefold().split())


def _word(label: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(label)}\b", re.IGNORECASE)
