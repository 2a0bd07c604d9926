"""How many columns of a table can be read side by side: what each needs, and how columns are parted over as few bands as will do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from brief_builder.document.nodes import Cell, Row, Table
from brief_builder.document.spans import plain
from brief_builder.export.column_shares import LEAST_OF_WORD, SAFETY
from brief_builder.export.hyphens import SOFT_HYPHEN, Hyphenator
from brief_builder.export.style import Style
from brief_builder.export.text_width import Measure, measure_at


@dataclass(frozen=True, slots=True)
class Reading:
    """Measures columns in the letters of one style, in a document of one language."""

    measure: Measure
    hyphenator: Hyphenator
    style: Style

    def needs(self, table: Table) -> list[float]:
        """What each column needs in points, padding included: no number and no short word is broken in it."""
        rows = [(row, True) for row in table.header] + [(row, self.style.table.row(row.look).bold) for row in table.rows]
        return [self._need(rows, index) for index in range(column_count(table))]

    def _need(self, rows: Iterable[tuple[Row, bool]], index: int) -> float:
        words = {(word, bold) for row, bold in rows for word in _words(cell_of(row, index))}
        return max((self._least(word, bold) for word, bold in words), default=0.0) + 2 * self.style.table.pad.x + SAFETY

    def _least(self, word: str, bold: bool) -> float:
        whole = self.measure(word, bold)
        parts = self._parts(word)
        return whole if len(parts) == 1 else max(LEAST_OF_WORD * whole, *(self.measure(part, bold) for part in parts))

    def _parts(self, word: str) -> list[str]:
        """The word as it may be hyphenated in a cell."""
        if not self.style.hyphenation.cells:
            return [word]
        *fronts, last = self.hyphenator.hyphenated(word).split(SOFT_HYPHEN)
        return [*(f"{front}-" for front in fronts), last]


def reading(style: Style, language: str) -> Reading:
    """The measure of columns in this style. Raises `UserError` when its fonts can't be read."""
    return Reading(measure_at(style, style.text["cell"].size), Hyphenator(language, style.hyphenation), style)


def column_count(table: Table) -> int:
    """How many columns a table has; a row with more cells than columns widens it."""
    return max([len(table.columns), *(len(row.cells) for row in (*table.header, *table.rows))])


def cell_of(row: Row, index: int) -> Cell:
    """The cell of a row in this column; an empty one where the row ends before."""
    return row.cells[index] if index < len(row.cells) else Cell(())


def parted(needs: Sequence[float], room: float) -> list[int]:
    """How many columns stand in each band: as few bands as there is room for, with about as many columns in each."""
    filled = list(_filled(needs, room))
    count, bands = len(needs), len(filled)
    even = [count * (i + 1) // bands - count * i // bands for i in range(bands)]
    ends = list(accumulate(even, initial=0))
    fits = all(sum(needs[a:b]) <= room for a, b in pairwise(ends))
    return even if fits else filled


def _filled(needs: Sequence[float], room: float) -> Iterator[int]:
    """As many columns as fit, at least one, band after band."""
    count, used = 0, 0.0
    for need in needs:
        if count and used + need > room:
            yield count
            count, used = 0, 0.0
        count, used = count + 1, used + need
    yield count


def _words(cell: Cell) -> list[str]:
    """The words of a cell; behind the last stands the room that is kept free."""
    return (plain(cell.spans) + cell.room).split()
