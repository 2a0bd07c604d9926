"""Compounds that the library does not have: all their parts count, everyday words among them."""

from brief_builder.search.query import parse_query


def opened(index, text):
    return [clause[0].text for clause in index.opener.opened(parse_query(text)).clauses]


def test_an_unknown_compound_is_taken_apart(index):
    assert opened(index, "schuldmensen") == ["schuld", "mensen"]


def test_everyday_words_are_seen_in_compounds(index):
    assert opened(index, "bejaardencriminaliteit") == ["bejaarde", "criminaliteit"]


def test_known_words_and_slips_stay_whole(index):
    assert opened(index, "jeugdcriminaliteit mantelzorgg bejaardeen") == ["jeugdcriminaliteit", "mantelzorgg", "bejaardeen"]


def test_a_mistyped_everyday_word_is_mended(index):
    results = index.search("bejarde")
    assert results.suggestion == "bejaarde"
    assert results.hits[0].id == "ouderen"


def test_an_unfinished_everyday_word_leads_there_too(index):
    assert "ouderen" in [hit.id for hit in index.search("bejaa").hits]
