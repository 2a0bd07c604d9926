"""The end of a letter: greeting, names, room to sign."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from brief_builder.document.nodes import Signature
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import plain_pieces
from brief_builder.export.pdf.running_text import stacked
from brief_builder.export.pdf.strips import Hold, Strip, Strips, held, spaced
from brief_builder.export.pdf.structure import Element, Flow, joined
from brief_builder.export.pdf.typesetting import Line, set_lines

_ROOM_TO_SIGN = 22.5
_COLUMN_GAP = 6.0


def signature(edition: Edition, block: Signature, measure: Measure) -> Flow:
    """Greeting and sender without a gap, room to sign, the offices two by two."""
    flows = [*_greeting(edition, block, measure), *_offices(edition, block, measure)]
    flow = joined(flows)
    before = 2 * edition.style.rhythm.half
    return Flow(held(spaced(flow.strips, before=before), Hold.FIRM), flow.elements)


def _greeting(edition: Edition, block: Signature, measure: Measure) -> Iterator[Flow]:
    look = edition.look("body")
    for line in block.lines:
        pieces = plain_pieces(edition, line, look)
        strips = stacked(edition, pieces, look, "body", measure.left, measure.width)
        if strips:
            yield Flow(spaced(strips, after=0.0), (Element("P", pieces.kids),))


def _offices(edition: Edition, block: Signature, measure: Measure) -> Iterator[Flow]:
    half = measure.width / 2
    for pair in (block.offices[i : i + 2] for i in range(0, len(block.offices), 2)):
        columns = [plain_pieces(edition, office, edition.look("body")) for office in pair]
        strips = _side_by_side(edition, [set_lines(edition, c.pieces, half - _COLUMN_GAP) for c in columns], measure, half)
        elements = tuple(Element("P", column.kids) for column in columns if column.kids)
        if strips:
            yield Flow(spaced(strips, _ROOM_TO_SIGN, edition.style.kader.gap_after), elements)


def _side_by_side(edition: Edition, columns: list[list[Line]], measure: Measure, width: float) -> Strips:
    tokens = edition.style.text["body"]
    rows = zip_longest(*columns)
    return tuple(
        Strip(tokens.leading, tuple(ink for i, line in enumerate(row) if line for ink in line.at(measure.left + i * width, tokens.size)))
        for row in rows
    )
