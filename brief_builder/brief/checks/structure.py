"""The paragraphs: what is still empty, too long, or stands where it does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.length import pages, word_count
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.pictures import is_picture
from brief_builder.brief.template import Template, TemplateSlot
from brief_builder.document.markup import is_taken_as_typed, named_pictures
from brief_builder.i18n import _, ngettext

SLACK = 1.3
OPEN_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](?!:)")
NOTE_TEXT = re.compile(r"^ {0,3}\[\^([^\[\]\s]+)\]:", re.MULTILINE)

TAKEN_AS_TYPED = _(
    "This text has too many marks, or lists too deep within each other, to be laid out: it is printed as it was typed, with its marks. "
    "Split it into several texts, or remove marks."
)


def check_structure(brief: Brief, template: Template, pictures: Mapping[str, bytes]) -> Iterator[Remark]:
    """Every remark about paragraphs and parts, in document order."""
    words = {part.id: word_count(part, template) for part in brief.parts()}
    for spec in template.slots:
        yield from _check_slot(spec, brief.slot(spec.id) or Slot(spec.id), words)
    for slot in brief.slots:
        yield from (r for p in slot.parts if not p.excluded for r in _check_part(p, slot.id, pictures))
    yield from _check_strangers(brief, template)
    taken = pages(words.values())
    if template.pages and taken > template.pages * SLACK:
        yield Remark(
            Grade.NOTE,
            _("The text takes about {pages} pages; {most} is the aim.", pages=round(taken), most=template.pages),
            code="long_document",
        )
    excluded = [(slot.id, p.id) for slot in brief.slots for p in slot.parts if p.excluded]
    if excluded:
        count = len(excluded)
        sentence = ngettext("{count} part is switched off and not printed.", "{count} parts are switched off and not printed.", count)
        slot_id, first = excluded[0]
        yield Remark(Grade.NOTE, sentence, slot=slot_id, part=first, code="excluded", about=str(count))


def _check_slot(spec: TemplateSlot, slot: Slot, words: Mapping[str, int]) -> Iterator[Remark]:
    if spec.required and not any(part.prints() for part in slot.parts):
        yield Remark(Grade.MUST, _("The paragraph “{slot}” is still empty.", slot=spec.heading), slot=spec.id)
    count = sum(words[part.id] for part in slot.parts)
    if spec.max_words and count > spec.max_words:
        sentence = _("“{slot}” has {words} words; at most {most} is the rule.", slot=spec.heading, words=count, most=spec.max_words)
        yield Remark(Grade.NOTE, sentence, slot=spec.id, code="long_paragraph")


def _check_part(part: Part, slot: str, pictures: Mapping[str, bytes]) -> Iterator[Remark]:
    for name, alt in ((part.item, part.text.strip()),) if part.kind == "image" else named_pictures(part.text):
        if not alt:
            yield Remark(Grade.MUST, _("The picture “{file}” has no alternative text.", file=name), slot=slot, part=part.id)
        if name not in pictures:
            sentence = _("The picture “{file}” is missing from the folder beside the working file.", file=name)
            yield Remark(Grade.MUST, sentence, slot=slot, part=part.id)
        elif not is_picture(pictures[name]):
            sentence = _("The picture “{file}” is damaged, or no PNG or JPEG file. Replace it.", file=name)
            yield Remark(Grade.MUST, sentence, slot=slot, part=part.id)
    if part.kind != "image" and is_taken_as_typed(part.text):
        yield Remark(Grade.MUST, TAKEN_AS_TYPED, slot=slot, part=part.id)
        return
    marks, notes = set(OPEN_NOTE.findall(part.text)), set(NOTE_TEXT.findall(part.text))
    for name in sorted(marks - notes):
        yield Remark(Grade.MUST, _("The footnote [^{name}] has no text.", name=name), slot=slot, part=part.id)
    for name in sorted(notes - marks):
        sentence = _("The footnote [^{name}] is not printed: put its mark in the text.", name=name)
        yield Remark(Grade.MUST, sentence, slot=slot, part=part.id)


def _check_strangers(brief: Brief, template: Template) -> Iterator[Remark]:
    for slot in brief.slots:
        if slot.parts and template.slot(slot.id) is None:
            sentence = _("The document type has no paragraph “{slot}”; it is printed at the end.", slot=slot.heading or slot.id)
            yield Remark(Grade.NOTE, sentence, slot=slot.id, code="no_paragraph")
