"""Commands on tables."""

from __future__ import annotations

from typing import Literal, assert_never

from PySide6.QtGui import QTextCursor, QTextFormat, QTextTable

from brief_builder.document.rich.tree import Align, Inlines, Table
from brief_builder.gui.editor.inserting import insert_tree
from brief_builder.gui.editor.looks import ALIGNMENTS, Looks
from brief_builder.gui.editor.reading import column_align, table_at
from brief_builder.gui.editor.restyling import one_edit, restyle
from brief_builder.gui.editor.showing import fill_cell, ground_cell

TableChange = Literal["row_above", "row_below", "column_left", "column_right", "no_row", "no_column", "no_table"]


def insert_table(cursor: QTextCursor, looks: Looks, rows: int = 3, columns: int = 2) -> None:
    """An empty table at the cursor, which goes in its first cell; not within another table."""
    if table_at(cursor.block()):
        return
    empty: tuple[Inlines, ...] = ((),) * columns
    unaligned: list[Align] = [""] * columns
    insert_tree(cursor, looks, (Table(empty, (empty,) * (rows - 1), tuple(unaligned)),))
    table = table_at(cursor.block().previous())
    if table:
        cursor.setPosition(table.cellAt(0, 0).firstPosition())


def change_table(cursor: QTextCursor, looks: Looks, change: TableChange) -> None:
    """Add or remove a row or column at the cursor; the header row stays first. Without its last row or column a table goes."""
    table = table_at(cursor.block())
    if table is None:
        return
    cell = table.cellAt(cursor)
    row, column = cell.row(), cell.column()
    with one_edit(cursor):
        match change:
            case "row_above" | "row_below":
                _add_row(table, max(row + (change == "row_below"), 1), looks)
            case "column_left" | "column_right":
                _add_column(table, column + (change == "column_right"), looks)
            case "no_row" if table.rows() > 1:
                _remove_row(table, row, looks)
            case "no_column" if table.columns() > 1:
                table.removeColumns(column, 1)
                table.setFormat(looks.table(table.columns()))
            case "no_row" | "no_column" | "no_table":
                table.removeRows(0, table.rows())
            case _:
                assert_never(change)


def _add_row(table: QTextTable, at: int, looks: Looks) -> None:
    table.insertRows(at, 1)
    for column in range(table.columns()):
        fill_cell(table, at, column, (), column_align(table, column), looks)


def _add_column(table: QTextTable, at: int, looks: Looks) -> None:
    table.insertColumns(at, 1)
    table.setFormat(looks.table(table.columns()))
    for row in range(table.rows()):
        fill_cell(table, row, at, (), "", looks)


def _remove_row(table: QTextTable, row: int, looks: Looks) -> None:
    table.removeRows(row, 1)
    for column in range(table.columns()):
        restyle(table.cellAt(0, column).firstCursorPosition().block(), looks)
        ground_cell(table, 0, column, looks)


def align_column(cursor: QTextCursor, looks: Looks, align: Align) -> None:  # noqa: ARG001 (a command like the others)
    """Align the column at the cursor; "" leaves it to the numbers in it."""
    table = table_at(cursor.block())
    if table is None:
        return
    column = table.cellAt(cursor).column()
    with one_edit(cursor):
        for row in range(table.rows()):
            at = table.cellAt(row, column).firstCursorPosition()
            form = at.blockFormat()
            form.clearProperty(QTextFormat.Property.BlockAlignment)
            if align:
                form.setAlignment(ALIGNMENTS[align])
            at.setBlockFormat(form)


def next_cell(cursor: QTextCursor, looks: Looks, by: int) -> None:
    """Go to the next (1) or previous (-1) cell; beyond the last one a row is added."""
    table = table_at(cursor.block())
    if table is None:
        return
    cell = table.cellAt(cursor)
    index = cell.row() * table.columns() + cell.column() + by
    if index == table.rows() * table.columns():
        change_table(cursor, looks, "row_below")
    if index >= 0:
        cursor.setPosition(table.cellAt(*divmod(index, table.columns())).firstPosition())
