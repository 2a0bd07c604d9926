"""What stands above and below a chart, picture or table: rule, label and title, measure line; and the source."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.document.nodes import Caption
from brief_builder.document.spans import Spans
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import NO_BREAK_SPACE, plain_pieces, span_pieces
from brief_builder.export.pdf.running_text import stacked, text_block
from brief_builder.export.pdf.strips import Hold, Rule, Strip, Strips, anchored, held, ink_first, kept, lowered, spaced
from brief_builder.export.pdf.structure import Element, Flow

_AFTER_LABEL = NO_BREAK_SPACE * 2 + " "


def caption_flow(edition: Edition, caption: Caption, measure: Measure) -> Flow:
    """The caption on the whole width of the measure, held to what follows. Its elements are paragraphs."""
    title = _title(edition, caption, measure)
    below = text_block(edition, caption.measure, measure, "captionsub")
    strips = kept((*title.strips, *below.strips), Hold.FIRM)
    if not below.strips:
        strips = spaced(strips, after=edition.style.text["captionsub"].after)
    return Flow(anchored(strips, caption.anchor), title.elements + below.elements)


def _title(edition: Edition, caption: Caption, measure: Measure) -> Flow:
    accent = edition.look("caption", colour="accent")
    look = edition.look("caption")
    label = plain_pieces(edition, caption.label and caption.label + _AFTER_LABEL, accent)
    text = label + span_pieces(edition, caption.title, look)
    strips = stacked(edition, text, look, "caption", measure.left, measure.width)
    if not strips:
        return Flow()
    return Flow(_under_rule(edition, strips, measure), (Element("P", text.kids), *edition.noted(text.notes)))


def _under_rule(edition: Edition, strips: Strips, measure: Measure) -> Strips:
    tokens = edition.style.rule
    rule = Rule(measure.left, 0.0, tokens.block, edition.style.colour.accent, width=measure.width)
    first: Strip = ink_first(lowered(strips[0], tokens.block_gap), rule)
    return (replace(first, before=strips[0].before, after=strips[0].after), *strips[1:])


def source_flow(edition: Edition, source: Spans, measure: Measure) -> Flow:
    """The source line, in one piece."""
    flow = text_block(edition, source, measure, "source")
    return Flow(held(flow.strips, Hold.FIRM), flow.elements)
