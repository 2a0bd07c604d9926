"""Pages filled with strips: what must hold whatever the strips, and how ties are decided."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.export.pdf.pages import Page, Sheet, paginate
from brief_builder.export.pdf.strips import Hold, Strip, Strips, stacked_height

SHEET = Sheet(top=20.0, bottom=220.0, first_top=60.0, above_notes=10.0)
ROOM = SHEET.bottom - SHEET.top


def line(name: str, height: float = 10.0, hold: Hold = Hold.FREE, **more: object) -> Strip:
    """A strip that can be told from all others by its anchor."""
    return Strip(height, anchors=(name,), hold=hold, **more)  # type: ignore[arg-type]


def lines(count: int, name: str = "l") -> Strips:
    return tuple(line(f"{name}{i}") for i in range(count))


def note(name: str, count: int, height: float = 10.0) -> Strips:
    """A note of so many lines; a long one keeps two lines at each end."""
    ends = (0, count - 2) if count > 1 else ()
    return tuple(line(f"{name}.{i}", height, Hold.LINES if i in ends else Hold.FREE) for i in range(count))


def names(page: Page) -> list[str]:
    return [placed.strip.anchors[0] for placed in page.body if not placed.repeated]


def foot_names(page: Page) -> list[str]:
    return [placed.strip.anchors[0] for placed in page.foot]


def fill(strips: Strips, notes: dict[str, Strips] | None = None) -> list[Page]:
    return list(paginate(strips, notes or {}, SHEET))


@st.composite
def stories(draw: st.DrawFn) -> tuple[Strips, dict[str, Strips]]:
    notes: dict[str, Strips] = {}
    strips: list[Strip] = []
    for i in range(draw(st.integers(0, 40))):
        cited = tuple(f"n{len(notes) + k}" for k in range(draw(st.sampled_from([0, 0, 0, 1, 1, 2, 6]))))
        for name in cited:
            notes[name] = note(name, draw(st.sampled_from([1, 1, 2, 3, 5, 40])), draw(st.sampled_from([5.0, 9.5])))
        strips.append(
            line(
                f"s{i}",
                draw(st.sampled_from([4.0, 10.0, 10.0, 55.5, 190.0])),
                draw(st.sampled_from(list(Hold))),
                before=draw(st.sampled_from([0.0, 12.5])),
                after=draw(st.sampled_from([0.0, 7.5])),
                notes=cited,
                new_page=draw(st.sampled_from([False] * 9 + [True])),
                header=draw(st.sampled_from([(), (), (line("head", 12.0),)])),
            )
        )
    return tuple(strips), notes


def smallest_with_notes(strip: Strip, notes: dict[str, Strips]) -> float:
    """The least height of a page for a strip with all its notes begun."""
    cited = [notes[name] for name in strip.notes]
    whole = sum((note for note in cited[:-1]), ())
    start = tuple(cited[-1][: 1 + next((i for i, s in enumerate(cited[-1]) if s.hold is Hold.FREE), len(cited[-1]))]) if cited else ()
    foot = SHEET.above_notes + stacked_height(whole + start) if cited else 0.0
    return stacked_height((*strip.header, strip)) + foot


@settings(max_examples=60, deadline=None)
@given(stories())
def test_nothing_is_lost_doubled_or_out_of_order(story: tuple[Strips, dict[str, Strips]]) -> None:
    strips, notes = story
    pages = fill(strips, notes)
    assert [name for page in pages for name in names(page)] == [s.anchors[0] for s in strips]
    assert [name for page in pages for name in foot_names(page)] == [s.anchors[0] for cited in notes.values() for s in cited]


@settings(max_examples=60, deadline=None)
@given(stories())
def test_text_and_notes_stay_apart_and_within_the_page(story: tuple[Strips, dict[str, Strips]]) -> None:
    strips, notes = story
    for number, page in enumerate(fill(strips, notes)):
        top = SHEET.first_top if number == 0 else SHEET.top
        bottom = SHEET.bottom - (SHEET.above_notes if page.foot else 0.0)
        for above, below in pairwise((*page.body, *page.foot)):
            assert above.top + above.strip.height <= below.top + 1e-6
        if page.body:
            assert page.body[0].top == top
            limit = page.foot[0].top - SHEET.above_notes if page.foot else bottom
            fits = page.body[-1].top + page.body[-1].strip.height <= limit + 1e-6
            assert fits or len([p for p in page.body if not p.repeated]) == 1
        if page.foot:
            assert page.foot[-1].top + page.foot[-1].strip.height <= SHEET.bottom + 1e-6


@settings(max_examples=60, deadline=None)
@given(stories())
def test_a_note_begins_on_the_page_of_its_mark_unless_that_can_not_be(story: tuple[Strips, dict[str, Strips]]) -> None:
    strips, notes = story
    pages = fill(strips, notes)
    begins = {name: i for i, page in enumerate(pages) for name in foot_names(page)}
    late = False
    for i, page in enumerate(pages):
        room = SHEET.bottom - (SHEET.first_top if i == 0 else SHEET.top)
        for placed in page.body:
            hopeless = smallest_with_notes(placed.strip, notes) > room + 1e-6
            late = late or hopeless
            assert hopeless or all(begins[f"{name}.0"] == i for name in (placed.strip.notes if not placed.repeated else ()))


def test_a_page_takes_what_fits() -> None:
    assert [len(names(page)) for page in fill(lines(40))] == [16, 20, 4]


def test_there_is_a_page_without_text() -> None:
    assert fill(()) == [Page((), ())]


def test_space_between_strips_is_the_larger_of_the_two_and_none_at_the_top() -> None:
    strips = (line("a", before=30.0, after=5.0), line("b", before=12.0))
    (page,) = fill(strips)
    assert [placed.top for placed in page.body] == [60.0, 82.0]


def test_a_page_ends_at_the_loosest_hold() -> None:
    strips = (*lines(14), line("heading", hold=Hold.FIRM), line("first", hold=Hold.LINES), *lines(3, "m"))
    assert names(fill(strips)[1])[0] == "heading"


def test_what_does_not_fit_on_any_page_is_parted_where_it_holds_least() -> None:
    strips = tuple(line(f"l{i}", hold=Hold.TOGETHER if i == 10 else Hold.FIRM) for i in range(40))
    assert [len(names(page)) for page in fill(strips)] == [11, 20, 9]


def test_a_new_page_begins_where_it_is_asked_for() -> None:
    strips = (*lines(3), line("new", new_page=True), *lines(2, "m"))
    assert [len(names(page)) for page in fill(strips)] == [3, 3]


def test_a_table_head_is_repeated_on_the_next_page() -> None:
    head = (line("head", 15.0),)
    rows = tuple(line(f"row{i}", header=head) for i in range(30))
    pages = fill((*head, *rows))
    assert [placed.repeated for placed in pages[1].body][:2] == [True, False]
    assert len(names(pages[0])) == 15
    assert len(names(pages[1])) == 16


def test_a_line_moves_on_when_its_note_does_not_fit() -> None:
    strips = (*lines(14), line("cites", notes=("n",)), *lines(4, "m"))
    pages = fill(strips, {"n": note("n", 2)})
    assert names(pages[1])[0] == "cites"
    assert foot_names(pages[1]) == ["n.0", "n.1"]


def test_a_long_note_goes_on_at_the_foot_of_the_next_page() -> None:
    strips = (*lines(10), line("cites", notes=("n",)), *lines(10, "m"))
    pages = fill(strips, {"n": note("n", 12)})
    assert foot_names(pages[0]) == ["n.0", "n.1", "n.2", "n.3"]
    assert [page.goes_on for page in pages] == [False, True]
    assert foot_names(pages[1])[0] == "n.4"


def test_a_long_note_marked_in_the_first_line_of_a_paragraph_does_not_take_the_paragraph_along() -> None:
    paragraph = (line("p0", hold=Hold.LINES, notes=("n",)), line("p1"), line("p2"), line("p3", hold=Hold.LINES), line("p4"))
    pages = fill((*lines(10), *paragraph), {"n": note("n", 30)})
    assert names(pages[0])[-2:] == ["p0", "p1"]
    assert foot_names(pages[0])[:2] == ["n.0", "n.1"]
    assert pages[1].goes_on


def test_a_note_carried_over_leaves_room_for_text() -> None:
    strips = (line("cites", notes=("n",)), *lines(30, "m"))
    pages = fill(strips, {"n": note("n", 60)})
    assert len(names(pages[1])) == 8
    assert stacked_height(p.strip for p in pages[1].foot) == pytest.approx(0.6 * ROOM - SHEET.above_notes)


def test_a_note_cited_twice_is_printed_once() -> None:
    strips = tuple(line(f"c{i}", notes=("n",)) for i in range(30))
    pages = fill(strips, {"n": note("n", 1)})
    assert Counter(name for page in pages for name in foot_names(page)) == {"n.0": 1}


def test_a_note_marked_in_a_note_is_printed_too() -> None:
    inner = (Strip(10.0, anchors=("a.0",), notes=("b",)),)
    (page,) = fill((line("cites", notes=("a",)),), {"a": inner, "b": note("b", 1)})
    assert foot_names(page) == ["a.0", "b.0"]
