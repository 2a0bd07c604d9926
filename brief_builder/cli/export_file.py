"""From a brief to a file of one format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from brief_builder.brief.assemble import assemble
from brief_builder.brief.model import Brief
from brief_builder.cli.progress_bar import run
from brief_builder.cli.session import Session
from brief_builder.document.nodes import Document
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import Look
from brief_builder.export.style_file import STANDARD, find_style, read_style
from brief_builder.files import write_for_office

STYLE_FOLDER = "styles"
"""In the data folder: the style files of the user, with their fonts and logos."""


def chosen_look(session: Session, style: str, word_template: Path | None) -> Look:
    """How the files look: the style asked for, else that of the organisation, else ours; in Word with a template if there is one.

    Raises UnreadableFile.
    """
    look = Look(read_style(_style_file(session, style)))
    if word_template is None:
        return look
    from brief_builder.export.docx.house import read_word_template

    return replace(look, word_template=read_word_template(word_template))


def _style_file(session: Session, style: str) -> Path:
    if style:
        return find_style(style, session.folders.data / STYLE_FOLDER)
    return session.organisation.style or STANDARD


def export_brief(session: Session, brief: Brief, file: Path, to: str, target: Path, look: Look) -> None:
    """Write the brief of `file` as `to` into `target`; the old file stays untouched when that fails. Raises UserError."""
    document = assembled(session, brief, file)
    write_for_office(target, run(FORMATS[to](document, look), session.say))


def assembled(session: Session, brief: Brief, file: Path) -> Document:
    """The document that the brief of `file` becomes. Raises UserError."""
    return assemble(brief, session.template(brief.template), session.library, session.surroundings(file))
