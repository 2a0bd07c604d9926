"""The alarms for defects of our own and for a ReportLab that writes something else than this release was made for."""

from __future__ import annotations

import io

import pikepdf
import pytest
from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

from brief_builder.document.nodes import Document, Furniture, Metadata, Paragraph
from brief_builder.document.spans import NoteMark
from brief_builder.errors import UserError
from brief_builder.export.pdf import write_pdf
from brief_builder.export.pdf.errors import UntaggedContent
from brief_builder.export.pdf.finish import mend_character_map
from brief_builder.export.pdf.furniture import Edges
from brief_builder.export.pdf.pages import Page, Placed
from brief_builder.export.pdf.paint import paint
from brief_builder.export.pdf.strips import Look, Strip, Text
from brief_builder.export.pdf.typeface import Typeface
from brief_builder.export.style_file import read_style

STYLE = read_style()


def painted(content: int, repeated: bool = False) -> None:
    edges = Edges(Furniture(), STYLE, Typeface(STYLE))
    strip = Strip(10.0, (Text(0.0, 8.0, "verdwaald", Look("regular", 10.0, "#000000"), content, 40.0),))
    list(paint([Page((Placed(strip, 100.0, repeated),), ())], {1: "P"}, edges, "nl-NL"))


@pytest.mark.parametrize("content", [0, 2])
def test_text_outside_the_structure_tree_stops_the_export_and_is_named_with_its_page(content: int) -> None:
    with pytest.raises(UntaggedContent, match=r"“verdwaald” on page 1 .* no PDF was made\..* export to Word") as raised:
        painted(content)
    assert isinstance(raised.value, UserError), "a sentence for the user, not a traceback"


def test_text_in_the_tree_or_repeated_is_painted() -> None:
    painted(1)
    painted(0, repeated=True)


def test_reportlab_writes_character_maps_as_we_know_them() -> None:
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(makeToUnicodeCMap("Font", [0, *range(32, 250)]).encode("ascii"))
        mend_character_map(stream)
        mended = stream.read_bytes().decode("ascii")
    assert "<0000>" not in mended
    assert mended.count("beginbfchar") == 3
    assert "100 beginbfchar\n<01> <0020>" in mended


def test_another_kind_of_character_map_is_refused() -> None:
    with pikepdf.open(io.BytesIO(_empty_pdf())) as pdf, pytest.raises(AssertionError, match="ReportLab"):
        mend_character_map(pdf.make_stream(b"1 beginbfrange\n<00> <01> <0020>\nendbfrange"))


def _empty_pdf() -> bytes:
    out = io.BytesIO()
    pikepdf.new().save(out)
    return out.getvalue()


def test_a_mark_without_a_note_is_a_defect_of_the_document() -> None:
    with pytest.raises(KeyError):
        write_pdf(Document(Metadata(""), (Paragraph((NoteMark("nergens"),)),)), STYLE)
