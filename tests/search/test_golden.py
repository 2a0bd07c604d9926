"""A change that is meant to make search faster must not change what is found (`golden.py` tells how to note another answer)."""

import json

import pytest

from tests.search.golden import DIGITS, FILE, QUERIES, answers, golden_index

GOLDEN = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def now():
    return answers(golden_index())


def test_every_query_is_noted():
    assert list(GOLDEN) == list(dict.fromkeys(QUERIES))


@pytest.mark.parametrize("query", GOLDEN)
def test_the_answer_is_what_it_was(now, query):
    (total, suggestion, found), (total_then, suggestion_then, found_then) = now[query], GOLDEN[query]
    assert (total, suggestion, [item for item, _ in found]) == (total_then, suggestion_then, [item for item, _ in found_then])
    assert [score for _, score in found] == pytest.approx([score for _, score in found_then], abs=2 * 10**-DIGITS)
