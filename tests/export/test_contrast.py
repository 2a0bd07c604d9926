import dataclasses

import pytest

from brief_builder.export.contrast import contrast, too_faint
from brief_builder.export.style_file import read_style


@pytest.mark.parametrize(("colour", "expected"), [("#000000", 21.0), ("#FFFFFF", 1.0), ("#0F5468", 8.4), ("#767676", 4.54)])
def test_contrast_on_white_is_that_of_the_guideline(colour: str, expected: float) -> None:
    assert contrast(colour, "#FFFFFF") == pytest.approx(expected, abs=0.06)


def test_the_standard_colours_can_be_read() -> None:
    assert too_faint(read_style().colour) == ()


def test_a_dark_tint_makes_the_text_on_it_faint() -> None:
    colours = dataclasses.replace(read_style().colour, tint="#888888")
    assert {(pair.colour, pair.ground) for pair in too_faint(colours)} >= {("accent", "tint"), ("grey", "tint")}
