from __future__ import annotations

import pytest

from brief_builder.export.hyphens import Hyphenator
from brief_builder.export.style_file import read_style

TOKENS = read_style().hyphenation


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("arbeidsparticipatie", ["arbeids", "par", "ti", "ci", "patie"]),
        ("jongeren", ["jongeren"]),
        ("Wmo-voorzieningen", ["Wmo-voorzie", "ningen"]),
    ],
)
def test_long_words_may_be_broken_five_letters_or_more_from_either_end(word: str, parts: list[str]) -> None:
    assert Hyphenator("nl-NL", TOKENS).hyphenated(word).split("\u00ad") == parts


def test_words_of_an_unknown_language_stay_whole() -> None:
    assert Hyphenator("xx", TOKENS).hyphenated("arbeidsparticipatie") == "arbeidsparticipatie"
