"""What the tables of Word and OpenDocument have in common: whether the rows are named, and a cell for every column."""

from __future__ import annotations

from brief_builder.document.nodes import Cell, Row, Table

WHOLE = 12
"""Tables of up to this many rows stay on one page."""


def names_rows(table: Table) -> bool:
    """Whether the first column names every row."""
    return bool(table.rows) and all(row.cells and row.cells[0].heading for row in table.rows)


def filled(row: Row, count: int) -> list[Cell]:
    """Exactly `count` cells: empty ones where the row has fewer."""
    missing = (Cell(()),) * (count - len(row.cells))
    return [*row.cells, *missing][:count]
