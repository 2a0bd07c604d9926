"""Compounds that the library does not have: all their parts count, everyday words among them."""

import dataclasses

from brief_builder.content.library import SearchWords
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.query import parse_query


def opened(index, text):
    return [clause[0].text for clause in index.opener.opened(parse_query(text)).clauses]


def test_an_unknown_compound_is_taken_apart(index):
    assert opened(index, "schuldmensen") == ["schuld", "mensen"]


def test_everyday_words_are_seen_in_compounds(index):
    assert opened(index, "bejaardencriminaliteit") == ["bejaarde", "criminaliteit"]


def test_known_words_and_slips_stay_whole(index):
    assert opened(index, "jeugdcriminaliteit mantelzorgg bejaardeen") == ["jeugdcriminaliteit", "mantelzorgg", "bejaardeen"]


def test_of_an_unknown_compound_one_known_side_is_enough_when_the_other_is_dutch(index):
    assert opened(index, "schuldriem") == ["schuld", "riem"]
    assert opened(index, "fietscriminaliteit") == ["fiets", "criminaliteit"]
    assert opened(index, "xqzcriminaliteit") == ["xqzcriminaliteit"]


def test_words_of_an_everyday_group_are_neither_taken_apart_nor_mended(library):
    everyday = SearchWords(("schuldmensen helpen", "bejaarder dan ooit"), ("veerkracht",))
    index = finish(build_index(dataclasses.replace(library, search_words=(*library.search_words, everyday)), None))
    assert opened(index, "schuldmensen helpen") == ["schuldmensen", "helpen"]
    assert opened(index, "schuldmensen zoeken") == ["schuld", "mensen", "zoeken"]
    results = index.search("bejaarder dan ooit ")
    assert (results.hits[0].id, results.corrections) == ("veerkracht", ())


def test_a_mistyped_everyday_word_is_mended(index):
    results = index.search("bejarde")
    assert results.suggestion == "bejaarde"
    assert results.hits[0].id == "ouderen"


def test_an_unfinished_everyday_word_leads_there_too(index):
    assert "ouderen" in [hit.id for hit in index.search("bejaa").hits]
