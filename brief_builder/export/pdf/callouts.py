"""Boxes (kaders): a tinted ground with an accent bar inside the left edge of the text."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.document.nodes import Callout
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.running_text import text_block
from brief_builder.export.pdf.strips import Box, Hold, Strip, Strips, anchored, kept_if_short, last_held, solid, spaced
from brief_builder.export.pdf.structure import Element, Flow, joined

_BETWEEN = 4.0  # between two paragraphs
_TOP = 2.0  # so much less padding above: the leading of the first line looks like padding


def callout(edition: Edition, block: Callout, measure: Measure) -> Flow:
    """Title, text and source on a ground; up to twelve lines stay on one page."""
    tokens = edition.style.kader
    inner = measure.inner(tokens.pad + tokens.bar, tokens.pad, body="kader", between=_BETWEEN)
    flow = joined(
        _held_to_next(part)
        for part in (
            text_block(edition, block.title, inner, "kader_term"),
            edition.inner(edition, block.blocks, inner),
            text_block(edition, block.source, inner, "kader_source"),
        )
    )
    if not flow.strips:
        return flow
    boxed = tuple(_grounded(edition, strip, measure) for strip in solid(kept_if_short(flow.strips), tokens.pad - _TOP, tokens.pad))
    boxed = spaced(anchored(boxed, block.anchor), tokens.gap_before, tokens.gap_after)
    return Flow(_let_go(boxed), (Element("Div", flow.elements),))


def _held_to_next(flow: Flow) -> Flow:
    return Flow(last_held(flow.strips, Hold.FIRM), flow.elements)


def _let_go(strips: Strips) -> Strips:
    return (*strips[:-1], replace(strips[-1], hold=Hold.FREE))


def _grounded(edition: Edition, strip: Strip, measure: Measure) -> Strip:
    colours = edition.style.colour
    tint = Box(measure.left, 0.0, measure.width, strip.height, fill=colours.tint)
    bar = Box(measure.left, 0.0, edition.style.kader.bar, strip.height, fill=colours.accent)
    return replace(strip, ground=(tint, bar, *strip.ground))
