"""How wide the columns of a table are, from what stands in them.

Widths are in points and include the space to the next column (twice the padding), which stands on the right of every column but the
last: the first column is flush with the text edge on the left, the last on the right.
"""

from __future__ import annotations

from collections.abc import Sequence

from brief_builder.document.nodes import Cell, Row, Table
from brief_builder.document.spans import plain
from brief_builder.export.style import Style
from brief_builder.export.text_width import measure_at

_SAFETY = 1.0  # points: no word breaks because two programs round differently
_BOLD_LOOKS = frozenset(["city", "total"])
_FIRST_SHARE = 2.0  # the first column gets twice the part of the room to spare: it names the rows


def column_widths(table: Table, style: Style, width: float) -> tuple[float, ...]:
    """A width for each column; together exactly `width`."""
    least, natural = _needs(table, style)
    spare = width - sum(natural)
    if spare >= 0:
        shares = [_FIRST_SHARE, *([1.0] * (len(natural) - 1))]
        return tuple(need + spare * share / sum(shares) for need, share in zip(natural, shares, strict=True))
    return _squeezed(least, natural, width)


def _squeezed(least: Sequence[float], natural: Sequence[float], width: float) -> tuple[float, ...]:
    """Columns between their longest word and their longest line; below that all shrink alike and words must break."""
    room = width - sum(least)
    if room <= 0:
        return tuple(need * width / sum(least) for need in least)
    slack = sum(natural) - sum(least)
    return tuple(low + (high - low) * room / slack for low, high in zip(least, natural, strict=True))


def _needs(table: Table, style: Style) -> tuple[list[float], list[float]]:
    """For each column the width of its longest word and of its longest line, with the space to the next column."""
    measure = measure_at(style, style.text["cell"].size)
    rows = [(row, True) for row in table.header] + [(row, row.look in _BOLD_LOOKS) for row in table.rows]
    last = len(table.columns) - 1
    least, natural = [], []
    for index in range(len(table.columns)):
        lines = {(_cell(row, index), bold) for row, bold in rows}
        words = {(word, bold) for line, bold in lines for word in line.split()}
        widths = {said: measure(*said) for said in lines | words}
        gap = _SAFETY + (0.0 if index == last else 2 * style.table.pad.x)
        least.append(gap + max((widths[word] for word in words), default=0.0))
        natural.append(gap + max((widths[line] for line in lines), default=0.0))
    return least, natural


def _cell(row: Row, index: int) -> str:
    cell = row.cells[index] if index < len(row.cells) else Cell(())
    return plain(cell.spans) + cell.room
