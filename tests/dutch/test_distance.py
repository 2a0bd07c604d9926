import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.dutch.distance import typing_distance

LETTERS = st.text(alphabet="aeklst", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("eenzaamheid", "eenzamheid", 1), ("schulden", "shculden", 1), ("wijk", "wijk", 0), ("veerkracht", "veerkragt", 2), ("wmo", "wlz", 2)],
)
def test_slips_of_the_finger_are_counted(one, other, slips):
    assert typing_distance(one, other, 3) == slips


@given(LETTERS, LETTERS)
def test_the_way_back_is_as_long(one, other):
    assert typing_distance(one, other, 8) == typing_distance(other, one, 8)


@given(LETTERS, LETTERS, st.integers(0, 3))
def test_beyond_the_limit_it_stops_counting(one, other, limit):
    assert typing_distance(one, other, limit) == min(typing_distance(one, other, 8), limit + 1)
