"""Nothing found never ends the road: what comes closest, and the themes to look through."""

import pytest


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("gebied:almere veerkracht", "veerkracht"),
        ("thema:bestaanszekerheid eenzaamheid", "eenzaamheid-onder-almeerders"),
        ('"sociale basisplek"', "sociale-basis"),
        ('"eenzame jongeren" -eenzaam', "eenzaamheid-onder-almeerders"),
        ("fietsmantelzorgstalling", "moskeeen"),
    ],
)
def test_it_is_asked_more_loosely(index, query, nearest):
    results = index.search(query)
    assert (results.total, results.hits) == (0, ())
    assert nearest in [hit.id for hit in results.nearest]


def test_the_themes_of_the_nearest_come_first(index):
    assert index.search("soort:begrip mantelzorg").themes[0] == "welzijn"


def test_when_nothing_is_near_all_themes_can_be_looked_through(index):
    results = index.search("xyzzy")
    assert results.nearest == ()
    assert results.themes == ("welzijn", "thema-bestaanszekerheid")


def test_with_hits_there_is_nothing_to_add(index):
    results = index.search("eenzaamheid")
    assert results.nearest == ()
    assert results.themes == ()


def test_nothing_typed_is_no_dead_end_either(index):
    assert index.search("").themes == ("welzijn", "thema-bestaanszekerheid")
