"""Two columns on a page: read down the left one first, about as long, cut only where text may be cut, never losing a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Block, Columns, Document, Heading, KeyFigure, KeyFigures, Metadata, Paragraph, Table
from brief_builder.document.spans import text
from brief_builder.export.pdf import part_places, write_pdf
from brief_builder.export.pdf.columns import part_columns, side_by_side
from brief_builder.export.pdf.strips import Hold, Rule, Strip
from brief_builder.export.style import MM
from brief_builder.export.style_file import read_style
from tests.export.pdf.tagged_text import read_tagged
from tests.export.sample_pieces import columns, head, row

STYLE = read_style()
SHIFT = 100.0
LEFT = STYLE.page.margin.left * MM
WORDS = "Een zin over de stad en haar wijken. "


def line(name: str, height: float = 10.0, hold: Hold = Hold.FREE) -> tuple[str, Strip]:
    return "", Strip(height, (Rule(0.0, 0.0, 1.0, "#000000", width=50.0),), anchors=(name,), hold=hold)


def in_right_column(strip: Strip) -> int:
    return sum(1 for ink in strip.ink if ink.x >= SHIFT)


def test_lines_are_shared_out_and_the_left_column_has_the_odd_one() -> None:
    strip = side_by_side(tuple(line(f"l{i}") for i in range(5)), SHIFT)
    assert in_right_column(strip) == 2
    assert strip.height == 30
    assert list(strip.anchors) == [f"l{i}" for i in range(5)]


def test_a_heading_never_ends_the_left_column() -> None:
    owned = (line("a"), line("b"), line("kop", hold=Hold.FIRM), line("c"), line("d"))
    assert in_right_column(side_by_side(owned, SHIFT)) == 3


def test_a_table_of_some_rows_is_not_parted_from_its_head() -> None:
    head_row = line("kop", 20, Hold.FIRM)
    rows = [(part, replace(strip, header=(head_row[1],))) for part, strip in (line(f"r{i}", 30, Hold.TOGETHER) for i in range(5))]
    owned = (*(line(f"l{i}") for i in range(4)), head_row, *rows, line("slot"))
    assert in_right_column(side_by_side(owned, SHIFT)) in (1, 7)


def test_a_table_that_goes_on_in_the_right_column_has_its_head_there_again_unread() -> None:
    rows = tuple(row(f"Wijk {i}", str(i)) for i in range(30))
    data = write_pdf(made(Columns((Table(columns("l", "r"), (head("Buurten", "2022"),), rows, part="t"),))), STYLE)
    read = read_tagged(data)
    assert read.root.text.count("Buurten") == 1
    assert "".join(read.artifacts[0]).count("Buurten") == 1


def test_the_head_stands_above_the_right_column_and_its_rows_below_it() -> None:
    _part, head_row = line("kop", 20, Hold.FIRM)
    rows = [("", replace(strip, header=(head_row,))) for _part, strip in (line(f"r{i}", 30) for i in range(20))]
    strip = side_by_side((("", head_row), *rows), SHIFT)
    assert [(ink.x, ink.y) for ink in strip.again] == [(SHIFT, 0.0)]
    assert [ink.y for ink in strip.ink if ink.x >= SHIFT] == [20.0 + 30 * i for i in range(10)]
    assert strip.height == 320
    first, second = part_columns(strip, 100, whole_page=True)
    assert (len(first.again), len(second.again)) == (1, 2), "overleaf both columns go on with the table"


HEIGHTS = st.lists(st.tuples(st.floats(5, 40), st.sampled_from(Hold)), min_size=1, max_size=30)


@given(HEIGHTS, st.floats(20, 300))
@settings(max_examples=200)
def test_every_line_comes_once_and_in_order_however_the_pages_fall(lines: list[tuple[float, Hold]], room: float) -> None:
    rest = side_by_side(tuple(line(f"l{i}", height, hold) for i, (height, hold) in enumerate(lines)), SHIFT)
    seen: list[str] = []
    while True:
        pieces = part_columns(rest, room, whole_page=True)
        seen += pieces[0].anchors
        assert pieces[0].height <= max(room, 40) + 0.01
        if len(pieces) == 1:
            break
        rest = pieces[1]
    assert seen == [f"l{i}" for i in range(len(lines))]


def made(*blocks: Block) -> Document:
    return Document(Metadata("Proef"), blocks)


def paragraphs(count: int) -> tuple[Block, ...]:
    return tuple(Paragraph(text(f"{WORDS * 8}"), part=f"p{i}") for i in range(count))


def test_the_right_column_stands_beside_the_left_one_and_both_are_75_mm() -> None:
    places = part_places(made(Columns(paragraphs(2))), STYLE)
    (left,), (right,) = places["p0"], places["p1"]
    assert left.left == pytest.approx(LEFT)
    assert right.left == pytest.approx(LEFT + 83 * MM)
    assert left.top == pytest.approx(right.top)
    assert left.right <= LEFT + 75 * MM + 0.01
    assert right.right <= LEFT + 158 * MM + 0.01


def test_long_columns_begin_on_this_page_and_go_on_overleaf() -> None:
    places = part_places(made(Heading(1, text("Kop"), "kop", "title"), *paragraphs(1), Columns(paragraphs(16)[1:])), STYLE)
    assert {place.page for place in places["p1"]} == {1}
    assert {place.page for place in places["p15"]} == {2}


def test_a_wide_table_in_columns_takes_the_width_of_the_column() -> None:
    table = Table(columns("l", "r"), (head("Wijk", "2022"),), (row("Haven", "12"),), wide=True, part="t")
    ((place,),) = (part_places(made(Columns((table,))), STYLE)["t"],)
    assert place.right - place.left <= 75 * MM + 0.01


def test_key_figures_stand_side_by_side_and_each_is_read_with_its_label() -> None:
    figures = KeyFigures(tuple(KeyFigure(f"{i}%", text(f"van de wijk {i}"), f"p{i}") for i in range(4)))
    places = part_places(made(figures), STYLE)
    assert len({places[f"p{i}"][0].top for i in range(4)}) == 1
    assert [places[f"p{i}"][0].left for i in range(4)] == sorted(places[f"p{i}"][0].left for i in range(4))
    read = read_tagged(write_pdf(made(figures), STYLE)).root.all("P")
    assert ["".join(kid for kid in node.kids if isinstance(kid, str)) for node in read] == [f"{i}% van de wijk {i}" for i in range(4)]


def test_a_number_too_wide_for_its_place_is_set_smaller() -> None:
    figures = KeyFigures(tuple(KeyFigure("ongeveer 1.234.567.890", text("inwoners"), f"p{i}") for i in range(4)))
    places = part_places(made(figures), STYLE)
    assert all(place.right <= LEFT + 158 * MM + 0.01 for found in places.values() for place in found)
