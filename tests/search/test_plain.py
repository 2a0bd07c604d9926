import pytest

from brief_builder.search.plain import paragraphs, plain


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("Een [schuld](begrip:schuld) van *vroeger*.", "Een schuld van vroeger."),
        ("- eerst\n- **dan**\n1. slot", "eerst dan slot"),
        ("> Geciteerd[^1]", "Geciteerd"),
        ("regel\nvolgende  regel", "regel volgende regel"),
        ("54 * 3 en snake_case", "54 * 3 en snake_case"),
        ("# Kop", "Kop"),
    ],
)
def test_marks_go_and_words_stay(marked, text):
    assert plain(marked) == text


def test_paragraphs_stand_apart():
    assert list(paragraphs("Een.\n\n\nTwee\nregels.\n")) == ["Een.", "Twee regels."]
