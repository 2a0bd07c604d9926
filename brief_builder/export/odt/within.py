"""The paragraphs of a piece changed, however deep they stand in lists. Tables and frames are left as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from brief_builder.export.odt.pieces import ListPiece, Para, Piece

Change = Callable[[Para], Para]


def every(piece: Piece, change: Change) -> Piece:
    """The piece with all its paragraphs changed."""
    if isinstance(piece, Para):
        return change(piece)
    if isinstance(piece, ListPiece):
        return replace(piece, items=tuple(tuple(every(part, change) for part in item) for item in piece.items))
    return piece


def last(piece: Piece, change: Change) -> Piece:
    """The piece with its last paragraph changed."""
    if isinstance(piece, Para):
        return change(piece)
    if isinstance(piece, ListPiece) and piece.items and piece.items[-1]:
        *items, (*others, end) = piece.items
        return replace(piece, items=(*items, (*others, last(end, change))))
    return piece
