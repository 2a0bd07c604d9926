"""The shared language in own text: labels that somebody advises against, abbreviations that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Term
from brief_builder.document.markup import plain_text
from brief_builder.i18n import Message, _

QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’|\[[^\[\]]*\]\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Avoided:
    """A label to avoid, as it is found in text, and the names that take it away from there."""

    label: re.Pattern[str]
    names: re.Pattern[str]
    message: Message


def check_language(brief: Brief, library: Library, organisation: Organisation) -> Iterator[Remark]:
    """Tips for every part of own text; nothing inside a quotation, a link or a name is reported."""
    avoided = _avoided(library, organisation.full_name(brief.field_text("gemeente")).casefold())
    unexplained = _unexplained(brief, library)
    for slot in brief.slots:
        for part in slot.parts:
            if part.excluded or not (part.kind == "text" or part.own_wording):
                continue
            own = plain_text(QUOTED.sub(" ", part.text))
            for message in (*_uses(own, avoided), *(m for letters, m in unexplained if letters.search(own))):
                yield Remark(Grade.LANGUAGE, message, slot=slot.id, part=part.id)


def _avoided(library: Library, sender: str) -> list[_Avoided]:
    """What somebody advises this sender against."""
    return [
        _Avoided(
            _word(avoid.label), re.compile("|".join(map(re.escape, avoid.allowed_in)) or "(?!)", re.IGNORECASE), _sentence(term, avoid)
        )
        for term in library.terms()
        for avoid in term.avoid_labels
        if not avoid.scope or avoid.scope.casefold() == sender
    ]


def _sentence(term: Term, avoid: AvoidLabel) -> Message:
    return _("“{avoid}”: use “{label}”. {reason}", avoid=avoid.label, label=term.pref_label, reason=avoid.reason)


def _uses(own: str, avoided: list[_Avoided]) -> Iterator[Message]:
    return (a.message for a in avoided if a.label.search(own) and a.label.search(a.names.sub(" ", own)))


def _unexplained(brief: Brief, library: Library) -> list[tuple[re.Pattern[str], Message]]:
    """The abbreviations whose full form is nowhere in the document, each with what to say where it is used."""
    said = " ".join(word for p in brief.parts() if not p.excluded for word in f"{p.text} {p.summary}".casefold().split())
    known = (i for i in library.all() if isinstance(i, Abbreviation) and i.full_form and i.full_form.casefold() not in said)
    return [
        (
            re.compile(rf"\b{re.escape(item.pref_label)}\b"),
            _("“{letters}” is not explained; write “{full}” the first time.", letters=item.pref_label, full=item.full_form),
        )
        for item in known
    ]


def _word(label: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(label)}\b", re.IGNORECASE)
