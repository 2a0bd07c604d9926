"""The everyday words of the built-in library: enough of them, none twice, and each leads to something."""

from brief_builder.dutch.tokens import words
from brief_builder.search.thesaurus import key_of

ENOUGH = 700


def test_there_are_enough(built_in_library):
    assert len(built_in_library.search_words) >= ENOUGH


def test_what_they_lead_to_is_in_the_library(built_in_library, built_in_index):
    finds = {find for entry in built_in_library.search_words for find in entry.finds}
    assert [find for find in sorted(finds) if not built_in_index.search(find + " ").hits] == []


def test_no_word_stands_in_two_entries(built_in_library, built_in_index):
    seen, twice = set(), []
    for entry in built_in_library.search_words:
        own = {key_of(words(word), built_in_index.matcher.analyze) for word in entry.words}
        twice += [key for key in own if key in seen]
        seen |= own
    assert sorted(twice) == []


def test_nearly_every_word_finds_something(built_in_library, built_in_index):
    lost = [word for entry in built_in_library.search_words for word in entry.words if not built_in_index.search(word + " ", limit=1).hits]
    assert lost == []


def test_a_right_word_is_not_taken_for_another(built_in_index):
    assert built_in_index.search("onderweg ").corrections == ()
    assert built_in_index.search("eenzaamhied").suggestion == "eenzaamheid"
