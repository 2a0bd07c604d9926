"""One word, one meaning: a document that defines a term twice says why."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief, Part
from brief_builder.i18n import Message, _


def check_meanings(brief: Brief) -> Iterator[Remark]:
    """A remark for each term that is printed with different definitions, none of them with a reason; it leads to the last of them."""
    terms: dict[str, list[tuple[str, Part]]] = {}
    for slot in brief.slots:
        for part in slot.parts:
            if part.kind == "term" and part.prints():
                terms.setdefault(part.item, []).append((slot.id, part))
    for uses in terms.values():
        meanings = {(part.library, part.definition) for _slot, part in uses}
        if len(meanings) > 1 and not any(part.reason for _slot, part in uses):
            where, last = uses[-1]
            said = _told(last.label, len(meanings))
            yield Remark(Grade.NOTE, said, slot=where, part=last.id, code="two_meanings", about=last.label)


def _told(term: str, count: int) -> Message:
    if count == 2:
        return _("This document has two meanings of “{term}”; choose one, or give the reason with one of them.", term=term)
    return _("This document has {count} meanings of “{term}”; choose one, or give the reason with one of them.", count=count, term=term)
