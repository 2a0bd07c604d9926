"""Edits of a brief: nothing is ever lost on the way."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.brief import arranging, edits
from brief_builder.brief.model import Brief, Part, Slot

ORDER = ("a", "b", "c")


def brief() -> Brief:
    return Brief("memo", {}, (Slot("a", (Part("p1", "text"), Part("p2", "text"))), Slot("b"), Slot("c", (Part("p3", "text"),))))


def ids(of: Brief) -> list[list[str]]:
    return [[p.id for p in slot.parts] for slot in of.slots]


@pytest.mark.parametrize(
    ("part", "slot", "at", "after"),
    [
        ("p1", "a", 2, [["p2", "p1"], [], ["p3"]]),
        ("p1", "a", 1, [["p1", "p2"], [], ["p3"]]),
        ("p2", "a", 0, [["p2", "p1"], [], ["p3"]]),
        ("p1", "c", 0, [["p2"], [], ["p1", "p3"]]),
        ("p9", "c", 0, [["p1", "p2"], [], ["p3"]]),
    ],
)
def test_moving(part: str, slot: str, at: int, after: list[list[str]]) -> None:
    assert ids(arranging.move(brief(), [part], slot, at)) == after


@pytest.mark.parametrize(
    ("part", "step", "after"),
    [
        ("p1", 1, [["p2", "p1"], [], ["p3"]]),
        ("p2", 1, [["p1"], ["p2"], ["p3"]]),
        ("p3", -1, [["p1", "p2"], ["p3"], []]),
        ("p1", -1, [["p1", "p2"], [], ["p3"]]),
        ("p3", 1, [["p1", "p2"], [], ["p3"]]),
    ],
)
def test_stepping_goes_on_in_the_next_paragraph(part: str, step: int, after: list[list[str]]) -> None:
    assert ids(arranging.step(brief(), [part], step, ORDER)) == after


@given(st.lists(st.tuples(st.sampled_from(["p1", "p2", "p3"]), st.sampled_from(ORDER), st.integers(0, 3))))
def test_moving_keeps_every_part(moves: list[tuple[str, str, int]]) -> None:
    moved = brief()
    for part, slot, at in moves:
        moved = arranging.move(moved, [part], slot, at)
    assert sorted(p.id for p in moved.parts()) == ["p1", "p2", "p3"]


def test_one_part_changes_and_the_rest_is_shared() -> None:
    before = brief()
    after = edits.change_part(before, "p3", lambda p: replace(p, text="Nieuw"))
    assert after.slots[0] is before.slots[0]
    assert after.slots[2].parts[0].text == "Nieuw"


def test_an_empty_field_is_no_field() -> None:
    filled = edits.set_field(brief(), "onderwerp", "Zorg")
    assert filled.fields == {"onderwerp": "Zorg"}
    assert edits.set_field(filled, "onderwerp", "").fields == {}
