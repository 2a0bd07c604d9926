"""The table as a workbook (XLSX): written as text only; read without macros, links to other files, or formulas."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.files import read_bytes
from brief_builder.i18n import _
from brief_builder.keeping.limits import LARGEST, MOST_ROWS, refuse_large
from brief_builder.keeping.table import Row, as_meant, harmless

LARGEST_UNPACKED = 100_000_000
MOST_PARTS = 500
MOST_COLUMNS = 60
SHEET = "Begrippen"
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that no XML file can hold."""

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, LookupError)
"""What unpacking raises for a damaged file."""

FORBIDDEN_PARTS = re.compile(r"vbaproject|externallinks/|activex/|embeddings/|connections\.xml", re.I)
MARKUP_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
WRITTEN = (2000, 1, 1, 0, 0, 0)
STAMP = re.compile(rb"<dcterms:(created|modified)([^>]*)>[^<]*<")


def xlsx_of(rows: Iterable[Row], name: str = SHEET) -> bytes:
    """The rows as a workbook of one sheet with this name; every cell is text, none a formula. The same rows give the same bytes."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for row in rows:
        cells = [WriteOnlyCell(sheet, UNSEEN.sub("", harmless(text))) for text in row]
        for cell in cells:
            cell.data_type = "s"  # a text that begins with = would be a formula otherwise
        sheet.append(cells)
    packed = io.BytesIO()
    book.save(packed)
    return _without_clock(packed.getvalue())


def read_xlsx(file: Path) -> list[list[str]]:
    """The rows of the first sheet, as text. Raises UnreadableFile."""
    content = read_bytes(file, LARGEST)
    _refuse(file, content)
    rows: list[list[str]] = []
    try:
        for row in _rows(content):
            rows.append(row)
            refuse_large(file, rows)
    except UnreadableFile:
        raise
    except Exception as error:  # the reader raises whatever it happens to stumble on
        raise _unreadable(file) from error
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _rows(content: bytes) -> Iterator[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for row in book.worksheets[0].iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True):
            yield _without_empty_end([as_meant(_as_text(value).strip()) for value in row])
    finally:
        book.close()


def _without_empty_end(cells: list[str]) -> list[str]:
    """The reader fills every row up to the most columns."""
    filled = (place for place, cell in enumerate(cells, 1) if cell)
    return cells[: max(filled, default=0)]


def _as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _refuse(file: Path, content: bytes) -> None:
    """Raises UnreadableFile for what is no workbook, would grow out of hand, or carries more than a table."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise UnreadableFile(_("“{file}” is too large for a table of terms and was not read.", file=file))
            if any(FORBIDDEN_PARTS.search(part.filename) for part in parts):
                sentence = _("“{file}” holds macros or links to other files; save it as a plain workbook (.xlsx) without them.", file=file)
                raise UnreadableFile(sentence)
            for part in parts:
                if MARKUP_DECLARATION.search(packed.read(part).replace(b"\0", b"")):
                    raise _unreadable(file)
    except BROKEN as error:
        raise _unreadable(file) from error


def _unreadable(file: Path) -> UnreadableFile:
    return UnreadableFile(_("“{file}” is not a workbook that can be read; save it again as .xlsx, or as CSV.", file=file))


def _without_clock(content: bytes) -> bytes:
    """The same workbook with fixed times."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, WRITTEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, STAMP.sub(rb"<dcterms:\1\2>2000-01-01T00:00:00Z<", old.read(part)))
    return fixed.getvalue()
