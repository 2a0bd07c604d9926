"""Columns, from what stands between two marks: so that every other pass sees one row of blocks."""

from __future__ import annotations

from brief_builder.document.nodes import Block, Columns

MARK = Columns(())
"""Where columns begin, and where they end."""


def gather_columns(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks between two marks as `Columns`; a last mark without a second reaches to the end, columns without blocks are left out."""
    result: list[Block] = []
    inside: list[Block] | None = None
    for block in (*blocks, MARK):
        if block != MARK:
            (result if inside is None else inside).append(block)
        elif inside is None:
            inside = []
        else:
            result += [Columns(tuple(inside))] if inside else []
            inside = None
    return tuple(result)
