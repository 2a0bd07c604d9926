"""Figures that may move: where a chart or picture just misses the foot of a page, the paragraph behind it comes first.

Only the place on the page changes. In the structure tree, for a screen reader, the figure stays where the document has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from brief_builder.document.nodes import Block, Chart, Image, ListBlock, Paragraph
from brief_builder.document.spans import plain
from brief_builder.export.pdf.strips import Float, Strip
from brief_builder.export.pdf.structure import Flow

_MOST_TEXT = 3
"""So many paragraphs may come before a figure."""

_POINTS_AT = re.compile(r"\b(hieronder|hierna|hierboven|onderstaande?|bovenstaande?|volgende|below|above|following)\b|:\s*$", re.IGNORECASE)
"""Text that says where a figure stands: then it stands there."""


def with_floats(blocks: Sequence[Block], flows: Sequence[Flow]) -> Iterator[Flow]:
    """The flows of these blocks; the first strip of a figure that may move says so."""
    for i, (block, flow) in enumerate(zip(blocks, flows, strict=True)):
        behind = _text_behind(blocks, flows, i) if isinstance(block, Chart | Image) and flow.strips else ()
        if not behind or _points_at_it(blocks[i - 1] if i else None):
            yield flow
            continue
        first, *rest = flow.strips
        yield Flow((replace(first, float=Float(len(flow.strips), len(behind))), *rest), flow.elements)


def _text_behind(blocks: Sequence[Block], flows: Sequence[Flow], figure: int) -> tuple[Strip, ...]:
    """The paragraphs right behind a figure that say nothing of its place. Notes keep their order: where both have some, none moves."""
    pairs = list(zip(blocks, flows, strict=True))[figure + 1 : figure + 1 + _MOST_TEXT]
    movable = takewhile(lambda pair: _may_come_first(*pair), pairs)
    strips = tuple(strip for _, flow in movable for strip in flow.strips)
    cites = any(strip.notes for strip in flows[figure].strips) and any(strip.notes for strip in strips)
    return () if cites else strips


def _may_come_first(block: Block, flow: Flow) -> bool:
    plain_text = isinstance(block, Paragraph) and block.look == "body" and not _points_at_it(block)
    return plain_text and bool(flow.strips) and not flow.strips[0].new_page


def _points_at_it(block: Block | None) -> bool:
    if isinstance(block, Paragraph):
        return bool(_POINTS_AT.search(plain(block.spans)))
    return isinstance(block, ListBlock)
