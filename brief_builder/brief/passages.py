"""Everything that the writer wrote in a brief, passage by passage: the fields that hold sentences, titles, own text, pictures in words.

What is only for language, such as the spelling, looks at these; `own_words` has the texts alone, for what looks deeper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief_builder.brief.find import picture_texts, replace_all
from brief_builder.brief.find_fields import replace_in_field
from brief_builder.brief.model import Brief
from brief_builder.brief.own_words import own_texts
from brief_builder.brief.template import Template
from brief_builder.brief.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Passage:
    """Words without Markdown, and where they stand: in a field, else in a part, as its title or its text."""

    words: str
    field: str = ""
    slot: str = ""
    part: str = ""


def passages(brief: Brief, template: Template) -> Iterator[Passage]:
    """All of them: fields in the order of the form, titles and reasons, texts, then pictures; what is switched off does not count."""
    yield from (Passage(words, field=f.id) for f in template.fields if f.prose and (words := brief.field_text(f.id)))
    for slot in brief.slots:
        yield from (Passage(p.heading, slot=slot.id, part=p.id) for p in slot.parts if p.heading and not p.excluded)
        yield from (Passage(p.reason, slot=slot.id, part=p.id) for p in slot.parts if p.reason and not p.excluded)
    yield from (Passage(own.words, slot=own.slot, part=own.part) for own in own_texts(brief))
    for slot in brief.slots:
        yield from (Passage(alt, slot=slot.id, part=p.id) for p in slot.parts if not p.excluded for alt in picture_texts(p))


def with_other_word(brief: Brief, place: Passage, word: str, instead: str) -> Brief:
    """The brief with every use of a word, written exactly so, replaced in the field or the part of a passage."""
    wanted = Wanted(word, match_case=True, whole_words=True)
    return replace_in_field(brief, place.field, wanted, instead) if place.field else replace_all(brief, wanted, instead, place.part)[0]
