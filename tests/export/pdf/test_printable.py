from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.export.pdf.printable import Unprintable, printable


def latin(char: str) -> bool:
    return char < "\u0180" or char in "–—‘’“”…€−"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("e\u0301e\u0301n", "één"),
        ("regel\tmet\r\neinde", "regel met  einde"),
        ("be\x00l\x07\x1b", "bel"),
        ("arbeids\u00admarkt\u200b", "arbeids\u00admarkt\u200b"),
        ("5\u202f000", "5\u00a0000"),
        ("AOW\u2011leeftijd", "AOW-leeftijd"),
        ("\ufb01nanci\u00ebn", "financiën"),
        ("\u202etxet\u202c", "txet"),
        ("\uff21lmere", "Almere"),
    ],
)
def test_text_is_printed_with_the_characters_of_the_font(text: str, shown: str) -> None:
    assert printable(text, latin) == shown


@pytest.mark.parametrize("char", ["\U0001f600", "\u4e2d", "\ud800", "\ue000", "\ufffd"])
def test_a_character_without_a_glyph_is_reported(char: str) -> None:
    with pytest.raises(Unprintable) as caught:
        printable(f"Almere {char}", latin)
    assert caught.value.char == char


@given(st.text())
def test_what_comes_out_can_be_printed(text: str) -> None:
    try:
        shown = printable(text, latin)
    except Unprintable:
        return
    assert all(latin(char) or char in "\u200b" for char in shown)
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in shown)
