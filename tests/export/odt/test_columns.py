"""Columns and key figures in OpenDocument: sections on the wide measure."""

from __future__ import annotations

from decimal import Decimal

from brief_builder.document.nodes import Bar, Caption, Chart, Columns, KeyFigure, KeyFigures, PageBreak, Paragraph
from brief_builder.document.spans import text
from tests.export.odt.odt_file import STYLE, written

CHART = Chart((Bar("Haven", Decimal(3), "3%"), Bar("Stad", Decimal(5), "5%")), "Haven 3%", Caption("Figuur 1", text("Wijken")))
COLUMNS = Columns((Paragraph(text("Links")), CHART, Paragraph(text("Rechts"))))


def test_columns_are_a_section_of_two_read_in_order() -> None:
    file = written(COLUMNS)
    assert file.values("//style:columns/@fo:column-count") == ["2"]
    words = file.paragraphs("//text:section/text:p")
    assert (words[0], words[-1]) == ("Links", "Rechts")


def test_a_chart_is_as_wide_as_its_column() -> None:
    (width,) = written(COLUMNS).values("//draw:frame/@svg:width")
    assert float(width.removesuffix("pt")) <= STYLE.page.column_width + 0.1


def test_key_figures_are_a_column_each_with_the_label_below() -> None:
    file = written(KeyFigures(tuple(KeyFigure(f"{i}%", text(f"van wijk {i}")) for i in range(3))))
    assert file.values("//style:columns/@fo:column-count") == ["3"]
    assert file.paragraphs("//text:section/text:p") == ["0%", "van wijk 0", "1%", "van wijk 1", "2%", "van wijk 2"]
    assert len(file.values("//style:paragraph-properties[@fo:break-before='column']/@fo:break-before")) == 1


def test_a_page_break_before_columns_stands_before_their_first_paragraph() -> None:
    file = written(Paragraph(text("Eerst")), PageBreak(), COLUMNS)
    assert file.values("//style:paragraph-properties/@fo:break-before") == ["page"]
