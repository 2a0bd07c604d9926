"""The lists at the end: sources, and the glossary."""

from __future__ import annotations

from brief_builder.document.nodes import Glossary, GlossaryEntry, SourceEntry, SourceList
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import span_pieces, term_anchor
from brief_builder.export.pdf.running_text import stacked, text_block
from brief_builder.export.pdf.strips import Hold, anchored, held, kept, kept_if_short, last_held
from brief_builder.export.pdf.structure import Element, Flow, joined

_BETWEEN = 4.0  # between two paragraphs of one term


def source_list(edition: Edition, block: SourceList, measure: Measure) -> Flow:
    """The sources; lines after the first hang, an entry is never split."""
    flow = joined(_source(edition, entry, measure) for entry in block.entries)
    return Flow(flow.strips, (Element("L", flow.elements),)) if flow.elements else flow


def _source(edition: Edition, entry: SourceEntry, measure: Measure) -> Flow:
    look = edition.look("reference")
    text = span_pieces(edition, entry.spans, look, edition.hyphenates_text)
    hang = edition.style.text["reference"].hang
    strips = stacked(edition, text, look, "reference", measure.left, measure.width, hang)
    if not strips:
        return Flow()
    body = Element("LBody", (Element("P", text.kids), *edition.noted(text.notes)))
    return Flow(held(strips, Hold.FIRM), (Element("LI", (body,)),))


def glossary(edition: Edition, block: Glossary, measure: Measure) -> Flow:
    """The terms, each with its text and where that comes from."""
    flow = joined(_term(edition, entry, measure) for entry in block.entries)
    return Flow(flow.strips, (Element("L", flow.elements),)) if flow.elements else flow


def _term(edition: Edition, entry: GlossaryEntry, measure: Measure) -> Flow:
    """Term and text on one page; a long text may be split, but not right below the term."""
    label = text_block(edition, entry.label, measure, "term")
    text = edition.inner(edition, entry.blocks, measure.inner(body="term_text", between=_BETWEEN))
    source = text_block(edition, entry.source, measure, "kader_source")
    below = kept_if_short(text.strips)
    if source.strips:
        below = last_held(below, Hold.FIRM) + held(source.strips, Hold.FIRM)
    strips = kept(label.strips, Hold.FIRM) + below
    element = Element("LI", (Element("Lbl", label.elements), Element("LBody", text.elements + source.elements)))
    return Flow(anchored(strips, entry.anchor, term_anchor(entry.term)), (element,)) if strips else Flow()
