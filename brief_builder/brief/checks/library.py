"""The brief beside the library of today: what changed, and what is gone."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.insert import current_fingerprint
from brief_builder.brief.model import Brief, Part
from brief_builder.content.library import Item, Library
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.content.words import ENDED_STATUSES
from brief_builder.document.markup import term_links
from brief_builder.errors import UnknownName
from brief_builder.i18n import Message, _

CHANGED = "changed"
"""The code of the remark that the library has another version of a part."""


def check_library(brief: Brief, library: Library) -> Iterator[Remark]:
    """Every remark about parts from the library and about links to its terms."""
    open_names = {m.name for m in library.manifests}
    for used in brief.libraries:
        if used.name not in open_names:
            yield Remark(
                Grade.NOTE,
                _("The library “{name}” is not open; what came from it is printed as it was.", name=used.name),
                code="not_open",
                about=used.name,
            )
    for slot in brief.slots:
        for part in (p for p in slot.parts if not p.excluded):
            if part.item and part.library in open_names and part.kind != "image":
                yield from _check_item(part, slot.id, library)
            yield from _check_links(part, slot.id, library)


def _check_links(part: Part, slot: str, library: Library) -> Iterator[Remark]:
    if part.kind not in ("text", "table"):
        return
    for link in sorted(term_links(part.text)):
        found = library.get(link)
        if isinstance(found, Abbreviation):
            sentence = _("“{term}” is an abbreviation without a definition: write it out, or link to a term.", term=found.pref_label)
            yield Remark(Grade.NOTE, sentence, slot=slot, part=part.id, code="linked_letters", about=found.pref_label)
        elif not isinstance(found, Term):
            sentence = _("The text links to a term that does not exist: “{term}”.", term=link)
            yield Remark(Grade.MUST, sentence, slot=slot, part=part.id)


def _check_item(part: Part, slot: str, library: Library) -> Iterator[Remark]:
    item = library.get(part.item, part.library)
    if item is None:
        sentence = _("“{label}” is no longer in the library; it is printed as it was.", label=part.label)
        yield Remark(Grade.NOTE, sentence, slot=slot, part=part.id, code="gone")
        return
    try:
        today = current_fingerprint(item, library, part.definition)
    except UnknownName:
        sentence = _("The definition of “{label}” is no longer in the library; it is printed as it was.", label=part.label)
        yield Remark(Grade.NOTE, sentence, slot=slot, part=part.id, code="gone_definition")
        return
    if part.fingerprint and today != part.fingerprint:
        yield Remark(Grade.NOTE, _changed(part, item), slot=slot, part=part.id, code=CHANGED)


def _changed(part: Part, item: Item) -> Message:
    chosen = item.definition(part.definition) if isinstance(item, Term) else None
    if chosen is None or chosen.status not in ENDED_STATUSES:
        return _("“{label}” has changed in the library since it was inserted.", label=part.label)
    values = {"label": part.label, "day": chosen.ended_on, "other": chosen.replaced_by}
    if chosen.status == "afgewezen":
        sentence = _("The definition of “{label}” was rejected on {day}; “{other}” came in its place.")
    else:
        sentence = _("The definition of “{label}” lapsed on {day}; “{other}” came in its place.")
    return Message(sentence.text, values)
