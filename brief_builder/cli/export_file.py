"""From a brief to a file of one format.

A writer is imported when it is first used: together they take longer to load than a search takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.model import Brief
from brief_builder.cli.progress_bar import run
from brief_builder.cli.session import Session
from brief_builder.document.nodes import Contents, Document
from brief_builder.errors import UserError
from brief_builder.files import write_atomically
from brief_builder.progress import Work

if TYPE_CHECKING:
    from brief_builder.export.style import Style


def word_work(document: Document, style: Style) -> Work[bytes]:
    """The Word file, its contents filled with the pages of the PDF: Word itself counts them only when the user asks."""
    from brief_builder.export.docx import docx_work

    has_contents = any(isinstance(block, Contents) for block in document.blocks)
    return docx_work(document, style, _pages(document, style) if has_contents else {})


def _pages(document: Document, style: Style) -> Mapping[str, int]:
    """The pages of the anchors; none where the PDF cannot be set (a character that its font does not have)."""
    from brief_builder.export.pdf import anchor_pages

    try:
        return anchor_pages(document, style)
    except UserError:
        return {}


def pdf_work(document: Document, style: Style) -> Work[bytes]:
    """The PDF file."""
    from brief_builder.export.pdf import pdf_work as work

    return work(document, style)


FORMATS: Mapping[str, Callable[[Document, Style], Work[bytes]]] = {"docx": word_work, "pdf": pdf_work}


def export_brief(session: Session, brief: Brief, file: Path, to: str, target: Path) -> None:
    """Write the brief of `file` as `to` into `target`; the old file stays untouched when that fails. Raises UserError."""
    from brief_builder.export.style_file import read_style

    document = assemble(brief, session.template(brief.template), session.library, session.surroundings(file))
    style = read_style(paths.STYLES / "standaard.yaml")
    write_atomically(target, run(FORMATS[to](document, style), session.say))
