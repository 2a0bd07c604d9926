"""A query that is a name of an entry counts most, one that is part of a name the more the less else the name has."""

import pytest

from brief_builder.search.bonuses import Why
from brief_builder.search.names import IS_NAME, NOT_IN_NAME, name_of
from brief_builder.search.query import parse_query


@pytest.fixture(scope="module")
def bonus(index):
    places = {entry.id: at for at, entry in enumerate(index.entries)}

    def of(query, item):
        parsed = parse_query(query)
        return index.ranker.names.bonus(places[item], name_of(parsed.words, index.expander.expand(parsed)))

    return of


@pytest.mark.parametrize("query", ["veerkracht", "Veerkracht", "weerbaarheid"])
def test_title_and_labels_are_names(bonus, query):
    assert bonus(query, "veerkracht") == (Why.IS_NAME, IS_NAME)


def test_names_of_stop_words_are_names_too(bonus):
    assert bonus("doen wat werkt", "doen-wat-werkt") == (Why.IS_NAME, IS_NAME)


def test_half_a_name_counts_more_than_a_quarter(bonus):
    half, quarter = bonus("basis", "sociale-basis"), bonus("almeerders", "eenzaamheid-onder-almeerders")
    assert half.why == quarter.why == Why.IN_NAME
    assert half.factor > quarter.factor > 1


def test_a_term_that_only_mentions_a_word_sinks(bonus):
    assert bonus("tegenslag", "veerkracht") == (Why.NOT_IN_NAME, NOT_IN_NAME)
    assert bonus("gezondheid", "eenzaamheid-onder-almeerders").factor == 1
