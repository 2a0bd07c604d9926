"""Boxes (kader): paragraphs of three styles with the same borders, which are joined into one box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief_builder.document.nodes import Callout
from brief_builder.export.neighbours import BOX_APART, other_ground
from brief_builder.export.odt.lists import Blocks
from brief_builder.export.odt.pieces import Para, Piece
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import runs
from brief_builder.export.odt.within import every, last

_BETWEEN = 4.0  # points between two paragraphs of a box


def box_pieces(block: Callout, place: Place, blocks: Blocks, *, other: bool) -> Iterator[Piece]:
    """Title, text, source; kept together. Every `other` box of some in a row has other edges and another ground.

    Only the last paragraph has room below it: in columns LibreOffice leaves that room open between the paragraphs of a box.
    """
    style = place.job.style
    pieces = [*_inside(block, replace(place, body="kader", depth=0, joined=True), blocks)]
    edge, ground = (BOX_APART, other_ground(style.colour.tint)) if other else (None, "")
    end = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if index == 0 and isinstance(piece, Para):
            piece = replace(piece, before=style.kader.gap_before)
        piece = every(piece, lambda para: replace(para, keep_next=True, box_goes_on=True, right=edge, ground=ground))
        yield (
            last(piece, lambda para: replace(para, keep_next=False, box_goes_on=False, after=style.kader.gap_after))
            if index == end
            else piece
        )


def _inside(block: Callout, place: Place, blocks: Blocks) -> Iterator[Piece]:
    if block.title:
        name = place.job.targets.bookmarks.get(block.anchor, "")
        yield Para("kader_term", place.job.ledger.bookmark(name, runs(block.title, place)))
    yield from _spaced([*blocks(block.blocks, place)])
    if block.source:
        yield Para("kader_source", runs(block.source, place))


def _spaced(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """A small distance between the paragraphs of a box."""
    for index, piece in enumerate(pieces):
        yield replace(piece, before=_BETWEEN) if index and isinstance(piece, Para) else piece
