from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.export.column_shares import Need, shared_width

sizes = st.tuples(st.floats(1, 500), st.floats(1, 500), st.floats(1, 500)).map(sorted).map(lambda s: Need(s[2], s[1], s[0]))


def test_the_first_column_gets_twice_the_room_that_is_left() -> None:
    assert shared_width([Need(50, 40, 30), Need(50, 40, 30)], 160.0) == [90.0, 70.0]


def test_words_stay_whole_while_there_is_room() -> None:
    assert shared_width([Need(300, 60, 20), Need(50, 40, 30)], 200.0) == pytest.approx([156.0, 44.0])


def test_words_are_broken_before_columns_are_squeezed() -> None:
    assert shared_width([Need(300, 90, 20), Need(300, 90, 60)], 100.0) == pytest.approx([34.0, 66.0])
    assert shared_width([Need(300, 90, 30), Need(300, 90, 60)], 45.0) == pytest.approx([15.0, 30.0])


def test_no_columns() -> None:
    assert shared_width([], 100.0) == []


@given(st.lists(sizes, min_size=1, max_size=8), st.floats(50, 800))
def test_the_columns_fill_the_width(needs: list[Need], total: float) -> None:
    widths = shared_width(needs, total)
    assert sum(widths) == pytest.approx(total)
    assert all(width > 0 for width in widths)
