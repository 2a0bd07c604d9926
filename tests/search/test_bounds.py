"""Whatever is typed: no error, and no more work than a bound. The work is counted, not timed: terms looked up, clauses, marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.search.query import LONGEST, MOST_WORDS, parse_query

MOST_TERMS = 40 * MOST_WORDS
"""Terms that may be looked up in the index for one query; measured at most 24 a word."""

MOST_CLAUSES = 6 * MOST_WORDS
"""Clauses after compounds were taken apart: a word has at most six parts that count."""

OPERATORS = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "-",
        "OR",
        "OF",
        "|",
        ":",
        "*",
        "?",
        "~",
        "^",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "/",
        "AND NOT",
        "thema:",
        "soort:",
        "gebied:",
    ]
)
WORDS = st.sampled_from(
    ["schuld", "eenzaamheid", "jeugdwerkloosheid", "veer", "almere", "mantelzorgcriminaliteitsschuldmens", "de", "’s", "80-plus"]
)
ANY = st.text(st.characters(), max_size=60)
TYPED = st.lists(OPERATORS | WORDS | ANY | st.just(" "), max_size=40).map(" ".join)
LONG = st.tuples(TYPED, st.integers(1, 500)).map(lambda one: (one[0] * one[1])[:10_000])


def work(index, query):
    """Terms looked up for a query, with nothing remembered from before."""
    seen = index.matcher.index.seen
    seen.clear()
    results = index.search(query)
    return len(seen), results


@given(TYPED | LONG)
def test_any_query_is_answered_within_bounds(index, query):
    looked_up, results = work(index, query)
    assert looked_up <= MOST_TERMS
    assert len(results.hits) <= results.total
    assert len(results.nearest) <= 5


@given(LONG)
def test_only_the_beginning_counts(query):
    assert parse_query(query).clauses == parse_query(query[:LONGEST]).clauses
    assert len(parse_query(query).clauses) <= MOST_WORDS


@given(TYPED | LONG)
def test_taking_apart_keeps_within_bounds(index, query):
    assert len(index.opener.opened(parse_query(query)).clauses) <= MOST_CLAUSES


@given(TYPED)
def test_every_hit_of_any_query_can_be_explained(index, query):
    for hit in index.search(query, limit=3).hits:
        assert index.explain(query, hit).score == pytest.approx(hit.score, rel=1e-3, abs=1e-3)


@pytest.mark.parametrize(
    "query",
    [
        "a" * 10_000,
        "schuld" * 1_600,
        '"' * 10_000,
        '" ' * 5_000,
        "-" * 10_000,
        "OR " * 3_000,
        "thema:" * 1_600,
        "e " * 5_000,
        "é̈" * 5_000,
        "\ud800" * 1_000,
        "ﷺ" * 10_000,
        '"' + "sociale basis " * 700 + '"',
        "*" * 10_000,
        "((((" * 2_500,
        "mantelzorgcriminaliteitsschuldmens " * 280,
        "\x00\n\t" * 3_000,
    ],
)
def test_the_worst_we_could_think_of(index, query):
    looked_up, _ = work(index, query)
    assert looked_up <= MOST_TERMS
