"""Headings: the style by the level, the number by the program's own counting wherever that gives the same number."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.document.nodes import Heading, HeadingLook
from brief_builder.export.odt.pieces import Para
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.roles import OUTLINE
from brief_builder.export.odt.runs import TAB, runs, words
from brief_builder.export.roles import HEADINGS, ParagraphRole
from brief_builder.export.style import MM
from brief_builder.export.xml_text import join

_TITLES: Mapping[HeadingLook, ParagraphRole] = {"title": "title", "title_large": "title_large"}


def heading(block: Heading, place: Place) -> Para:
    """The paragraph of a heading. Where look and level disagree the level wins: it is what a screen reader announces."""
    level = min(max(block.level, 1), len(HEADINGS))
    role = _TITLES.get(block.look, HEADINGS[level - 1])
    if OUTLINE[role] != level:
        role = HEADINGS[level - 1]
    job = place.job
    content = job.ledger.bookmark(job.targets.bookmarks.get(block.anchor, ""), runs(block.spans, place))
    if not block.number:
        return Para(role, content, left=0.0, first=0.0)
    if job.ledger.counts.heading(block.number, level):
        return Para(role, content, counted=True)
    return Para(role, join([words(block.number), TAB, content]), left=0.0, first=-job.style.page.number_hang * MM)
