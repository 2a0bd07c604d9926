"""What `check` says of the printing: characters that the font lacks, and whether the PDF keeps the standards."""

from __future__ import annotations

from pathlib import Path

from brief_builder.brief.checks import Grade, Remark
from brief_builder.brief.model import Brief
from brief_builder.cli.export_file import assembled, chosen_look
from brief_builder.cli.progress_bar import run
from brief_builder.cli.session import Session
from brief_builder.export.formats import FORMATS
from brief_builder.export.validity import Verdict, verdicts


def printing_remarks(session: Session, brief: Brief, file: Path) -> tuple[Remark, ...]:
    """A remark for each character that stops a PDF export. Raises UserError."""
    from brief_builder.export.pdf.unprintable import unprinted

    found = unprinted(assembled(session, brief, file), chosen_look(session, "", None).style)
    return tuple(Remark(Grade.MUST, one.message, part=one.part) for one in found)


def pdf_verdicts(session: Session, brief: Brief, file: Path) -> tuple[Verdict, ...]:
    """Whether the PDF of the brief keeps each standard. Raises UserError, also NoValidator."""
    look = chosen_look(session, "", None)
    return verdicts(run(FORMATS["pdf"](assembled(session, brief, file), look), session.say))
