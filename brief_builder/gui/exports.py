"""Exporting beside the window: the brief becomes Word and PDF files, one after the other.

The writers are loaded in the thread of the job, when they are first needed: neither the start nor a click waits for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.document.nodes import Contents, Document
from brief_builder.errors import UserError
from brief_builder.files import write_atomically
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work

if TYPE_CHECKING:
    from brief_builder.export.style import Style


def export_work(
    brief: Brief, template: Template, library: Library, around: Surroundings, targets: Mapping[str, Path]
) -> Work[tuple[Path, ...]]:
    """Write the brief in every wanted format (format → file) and give the files; a file is whole or it is the old one."""
    from brief_builder.export.style_file import read_style

    yield Progress(0, 0, _("Exporting"))
    document = assemble(brief, template, library, around)
    style = read_style(paths.STYLES / "standaard.yaml")
    for to, target in targets.items():
        content = yield from (_word_work(document, style) if to == "docx" else _pdf_work(document, style))
        write_atomically(target, content)
    return tuple(targets.values())


def _word_work(document: Document, style: Style) -> Work[bytes]:
    """The Word file, its contents filled with the pages of the PDF."""
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


def _pdf_work(document: Document, style: Style) -> Work[bytes]:
    from brief_builder.export.pdf import pdf_work

    return pdf_work(document, style)
