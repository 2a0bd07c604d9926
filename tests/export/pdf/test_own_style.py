"""A style file of the user's, seen in the PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_builder.document.nodes import Document, Metadata, Note, Paragraph
from brief_builder.document.spans import NoteMark, Text
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from tests.export.own_style import style_with_vera
from tests.export.pdf.tagged_text import read_tagged
from tests.export.sample_documents import SAMPLES

OWN = """
colour: {accent: "#7A1F5C"}
page: {size: A5, margin: {left: 20, right: 20}, wide_right: 15}
"""


@pytest.fixture
def own_style(tmp_path: Path) -> Path:
    return style_with_vera(tmp_path, OWN)


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_paper_fonts_and_colours_are_those_of_the_style(own_style: Path, name: str) -> None:
    tagged = read_tagged(write_pdf(SAMPLES[name](), read_style(own_style)))
    page = tagged.pdf.pages[0]
    assert [round(float(side)) for side in page.MediaBox] == [0, 0, 420, 595]
    assert all("Vera" in str(font.BaseFont) for font in page.Resources.Font.values())
    assert b"0.478 0.122 0.361 rg" in page.Contents.read_bytes()


def test_one_style_after_the_other_has_its_own_letters(own_style: Path) -> None:
    for style, family in ((read_style(), "SourceSans3"), (read_style(own_style), "Vera"), (read_style(), "SourceSans3")):
        tagged = read_tagged(write_pdf(SAMPLES["letter"](), style))
        assert all(family in str(font.BaseFont) for font in tagged.pdf.pages[0].Resources.Font.values())


def test_a_font_without_raised_figures_has_marks_all_the_same(own_style: Path) -> None:
    notes = (Note("n", 4, (Paragraph((Text("de noot"),)),)),)
    document = Document(Metadata("Proef"), (Paragraph((Text("woord."), NoteMark("n"))),), notes)
    assert read_tagged(write_pdf(document, read_style(own_style))).root.text == "woord.44de noot"
