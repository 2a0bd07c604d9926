"""Everything that the writer wrote in a brief, passage by passage: the fields that hold sentences, titles, own text.

What is only for language, such as the spelling, looks at these; `own_words` has the texts alone, for what looks deeper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief_builder.brief.checks.own_words import own_texts
from brief_builder.brief.edits import set_field
from brief_builder.brief.find import Wanted, replace_all
from brief_builder.brief.model import Brief, FieldValue
from brief_builder.brief.template import Template


@dataclass(frozen=True, slots=True)
class Passage:
    """Words without Markdown, and where they stand: in a field, else in a part, as its title or its text."""

    words: str
    field: str = ""
    slot: str = ""
    part: str = ""


def passages(brief: Brief, template: Template) -> Iterator[Passage]:
    """All of them: fields in the order of the form, then titles, then texts; what is switched off does not count."""
    yield from (Passage(words, field=f.id) for f in template.fields if f.prose and (words := brief.field_text(f.id)))
    for slot in brief.slots:
        yield from (Passage(p.heading, slot=slot.id, part=p.id) for p in slot.parts if p.heading and not p.excluded)
    yield from (Passage(own.words, slot=own.slot, part=own.part) for own in own_texts(brief))


def with_other_word(brief: Brief, place: Passage, word: str, instead: str) -> Brief:
    """The brief with every use of a word, written exactly so, replaced in the field or the part of a passage."""
    wanted = Wanted(word, match_case=True, whole_words=True)
    if not place.field:
        return replace_all(brief, wanted, instead, place.part)[0]
    value = brief.fields.get(place.field, "")
    return set_field(brief, place.field, _in_field(value, wanted, instead))


def _in_field(value: FieldValue, wanted: Wanted, instead: str) -> FieldValue:
    def mended(text: str) -> str:
        return wanted.pattern().sub(lambda _found: instead, text)

    if isinstance(value, str):
        return mended(value)
    return tuple({**row, "title": mended(row["title"])} if "title" in row else row for row in value)
