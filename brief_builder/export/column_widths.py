"""How wide the columns of a table are where a program sets the text: in Word and OpenDocument.

Widths are in points and include the space to the next column (twice the padding), which stands on the right of every column but the
last: the first column is flush with the text edge on the left, the last on the right.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Cell, Row, Table
from brief_builder.document.spans import Text, plain
from brief_builder.export.column_shares import LEAST_OF_WORD, SAFETY, Need, shared_width
from brief_builder.export.style import Style
from brief_builder.export.text_width import measure_at

_BOLD_LOOKS = frozenset(["city", "total"])


def column_widths(table: Table, style: Style, width: float) -> tuple[float, ...]:
    """A width for each column; together exactly `width`."""
    return tuple(shared_width(list(_needs(table, style)), width))


def _needs(table: Table, style: Style) -> Iterator[Need]:
    """For each column its longest line and word, and the longest of what may not be broken, with the space to the next column."""
    measure = measure_at(style, style.text["cell"].size)
    rows = [(row, True) for row in table.header] + [(row, row.look in _BOLD_LOOKS) for row in table.rows]
    last = len(table.columns) - 1
    for index in range(len(table.columns)):
        lines = {(_cell(row, index), bold or _has_strong(row, index)) for row, bold in rows}
        words = {(word, bold) for line, bold in lines for word in line.split()}
        widths = {said: measure(*said) for said in lines | words}
        gap = SAFETY + (0.0 if index == last else 2 * style.table.pad.x)
        longest_line = gap + max((widths[line] for line in lines), default=0.0)
        longest_word = gap + max((widths[word] for word in words), default=0.0)
        least = gap + max((widths[word] * _kept_of(word[0], style) for word in words), default=0.0)
        yield Need(longest_line, longest_word, least)


def _kept_of(word: str, style: Style) -> float:
    """The part of a word that needs a line of its own: where a long one is broken the program decides."""
    is_long = len(word) >= style.hyphenation.min_word and not any(letter.isdigit() for letter in word)
    return LEAST_OF_WORD if is_long else 1.0


def _has_strong(row: Row, index: int) -> bool:
    return any(isinstance(span, Text) and span.strong for cell in row.cells[index : index + 1] for span in cell.spans)


def _cell(row: Row, index: int) -> str:
    cell = row.cells[index] if index < len(row.cells) else Cell(())
    return plain(cell.spans) + cell.room
