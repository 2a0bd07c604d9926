"""A house style for Word as the user gives it: a file, or its bytes."""

from __future__ import annotations

from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.export.docx.house.parts import LARGEST, NoTemplate
from brief_builder.export.docx.house.template import house_template
from brief_builder.export.docx.template import Template
from brief_builder.export.style import Style
from brief_builder.export.style_file import read_style
from brief_builder.files import read_bytes
from brief_builder.i18n import _


def read_word_template(file: Path) -> bytes:
    """The bytes of a .docx or .dotx that can be a house style; it was tried. Raises `UnreadableFile`."""
    data = read_bytes(file, LARGEST)
    try:
        house_template(data, read_style())
    except NoTemplate as error:
        raise UnreadableFile(_("“{file}” cannot be the house style: {reason}", file=file, reason=error.reason)) from error
    return data


def template_of(data: bytes, style: Style) -> Template:
    """The template in these bytes, ready to be filled. Raises `UnreadableFile`."""
    try:
        return house_template(data, style)
    except NoTemplate as error:
        raise UnreadableFile(_("The house style for Word cannot be used: {reason}", reason=error.reason)) from error
