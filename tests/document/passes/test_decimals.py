"""Numbers align on their comma."""

from brief_builder.document.nodes import Cell, Column, Row, Table
from brief_builder.document.passes.decimals import align_decimals
from brief_builder.document.spans import text


def rooms(*numbers: str, align: str = "right") -> list[str]:
    column = Column("right") if align == "right" else Column()
    rows = tuple(Row((Cell(text("naam"), True), Cell(text(number)))) for number in numbers)
    (table,) = align_decimals((Table((Column(), column), (), rows),))
    assert isinstance(table, Table)
    return [row.cells[1].room for row in table.rows]


def test_a_whole_number_keeps_room_for_the_decimals_of_others() -> None:
    assert rooms("13,5", "12", "ruim 1.200", "8,25") == ["0", ",00", ",00", ""]


def test_words_and_missing_values_stay_at_the_edge() -> None:
    assert rooms("13,5", "–", "9 procent hoger") == ["", "", ""]


def test_equal_decimals_and_columns_to_the_left_need_none() -> None:
    assert rooms("13,5", "−2,0") == ["", ""]
    assert rooms("13,5", "12", align="left") == ["", ""]


def test_a_row_may_be_short() -> None:
    (table,) = align_decimals((Table((Column(), Column("right")), (), (Row((Cell(text("x")),)),)),))
    assert isinstance(table, Table)
