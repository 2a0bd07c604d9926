"""The proof: the pages of the document as it is now, and the same as a PDF for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.progress import Work

if TYPE_CHECKING:
    from brief_builder.document.nodes import Document
    from brief_builder.export.pdf.sheets import Sheets
    from brief_builder.export.style import Style


def proof_work(brief: Brief, template: Template, library: Library, around: Surroundings, before: Sheets | None = None) -> Work[Sheets]:
    """Set the pages to look at, in the style of the organisation, as an export would; what is the same as on the pages `before` is
    taken from there. Raises UserError where an export could not be made.
    """
    from brief_builder.export.pdf import sheets_work

    return (yield from sheets_work(*_styled(brief, template, library, around), before))


def paper_work(brief: Brief, template: Template, library: Library, around: Surroundings) -> Work[bytes]:
    """Make the whole PDF of the same pages, for a printer. Raises UserError."""
    from brief_builder.export.pdf import pdf_work

    return (yield from pdf_work(*_styled(brief, template, library, around)))


def _styled(brief: Brief, template: Template, library: Library, around: Surroundings) -> tuple[Document, Style]:
    from brief_builder.brief.assemble import assemble
    from brief_builder.export.house_document import in_style
    from brief_builder.export.look import look_of

    style = look_of(around.organisation.style).style
    return in_style(assemble(brief, template, library, around), style), style
