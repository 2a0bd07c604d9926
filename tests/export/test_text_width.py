"""How wide a text is, letter by letter, in the fonts of a house style."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import copyfile

import pytest
from PIL import ImageFont

from brief_builder.export.style import Style
from brief_builder.export.style_file import read_style
from brief_builder.export.text_width import measure_at
from tests.export.own_style import style_with_vera

STYLE = read_style()


def whole(text: str, style: Style, size: float) -> float:
    """The width of a text measured in one go."""
    font = ImageFont.truetype(style.font_path("regular"), 1000, layout_engine=ImageFont.Layout.BASIC)
    return float(font.getlength(text)) * size / 1000


@pytest.mark.parametrize("text", ["", "Wijk 3", "arbeidsparticipatie", "AVATAR", "€ 1.250,50", "één ĳ – “zo”"])
def test_letters_together_are_as_wide_as_the_text(text: str) -> None:
    assert measure_at(STYLE, 9.5)(text, False) == pytest.approx(whole(text, STYLE, 9.5))


def test_a_font_that_is_replaced_is_measured_anew(tmp_path: Path) -> None:
    style = read_style(style_with_vera(tmp_path))
    before = measure_at(style, 10)("breed", False)
    copyfile(style.font_path("bold"), style.font_path("regular"))
    os.utime(style.font_path("regular"), ns=(1, 1))
    assert measure_at(style, 10)("breed", False) == measure_at(style, 10)("breed", True) != before
