import pytest

from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.search.entries import entries_of, texts_of
from brief_builder.search.knowledge import FAMILIES, SPELLING, THESAURUS, VERBATIM, knowledge_of, read_knowledge, write_knowledge
from brief_builder.search.spelling import Speller
from brief_builder.search.word_file import analyzer_of
from tests.search.drawn_library import drawn_library

MADE = drawn_library(3, 60)
ENTRIES = entries_of(MADE)


@pytest.fixture(scope="module")
def known():
    return knowledge_of(MADE, ENTRIES, analyzer_of(lexicon_of(texts_of(ENTRIES)), MADE.compounds))


@pytest.fixture(scope="module")
def read(known):
    return read_knowledge(write_knowledge(known), MADE.compounds)


def test_what_is_read_is_what_was_written(known, read):
    assert read.thesaurus == known.thesaurus
    assert read.forms == known.forms
    assert (read.words.words, read.families.words) == (known.words.words, known.families.words)


@pytest.mark.parametrize("word", ["eenzaamhijd", "krimineel", "jeugdcriminaliteid", "schuldhulpverlening", "moskee", "xqzwv", "w"])
def test_a_speller_that_was_read_finds_the_same(known, read, word):
    for one, other in ((known.words, read.words), (known.families, read.families)):
        assert other.near(word) == one.near(word)
        assert other.sounding(word) == one.sounding(word)
        assert other.trigrams.alike(word, 20, 1) == one.trigrams.alike(word, 20, 1)


@pytest.mark.parametrize("name", [THESAURUS, SPELLING, FAMILIES, VERBATIM])
@pytest.mark.parametrize("content", [b"", b"[]", b"[[],[],[]]\n\x01\x00\x00\x00", b"\xff"])
def test_what_does_not_fit_is_refused(known, name, content):
    with pytest.raises((ValueError, TypeError, KeyError)):
        read_knowledge({**write_knowledge(known), name: content}, MADE.compounds)


def test_tables_of_other_words_are_refused(known):
    foreign = write_knowledge(known)[FAMILIES]
    with pytest.raises(ValueError):
        read_knowledge({**write_knowledge(known), SPELLING: foreign}, MADE.compounds)


def test_a_speller_without_words_finds_nothing():
    assert Speller({}).near("schuld") == []
