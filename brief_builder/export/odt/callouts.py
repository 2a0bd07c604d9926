"""Boxes (kader): paragraphs of three styles with the same borders, which are joined into one box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief_builder.document.nodes import Callout
from brief_builder.export.odt.lists import Blocks, ended
from brief_builder.export.odt.pieces import ListPiece, Para, Piece
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import runs

_BETWEEN = 4.0  # points between two paragraphs of a box
_APART = 0.05  # points: two boxes in a row join when their edges are the same


def box_pieces(block: Callout, place: Place, blocks: Blocks, *, after_box: bool) -> Iterator[Piece]:
    """Title, text, source; kept together. `after_box` says that another box stands right above."""
    kader = place.job.style.kader
    pieces = [*_inside(block, replace(place, body="kader", depth=0, joined=True), blocks)]
    last = len(pieces) - 1
    right = _APART if after_box else None
    for index, piece in enumerate(pieces):
        if isinstance(piece, Para):
            before = kader.gap_before if index == 0 else piece.before
            yield replace(piece, before=before, after=kader.gap_after if index == last else None, keep_next=index != last, right=right)
        elif isinstance(piece, ListPiece):
            yield ended(piece, kader.gap_after) if index == last else piece
        else:
            yield piece


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
