import dataclasses

import pytest

from brief_builder.document.nodes import Caption, Cell, Column, Note, Paragraph, Row, RowLook, Table
from brief_builder.document.spans import NoteMark, Text, text
from brief_builder.export.column_widths import column_widths
from brief_builder.export.text_width import measure_at
from tests.export.docx.word_file import NOTES, STYLE, W, WordFile, said, written
from tests.export.docx.word_lint import lint
from tests.export.sample_pieces import columns, head, row


def table(count: int = 3, look: RowLook = "", source: str = "Bron: CBS.") -> Table:
    rows = tuple(row(f"Wijk {i}", "1,0", look=look if i == count - 1 else "") for i in range(count))
    return Table(columns("l", "r"), (head("Wijk", "Aandeel"),), rows, Caption("Tabel\u00a01", text("Per wijk")), "Kort.", text(source))


def keeps(file: WordFile) -> list[bool]:
    """For each row, whether it stays with the next."""
    return [bool(tr.findall(f".//{W}keepNext")) for tr in file.find("//w:tr")]


def test_a_table_has_a_repeated_header_row_whole_rows_title_and_description() -> None:
    file = written(table())
    assert len(file.find("//w:trPr/w:tblHeader")) == 1
    assert len(file.find("//w:trPr/w:cantSplit")) == 4
    assert file.values("//w:tblCaption/@w:val") == ["Per wijk"]
    assert file.values("//w:tblDescription/@w:val") == ["Kort."]
    assert lint(file) == []


def test_caption_table_and_source_follow_each_other() -> None:
    file = written(table())
    assert [file.paragraphs()[0], file.paragraphs()[-1]] == ["Tabel\u00a01\u00a0\u00a0 Per wijk", "Bron: CBS."]


def test_a_short_table_stays_whole_with_its_source() -> None:
    assert keeps(written(table(12))) == [True] * 13
    assert keeps(written(table(12, source=""))) == [True] * 12 + [False]


def test_a_long_table_may_break_but_not_right_after_its_head_or_before_its_end() -> None:
    assert keeps(written(table(15))) == [True, True, *[False] * 12, True, True]


@pytest.mark.parametrize(("look", "bold", "ruled"), [("city", True, False), ("country", False, True), ("total", True, True)])
def test_special_rows_differ_without_colour_too(look: RowLook, bold: bool, ruled: bool) -> None:
    last = written(table(look=look)).find("//w:tr")[-1]
    assert bool(last.findall(f".//{W}rPr/{W}b")) is bold
    assert bool(last.findall(f".//{W}tcBorders/{W}top")) is ruled


def test_figures_stand_at_the_right_with_their_head() -> None:
    cells = written(table()).find("//w:tc[position()=2]//w:jc/@w:val")
    assert cells == ["right"] * 4


def test_a_row_with_too_few_or_too_many_cells_fits_the_grid() -> None:
    odd = dataclasses.replace(table(), rows=(row("kort"), row("een", "twee", "drie")))
    assert [len(tr.findall(f"{W}tc")) for tr in written(odd).find("//w:tr")] == [2, 2, 2]


def test_a_wide_table_runs_into_the_margin() -> None:
    (width,) = written(dataclasses.replace(table(), wide=True)).values("//w:tblW/@w:w")
    assert int(width) == pytest.approx(STYLE.page.wide_width * 20, abs=2)


def test_what_follows_a_table_without_source_keeps_its_distance() -> None:
    file = written(table(source=""), Paragraph(text("Verder.")))
    following = file.find("//w:body/w:p")[-1]
    assert said(following) == "Verder."
    assert following.find(f"{W}pPr/{W}spacing").get(f"{W}before") == "300"


def test_two_bare_tables_do_not_become_one_and_the_file_ends_in_a_paragraph() -> None:
    bare = dataclasses.replace(table(source=""), caption=None)
    body = written(bare, bare).tree()[0]
    assert [child.tag.removeprefix(W) for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_columns_fill_the_width_and_break_no_word_when_there_is_room() -> None:
    widths = column_widths(table(), STYLE, 200)
    assert sum(widths) == pytest.approx(200)
    assert widths[0] > widths[1]


def test_columns_shrink_when_words_are_wider_than_the_page() -> None:
    long = Table(columns("l", "l"), (), (Row((Cell(text("a" * 300)), Cell(text("b" * 100)))),))
    assert sum(column_widths(long, STYLE, 200)) == pytest.approx(200)


def test_a_column_of_sentences_gives_way_to_a_column_of_figures() -> None:
    mixed = Table(columns("l", "r"), (), (Row((Cell(text("een lange zin " * 20)), Cell(text("1.234,5")))),))
    first, second = column_widths(mixed, STYLE, 200)
    assert first > 130
    assert second > 25


def test_a_long_word_is_broken_before_a_number_is() -> None:
    cells = ("Ontmoetingsplekken", "120.000", "127.500", "1.115.000")
    first, *numbers = column_widths(Table(columns("l", "r", "r", "r"), (), (Row(tuple(Cell(text(c)) for c in cells)),)), STYLE, 190)
    measure = measure_at(STYLE, STYLE.text["cell"].size)
    assert first < measure(cells[0], False)
    assert all(width > measure(number, False) for width, number in zip(numbers, cells[1:], strict=True))


def test_a_number_in_bold_has_the_room_it_needs() -> None:
    measure = measure_at(STYLE, STYLE.text["cell"].size)
    total = Row((Cell(text("Ontmoetingsplekken en buurthuizen")), Cell((Text("173.000", strong=True),))))
    room = measure("Ontmoetingsplekken", False) + 2 * STYLE.table.pad.x + measure("173.000", True)
    _first, number = column_widths(Table(columns("l", "r"), (), (total,)), STYLE, room)
    assert number > measure("173.000", True)


def test_a_row_that_may_be_higher_than_a_page_can_be_split() -> None:
    long, short = Row((Cell(text("woord " * 1500)),)), Row((Cell(text("woord")),))
    file = written(Table((Column(),), (), (short, long)))
    assert [row.find(f"{W}trPr/{W}cantSplit") is None for row in file.find("//w:tr")] == [False, True]


def test_a_table_in_a_note_is_a_line_for_each_row() -> None:
    note = Note("n", 1, (Paragraph(text("Noot.")), Table(columns("l", "r"), (head("Wijk", "2022"),), (row("Haven", "12"),))))
    file = written(Paragraph((NoteMark("n"),)), notes=(note,))
    assert file.paragraphs(name=NOTES)[-2:] == ["Wijk · 2022", "Haven · 12"]
