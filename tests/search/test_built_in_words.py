"""The everyday words of the built-in library: enough of them, none twice, and each leads to something."""

import pytest

from brief_builder.content.reader import read_library
from brief_builder.dutch.tokens import words
from brief_builder.paths import BUILT_IN_LIBRARY
from brief_builder.progress import finish
from brief_builder.search import SearchIndex, build_index
from brief_builder.search.thesaurus import key_of

ENOUGH = 330


@pytest.fixture(scope="module")
def library():
    return read_library(BUILT_IN_LIBRARY)


@pytest.fixture(scope="module")
def built_in_index(library) -> SearchIndex:
    return finish(build_index(library, None))


def test_there_are_enough(library):
    assert len(library.search_words) >= ENOUGH


def test_what_they_lead_to_is_in_the_library(library, built_in_index):
    finds = {find for entry in library.search_words for find in entry.finds}
    assert [find for find in sorted(finds) if not built_in_index.search(find + " ").hits] == []


def test_no_word_stands_in_two_entries(library, built_in_index):
    seen, twice = set(), []
    for entry in library.search_words:
        own = {key_of(words(word), built_in_index.matcher.analyze) for word in entry.words}
        twice += [key for key in own if key in seen]
        seen |= own
    assert sorted(twice) == []


def test_nearly_every_word_finds_something(library, built_in_index):
    lost = [word for entry in library.search_words for word in entry.words if not built_in_index.search(word + " ", limit=1).hits]
    assert lost == []
