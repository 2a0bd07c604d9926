from hypothesis import given
from hypothesis import strategies as st

from brief_builder.search.query import Filter, Piece, parse_query


def word(text):
    return (Piece(text),)


def test_words_are_clauses():
    assert parse_query("eenzame jongeren").clauses == (word("eenzame"), word("jongeren"))


def test_quotes_of_any_kind_make_a_phrase():
    for typed in ('"sociale basis"', "“sociale basis”", "„sociale basis”", "«sociale basis»"):
        assert parse_query(typed).clauses == ((Piece("sociale basis", exact=True),),)


def test_a_quote_that_is_not_closed_runs_to_the_end():
    assert parse_query('jeugd "sociale basis').clauses == (word("jeugd"), (Piece("sociale basis", exact=True),))


def test_a_minus_excludes_a_word_or_a_phrase_but_a_hyphen_does_not():
    query = parse_query('GGD-onderzoek -jeugd -"sociale basis" - wijk')
    assert query.excluded == (Piece("jeugd"), Piece("sociale basis", exact=True))
    assert query.clauses == (word("GGD-onderzoek"), word("wijk"))


def test_alternatives_share_a_clause():
    for typed in ("jeugd OR jongeren wijk", "jeugd OF jongeren wijk", "jeugd | jongeren wijk"):
        assert parse_query(typed).clauses == ((Piece("jeugd"), Piece("jongeren")), word("wijk"))


def test_of_in_small_letters_is_a_word():
    assert parse_query("wonen of werken").clauses == (word("wonen"), word("of"), word("werken"))


def test_filters_have_dutch_and_english_names():
    assert parse_query('thema:onderwijs kind:term gebied:"almere haven" -soort:bron').filters == (
        Filter("theme", "onderwijs"),
        Filter("kind", "term"),
        Filter("area", "almere haven"),
        Filter("kind", "bron", exclude=True),
    )


def test_a_filter_without_a_value_is_still_being_typed():
    query = parse_query("schulden thema:")
    assert query.filters == ()
    assert query.clauses == (word("schulden"),)


def test_other_colons_are_no_filters():
    assert parse_query("https://almere.nl/beleid").filters == ()


def test_the_last_word_is_open_until_a_space_follows():
    assert parse_query("eenz").open_end
    assert not parse_query("eenz ").open_end
    assert not parse_query("jeugd -eenz").open_end
    assert not parse_query('"eenz"').open_end


@given(st.text())
def test_anything_can_be_read(text):
    query = parse_query(text)
    assert query.text == text
    assert len(query.clauses) <= 32
