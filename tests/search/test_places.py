"""What is about a place comes before what mentions it, where the word tells the place."""

import dataclasses

import pytest

from brief_builder.content.findings import Area
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.bonuses import Why
from tests.search.conftest import finding

AREAS = {
    "almere": Area("almere", "Almere", "gemeente"),
    "haven": Area("haven", "Almere Haven", "stadsdeel", "almere"),
    "werven": Area("werven", "De Werven", "wijk", "haven"),
}


@pytest.fixture(scope="module")
def index(library):
    about = finding("in-de-wijk", "Wonen in een oude wijk", "Hier wonen veel mensen.", areas=("werven",))
    elsewhere = [
        finding(f"stad-{number}", "Wonen in de stad", "Ook in de haven." if number == 0 else "", areas=("almere",)) for number in range(5)
    ]
    items = {item.id: (item,) for item in (about, *elsewhere)}
    return finish(build_index(dataclasses.replace(library, items=items, areas=AREAS), None))


def reasons(index, query, item):
    (hit,) = [hit for hit in index.search(query).hits if hit.id == item]
    return {bonus.why for bonus in index.explain(query, hit).bonuses}


def test_who_names_a_neighbourhood_finds_first_what_is_about_it(index):
    assert index.search("wonen in De Werven").hits[0].id == "in-de-wijk"


@pytest.mark.parametrize("query", ["wonen werven", "wonen haven"])
def test_an_explanation_tells_so_and_the_district_counts_too(index, query):
    assert Why.PLACE in reasons(index, query, "in-de-wijk")


def test_the_town_that_most_is_about_tells_no_place(index):
    assert Why.PLACE not in reasons(index, "wonen almere", "stad-1")
