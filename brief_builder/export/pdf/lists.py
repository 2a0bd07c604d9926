"""Bulleted and numbered lists, one within the other."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import ListBlock, ListItem
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import Pieces, plain_pieces
from brief_builder.export.pdf.strips import Hold, Strip, Strips, ink_first, last_held, spaced
from brief_builder.export.pdf.structure import Attribute, Element, Flow, joined
from brief_builder.export.pdf.typesetting import set_lines

BULLET = "•"
_MARKER_GAP = 4.0  # least space between a marker and its text


def list_block(edition: Edition, block: ListBlock, measure: Measure) -> Flow:
    """A list; markers stand on the edge of the text around it, items are indented."""
    markers = [f"{block.start + i}." if block.ordered else BULLET for i in range(len(block.items))]
    hang = _hang(edition, markers, measure)
    tokens = edition.style.text
    flows = [_item(edition, item, marker, measure, hang) for item, marker in zip(block.items, markers, strict=True)]
    close = [Flow(spaced(flow.strips, after=tokens["list"].after), flow.elements) for flow in flows]
    flow = joined(_kept_ends(close))
    if not flow.elements:
        return flow
    numbering = Attribute("List", "ListNumbering", "Decimal" if block.ordered else "Disc")
    strips = spaced(flow.strips, after=max(tokens[measure.body].after, flow.strips[-1].after))
    return Flow(strips, (Element("L", flow.elements, attributes=(numbering,)),))


def _kept_ends(items: list[Flow]) -> Iterator[Flow]:
    """A first or last item of one line does not stand alone at the foot or the top of a page."""
    for i, item in enumerate(items):
        opens = i == 0 and len(item.strips) == 1
        closes = i == len(items) - 2 and len(items[-1].strips) == 1
        together = len(items) > 1 and (opens or closes)
        yield Flow(last_held(item.strips, Hold.TOGETHER), item.elements) if together else item


def _hang(edition: Edition, markers: list[str], measure: Measure) -> float:
    widest = max((edition.typeface.width(marker, edition.look(measure.body)) for marker in markers), default=0.0)
    return max(edition.style.text["list"].hang, widest + _MARKER_GAP)


def _item(edition: Edition, item: ListItem, marker: str, measure: Measure, hang: float) -> Flow:
    label = plain_pieces(edition, marker, edition.look(measure.body))
    inner = measure.inner(hang, body="list" if measure.body == "body" else measure.body)
    flow = edition.inner(edition, item.blocks, inner)
    element = Element("LI", (Element("Lbl", label.kids), Element("LBody", flow.elements)))
    return Flow(labelled(edition, flow.strips, label, measure), (element,))


def labelled(edition: Edition, strips: Strips, label: Pieces, measure: Measure) -> Strips:
    """The strips with a label on the first line, at the left edge of the measure."""
    look = edition.look(measure.body)
    first, *rest = strips or (Strip(edition.style.text[measure.body].leading),)
    ink = [ink for line in set_lines(edition, label.pieces, measure.width) for ink in line.at(measure.left, look.size)]
    marked = ink_first(first, *ink)
    return (marked, *rest)
