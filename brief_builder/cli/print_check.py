"""What `check` says of the printing: characters that the font lacks, and whether the PDF keeps the standards."""

from __future__ import annotations

from brief_builder.brief.checks import Grade, Remark
from brief_builder.cli.progress_bar import run
from brief_builder.document.nodes import Document
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import Look
from brief_builder.export.validity import Verdict, verdicts
from brief_builder.i18n import Translator


def printing_remarks(document: Document, look: Look) -> tuple[Remark, ...]:
    """A remark for each part with characters that stop a PDF export."""
    from brief_builder.export.pdf.unprintable import unprinted

    return tuple(Remark(Grade.MUST, one.message, part=one.part) for one in unprinted(document, look.style))


def pdf_verdicts(document: Document, look: Look, say: Translator) -> tuple[Verdict, ...]:
    """Whether the PDF of the document keeps each standard. Raises UserError, also NoValidator."""
    return verdicts(run(FORMATS["pdf"](document, look), say))
