"""Several parts at once: their order is kept, and nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.brief import arranging
from brief_builder.brief.model import Brief, Part, Slot

ORDER = ("a", "b", "c")
IDS = ("p1", "p2", "p3", "p4")


def brief() -> Brief:
    first = Slot("a", (Part("p1", "text"), Part("p2", "text"), Part("p3", "text")))
    return Brief("memo", {}, (first, Slot("b"), Slot("c", (Part("p4", "text"),))))


def ids(of: Brief) -> list[list[str]]:
    return [[p.id for p in slot.parts] for slot in of.slots]


@pytest.mark.parametrize(
    ("parts", "slot", "at", "after"),
    [
        (["p1", "p2"], "a", 3, [["p3", "p1", "p2"], [], ["p4"]]),
        (["p3", "p1"], "a", 1, [["p1", "p3", "p2"], [], ["p4"]]),
        (["p2", "p4"], "b", 0, [["p1", "p3"], ["p2", "p4"], []]),
        (["p9"], "b", 0, [["p1", "p2", "p3"], [], ["p4"]]),
    ],
)
def test_moving_together(parts: list[str], slot: str, at: int, after: list[list[str]]) -> None:
    assert ids(arranging.move(brief(), parts, slot, at)) == after


@pytest.mark.parametrize(
    ("parts", "by", "after"),
    [
        (["p1", "p2"], 1, [["p3", "p1", "p2"], [], ["p4"]]),
        (["p2", "p3"], -1, [["p2", "p3", "p1"], [], ["p4"]]),
        (["p1", "p2", "p3"], 1, [[], ["p1", "p2", "p3"], ["p4"]]),
        (["p4"], -1, [["p1", "p2", "p3"], ["p4"], []]),
        (["p1"], -1, [["p1", "p2", "p3"], [], ["p4"]]),
        (["p4"], 1, [["p1", "p2", "p3"], [], ["p4"]]),
        ([], 1, [["p1", "p2", "p3"], [], ["p4"]]),
    ],
)
def test_stepping_goes_on_in_the_next_paragraph(parts: list[str], by: int, after: list[list[str]]) -> None:
    assert ids(arranging.step(brief(), parts, by, ORDER)) == after


@given(st.lists(st.tuples(st.sets(st.sampled_from(IDS)), st.sampled_from(ORDER), st.integers(0, 4))))
def test_moving_keeps_every_part(moves: list[tuple[set[str], str, int]]) -> None:
    moved = brief()
    for parts, slot, at in moves:
        moved = arranging.move(moved, parts, slot, at)
    assert sorted(p.id for p in moved.parts()) == list(IDS)


def test_copies_stand_behind_the_last_and_have_ids_of_their_own() -> None:
    copied, made = arranging.duplicate(brief(), ["p3", "p1"])
    assert ids(copied) == [["p1", "p2", "p3", *made], [], ["p4"]]
    assert len({p.id for p in copied.parts()}) == 6


def test_leaving_out_and_removing() -> None:
    out = arranging.leave_out(brief(), ["p1", "p4"], True)
    assert [p.id for p in out.parts() if p.excluded] == ["p1", "p4"]
    assert arranging.leave_out(out, IDS, False) == brief()
    assert ids(arranging.remove(brief(), ["p1", "p4"])) == [["p2", "p3"], [], []]
