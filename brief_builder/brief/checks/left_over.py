"""What was meant to be replaced and is still there: guidance of the document type, and gaps like “[naam]”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.own_words import OwnText
from brief_builder.brief.template import Template
from brief_builder.i18n import _

GAP = re.compile(
    r"\[(?:\s*|…|\.{3}|_+|[xX]{2,}|(?:naam|datum|bedrag|aantal|nummer|onderwerp|invullen|nog|jaar|wethouder|titel|plaats)\b[^\]\n]{0,40})\](?![(\[:])"
    r"|\b[Xx]{3,}\b|\blorem ipsum\b|\b(?:nog in te vullen|hier invullen)\b",
    re.IGNORECASE,
)


def check_left_over(brief: Brief, template: Template, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Remarks about text that nobody wrote for this document."""
    for own in texts:
        spec = template.slot(own.slot)
        if spec and spec.guidance and spec.guidance[:20] in own.words and _squeezed(spec.guidance) in _squeezed(own.words):
            sentence = _("The guidance is still in the text of “{slot}”.", slot=spec.heading)
            yield Remark(Grade.MUST, sentence, slot=own.slot, part=own.part)
        for gap in _gaps(own.markdown):
            sentence = _("“{gap}” is still to be filled in.", gap=gap)
            yield Remark(Grade.MUST, sentence, slot=own.slot, part=own.part, code="gap", about=gap)
    for spec_field in template.fields:
        gap_in_field = GAP.search(brief.field_text(spec_field.id))
        if gap_in_field:
            sentence = _("“{gap}” is still to be filled in, in the field “{field}”.", gap=gap_in_field[0], field=spec_field.label)
            yield Remark(Grade.MUST, sentence, field=spec_field.id)


@lru_cache(maxsize=1024)  # Controle looks after every edit, and one edit changes one text
def _gaps(markdown: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m[0] for m in GAP.finditer(markdown)))


def _squeezed(words: str) -> str:
    return " ".join(words.casefold().split())
