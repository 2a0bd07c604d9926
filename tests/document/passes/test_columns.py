"""Blocks between two marks stand in columns."""

from brief_builder.document.nodes import Columns, Paragraph
from brief_builder.document.passes.columns import MARK, gather_columns
from brief_builder.document.spans import text

ONE, TWO, THREE = (Paragraph(text(word)) for word in ("een", "twee", "drie"))


def test_what_stands_between_two_marks_is_set_in_columns() -> None:
    assert gather_columns((ONE, MARK, TWO, MARK, THREE)) == (ONE, Columns((TWO,)), THREE)


def test_columns_without_blocks_are_left_out_and_the_last_ones_need_no_end() -> None:
    assert gather_columns((ONE, MARK, MARK, TWO)) == (ONE, TWO)
    assert gather_columns((ONE, MARK, TWO, THREE)) == (ONE, Columns((TWO, THREE)))
