"""Boxes (kader): paragraphs of three styles with the same borders, which Word joins into one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief_builder.document.nodes import Callout
from brief_builder.export.docx.lists import Blocks
from brief_builder.export.docx.paragraphs import Para, Piece
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import runs
from brief_builder.export.neighbours import BOX_APART, other_ground

_BETWEEN = 4.0  # points between two paragraphs of a box


def box_pieces(block: Callout, place: Place, blocks: Blocks, *, other: bool) -> Iterator[Piece]:
    """Title, text, source; kept together. Every `other` box of some in a row has other edges and another ground."""
    kader = place.job.style.kader
    known = other and "kader" not in place.job.ids.foreign  # the ground of a foreign style may be anything
    ground = other_ground(place.job.style.colour.tint) if known else ""
    pieces = [*_inside(block, replace(place, body="kader", depth=0, joined=True), blocks)]
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if not isinstance(piece, Para):
            yield piece
            continue
        yield replace(
            piece,
            before=kader.gap_before if index == 0 else piece.before,
            after=kader.gap_after if index == last else 0.0,
            keep_next=index != last,
            right=kader.pad + BOX_APART if other else piece.right,
            ground=ground,
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
        yield replace(piece, before=_BETWEEN) if index and isinstance(piece, Para) and piece.numbering is None else piece
