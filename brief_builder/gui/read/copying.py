"""Copying with source: an item as rich and plain text, with the note that belongs to it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData

from brief_builder.brief.insert import part_of
from brief_builder.content.citation import notes
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Library, title_of
from brief_builder.document.markup import parse_markup
from brief_builder.document.spans import plain
from brief_builder.document.traverse import plain_blocks
from brief_builder.gui.read.figure import blocks_of
from brief_builder.gui.read.rich_text import html_of_markup, html_of_spans


def with_source(item: Item, library: Library) -> QMimeData:
    """The item for the clipboard."""
    part = part_of(item, library)
    title = title_of(item)
    if isinstance(item, Figure):
        words = plain_blocks(blocks_of(item, library, "zin"))
        html = f"<p>{escape(words)}</p>"
    else:
        text = item.summary if isinstance(item, Finding) else part.text
        words, html = plain_blocks(parse_markup(text).blocks), html_of_markup(text)
    source = notes(part.sources) if part.sources else ()
    data = QMimeData()
    data.setText("\n".join(line for line in (title, words, plain(source)) if line))
    data.setHtml(f"<p><b>{escape(title)}</b></p>{html}<p><small>{html_of_spans(source)}</small></p>")
    return data
