"""A quoted phrase stands in a text when its words do, one after the other: whatever stands between, whatever the accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.dutch.tokens import joined
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import Writer, open_index
from brief_builder.search.phrases import IN_NAME, IN_TEXT, PhraseFinder
from brief_builder.search.verbatim import parts_of, verbatim_of
from brief_builder.search.weights import weights_of
from brief_builder.search.written import Written

WRITTEN = ("jeugd", "Jeugd", "jeu\u00adgd", "coördinatie", "cafe\u0301", "3,5", "3", "5", "thema’s", "GGD-onderzoek", "İ", "ﬁets")
WORD = st.sampled_from(WRITTEN)
TYPED = st.sampled_from([*WRITTEN, "GGD", "onderzoek"])
BETWEEN = st.sampled_from([" ", ", ", " – ", ". ", " (", "’ "])
TEXT = st.lists(st.tuples(WORD, BETWEEN), max_size=6).map(lambda pairs: "".join(map("".join, pairs)))


def finder(index, *texts):
    entries = [Entry(f"e{number}", "finding", "", "", (), passages=(text,)) for number, text in enumerate(texts)]
    writer, analyze = Writer(), index.matcher.analyze
    for entry in entries:
        writer.add(weights_of(entry, analyze))
    verbatim = verbatim_of(parts_of(entry, Written()) for entry in entries)
    return PhraseFinder(open_index(writer.finish()), analyze, verbatim)


@given(TEXT, st.lists(TYPED, min_size=1, max_size=3).map(" ".join))
def test_a_phrase_is_found_where_its_words_stand_in_a_row(index, text, phrase):
    stands = f" {joined(phrase)} " in f" {joined(text)} "
    assert finder(index, text).scores(phrase) == ({0: IN_TEXT} if stands else {})


def test_a_name_counts_more_than_a_text(index):
    assert set(index.matcher.phrases.scores("sociale basis").values()) == {IN_NAME}


@pytest.mark.parametrize("phrase", ["ggd onderzoek", "Onderzoek laat", "door GGD", "onderzoek"])
def test_the_parts_of_a_hyphenated_word_are_words(index, phrase):
    assert finder(index, "Door GGD-onderzoek laat zich niets bewijzen.", "GGD, en onderzoek").scores(phrase).get(0) == IN_TEXT


def test_words_inflected_apart_or_in_a_compound_are_not_the_phrase(index):
    texts = ("De sociale basis.", "De sociale bases.", "Sociale en andere basis.", "De socialebasis.", "Basis, sociale.")
    assert list(finder(index, *texts).scores("sociale basis")) == [0]


def test_as_many_are_counted_as_hold_the_phrase(index):
    results = index.search('"in almere"', limit=1)
    holding = [entry for entry in index.entries if any(" in almere " in f" {joined(text)} " for text in entry.texts())]
    assert results.total == sum(results.counts["kind"][kind] for kind in {entry.kind for entry in holding}) == len(holding)
