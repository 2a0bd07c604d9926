"""The type family as ReportLab's fonts: measuring, and registering them for the time of one export.

ReportLab keeps fonts by name for the whole process. Each export registers its own four again, so nothing of an earlier one is left
in them; therefore only one PDF can be written at a time.
"""

from __future__ import annotations

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from brief_builder.errors import UnreadableFile
from brief_builder.export.style import FONT_CUTS, FontCut, Style
from brief_builder.i18n import _

PREFIX = "brief-"
"""Before the name of a cut this gives the name under which ReportLab knows the font."""


class Typeface:
    """Four cuts of one family, and the widths of words already measured."""

    def __init__(self, style: Style) -> None:
        """Read and register the fonts of the style. Raises `UnreadableFile`."""
        self.family = style.font.family
        self._fonts = {cut: _registered(cut, style) for cut in FONT_CUTS}
        self._widths: dict[FontCut, dict[str, float]] = {cut: {} for cut in FONT_CUTS}

    def width(self, text: str, cut: FontCut, size: float) -> float:
        """Width of the text in points."""
        known = self._widths[cut]
        if text not in known:
            known[text] = self._fonts[cut].stringWidth(text, 1)
        return known[text] * size

    def has(self, char: str) -> bool:
        """Whether all cuts have a glyph for this character."""
        return ord(char) < 0x10000 and all(ord(char) in font.face.charToGlyph for font in self._fonts.values())


def _registered(cut: FontCut, style: Style) -> TTFont:
    file = style.font_path(cut)
    try:
        font = TTFont(PREFIX + cut, str(file), shapable=False)
    except (TTFError, OSError) as error:
        raise UnreadableFile(_("The font {file} cannot be read. Check the house style and its fonts.", file=file)) from error
    pdfmetrics.registerFont(font)
    return font
