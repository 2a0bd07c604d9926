"""From stems to the words of a library that have them."""

import pytest

from brief_builder.search.word_forms import forms_of, read_forms, wanted_forms, write_forms

WORDS = [("jeugd", ["jeugd"]), ("Jeugd", ["jeugd"]), ("jeugdzorg", ["jeugdzorg", "jeugd", "zorg"]), ("de", [""])]


def test_a_word_is_a_form_of_its_stem_and_of_its_parts():
    assert forms_of(WORDS) == {"jeugd": "jeugd Jeugd jeugdzorg", "jeugdzorg": "jeugdzorg", "zorg": "jeugdzorg"}


def test_each_wanted_word_tells_which_of_the_stems_it_has():
    wanted = wanted_forms(forms_of(WORDS), {"zorg", "jeugd", "wonen"})
    assert {word: set(stems) for word, stems in wanted.items()} == {
        "jeugd": {"jeugd"},
        "Jeugd": {"jeugd"},
        "jeugdzorg": {"jeugd", "zorg"},
    }


def test_forms_are_read_back_as_they_were():
    assert read_forms(write_forms(forms_of(WORDS))) == forms_of(WORDS)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"3"])
def test_what_is_something_else_is_refused(content):
    with pytest.raises((ValueError, AttributeError)):
        read_forms(content)
