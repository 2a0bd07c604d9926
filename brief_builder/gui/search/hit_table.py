"""Hits as a list for elsewhere: a table for a spreadsheet, and rich and plain text for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData

from brief_builder.brief.insert import part_of
from brief_builder.content.citation import notes
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Library
from brief_builder.document.markup import parse_markup
from brief_builder.document.spans import plain
from brief_builder.document.traverse import plain_blocks
from brief_builder.gui.kit import Kit
from brief_builder.gui.read.figure import blocks_of
from brief_builder.gui.search.hit_view import place_in_words
from brief_builder.gui.words import named, shown_title
from brief_builder.i18n import Message, _
from brief_builder.keeping.table import Row
from brief_builder.progress import Progress, Work

COLUMNS: Sequence[Message] = (_("Kind"), _("Title"), _("Text"), _("Theme"), _("Place in the report"), _("Source"), _("Library"), _("Id"))
KIND, TITLE, TEXT, SOURCE = 0, 1, 2, 5


def rows_of(items: Iterable[Item], library: Library, kit: Kit) -> Iterator[Row]:
    """The names of the columns, then one row for each item."""
    yield [kit.say(name) for name in COLUMNS]
    for item in items:
        yield _row(item, library, kit)


def _row(item: Item, library: Library, kit: Kit) -> Row:
    part = part_of(item, library)
    text = item.summary if isinstance(item, Finding) else part.text
    words = plain_blocks(blocks_of(item, library, "zin") if isinstance(item, Figure) else parse_markup(text).blocks)
    theme, place = getattr(item, "theme", ""), next(iter(getattr(item, "report", ())), None)
    return (
        kit.say(named(item).name),
        shown_title(item),
        words,
        library.label(theme) if theme else "",
        place_in_words(place, kit) if place else "",
        plain(notes(part.sources)) if part.sources else "",
        item.library,
        item.id,
    )


def list_of(items: Iterable[Item], library: Library, kit: Kit) -> QMimeData:
    """The items for the clipboard: each with its kind, title, text and source."""
    found = list(rows_of(items, library, kit))[1:]
    data = QMimeData()
    data.setText("\n\n".join("\n".join(line for line in (_headed(row), row[TEXT], row[SOURCE]) if line) for row in found))
    data.setHtml(f"<ul>{''.join(f'<li>{_html(row)}</li>' for row in found)}</ul>")
    return data


def _headed(row: Row) -> str:
    return f"{row[TITLE]} ({row[KIND].lower()})"


def _html(row: Row) -> str:
    title, kind = escape(row[TITLE]), escape(row[KIND].lower())
    pieces = [
        f"<b>{title}</b> ({kind})",
        escape(row[TEXT]).replace("\n", "<br>"),
        f"<small>{escape(row[SOURCE])}</small>" * bool(row[SOURCE]),
    ]
    return "<br>".join(piece for piece in pieces if piece)


def written(rows: Sequence[Row], file: Path, sheet: str) -> Work[Path]:
    """Write the rows as CSV or XLSX by the name of the file; no cell of it is a formula. Raises UnwritableFile."""
    from brief_builder.files import write_for_office
    from brief_builder.keeping.table_csv import csv_of
    from brief_builder.keeping.table_xlsx import xlsx_of

    yield Progress(0, 0, _("Saving the list"))
    write_for_office(file, csv_of(rows) if file.suffix.lower() == ".csv" else xlsx_of(rows, sheet))
    return file
