import pytest

from brief_builder.search.query import parse_query
from brief_builder.search.weak_words import CARRIER, FILLER, SUBJECT, only_carries, says


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("schulden", SUBJECT),
        ("Mensen", CARRIER),
        ("percentage", CARRIER),
        ("krijgt", FILLER),
        ('"mensen"', SUBJECT),
        ("mensen OR schulden", SUBJECT),
    ],
)
def test_how_much_a_word_says(text, level):
    (clause,) = parse_query(text).clauses
    assert says(clause) == level


def test_a_verb_that_only_carries_is_told_from_an_adjective():
    krijgt, laag = parse_query("krijgt laag").clauses
    assert only_carries(krijgt)
    assert not only_carries(laag)


def test_mensen_and_krijgen_do_not_outweigh_the_subject(index):
    first = [hit.id for hit in index.search("Hoeveel mensen krijgen schulden?").hits][:2]
    assert "problematische-schulden" in first


def test_alone_they_are_found_as_any_word(index):
    assert index.search("mensen").total


def test_words_of_an_idiom_that_say_little_are_not_looked_for_themselves(built_in_index):
    expansion = built_in_index.expander.expand(parse_query("ouders uit elkaar "))
    looked_for = {one.term for concept in expansion.concepts for one in concept.values()}
    assert "eenoudergezin" in looked_for
    assert "elkar" not in looked_for
