"""Columns and key figures in Word: sections that start no new page, as wide as wide blocks, with what stands in them."""

from __future__ import annotations

from decimal import Decimal

from brief_builder.document.nodes import Bar, Block, Caption, Chart, Columns, Document, Heading, KeyFigure, KeyFigures, Metadata, Paragraph
from brief_builder.document.spans import text
from brief_builder.export.docx import write_docx
from brief_builder.export.style import MM
from tests.export.docx.word_file import STYLE, W, opened, written

EMU_PER_POINT = 12_700
CHART = Chart((Bar("Haven", Decimal(3), "3%"), Bar("Stad", Decimal(5), "5%")), "Haven 3%; Stad 5%", Caption("Figuur 1", text("Wijken")))
FIGURES = KeyFigures(tuple(KeyFigure(f"{i}%", text(f"van wijk {i}")) for i in range(3)))
BLOCKS: tuple[Block, ...] = (
    Heading(1, text("Kop"), "kop", "title_large"),
    FIGURES,
    Columns((Paragraph(text("Links")), CHART, Paragraph(text("Rechts")))),
    Paragraph(text("Daarna")),
)


def test_text_stands_in_sections_of_one_page_with_its_columns() -> None:
    sections = written(*BLOCKS).find("//w:sectPr")
    columns = [section.find(f"{W}cols") for section in sections]
    assert [None if found is None else found.get(f"{W}num") for found in columns] == [None, "3", "2", None]
    kinds = [section.find(f"{W}type") for section in sections]
    assert [None if kind is None else kind.get(f"{W}val") for kind in kinds] == [None, "continuous", "continuous", "continuous"]
    assert {section.find(f"{W}pgSz").get(f"{W}w") for section in sections} == {"11906"}
    assert {section.find(f"{W}pgMar").get(f"{W}right") for section in sections} == {str(round(20 * MM * 20))}
    assert [bool(section.findall(f"{W}headerReference")) for section in sections] == [True, False, False, False]


def test_other_text_keeps_its_measure_on_the_wider_page() -> None:
    last = written(*BLOCKS).find("//w:body/w:p")[-1]
    assert last.find(f"{W}pPr/{W}ind").get(f"{W}right") == str(round(32 * MM * 20))


def test_a_chart_is_as_wide_as_its_column() -> None:
    (extent,) = written(*BLOCKS).find("//wp:extent")
    assert int(extent.get("cx")) / EMU_PER_POINT <= STYLE.page.column_width + 0.1


def test_columns_at_the_end_are_followed_by_a_paragraph_so_that_word_balances_them() -> None:
    sections = written(Columns((Paragraph(text("Links")), Paragraph(text("Rechts"))))).find("//w:sectPr")
    assert [section.find(f"{W}cols") is not None for section in sections] == [True, False]


def test_a_title_that_is_the_property_is_no_part_of_the_key_figures_below_it() -> None:
    """LibreOffice would print "Kerncijfers0%": it loses a break in a paragraph with a content control."""
    titled = Document(Metadata("Kerncijfers"), (Heading(1, text("Kerncijfers"), "kop", "title"), FIGURES))
    file = opened(write_docx(titled, STYLE))
    assert file.find("//w:p[w:sdt]") != []
    assert file.find("//w:p[w:sdt]//w:sectPr") == []


def test_a_document_without_columns_has_one_section() -> None:
    assert len(written(Paragraph(text("Alleen tekst"))).find("//w:sectPr")) == 1
