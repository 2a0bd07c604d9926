"""Headings, paragraphs and quotations."""

from __future__ import annotations

from brief_builder.document.nodes import Heading, HeadingLook, Paragraph, Quote
from brief_builder.document.spans import Spans, plain
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import NO_BREAK_SPACE, Pieces, plain_pieces, span_pieces
from brief_builder.export.pdf.strips import Hold, Look, Strips, anchored, ink_first, kept, spaced
from brief_builder.export.pdf.structure import HEADINGS, Element, Flow
from brief_builder.export.pdf.typesetting import one_line, set_lines, stack
from brief_builder.export.style import MM, TextToken

_WIDE_LOOKS: tuple[HeadingLook, ...] = ("title_large",)
_PAPER_EDGE = 5 * MM  # printers don't reach it
_NUMBER_GAP = 6.0  # least space between a heading number and its text


def heading(edition: Edition, block: Heading, measure: Measure) -> Flow:
    """A heading; its number hangs left of the text, if there is room for it."""
    look = edition.look(block.look)
    width = measure.wide if block.look in _WIDE_LOOKS else measure.width
    number = plain_pieces(edition, block.number and block.number + NO_BREAK_SPACE, look)
    title = span_pieces(edition, block.spans, look)
    hang = _hang(edition, number)
    strips = stacked(edition, title if hang else number + title, look, block.look, measure.left, width)
    if not strips:
        return Flow()
    if hang:
        strips = (ink_first(strips[0], *one_line(edition, number.pieces).at(measure.left - hang, look.size)), *strips[1:])
    bookmark = edition.bookmark(block.level, f"{block.number} {plain(block.spans)}".strip())
    element = Element(HEADINGS[bookmark.level - 1], number.kids + title.kids)
    notes = edition.noted(title.notes)
    return Flow(kept(anchored(strips, block.anchor, bookmark.anchor), Hold.FIRM), (element, *notes))


def _hang(edition: Edition, number: Pieces) -> float:
    """How far the number hangs left of the text; 0 when it is too long to hang in the margin."""
    page = edition.style.page
    hang = max(page.number_hang * MM, one_line(edition, number.pieces).width + _NUMBER_GAP)
    return hang if hang <= page.margin.left * MM - _PAPER_EDGE else 0.0


def paragraph(edition: Edition, block: Paragraph, measure: Measure) -> Flow:
    """A paragraph in the look of its kind, or in that of the running text around it."""
    return text_block(edition, block.spans, measure, measure.body if block.look == "body" else block.look)


def text_block(edition: Edition, spans: Spans, measure: Measure, token: TextToken) -> Flow:
    """Running text as one element, its notes behind it. Text without ink gives nothing."""
    look = edition.look(token)
    text = span_pieces(edition, spans, look, hyphenate=edition.hyphenates(token))
    strips = stacked(edition, text, look, token, measure.left, measure.width)
    if not strips:
        return Flow()
    return Flow(strips, (Element("P", text.kids), *edition.noted(text.notes)))


def stacked(edition: Edition, text: Pieces, look: Look, token: TextToken, left: float, width: float, hang: float = 0.0) -> Strips:
    """The lines of the pieces on the leading and with the spaces of their token; all but the first indented by `hang`."""
    tokens = edition.style.text[token]
    lines = set_lines(edition, text.pieces, width, hang)
    return spaced(stack(lines, look, tokens.leading, left), tokens.before, tokens.after)


def quote(edition: Edition, block: Quote, measure: Measure) -> Flow:
    """Text of somebody else, indented."""
    flow = edition.inner(edition, block.blocks, measure.inner(edition.style.text["quote"].indent, body="quote"))
    return Flow(flow.strips, (Element("BlockQuote", flow.elements),)) if flow.elements else flow
