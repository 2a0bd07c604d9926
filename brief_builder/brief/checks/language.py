"""The shared language in own text: labels that somebody advises against, terms nobody defines, abbreviations nobody explains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.own_words import OwnText
from brief_builder.content.library import Library
from brief_builder.content.proper_names import proper_names
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Term
from brief_builder.document.markup import term_links
from brief_builder.dutch.recognition import Label, Recogniser
from brief_builder.i18n import Message, _

AVOID = "avoid"
"""The code of a remark about a label to avoid; `about` is the label and what to say instead, parted by a tab."""

UNDEFINED = "undefined"
"""The code of a remark about a term of which the document does not say what it means; `about` is its id."""


def check_language(brief: Brief, library: Library, organisation: Organisation, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Tips about the shared language; nothing inside a quotation, a link, a title or the name of a law is reported."""
    names = proper_names(library)
    yield from _avoided(library, organisation.full_name(brief.field_text("gemeente")).casefold(), names, texts)
    yield from _undefined(brief, library, names, texts)
    yield from _unexplained(brief, library, texts)


def _avoided(library: Library, sender: str, names: Sequence[str], texts: Sequence[OwnText]) -> Iterator[Remark]:
    """The uses of what somebody advises this sender against, each label once in a text."""
    pairs = [(term, avoid) for term in library.terms() for avoid in term.avoid_labels if avoid.scope.casefold() in ("", sender)]
    finder = Recogniser([Label(avoid.label, avoid.label.casefold(), exact=True) for _term, avoid in pairs], names)
    for own in texts:
        used = {use.id for use in finder.find(own.tokens)} if finder.may_find(own.tokens) else ()
        for term, avoid in (pair for pair in pairs if pair[1].label.casefold() in used):
            said, about = _sentence(term, avoid), f"{avoid.label}\t{term.pref_label}"
            yield Remark(Grade.LANGUAGE, said, slot=own.slot, part=own.part, code=AVOID, about=about)


def _sentence(term: Term, avoid: AvoidLabel) -> Message:
    return _("“{avoid}”: use “{label}”. {reason}", avoid=avoid.label, label=term.pref_label, reason=avoid.reason)


def term_labels(library: Library, term: str) -> tuple[Label, ...]:
    """By which words a term is recognised; none when that is off, or there is no such term."""
    found, recognition = library.get(term), library.recognition(term)
    if not isinstance(found, Term) or recognition == "uit":
        return ()
    return tuple(Label(label, term, recognition == "alleen_exact") for label in (found.pref_label, *found.alt_labels))


def _undefined(brief: Brief, library: Library, names: Sequence[str], texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Terms with more than one meaning that the text uses, while the document nowhere says which is meant: told at the first use."""
    terms = {t.id: t for t in library.terms() if library.recognition(t.id) != "uit" and len(t.definitions) > 1}
    defined = {p.item for p in brief.parts() if p.kind == "term" and not p.excluded}
    defined |= {link for own in texts for link in term_links(own.markdown)}
    left = [t for t in terms.values() if t.id not in defined]
    labels = [label for t in left for label in term_labels(library, t.id)]
    finder, told = Recogniser(labels, names), set[str]()
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
                yield Remark(Grade.LANGUAGE, message, slot=own.slot, part=own.part, code=UNDEFINED, about=term.id)


def _unexplained(brief: Brief, library: Library, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """The abbreviations whose full form does not stand at their first use or before it, each told there."""
    items = {i.pref_label: i for i in library.all() if isinstance(i, Abbreviation) and i.full_form}
    first_uses = {letters: own for own in reversed(texts) for letters in own.known & items.keys()}
    for letters, first in sorted(first_uses.items()):
        item = items[letters]
        if item.full_form.casefold() not in _said_until(brief, first.part):
            message = _("“{letters}” is not explained; write “{full}” the first time.", letters=item.pref_label, full=item.full_form)
            yield Remark(Grade.LANGUAGE, message, slot=first.slot, part=first.part, code="abbreviation", about=item.pref_label)


def _said_until(brief: Brief, part: str) -> str:
    """What is printed up to the end of a part."""
    printed = [p for p in brief.parts() if not p.excluded]
    end = next(number for number, p in enumerate(printed, 1) if p.id == part)
    return " ".join(word for p in printed[:end] for word in f"{p.text} {p.summary}".casefold().split())
