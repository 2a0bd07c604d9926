"""The typographic rules, seen on the strips: what stays together, what is repeated, where things stand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from brief_builder.document.nodes import (
    Block,
    Callout,
    Cell,
    Column,
    Document,
    Heading,
    LabelLine,
    LabelLines,
    ListBlock,
    ListItem,
    Metadata,
    Paragraph,
    Quote,
    Row,
    Signature,
    Table,
)
from brief_builder.document.spans import LineBreak
from brief_builder.document.spans import Text as Words
from brief_builder.export.pdf.memory import NOTHING
from brief_builder.export.pdf.strips import Hold, Rule, Strip, Strips, Text
from brief_builder.export.pdf.translate import new_edition, translate
from brief_builder.export.style import MM
from brief_builder.export.style_file import read_style

STYLE = read_style()


def strips(*blocks: Block, hyphenate: bool = False) -> Strips:
    work = translate(new_edition(Document(Metadata(""), blocks, hyphenate=hyphenate), STYLE, NOTHING))
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value.strips  # type: ignore[no-any-return]


def paragraph(text: str) -> Paragraph:
    return Paragraph((Words(text),))


def long_paragraph(lines: int) -> Paragraph:
    return paragraph("woorden " * (lines * 8))


def table(rows: int, words: int = 1, source: str = "") -> Table:
    def row(text: str, heading: bool = False) -> Row:
        return Row((Cell((Words(text),), heading), Cell((Words("1,0"),))))

    body = tuple(row("woorden " * words) for _ in range(rows))
    return Table((Column(), Column("right")), (row("Kop", True),), body, source=(Words(source),) if source else ())


def texts(strip: Strip) -> list[Text]:
    return [ink for ink in strip.ink if isinstance(ink, Text)]


def holds(found: Strips) -> list[Hold]:
    return [strip.hold for strip in found]


def test_two_lines_of_a_paragraph_stay_together_at_both_ends() -> None:
    found = holds(strips(long_paragraph(6)))
    assert found[0] is found[-2] is Hold.LINES
    assert set(found[1:-2]) == {Hold.FREE}
    assert found[-1] is Hold.FREE


def test_a_heading_stays_with_what_follows() -> None:
    assert holds(strips(Heading(1, (Words("Kop " * 60),), "a"), paragraph("tekst")))[:-1] == [Hold.FIRM] * 5


def test_the_sentence_before_a_list_stays_with_its_first_item() -> None:
    bullets = ListBlock((ListItem((paragraph("een"),)), ListItem((paragraph("twee"),))))
    assert holds(strips(paragraph("Drie vragen:"), bullets)) == [Hold.LINES, Hold.TOGETHER, Hold.FREE]
    assert holds(strips(paragraph("Geen vraag."), bullets))[0] is Hold.FREE


def test_a_first_or_last_item_of_one_line_does_not_stand_alone() -> None:
    bullets = ListBlock(tuple(ListItem((paragraph(f"punt {i}"),)) for i in range(5)))
    assert holds(strips(bullets)) == [Hold.TOGETHER, Hold.FREE, Hold.FREE, Hold.TOGETHER, Hold.FREE]


def test_code_keeps_its_indent() -> None:
    code = Paragraph((Words("als a:", code=True), LineBreak(), Words("    doe  b", code=True)))
    assert [texts(strip)[0].text for strip in strips(code)] == ["als a: ", "\u00a0" * 4 + "doe" + "\u00a0" * 2 + "b"]


def test_the_end_of_a_letter_stays_together_and_with_its_last_lines() -> None:
    found = holds(
        strips(paragraph("Tot slot."), Signature(("Met vriendelijke groet,", "het college,"), ("de secretaris", "de burgemeester")))
    )
    assert found == [Hold.TOGETHER, Hold.FIRM, Hold.FIRM, Hold.FREE]


def test_offices_stand_side_by_side_two_by_two() -> None:
    found = strips(Signature((), ("een", "twee", "drie")))
    assert [[text.text for text in texts(strip)] for strip in found] == [["een", "twee"], ["drie"]]
    assert texts(found[0])[1].x == pytest.approx(STYLE.page.text_width / 2)


def test_a_short_table_stays_on_one_page() -> None:
    assert holds(strips(table(12, source="Bron"))) == [Hold.FIRM, *[Hold.TOGETHER] * 11, Hold.FIRM, Hold.FREE]


def test_of_a_long_table_the_head_stays_with_two_rows_and_the_last_two_with_the_source() -> None:
    found = holds(strips(table(13, source="Bron")))
    assert found == [Hold.FIRM, Hold.TOGETHER, *[Hold.FREE] * 10, Hold.TOGETHER, Hold.FIRM, Hold.FREE]


def test_rows_stay_whole_unless_they_take_most_of_a_page() -> None:
    assert Hold.FREE not in holds(strips(table(1, words=40)))[:-1]
    assert Hold.FREE in holds(strips(table(1, words=1000)))[:-1]


def test_the_head_is_repeated_above_every_row() -> None:
    head, *rows = strips(table(3))
    assert all(row.header == (head,) for row in rows)


def test_numbers_stand_flush_right_and_the_first_column_flush_left() -> None:
    row = strips(table(1))[1]
    name, number = texts(row)
    assert name.x == 0.0
    assert number.x + number.width == pytest.approx(STYLE.page.text_width)


def test_row_looks_are_bold_or_ruled() -> None:
    cells = (Cell((Words("a"),)), Cell((Words("1"),)))
    rows = (Row(cells, "city"), Row(cells, "country"), Row(cells, "total"))
    city, country, total = strips(Table((Column(), Column()), (), rows))
    assert [texts(strip)[0].look.cut for strip in (city, country, total)] == ["bold", "regular", "bold"]
    assert texts(city)[0].look.colour == STYLE.colour.accent
    at_top = [[ink.thickness for ink in strip.ink if isinstance(ink, Rule) and ink.y == 0.0] for strip in (city, country, total)]
    assert at_top == [[], [0.75], [0.75]]


def test_a_row_with_more_cells_than_columns_loses_none() -> None:
    row = Row(tuple(Cell((Words(f"cel{i}"),)) for i in range(3)))
    (found,) = strips(Table((Column(),), (), (row,)))
    assert [text.text for text in texts(found)] == ["cel0", "cel1", "cel2"]


def test_a_box_has_one_ground_from_top_to_bottom() -> None:
    box = Callout((Words("Titel"),), (paragraph("een"), paragraph("twee")), (Words("Bron"),))
    found = strips(box)
    assert all(strip.ground[0].height == strip.height for strip in found)
    assert [(above.after, below.before) for above, below in pairwise(found)] == [(0.0, 0.0)] * 3
    assert (found[0].before, found[-1].after) == (STYLE.kader.gap_before, STYLE.kader.gap_after)


def test_a_box_of_up_to_twelve_lines_stays_on_one_page() -> None:
    short = strips(Callout((Words("Titel"),), (long_paragraph(8),)))
    long = strips(Callout((Words("Titel"),), (long_paragraph(20),)))
    assert Hold.FREE not in holds(short)[:-1]
    assert Hold.FREE in holds(long)[:-1]


def test_lists_are_indented_within_lists_and_markers_stand_on_the_edge() -> None:
    inner = ListBlock((ListItem((paragraph("binnen"),)),), ordered=True, start=9)
    found = strips(ListBlock((ListItem((paragraph("buiten"), inner)),)))
    assert [[(text.text, text.x) for text in texts(strip)] for strip in found] == [
        [("•", 0.0), ("buiten", 15.0)],
        [("9.", 15.0), ("binnen", 30.0)],
    ]


def test_long_numbers_of_a_list_push_its_text_aside() -> None:
    found = strips(ListBlock(tuple(ListItem((paragraph("x"),)) for _ in range(2)), ordered=True, start=999))
    number, text = texts(found[1])
    assert number.text == "1000."
    assert number.x + number.width < text.x
    assert texts(found[0])[1].x == text.x


def test_a_quotation_is_indented_and_one_in_it_again() -> None:
    found = strips(Quote((paragraph("a"), Quote((paragraph("b"),)))))
    assert [texts(strip)[0].x for strip in found] == [15.0, 30.0]


def test_heading_numbers_hang_in_the_margin_unless_they_are_too_long() -> None:
    (short,) = strips(Heading(1, (Words("Kop"),), "a", "h1", "2"))
    assert [(text.text, text.x) for text in texts(short)] == [("2\u00a0", -14 * MM), ("Kop", 0.0)]
    (long,) = strips(Heading(1, (Words("Kop"),), "a", "h1", "Hoofdstuk 12"))
    assert texts(long)[0].x == 0.0


def test_a_long_label_takes_more_lines_and_leaves_its_value_alone() -> None:
    found = strips(LabelLines((LabelLine("Portefeuillehouder en coördinatie", (Words("naam"),)),)))
    assert [[text.x for text in texts(strip)] for strip in found] == [[0.0, 34 * MM], [0.0]]


def test_words_are_broken_only_where_the_document_asks() -> None:
    text = paragraph("meerjarenonderhoudsplanning " * 9)
    assert not any("\u00ad" in t.text for strip in strips(text) for t in texts(strip))
    assert any("\u00ad" in t.text for strip in strips(text, hyphenate=True) for t in texts(strip))


def test_nothing_runs_off_the_paper_however_deep_the_lists() -> None:
    block: Block = paragraph("diep " * 9)
    for _ in range(40):
        block = ListBlock((ListItem((block,)),))
    assert all(text.x + text.width <= STYLE.page.text_width + 1e-6 for strip in strips(block) for text in texts(strip))
