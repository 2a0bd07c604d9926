"""The letters of charts as dots. A letter is filled with ink once for each font and size: that is slow, and charts say the same words."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from brief_builder.export.embeddable_font import font_stamp
from brief_builder.export.style import Style

INK = 255
"""The middle of a stroke; 0 is paper."""


@dataclass(frozen=True, slots=True)
class Inked:
    """Letters as strengths of ink; the picture begins so many dots right of and below the place of the text on its baseline."""

    ink: Image.Image
    left: int
    top: int
    advance: float = 0.0

    @property
    def right(self) -> int:
        """Where the picture ends."""
        return self.left + self.ink.width

    @property
    def bottom(self) -> int:
        """Where the picture ends below."""
        return self.top + self.ink.height


def inked(text: str, bold: bool, style: Style, size: float) -> Inked:
    """The text in letters of `size` dots."""
    path, stamp = style.font_path("bold" if bold else "regular"), font_stamp(style, "bold" if bold else "regular")
    letters = _letters(path, stamp, size)
    found = [letters[letter] for letter in text]
    places = [round(x) for x in accumulate((letter.advance for letter in found), initial=0.0)]
    left = min((x + one.left for x, one in zip(places, found, strict=False)), default=0)
    right = max((x + one.right for x, one in zip(places, found, strict=False)), default=0)
    top, bottom = min((one.top for one in found), default=0), max((one.bottom for one in found), default=0)
    ink = Image.new("L", (right - left, bottom - top), 0)
    for x, one in zip(places, found, strict=False):
        ink.paste(INK, (x + one.left - left, one.top - top), one.ink)
    return Inked(ink, left, top)


class _Letters(dict[str, Inked]):
    """The letters of one font in one size that were asked for before."""

    def __init__(self, path: Path, size: float) -> None:
        super().__init__()
        self._font = ImageFont.truetype(io.BytesIO(path.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)

    def __missing__(self, letter: str) -> Inked:
        left, top, right, bottom = map(int, self._font.getbbox(letter, anchor="ls"))
        ink = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(ink).text((-left, -top), letter, fill=INK, font=self._font, anchor="ls")
        made = self[letter] = Inked(ink, left, top, self._font.getlength(letter))
        return made


@lru_cache(maxsize=8)
def _letters(path: Path, _stamp: tuple[int, int] | None, size: float) -> _Letters:
    return _Letters(path, size)
