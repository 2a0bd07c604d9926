"""Exporting beside the window: the brief becomes Word and PDF files, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.document.nodes import Contents, Document
from brief_builder.errors import UserError
from brief_builder.export.docx import docx_work
from brief_builder.export.pdf import anchor_pages, pdf_work
from brief_builder.export.style import Style
from brief_builder.export.style_file import read_style
from brief_builder.files import write_atomically
from brief_builder.progress import Work


def word_work(document: Document, style: Style) -> Work[bytes]:
    """The Word file, its contents filled with the pages of the PDF."""
    has_contents = any(isinstance(block, Contents) for block in document.blocks)
    return docx_work(document, style, _pages(document, style) if has_contents else {})


def _pages(document: Document, style: Style) -> Mapping[str, int]:
    try:
        return anchor_pages(document, style)
    except UserError:
        return {}


FORMATS: Mapping[str, Callable[[Document, Style], Work[bytes]]] = {"docx": word_work, "pdf": pdf_work}


def export_work(
    brief: Brief, template: Template, library: Library, around: Surroundings, targets: Mapping[str, Path]
) -> Work[tuple[Path, ...]]:
    """Write the brief in every wanted format (format → file) and give the files; a file is whole or it is the old one."""
    document = assemble(brief, template, library, around)
    style = read_style(paths.STYLES / "standaard.yaml")
    for to, target in targets.items():
        content = yield from FORMATS[to](document, style)
        write_atomically(target, content)
    return tuple(targets.values())
