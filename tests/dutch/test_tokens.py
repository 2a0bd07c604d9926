import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.dutch.tokens import base_word, joined, matches, parts, places_of, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zo’n 54 procent (19+) van de Almeerders.", ["Zo’n", "54", "procent", "19", "van", "de", "Almeerders"]),
        ("GGD-onderzoek, 80-plussers en thema’s", ["GGD-onderzoek", "80-plussers", "en", "thema’s"]),
        ("22.000 woningen, 3,5 procent, wijk 7", ["22.000", "woningen", "3,5", "procent", "wijk", "7"]),
        ("woning\u00adbouw", ["woning\u00adbouw"]),
        ("cafe\u0301", ["cafe\u0301"]),
        ("onderwijs- en taalachterstand", ["onderwijs", "en", "taalachterstand"]),
        ("", []),
    ],
)
def test_words_keep_what_stands_inside_them(text, expected):
    assert words(text) == expected


@given(st.text())
def test_positions_point_at_the_words(text):
    assert all(text[match.start() : match.end()] == match[0] for match in matches(text))


PIECES = st.text(st.sampled_from("ab1é ,.-'’\u0301\u00ad+_\n"), max_size=25)


@given(PIECES, PIECES)
@settings(max_examples=500)
def test_places_are_those_of_whole_words(text, other):
    found = list(matches(text))
    for word in {*words(text), *words(other)}:
        assert places_of(word, text) == [match.start() for match in found if match[0] == word]


@pytest.mark.parametrize(
    ("word", "base"), [("Thema’s", "thema"), ("HIC’s", "hic"), ("Ouder-Amstel", "ouder-amstel"), ("baby'tje", "baby"), ("zo’n", "zo")]
)
def test_endings_behind_an_apostrophe_go(word, base):
    assert base_word(word) == base


@pytest.mark.parametrize(
    ("word", "pieces"),
    [("80-plussers", ("80", "plussers")), ("3,5", ("3,5",)), ("covid-19-pandemie", ("covid", "19", "pandemie")), ("wijk", ("wijk",))],
)
def test_parts_stand_between_joints(word, pieces):
    assert parts(word) == pieces


def test_labels_compare_word_by_word():
    assert joined("Wonen, werken – én  ‘leven’") == "wonen werken en leven"
