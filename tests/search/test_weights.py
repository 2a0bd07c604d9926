import pytest

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.search.entries import Entry
from brief_builder.search.weights import weights_of

ANALYZE = Analyzer(splitter(lexicon_of(["de jeugd en de zorg, de zorg voor jeugd"])))


def entry(**texts):
    return Entry("a", "finding", texts.pop("title", ""), "", (), **texts)


@pytest.mark.parametrize(
    ("heavier", "lighter"),
    [
        (entry(title="schulden"), entry(labels=("schulden",))),
        (entry(labels=("schulden",)), entry(passages=("schulden",))),
        (entry(passages=("schulden",)), entry(mentions=("schulden",))),
        (entry(passages=("schulden, schulden",)), entry(passages=("schulden",))),
        (entry(passages=("schulden",)), entry(passages=("schulden " + "en andere zaken die gebeuren " * 50,))),
    ],
)
def test_where_and_how_often_a_word_stands_decides(heavier, lighter):
    assert weights_of(heavier, ANALYZE)["schuld"] > weights_of(lighter, ANALYZE)["schuld"]


def test_parts_and_neighbours_are_terms_too():
    assert set(weights_of(entry(title="Goede jeugdzorg"), ANALYZE)) == {
        "goed",
        "jeugdzorg",
        "goed jeugdzorg",
        "~jeugd",
        "~zorg",
        "~jeugd zorg",
    }


def test_neighbours_stand_side_by_side_whatever_says_nothing_between_them():
    assert "zorg jeugd" in weights_of(entry(title="Zorg voor de jeugd"), ANALYZE)
