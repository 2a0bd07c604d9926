"""Numbers of a column align on their comma: what has fewer decimals keeps room where the others have theirs.

The report prints 12 beside 13,5: a zero added would claim what nobody measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brief_builder.document.nodes import Block, Row, Table
from brief_builder.document.spans import plain

_NUMBER = re.compile(r"\D*\d[\d.\u00a0 ]*?(?P<decimals>,\d+)?")


def align_decimals(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with room behind the numbers of every column that is aligned right and has different decimals."""
    return tuple(_aligned(block) if isinstance(block, Table) else block for block in blocks)


def _aligned(table: Table) -> Table:
    for place, column in enumerate(table.columns):
        if column.align == "right":
            table = replace(table, rows=_column_aligned(table.rows, place))
    return table


def _column_aligned(rows: Sequence[Row], place: int) -> tuple[Row, ...]:
    decimals = [_decimals(row, place) for row in rows]
    longest = max((known for known in decimals if known is not None), key=len, default="")
    return tuple(_with_room(row, place, longest, own) for row, own in zip(rows, decimals, strict=True))


def _decimals(row: Row, place: int) -> str | None:
    """The comma with what follows it, "" for a whole number, None for what is no number."""
    found = _NUMBER.fullmatch(plain(row.cells[place].spans)) if place < len(row.cells) else None
    return None if found is None else found["decimals"] or ""


def _with_room(row: Row, place: int, longest: str, own: str | None) -> Row:
    if own is None or len(own) == len(longest):
        return row
    missing = "0" * (len(longest) - len(own)) if own else "," + "0" * (len(longest) - 1)
    cells = tuple(replace(cell, room=missing) if i == place else cell for i, cell in enumerate(row.cells))
    return replace(row, cells=cells)
