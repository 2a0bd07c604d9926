"""From a brief to a file of one format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from brief_builder.brief.assemble import assemble
from brief_builder.brief.model import Brief
from brief_builder.brief.publication import published_surroundings
from brief_builder.cli.progress_bar import run
from brief_builder.cli.session import Session
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import Look, standard_look
from brief_builder.files import write_atomically


def chosen_look(house_style: Path | None) -> Look:
    """Our look, in Word with the template of the organisation if there is one. Raises UnreadableFile."""
    if house_style is None:
        return standard_look()
    from brief_builder.export.docx.house import read_word_template

    return replace(standard_look(), word_template=read_word_template(house_style))


def export_brief(session: Session, brief: Brief, file: Path, to: str, target: Path, look: Look, *, public: bool = False) -> None:
    """Write the brief of `file` as `to` into `target`; the old file stays untouched when that fails. Raises UserError.

    `public` says that the brief is a public version: then its pictures are too.
    """
    around = session.surroundings(file)
    document = assemble(brief, session.template(brief.template), session.library, published_surroundings(around) if public else around)
    write_atomically(target, run(FORMATS[to](document, look), session.say))
