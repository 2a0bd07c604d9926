"""A house style for Word, as a file the user chose."""

from __future__ import annotations

from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.export.docx.house.parts import LARGEST
from brief_builder.export.docx.house.template import house_template
from brief_builder.export.style_file import read_style
from brief_builder.files import read_bytes
from brief_builder.i18n import _


def read_word_template(file: Path) -> bytes:
    """The bytes of a .docx or .dotx that can be a house style; it was tried. Raises `UnreadableFile`."""
    data = read_bytes(file, LARGEST)
    try:
        house_template(data, read_style())
    except UnreadableFile as error:
        raise UnreadableFile(_("“{file}” cannot be the house style: {reason}", file=file, reason=error.message)) from error
    return data
