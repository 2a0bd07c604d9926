"""What a user finds, in which order, and what is said about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.search import Correction


def ids(results):
    return [hit.id for hit in results.hits]


def marked(hit):
    return [hit.snippet.text[start:end] for start, end in hit.snippet.marks]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("eenzaamheid", "eenzaamheid-onder-almeerders"),
        ("schulden", "problematische-schulden"),
        ("sociale basis", "sociale-basis"),
        ("SOCIALE BASIS", "sociale-basis"),
        ("wat is veerkracht", "veerkracht"),
        ("doen wat werkt", "doen-wat-werkt"),
        ("wonen", "ouderen"),
        ("eenzame", "eenzaamheid-onder-almeerders"),
        ("moskee", "moskeeen"),
        ("wooncarriere", "wooncarriere"),
        ("wooncarrière", "wooncarriere"),
        ("80-plussers", "ouderen"),
        ("80 plussers", "ouderen"),
        ("54 procent", "eenzaamheid-onder-almeerders"),
    ],
)
def test_the_expected_item_comes_first(index, query, first):
    assert ids(index.search(query))[0] == first


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("criminaliteit", "jeugdcriminaliteit"),
        ("jeugd werkloosheid", "jeugdcriminaliteit"),
        ("weerbaarheid", "veerkracht"),
        ("schuldhulpverlening", "schulddienstverlening"),
        ("bejaarden", "ouderen"),
        ("geen vrienden", "eenzaamheid-onder-almeerders"),
        ("zich alleen voelen", "eenzaamheid-onder-almeerders"),
        ("wet maatschappelijke ondersteuning", "wmo"),
        ("GGD", "eenzaamheid-onder-almeerders"),
        ("almere", "eenzaamheid-onder-almeerders"),
    ],
)
def test_other_words_lead_there_too(index, query, found):
    assert found in ids(index.search(query))


def test_a_kept_word_is_not_found_by_its_seeming_parts(index):
    assert "maatwerk" not in ids(index.search("werk "))
    assert "veerkracht" not in ids(index.search("kracht "))


def test_what_is_being_typed_is_completed(index):
    assert ids(index.search("eenz"))[0] == "eenzaamheid-onder-almeerders"
    assert ids(index.search("problematische schu"))[0] == "problematische-schulden"


def test_a_typing_error_finds_and_says_so(index):
    results = index.search("eenzamheid onder jongeren")
    assert ids(results)[0] == "eenzaamheid-onder-almeerders"
    assert results.suggestion == "eenzaamheid onder jongeren"
    assert results.corrections == (Correction("eenzamheid", "eenzaamheid"),)


def test_a_word_that_is_known_is_never_corrected(index):
    assert index.search("schulden").suggestion == ""
    assert index.search("schulden").corrections == ()


def test_nothing_at_all_is_an_answer(index):
    results = index.search("fietsenstalling")
    assert (results.hits, results.total, results.suggestion) == ((), 0, "")


def test_quoted_words_are_found_exactly_so(index):
    assert ids(index.search('"sociale basis"')) == ["sociale-basis"]
    assert ids(index.search('"de basis op scholen"')) == ["sociale-problemen-op-basisscholen"]
    assert ids(index.search('"sociaal basis"')) == []
    assert set(ids(index.search('"Moskeeën steunen"'))) == {"moskeeen"}


def test_a_minus_leaves_out(index):
    assert "sociale-problemen-op-basisscholen" in ids(index.search("sociale"))
    assert "sociale-problemen-op-basisscholen" not in ids(index.search("sociale -scholen"))
    assert ids(index.search('sociale -"sociale problemen"')) == ["sociale-basis"]


def test_alternatives_find_both(index):
    assert {"veerkracht", "maatwerk"} <= set(ids(index.search("veerkracht OR maatwerk")))
    for query in ('veerkracht OR "sociale basis"', '"sociale basis" OR veerkracht'):
        assert set(ids(index.search(query))) == {"veerkracht", "sociale-basis"}


@pytest.mark.parametrize("query", ["schulden soort:begrip", "schulden soort:begrippen", "kind:term schulden", "schulden soort:kernconcept"])
def test_kinds_can_be_asked_for(index, query):
    assert ids(index.search(query)) == ["schulddienstverlening"]


@pytest.mark.parametrize("query", ["schuld thema:bestaanszekerheid", "schuld thema:bestaans", "schuld theme:thema-bestaanszekerheid"])
def test_themes_can_be_asked_for(index, query):
    assert {hit.theme for hit in index.search(query).hits} == {"thema-bestaanszekerheid"}


def test_an_area_stands_for_the_areas_in_it(index):
    assert ids(index.search("gebied:stedenwijk sociale")) == ["sociale-problemen-op-basisscholen"]
    assert ids(index.search('gebied:"almere stad" sociale')) == ["sociale-problemen-op-basisscholen"]


def test_a_status_can_be_asked_for(index):
    assert index.search("soort:begrip status:gevonden").total == 5
    assert index.search("soort:begrip status:vastgesteld").total == 0


def test_a_filter_alone_lists_everything_it_lets_through(index):
    assert index.search("soort:begrip").total == 5


def test_filters_given_beside_the_query_count_too(index):
    assert ids(index.search("schulden", kind="term")) == ["schulddienstverlening"]
    assert ids(index.search("schulden", theme="welzijn")) == []


def test_an_unknown_filter_value_finds_nothing_and_names_a_likely_one(index):
    results = index.search("schulden thema:bestaanszekerhied")
    assert results.hits == ()
    assert results.corrections == (Correction("bestaanszekerhied", "bestaanszekerheid"),)
    assert results.suggestion == "schulden thema:bestaanszekerheid"


def test_counts_disregard_their_own_filter(index):
    free, kept = index.search("schulden"), index.search("schulden", kind="term")
    assert kept.counts["kind"] == free.counts["kind"]
    assert kept.counts["theme"]["thema-bestaanszekerheid"] == 1
    assert free.total == sum(
        count for kind, count in free.counts["kind"].items() if kind in ("term", "finding", "figure", "theme", "source")
    )


def test_the_limit_cuts_the_hits_not_the_total(index):
    results = index.search("almeerders", limit=1)
    assert len(results.hits) == 1
    assert results.total > 1
    assert index.search("almeerders", limit=0).hits == index.search("almeerders", limit=-3).hits == ()


def test_a_hit_tells_all_a_list_needs(index):
    hit = index.search("eenzame jongeren").hits[0]
    assert (hit.kind, hit.theme, hit.report[0].section) == ("finding", "welzijn", "2.4")
    assert {"Jongeren", "eenzaam"} <= set(marked(hit))


def test_a_term_shows_its_definition_and_a_figure_its_value(index):
    assert index.search("veerkracht").hits[0].snippet.text.startswith("Het vermogen van mensen")
    assert index.search("eenzame volwassenen").hits[0].snippet.text == "Almere: meer dan de helft (2020)"


def test_compounds_are_marked_for_their_parts(index):
    hit = next(hit for hit in index.search("criminaliteit").hits if hit.id == "jeugdcriminaliteit")
    assert "Criminaliteit" in marked(hit)
    assert "jeugdwerkloosheid" in marked(index.search("werkloosheid").hits[0])


def test_other_texts_can_be_marked(index):
    text = "Wie eenzaam is; jeugdcriminaliteit en criminelen."
    assert [text[start:end] for start, end in index.marks(text, index.search("eenzaamheid criminaliteit"))] == [
        "eenzaam",
        "jeugdcriminaliteit",
    ]


def test_the_same_query_gives_the_same_answer(index):
    assert index.search("sociale problemen").hits == index.search("sociale problemen").hits


HOSTILE = [
    "",
    " ",
    '"',
    '""',
    "-",
    "--",
    "-de",
    "OR",
    "OR OR jeugd OR",
    "(((",
    "[a-z]*",
    "\\",
    "de het een",
    '"de het"',
    "😀",
    "\x00",
    "jeugd\x00zorg",
    "\ud800",
    "~jeugd",
    "thema:",
    'thema:"',
    "soort:😀",
    "gebied:" + "x" * 500,
    "a" * 10_000,
    "jeugd " * 2_000,
    '"jeugd ' * 500,
    "-jeugd " * 500,
    "jeugd OR " * 500,
    "é\u0301" * 300,
    "x'" * 400,
    "1.000.000,5 %",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_whatever_is_typed_is_answered(index, query):
    assert index.search(query).query == query


PIECES = st.sampled_from(
    ['"', "-", "OR ", "thema:", "soort:begrip", "gebied:", "jeugd", "eenzamheid", "de ", " ", "’", "~", ":", "😀", "\u00ad", "80-"]
)


@given(st.lists(PIECES | st.text(max_size=6), max_size=12).map("".join), st.integers(-1, 30))
def test_no_mixture_is_too_much(index, query, limit):
    results = index.search(query, limit=limit)
    assert len(results.hits) <= max(0, limit)
    assert len(results.hits) <= results.total
