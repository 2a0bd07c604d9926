"""Letters of charts, each drawn once, stand as a text that is drawn in one go."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from brief_builder.export.chart_letters import INK, inked
from brief_builder.export.style_file import read_style

STYLE = read_style()
SIZE = 40.0


def in_one_go(text: str, bold: bool, size: tuple[int, int], place: tuple[int, int]) -> Image.Image:
    path = STYLE.font_path("bold" if bold else "regular")
    picture = Image.new("L", size, 0)
    font = ImageFont.truetype(path, SIZE, layout_engine=ImageFont.Layout.BASIC)
    ImageDraw.Draw(picture).text(place, text, fill=INK, font=font, anchor="ls")
    return picture


@pytest.mark.parametrize("text", ["Almere", "Ĳsselstein – één (fijn)", "−13,5%", "Affiche griffier", "(zeer) moeilijk: 1 op de 8"])
@pytest.mark.parametrize("bold", [False, True])
def test_letters_stand_as_in_a_text_drawn_in_one_go(text: str, bold: bool) -> None:
    made = inked(text, bold, STYLE, SIZE)
    wanted = in_one_go(text, bold, made.ink.size, (-made.left, -made.top))
    assert wanted.getbbox() == made.ink.getbbox(), "nothing is cut off"
    assert ImageChops.difference(made.ink, wanted).getextrema()[1] < INK / 2, "at most a little beside, never another letter"


@pytest.mark.parametrize("text", ["", " "])
def test_a_text_without_letters_has_no_ink(text: str) -> None:
    assert inked(text, False, STYLE, SIZE).ink.getbbox() is None
