"""The paragraphs: what is still empty, too long, or stands where it does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.template import Template
from brief_builder.document.markup import plain_text
from brief_builder.i18n import _, ngettext

WORDS_PER_PAGE = 330
SLACK = 1.3
OPEN_NOTE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
NOTE_TEXT = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)


def check_structure(brief: Brief, template: Template, pictures: Mapping[str, bytes]) -> Iterator[Remark]:
    """Every remark about paragraphs and parts, in document order."""
    for spec in template.slots:
        slot = brief.slot(spec.id) or Slot(spec.id)
        if spec.required and not any(not p.excluded for p in slot.parts):
            yield Remark(Grade.MUST, _("The paragraph “{slot}” is still empty.", slot=spec.heading), slot=spec.id)
        words = sum(word_count(p) for p in slot.parts if not p.excluded)
        if spec.max_words and words > spec.max_words:
            sentence = _("“{slot}” has {words} words; at most {most} is the rule.", slot=spec.heading, words=words, most=spec.max_words)
            yield Remark(Grade.NOTE, sentence, slot=spec.id)
        yield from (r for p in slot.parts if not p.excluded for r in _check_part(p, slot.id, pictures))
    yield from _check_strangers(brief, template)
    yield from _check_length(brief, template)
    excluded = sum(1 for p in brief.parts() if p.excluded)
    if excluded:
        yield Remark(
            Grade.NOTE,
            ngettext("{count} part is switched off and not printed.", "{count} parts are switched off and not printed.", excluded),
        )


def word_count(part: Part) -> int:
    """About how many words the part prints."""
    written = part.text if part.kind in ("text", "table") or part.form == "volledig" else part.summary or part.text
    return len(plain_text(written).split())


def _check_part(part: Part, slot: str, pictures: Mapping[str, bytes]) -> Iterator[Remark]:
    if part.kind == "image" and not part.text:
        yield Remark(Grade.MUST, _("The picture “{file}” has no alternative text.", file=part.item), slot=slot, part=part.id)
    if part.kind == "image" and part.item not in pictures:
        yield Remark(
            Grade.MUST,
            _("The picture “{file}” is missing from the folder beside the working file.", file=part.item),
            slot=slot,
            part=part.id,
        )
    if part.kind in ("text", "table"):
        missing = set(OPEN_NOTE.findall(part.text)) - set(NOTE_TEXT.findall(part.text))
        for name in sorted(missing):
            yield Remark(Grade.MUST, _("The footnote [^{name}] has no text.", name=name), slot=slot, part=part.id)


def _check_strangers(brief: Brief, template: Template) -> Iterator[Remark]:
    for slot in brief.slots:
        if slot.parts and template.slot(slot.id) is None:
            sentence = _("The document type has no paragraph “{slot}”; it is printed at the end.", slot=slot.heading or slot.id)
            yield Remark(Grade.NOTE, sentence, slot=slot.id)


def _check_length(brief: Brief, template: Template) -> Iterator[Remark]:
    pages = sum(word_count(p) for p in brief.parts() if not p.excluded) / WORDS_PER_PAGE
    if template.pages and pages > template.pages * SLACK:
        yield Remark(Grade.NOTE, _("The text takes about {pages} pages; {most} is the aim.", pages=round(pages), most=template.pages))
