from __future__ import annotations

import unicodedata

import pytest

from brief_builder.document.nodes import Document, Metadata, Paragraph
from brief_builder.document.spans import text
from brief_builder.export.pdf import write_pdf
from brief_builder.export.pdf.lettering import number
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.style_file import read_style
from tests.export.pdf.tagged_text import read_tagged

STYLE = read_style()


def test_letters_of_every_subset_come_out_as_they_went_in() -> None:
    typeface = Typeface(STYLE)
    points = (*range(0x21, 0x7F), *range(0xC0, 0x300), *range(0x370, 0x460))
    letters = [chr(point) for point in points if typeface.has(chr(point)) and unicodedata.is_normalized("NFC", chr(point))]
    said = [f"({''.join(letters[i::7])}\\)" for i in range(7)]
    pdf = read_tagged(write_pdf(Document(Metadata("Proef"), tuple(Paragraph(text(line)) for line in said)), STYLE))
    assert len(letters) > 400  # more than a subset holds
    assert [node.text for node in pdf.root.all("P")] == said


@pytest.mark.parametrize(
    ("value", "written"), [(0.0, "0"), (12.0, "12"), (100.0, "100"), (0.5, "0.5"), (72.70866, "72.709"), (1e-9, "0"), (-2.25, "-2.25")]
)
def test_numbers_are_short_and_without_exponent(value: float, written: str) -> None:
    assert number(value) == written
