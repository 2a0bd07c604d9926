"""The formats a document can be written in: name → writer.

A writer is imported when it is first used: together they take longer to load than a search takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from brief_builder.document.nodes import Contents, Document
from brief_builder.errors import UserError
from brief_builder.export.needed_words import require_words
from brief_builder.progress import Work

if TYPE_CHECKING:
    from brief_builder.export.look import Look
    from brief_builder.export.style import Style


def word_work(document: Document, look: Look) -> Work[bytes]:
    """The Word file, its contents filled with the pages of the PDF: Word itself counts them only when the user asks."""
    from brief_builder.export.docx import docx_work

    document = _ready(document, look.style)
    return docx_work(document, look.style, _pages(document, look.style), look.word_template)


def odt_work(document: Document, look: Look) -> Work[bytes]:
    """The OpenDocument file, its contents filled in the same way."""
    from brief_builder.export.odt import odt_work as work

    document = _ready(document, look.style)
    return work(document, look.style, _pages(document, look.style))


def _pages(document: Document, style: Style) -> Mapping[str, int]:
    """The pages of the anchors, if the document has contents; none where the PDF cannot be set (its font lacks a character)."""
    if not any(isinstance(block, Contents) for block in document.blocks):
        return {}
    from brief_builder.export.pdf import anchor_pages

    try:
        return anchor_pages(document, style)
    except UserError:
        return {}


def pdf_work(document: Document, look: Look) -> Work[bytes]:
    """The PDF file."""
    from brief_builder.export.pdf import pdf_work as work

    return work(_ready(document, look.style), look.style)


def _ready(document: Document, style: Style) -> Document:
    """The document as the house style wants it. Raises `MissingWords` for what a screen reader could not tell."""
    from brief_builder.export.house_document import in_style

    require_words(document)
    return in_style(document, style)


FORMATS: Mapping[str, Callable[[Document, Look], Work[bytes]]] = {"docx": word_work, "pdf": pdf_work, "odt": odt_work}
"""What `export --to` and the export dialog offer."""
