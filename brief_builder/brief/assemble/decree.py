"""The decree (raadsbesluit) behind a proposal: what the council decides, in its own words, made from the fields and the points proposed."""

from __future__ import annotations

from brief_builder.brief.assemble.printed import Printed
from brief_builder.brief.dates import date_in_words
from brief_builder.brief.model import Brief
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.words import Words
from brief_builder.document.nodes import Block, Paragraph, Signature
from brief_builder.document.spans import NoteMark, Spans, text
from brief_builder.document.traverse import map_spans


def decree(points: Printed, brief: Brief, organisation: Organisation, words: Words) -> Printed:
    """The council, what it has read and rests on, the `points` it decides, and room to sign. Notes stay with the proposal."""
    name = brief.field_text("gemeente") or organisation.municipality
    council = words.council_of.format(name=name) if name else words.council
    basis = brief.field_text("gelet_op")
    opening = [council, _read(brief, words), words.having_regard.format(basis=basis) if basis else ""]
    blocks: tuple[Block, ...] = tuple(Paragraph(text(line)) for line in opening if line)
    decides = Paragraph(text(words.decides, strong=True))
    day = brief.field_text("datum_raad")
    adopted = words.adopted_on.format(day=date_in_words(day, words.locale)) if day else words.adopted
    signed = Signature((adopted,), (words.clerk, words.chair))
    return Printed((*blocks, decides, *map_spans(points.blocks, _without_notes), signed))


def _read(brief: Brief, words: Words) -> str:
    """ "gelezen het voorstel van burgemeester en wethouders van 3 juni 2026, zaaknummer 123;" """
    day, number = brief.field_text("datum_college"), brief.field_text("zaaknummer")
    dated = words.dated.format(day=date_in_words(day, words.locale)) if day else ""
    numbered = f", {words.case_number} {number}" if number else ""
    return words.having_read.format(dated=dated, numbered=numbered)


def _without_notes(spans: Spans) -> Spans:
    return tuple(span for span in spans if not isinstance(span, NoteMark))
