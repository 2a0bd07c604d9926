"""The table as CSV: semicolons and a byte order mark, as spreadsheets here expect; commas and tabs are read too."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.files import read_bytes
from brief_builder.i18n import _
from brief_builder.keeping.limits import LARGEST, refuse_large
from brief_builder.keeping.table import Row, as_meant, harmless

SEPARATORS = ";,\t"

_FORMULA_WITHIN = re.compile(r"""([;,\t\r\n][\s"]*)('*(?:[=+@＝＋＠]|[-－]+(?=[\w(=+@])))""")
"""Where a cell would begin with a formula for a program that parts the line at another sign than we do. A price such as 5,- is none."""

_DEFUSED_WITHIN = re.compile(_FORMULA_WITHIN.pattern.replace("('*", "'('*"))


def csv_of(rows: Iterable[Row]) -> bytes:
    """The rows as a CSV file in UTF-8; no cell of it is a formula, also not for who parts the lines at commas or tabs."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_FORMULA_WITHIN.sub(r"\1'\2", harmless(cell)) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def read_csv(file: Path) -> list[list[str]]:
    """The rows of a CSV file. Raises UnreadableFile."""
    text = _text(file)
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append([_DEFUSED_WITHIN.sub(r"\1\2", as_meant(cell.strip())) for cell in row])
            refuse_large(file, rows)
    except csv.Error as error:
        line = len(rows) + 1
        raise UnreadableFile(
            _("“{file}”, row {row}: the quotation marks do not match; mend the row and try again.", file=file, row=line)
        ) from error
    return rows


def _text(file: Path) -> str:
    content = read_bytes(file, LARGEST)
    if b"\0" in content:
        raise UnreadableFile(_("“{file}” is not a CSV file in UTF-8; save it again as “CSV UTF-8”.", file=file))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:  # older spreadsheets save so
        return content.decode("cp1252", "replace")
