"""The shared language in own text: labels that somebody advises against, abbreviations that nobody explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Abbreviation, AvoidLabel, Term
from brief_builder.document.markup import plain_text
from brief_builder.i18n import Message, _

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|\[[^\]]*\]\([^)]*\)")


def check_language(brief: Brief, library: Library, organisation: Organisation) -> Iterator[Remark]:
    """Tips for every part of own text; nothing inside a quotation, a link or a name is reported."""
    sender = organisation.full_name(brief.field_text("gemeente")).casefold()
    everything = " ".join(plain_text(f"{p.text}\n\n{p.summary}") for p in brief.parts() if not p.excluded)
    for slot in brief.slots:
        for part in slot.parts:
            if part.excluded or not (part.kind == "text" or part.own_wording):
                continue
            own = plain_text(QUOTED.sub(" ", part.text))
            for tip in (*_avoided(own, library, sender), *_unexplained(own, everything, library)):
                yield Remark(tip.grade, tip.message, slot=slot.id, part=part.id)


def _avoided(own: str, library: Library, sender: str) -> Iterator[Remark]:
    for term in library.terms():
        for avoid in term.avoid_labels:
            if _applies(avoid, sender) and _uses(own, avoid):
                yield Remark(Grade.LANGUAGE, _avoid_sentence(term, avoid))


def _avoid_sentence(term: Term, avoid: AvoidLabel) -> Message:
    return _("“{avoid}”: use “{label}”. {reason}", avoid=avoid.label, label=term.pref_label, reason=avoid.reason)


def _applies(avoid: AvoidLabel, sender: str) -> bool:
    return not avoid.scope or avoid.scope.casefold() == sender


def _uses(own: str, avoid: AvoidLabel) -> bool:
    for name in avoid.allowed_in:
        own = re.sub(re.escape(name), " ", own, flags=re.IGNORECASE)
    return re.search(rf"\b{re.escape(avoid.label)}\b", own, re.IGNORECASE) is not None


def _unexplained(own: str, everything: str, library: Library) -> Iterator[Remark]:
    said = everything.casefold()
    known = (i for i in library.all() if isinstance(i, Abbreviation) and i.full_form and i.full_form.casefold() not in said)
    for item in known:
        if re.search(rf"\b{re.escape(item.pref_label)}\b", own):
            sentence = _("“{letters}” is not explained; write “{full}” the first time.", letters=item.pref_label, full=item.full_form)
            yield Remark(Grade.LANGUAGE, sentence)
