"""Annexes: every annex that the text names is there, and every annex that is there is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_builder.brief.assemble.opening import annexes
from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.own_words import OwnText
from brief_builder.brief.template import Template
from brief_builder.i18n import _

FIELD = "bijlagen"
NUMBERED = re.compile(r"\bbijlagen?\s+(\d{1,2})\b", re.IGNORECASE)
NAMED = re.compile(r"\b(?:zie|in|als|de|bijgevoegde|onze)\s+bijlagen?\b", re.IGNORECASE)


def check_annexes(brief: Brief, template: Template, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Remarks for document types that have annexes."""
    if template.field(FIELD) is None:
        return
    titles = annexes(brief)
    for own in texts:
        yield from _absent(own, len(titles))
    if not titles:
        return
    said = " ".join(" ".join(own.markdown.split()) for own in texts).casefold()
    numbers = {int(number) for number in NUMBERED.findall(said)}
    for number, title in enumerate(titles, 1):
        if texts and _short(title) not in said and number not in numbers and not (len(titles) == 1 and NAMED.search(said)):
            sentence = _("The text does not name the annex “{title}”; say where it belongs.", title=title)
            yield Remark(Grade.NOTE, sentence, field=FIELD, code="unnamed_annex", about=title)


def _named(words: str) -> tuple[tuple[int, ...], bool]:
    """The numbers of the annexes that a text names, and whether it names an annex at all."""
    if "bijlage" not in words.casefold():
        return (), False
    return tuple(sorted({int(number) for number in NUMBERED.findall(words)})), bool(NAMED.search(words))


def _short(title: str) -> str:
    """The title as a text would name it: without the year in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)$", "", title).casefold()


def _absent(own: OwnText, count: int) -> Iterator[Remark]:
    numbers, named = _named(own.words)
    for number in numbers:
        if number > count:
            sentence = _("The text names annex {number}, but the document has {count}.", number=number, count=count)
            yield Remark(Grade.NOTE, sentence, slot=own.slot, part=own.part, code="absent_annex", about=str(number))
    if not count and named and not numbers:
        sentence = _("The text names an annex, but the document has none; fill the field for annexes.")
        yield Remark(Grade.NOTE, sentence, slot=own.slot, part=own.part, code="absent_annex")
