"""How large a table of terms may be: what people make stays far below it."""

from __future__ import annotations

from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.i18n import _

LARGEST = 20_000_000
"""Bytes of a file."""

MOST_ROWS = 20_000
LONGEST_CELL = 30_000


def refuse_large(file: Path, rows: list[list[str]]) -> None:
    """Raises UnreadableFile when the last row is one too many, or has a cell that is too long."""
    if len(rows) > MOST_ROWS:
        raise UnreadableFile(_("“{file}” has more than {count} rows; split the table.", file=file, count=MOST_ROWS))
    if any(len(cell) > LONGEST_CELL for cell in rows[-1]):
        raise UnreadableFile(
            _("“{file}”, row {row}: a cell is longer than {count} characters.", file=file, row=len(rows), count=LONGEST_CELL)
        )
