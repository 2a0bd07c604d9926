"""A finding comes before its figure, unless a number is asked for; nothing else is put together."""

import dataclasses

import pytest

from brief_builder.content.findings import Figure, Finding, Value
from brief_builder.content.library import Library
from brief_builder.progress import finish
from brief_builder.search import build_index


@pytest.fixture(scope="module")
def banen():
    figure = Figure("banen", "werk", "Aantal banen", "banen", "werkenden", "aantal", (Value("almere", value=None, wording="veel"),))
    long = "In de stad is van alles te doen, en dat wordt ieder jaar geteld. " * 3
    finding = Finding(
        "werk", "stand_van_zaken", "werk", "Het werk in de stad neemt toe: meer banen", "Er kwamen banen bij.", long, figures=("banen",)
    )
    other = Finding("wonen", "stand_van_zaken", "werk", "Er zijn meer woningen", "Er kwamen woningen bij.", long)
    return finish(build_index(Library(items={item.id: (item,) for item in (figure, finding, other)}), None))


def ids(index, query):
    return [hit.id for hit in index.search(query).hits]


def test_the_finding_comes_before_its_figure(banen):
    assert ids(banen, "banen") == ["werk", "banen"]


def test_who_asks_how_many_gets_the_figure_first(banen):
    assert ids(banen, "hoeveel banen") == ["banen", "werk"]


def test_what_has_been_replaced_sinks(library):
    first = finish(build_index(library, None)).search("maatwerk").hits[0].score
    (term,) = library.items["maatwerk"]
    retired = {**library.items, "maatwerk": (dataclasses.replace(term, replaced_by="veerkracht"),)}
    assert finish(build_index(dataclasses.replace(library, items=retired), None)).search("maatwerk").hits[0].score < first
