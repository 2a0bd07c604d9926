"""How wide a text is in the fonts of a style, for what is drawn rather than flowed."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from brief_builder.export.embeddable_font import font_stamp
from brief_builder.export.style import FontCut, Style

Measure = Callable[[str, bool], float]
"""(text, bold) -> width in points at the size the measure was made for."""

_EM = 1000


def measure_at(style: Style, size: float) -> Measure:
    """A measure for the regular and bold cut of `style` at `size` points, without kerning."""
    regular, bold_cut = _letters_of(style, "regular"), _letters_of(style, "bold")

    def measure(text: str, bold: bool) -> float:
        letters = bold_cut if bold else regular
        return sum([letters[letter] for letter in text]) * size / _EM

    return measure


class _Letters(dict[str, float]):
    """Widths at `_EM` points of the letters that were asked for before."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        file = io.BytesIO(path.read_bytes())  # a file that stays open could not be replaced on Windows
        self._font = ImageFont.truetype(file, _EM, layout_engine=ImageFont.Layout.BASIC)

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._font.getlength(letter)
        return width


def _letters_of(style: Style, cut: FontCut) -> _Letters:
    return _letters(style.font_path(cut), font_stamp(style, cut))


@lru_cache(maxsize=8)  # every table and every chart asks for the same two cuts
def _letters(path: Path, _stamp: tuple[int, int] | None) -> _Letters:
    return _Letters(path)


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
