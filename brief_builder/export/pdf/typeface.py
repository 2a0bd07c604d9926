"""The type family as ReportLab's fonts: registering them, and measuring.

ReportLab keeps fonts by name for the whole process, and the first to take a name keeps it: so a name says which file it is of, and two
exports with other house styles do not get each other's letters. What is measured is what ReportLab paints with.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from brief_builder.errors import UnreadableFile
from brief_builder.export.pdf.strips import Look
from brief_builder.export.style import FONT_CUTS, FontCut, Style
from brief_builder.i18n import _


class Typeface:
    """Four cuts of one family, and the widths of words already measured."""

    def __init__(self, style: Style) -> None:
        """Read and register the fonts of the style. Raises `UnreadableFile`."""
        self.family = style.font.family
        self.names: Mapping[FontCut, str] = {cut: _name(cut, style) for cut in FONT_CUTS}
        self._fonts = {cut: _registered(cut, style, self.names[cut]) for cut in FONT_CUTS}
        self._known = {cut: _Widths(font) for cut, font in self._fonts.items()}

    def width(self, text: str, look: Look) -> float:
        """Width of the text in points, letter spacing included."""
        width = self._known[look.cut][text] * look.size
        return width + look.spacing * len(text) if look.spacing else width

    def widths(self, words: Sequence[str], look: Look) -> list[float]:
        """The same of many words."""
        known, size, spacing = self._known[look.cut], look.size, look.spacing
        if spacing:
            return [known[word] * size + spacing * len(word) for word in words]
        return [known[word] * size for word in words]

    def has(self, char: str) -> bool:
        """Whether all cuts have a glyph for this character."""
        return ord(char) < 0x10000 and all(ord(char) in font.face.charToGlyph for font in self._fonts.values())


class _Widths(dict[str, float]):
    """Widths at one point of the texts that were measured before."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, text: str) -> float:
        width: float = self._font.stringWidth(text, 1)
        self[text] = width
        return width


def _name(cut: FontCut, style: Style) -> str:
    """The name under which ReportLab knows the font: of this file as it is now."""
    file = style.font_path(cut)
    try:
        written = file.stat().st_mtime_ns
    except OSError:  # told when it is read
        written = 0
    return f"{cut}-{hashlib.sha256(f'{file}:{written}'.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _registered(cut: FontCut, style: Style, name: str) -> TTFont:
    file = style.font_path(cut)
    try:
        if name not in pdfmetrics.getRegisteredFontNames():  # a file that has not changed is taken apart once
            pdfmetrics.registerFont(TTFont(name, str(file), shapable=False))
    except (TTFError, OSError) as error:
        raise UnreadableFile(_("The font {file} cannot be read. Check the house style and its fonts.", file=file)) from error
    return pdfmetrics.getFont(name)
