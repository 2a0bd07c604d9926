"""The formats a document can be written in: name → writer.

A writer is imported when it is first used: together they take longer to load than a search takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from brief_builder.document.nodes import Contents, Document
from brief_builder.errors import UserError
from brief_builder.progress import Work

if TYPE_CHECKING:
    from brief_builder.export.look import Look
    from brief_builder.export.style import Style


def word_work(document: Document, look: Look) -> Work[bytes]:
    """The Word file, its contents filled with the pages of the PDF: Word itself counts them only when the user asks."""
    from brief_builder.export.docx import docx_work

    has_contents = any(isinstance(block, Contents) for block in document.blocks)
    return docx_work(document, look.style, _pages(document, look.style) if has_contents else {})


def _pages(document: Document, style: Style) -> Mapping[str, int]:
    """The pages of the anchors; none where the PDF cannot be set (a character that its font does not have)."""
    from brief_builder.export.pdf import anchor_pages

    try:
        return anchor_pages(document, style)
    except UserError:
        return {}


def pdf_work(document: Document, look: Look) -> Work[bytes]:
    """The PDF file."""
    from brief_builder.export.pdf import pdf_work as work

    return work(document, look.style)


FORMATS: Mapping[str, Callable[[Document, Look], Work[bytes]]] = {"docx": word_work, "pdf": pdf_work}
"""What `export --to` and the export dialog offer."""
