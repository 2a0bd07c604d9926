"""What a user finds, and in which order."""

import pytest

from brief_builder.progress import finish
from brief_builder.search import build_index


def ids(results):
    return [hit.id for hit in results.hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("eenzaamheid", "eenzaamheid-onder-almeerders"),
        ("schulden", "problematische-schulden"),
        ("sociale basis", "sociale-basis"),
        ("SOCIALE BASIS", "sociale-basis"),
        ("wat is veerkracht", "veerkracht"),
        ("doen wat werkt", "doen-wat-werkt"),
    ],
)
def test_the_expected_item_comes_first(index, query, first):
    assert ids(index.search(query))[0] == first


def test_a_stored_index_finds_the_same(library, tmp_path, index):
    finish(build_index(library, tmp_path))
    opened = finish(build_index(library, tmp_path))
    assert opened.search("jeugd").hits == index.search("jeugd").hits
