"""Whether the fonts of a house style can be printed with: TrueType, with leave to be embedded, and with the letters of Dutch."""

from __future__ import annotations

import string
import struct
from pathlib import Path

from brief_builder.errors import UnreadableFile
from brief_builder.export.font_subset import may_be_embedded
from brief_builder.export.style import FONT_CUTS, FontCut, Style
from brief_builder.files import read_bytes
from brief_builder.i18n import _

LARGEST = 30_000_000

NEEDED = string.ascii_letters + string.digits + string.punctuation + " \u00a0áàäâéèëêíïîóöôúüûçñÁÉËÏÖÜ€–—‘’“”…•−"
"""What every document may hold, and what the writers themselves print."""


def check_fonts(style: Style, file: Path) -> None:
    """Raises `UnreadableFile`, naming the font, when a cut of the style in `file` cannot be used."""
    for cut in FONT_CUTS:
        _check(style, cut, file)


def _check(style: Style, cut: FontCut, file: Path) -> None:
    path = style.font_path(cut)
    data = read_bytes(path, LARGEST)
    try:
        embeddable = may_be_embedded(data)
    except (ValueError, LookupError, struct.error) as error:
        raise UnreadableFile(_("The font {file} cannot be read. Check the house style and its fonts.", file=path)) from error
    if not embeddable:
        message = _(
            "The font {font} of the house style {file} may not be embedded in documents (font.files.{cut}). Choose one that may.",
            font=path.name,
            file=file,
            cut=cut,
        )
        raise UnreadableFile(message)
    missing = _missing(path)
    if missing:
        message = _(
            "The font {font} of the house style {file} lacks characters that documents need: {missing} (font.files.{cut}). Choose another.",
            font=path.name,
            file=file,
            cut=cut,
            missing=" ".join(missing[:10]),
        )
        raise UnreadableFile(message)


def _missing(path: Path) -> list[str]:
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile  # only who has own fonts waits for it

    try:
        glyphs = TTFontFile(str(path)).charToGlyph
    except (TTFError, ValueError, LookupError, struct.error) as error:
        raise UnreadableFile(_("The font {file} cannot be read. Check the house style and its fonts.", file=path)) from error
    return [char for char in NEEDED if ord(char) not in glyphs]
