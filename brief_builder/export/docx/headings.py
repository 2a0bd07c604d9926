"""Headings: the style by the level, the number by Word's own counting wherever that gives the same number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from brief_builder.document.nodes import Heading, HeadingLook
from brief_builder.export.docx.controls import title_control
from brief_builder.export.docx.paragraphs import Para
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import TAB, run, runs
from brief_builder.export.roles import HEADINGS, ParagraphRole
from brief_builder.export.style import MM
from brief_builder.export.xml_text import join

_TITLES: Mapping[HeadingLook, ParagraphRole] = {"title": "title", "title_large": "title_large"}
_NO_LIST = (0, 0)  # takes a paragraph out of the list of its style


def heading(block: Heading, place: Place) -> Para:
    """The paragraph of a heading. Where look and level disagree the level wins: it is what a screen reader announces."""
    level = min(max(block.level, 1), len(HEADINGS))
    job = place.job
    name = job.targets.bookmarks.get(block.anchor, "")
    words = runs(block.spans, place)
    if block.look in _TITLES and job.ledger.claims_title():
        words = title_control(block.spans, job.document, words)
    words = job.ledger.bookmark(name, words)
    para = Para(_TITLES.get(block.look, HEADINGS[level - 1]), words)
    if block.number:
        return _numbered(para, block.number, place)
    return replace(para, numbering=_NO_LIST) if job.ids.counted else para


def _numbered(para: Para, number: str, place: Place) -> Para:
    """With a number that hangs in the margin; typed out only where Word would count differently."""
    job, depth = place.job, number.count(".")
    hang = job.style.page.number_hang * MM
    if job.ledger.counts.heading(number, depth + 1):
        return Para(para.role, para.content, numbering=(job.ids.headings, depth))
    typed = Para(para.role, join([run(number), TAB, para.content]), left=0.0, hanging=hang)
    return replace(typed, numbering=_NO_LIST, left=hang) if job.ids.counted else typed
