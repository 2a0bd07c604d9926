"""`templates --word-template FILE`: our own Word template as a file, to make a house style of."""

from __future__ import annotations

import os
from pathlib import Path

from brief_builder.cli.session import Session
from brief_builder.errors import UnwritableFile
from brief_builder.files import write_for_office
from brief_builder.i18n import _


def write_word_template(session: Session, file: Path) -> None:
    """Write the template and tell where. Raises UnwritableFile, also for a file that exists: it may be a house style by now."""
    from brief_builder.export.docx.template import word_template
    from brief_builder.export.style_file import read_style

    if os.path.lexists(file):
        raise UnwritableFile(_("“{file}” exists already; choose another name.", file=file))
    write_for_office(file, word_template(read_style()))
    session.tell(str(file))
