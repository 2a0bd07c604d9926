"""How wide a text is in the fonts of a style, for what is drawn rather than flowed."""

from __future__ import annotations

from collections.abc import Callable

from PIL import ImageFont

from brief_builder.export.style import FontCut, Style

Measure = Callable[[str, bool], float]
"""(text, bold) -> width in points at the size the measure was made for."""

_EM = 1000


def measure_at(style: Style, size: float) -> Measure:
    """A measure for the regular and bold cut of `style` at `size` points, without kerning."""
    fonts = {bold: _font(style, "bold" if bold else "regular") for bold in (False, True)}
    return lambda text, bold: fonts[bold].getlength(text) * size / _EM


def _font(style: Style, cut: FontCut) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(style.font_path(cut), _EM, layout_engine=ImageFont.Layout.BASIC)


def wrap(text: str, width: float, extent: Callable[[str], float]) -> tuple[str, ...]:
    """`text` in lines no wider than `width` (points); a word that is wider by itself is cut between letters."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width, extent):
            longer = f"{lines[-1]} {piece}".strip()
            if extent(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return tuple(line for line in lines if line)


def _pieces(word: str, width: float, extent: Callable[[str], float]) -> list[str]:
    if extent(word) <= width:
        return [word]
    cut = max((n for n in range(1, len(word)) if extent(word[:n]) <= width), default=1)
    return [word[:cut], *_pieces(word[cut:], width, extent)] if len(word) > 1 else [word]
