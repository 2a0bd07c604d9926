"""A finding comes before its figure, unless a number is asked for; each speaks for the other."""

import pytest

from brief_builder.content.findings import Figure, Finding, Value
from brief_builder.content.library import Library
from brief_builder.progress import finish
from brief_builder.search import build_index
from brief_builder.search.bonuses import Why

FIGURE = Figure("banen", "werk", "Aantal banen", "banen", "werkenden", "aantal", (Value("almere", value=None, wording="veel"),))


@pytest.fixture(scope="module")
def banen():
    long = "In de stad is van alles te doen, en dat wordt ieder jaar geteld. " * 3
    finding = Finding(
        "werk", "stand_van_zaken", "werk", "Het werk in de stad neemt toe: meer banen", "Er kwamen banen bij.", long, figures=("banen",)
    )
    other = Finding("wonen", "stand_van_zaken", "werk", "Er zijn meer woningen", "Er kwamen woningen bij.", long)
    return finish(build_index(Library(items={item.id: (item,) for item in (FIGURE, finding, other)}), None))


def ids(index, query):
    return [hit.id for hit in index.search(query).hits]


def test_the_finding_comes_before_its_figure(banen):
    assert ids(banen, "banen") == ["werk", "banen"]


def test_who_asks_how_many_gets_the_figure_first(banen):
    assert ids(banen, "hoeveel banen") == ["banen", "werk"]


def test_a_figure_that_is_found_by_itself_is_not_raised(banen):
    (figure,) = banen.search("werkenden").hits
    assert Why.SHOWN not in {bonus.why for bonus in banen.explain("werkenden", figure).bonuses}


def test_an_explanation_tells_of_both(banen):
    finding, figure = banen.search("banen").hits
    assert [[bonus.why for bonus in banen.explain("banen", hit).bonuses][-1] for hit in (finding, figure)] == [Why.OWN_FIGURE, Why.SHOWN]
