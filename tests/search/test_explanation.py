"""Why something is a hit: every typed word, how it was matched, where; and all of it adds up to the score."""

import pytest

from brief_builder.search.bonuses import Why
from brief_builder.search.explanation import Match, Where


def explained(index, query, item):
    hit = next(hit for hit in index.search(query).hits if hit.id == item)
    return index.explain(query, hit), hit


@pytest.mark.parametrize(
    ("query", "item", "typed", "found", "match", "where"),
    [
        ("veerkracht", "veerkracht", "veerkracht", "veerkracht", Match.WORD, Where.TITLE),
        ("moskee", "moskeeen", "moskee", "Moskeeën", Match.STEM, Where.TITLE),
        ("werkloosheid jeugd", "jeugdcriminaliteit", "werkloosheid", "jeugdwerkloosheid", Match.JOINED, Where.TEXT),
        ("bejaarden", "ouderen", "bejaarden", "ouderen", Match.SYNONYM, Where.TEXT),
        ("weerbaarheid", "veerkracht", "weerbaarheid", "weerbaarheid", Match.WORD, Where.LABEL),
        ("eenzamheid", "eenzaamheid-onder-almeerders", "eenzamheid", "eenzaam", Match.TYPO, Where.TITLE),
        ("eenz", "eenzaamheid-onder-almeerders", "eenz", "eenzaam", Match.COMPLETION, Where.TITLE),
        ('"sociale basis"', "sociale-basis", "sociale basis", "sociale basis", Match.PHRASE, Where.TITLE),
    ],
)
def test_each_way_of_matching_is_told(index, query, item, typed, found, match, where):
    explanation, _ = explained(index, query, item)
    assert (typed, found, match, where) in [(one.typed, one.found, one.match, one.where) for one in explanation.reasons]


@pytest.mark.parametrize(
    "query",
    [
        "eenzaamheid",
        "eenzame jongeren",
        "wat is veerkracht",
        "jeugd werkloosheid",
        '"sociale basis" mensen',
        "soort:begrip",
        "schulden -bijstand",
        "jeugd OR schulden",
    ],
)
def test_reasons_and_bonuses_make_the_score(index, query):
    hits = index.search(query).hits
    assert hits
    for hit in hits:
        assert index.explain(query, hit).score == pytest.approx(hit.score, abs=1e-3)


def test_the_word_that_was_meant_stands_between(index):
    explanation, _ = explained(index, "bejaarde", "ouderen")
    assert [reason.via for reason in explanation.reasons] == ["ouderen"]


def test_a_typing_error_mended_on_the_way_to_a_synonym_is_told(index):
    explanation, _ = explained(index, "bejaardn", "ouderen")
    assert [(reason.match, reason.mended) for reason in explanation.reasons] == [(Match.SYNONYM, "bejaarde")]


def test_bonuses_are_named(index):
    explanation, _ = explained(index, "wat is veerkracht", "veerkracht")
    assert {bonus.why for bonus in explanation.bonuses} >= {Why.QUESTION, Why.IS_NAME}


def test_what_is_not_found_has_no_reasons(index):
    hit = index.search("moskee").hits[0]
    assert index.explain("schulden", hit).reasons == ()


def test_filters_are_part_of_what_is_explained(index):
    for hit in index.search("eenzame jongeren", kind="finding").hits:
        assert index.explain("eenzame jongeren", hit, kind="finding").score == pytest.approx(hit.score, abs=1e-3)
