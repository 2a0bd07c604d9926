"""Label lines: reference data as label, tab and value."""

from __future__ import annotations

from itertools import zip_longest

from brief_builder.document.nodes import LabelLine, LabelLines
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import NO_BREAK_SPACE, plain_pieces, span_pieces
from brief_builder.export.pdf.strips import Hold, Strip, held, spaced
from brief_builder.export.pdf.structure import Element, Flow, joined
from brief_builder.export.pdf.typesetting import set_lines

_LABEL_GAP = 6.0  # least space between a label and its value


def label_lines(edition: Edition, block: LabelLines, measure: Measure) -> Flow:
    """Lines of label and value, one paragraph each."""
    flow = joined(_label_line(edition, line, measure) for line in block.lines)
    strips = spaced(held(flow.strips, Hold.TOGETHER), after=edition.style.rhythm.half)
    return Flow(strips, flow.elements)


def _label_line(edition: Edition, line: LabelLine, measure: Measure) -> Flow:
    tokens = edition.style.text["meta"]
    look = edition.look("meta")
    label = plain_pieces(edition, line.label and line.label + NO_BREAK_SPACE, edition.look("meta", colour="grey"))
    value = span_pieces(edition, line.spans, look)
    left = set_lines(edition, label.pieces, tokens.hang - _LABEL_GAP)
    right = set_lines(edition, value.pieces, measure.width - tokens.hang)
    strips = tuple(
        Strip(
            tokens.leading,
            (*(a.at(measure.left, look.size) if a else ()), *(b.at(measure.left + tokens.hang, look.size) if b else ())),
            notes=b.notes if b else (),
            anchors=b.anchors if b else (),
        )
        for a, b in zip_longest(left, right)
    )
    if not strips:
        return Flow()
    return Flow(held(strips, Hold.FIRM), (Element("P", label.kids + value.kids), *edition.noted(value.notes)))
