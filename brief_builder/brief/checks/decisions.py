"""Decision points and alternatives: one point is one decision, and a council sees what else it could choose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_builder.brief.checks.remark import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.brief.own_words import OwnText
from brief_builder.brief.template import Template
from brief_builder.i18n import _

DECISION, ALTERNATIVES = "besluit", "alternatieven"
POINT = re.compile(r"^ {0,3}(?:\d+[.)]|[-*+])\s+(.*(?:\n(?! {0,3}(?:\d+[.)]|[-*+])\s|\s*\n).*)*)", re.MULTILINE)
_INFINITIVE = r"\bte\s+(?:\w+\s+){0,2}?\w+(?:en|aan|ien)\b"
TWO = re.compile(rf"{_INFINITIVE}.*\b(?:en|alsmede|evenals|alsook|waarna)\b.*{_INFINITIVE}", re.IGNORECASE | re.DOTALL)

NONE = re.compile(r"\b(?:geen|niet|n\.?v\.?t)\b", re.IGNORECASE)
REASON = re.compile(
    r"\b(?:omdat|want|doordat|aangezien|namelijk|daarom|immers|vanwege|wegens|door|verplicht|schrijft|nodig)\b", re.IGNORECASE
)
BRIEFLY = 15
"""Words; who writes more gives a reason, in whatever words."""


def check_decisions(brief: Brief, template: Template, texts: Sequence[OwnText]) -> Iterator[Remark]:
    """Remarks for document types that ask for a decision."""
    if template.slot(DECISION):
        for own in texts:
            if own.slot == DECISION:
                yield from _points(own)
    choice = template.slot(ALTERNATIVES)
    slot = brief.slot(ALTERNATIVES)
    if choice and not choice.required and not (slot and any(part.prints() for part in slot.parts)):
        yield Remark(Grade.NOTE, _("Name an alternative, or say why there is none."), slot=ALTERNATIVES, code="no_alternative")
    yield from (r for own in texts if choice and own.slot == ALTERNATIVES for r in _unexplained(own))


def _unexplained(own: OwnText) -> Iterator[Remark]:
    """That there is no alternative is said in a word or two, without the reason."""
    if NONE.search(own.words) and len(own.words.split()) <= BRIEFLY and not REASON.search(own.words):
        yield Remark(Grade.NOTE, _("Say why there is no alternative."), slot=own.slot, part=own.part, code="no_reason")


def _points(own: OwnText) -> Iterator[Remark]:
    points = POINT.findall(own.markdown)
    if own.words.strip() and not points:
        yield Remark(Grade.NOTE, _("Number the decision points: 1., 2., 3."), slot=own.slot, part=own.part, code="unnumbered")
    for number, point in enumerate(points, 1):
        if TWO.search(point):
            said = _("Decision point {number} seems to hold two decisions; make each a point of its own.", number=number)
            yield Remark(Grade.NOTE, said, slot=own.slot, part=own.part, code="two_decisions", about=str(number))
