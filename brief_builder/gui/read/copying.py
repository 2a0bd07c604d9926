"""Copying with source: an item as rich and plain text, with the note that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from brief_builder.brief.insert import part_of
from brief_builder.content.citation import notes
from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item, Library, title_of
from brief_builder.document.markup import parse_markup
from brief_builder.document.nodes import Block, Document, Metadata, Paragraph
from brief_builder.document.passes.direction import without_overrides
from brief_builder.document.spans import text
from brief_builder.document.traverse import plain_blocks
from brief_builder.export.rich_text import html_of, text_of
from brief_builder.gui.read.figure import blocks_of


def with_source(item: Item, library: Library) -> QMimeData:
    """The item for the clipboard: a small document, so that it is as harmless as a whole one."""
    part = part_of(item, library)
    title = title_of(item)
    source = notes(part.sources) if part.sources else ()
    lines = (Paragraph(text(title, strong=True)), *_body(item, library, part.text), Paragraph(source, "source"))
    document = without_overrides(Document(Metadata(title), tuple(line for line in lines if plain_blocks((line,)))))
    data = QMimeData()
    data.setText(text_of(document))
    data.setHtml(html_of(document))
    return data


def _body(item: Item, library: Library, words: str) -> tuple[Block, ...]:
    if isinstance(item, Figure):
        return (Paragraph(text(plain_blocks(blocks_of(item, library, "zin")))),)
    return parse_markup(item.summary if isinstance(item, Finding) else words).blocks
