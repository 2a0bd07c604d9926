import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.search.codec import packed, unpacked
from brief_builder.search.inverted import Writer, open_index

WEIGHTS = st.dictionaries(st.text(min_size=1, max_size=5), st.floats(0.0625, 8, width=16), max_size=6)


def written(entries):
    writer = Writer()
    for weights in entries:
        writer.add(weights)
    return writer.finish()


def postings(index, term):
    positions, weights = index.postings(term)
    return list(positions), list(weights)


def test_a_term_leads_to_its_entries():
    index = open_index(written([{"jeugd": 1.0, "zorg": 0.5}, {"zorg": 2.0}, {}]))
    assert index.size == 3
    assert postings(index, "zorg") == ([0, 1], [0.5, 2.0])
    assert postings(index, "jeugd") == ([0], [1.0])
    assert postings(index, "wijk") == ([], [])
    assert "zorg" in index
    assert "wijk" not in index


def test_a_term_of_many_entries_is_read_whole():
    index = open_index(written([{"almere": 1.0 + number % 7} for number in range(1500)]))
    positions, weights = postings(index, "almere")
    assert positions == list(range(1500))
    assert weights == [1.0 + number % 7 for number in range(1500)]


@pytest.mark.parametrize("step", [1, 300, 70_000])
def test_entries_far_apart_are_read_back(step):
    positions, weights = array("I", [0, step, 2 * step]), array("f", [1.0, 2.0, 0.5])
    assert unpacked(packed((positions, weights))) == (positions, weights)


@given(st.lists(WEIGHTS, max_size=6))
def test_everything_written_is_read_back(entries):
    index = open_index(written(entries))
    for term in {term for weights in entries for term in weights}:
        expected = [(at, weights[term]) for at, weights in enumerate(entries) if term in weights]
        assert list(zip(*index.postings(term), strict=True)) == expected


def test_the_engine_can_be_imported_where_warnings_are_errors(tmp_path):
    folders = [str(Path(__file__).parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONPATH": os.pathsep.join(folders)}
    subprocess.run([sys.executable, "-W", "error", "-c", "import brief_builder.search"], check=True, env=environment)
