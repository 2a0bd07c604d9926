"""What is looked at is what is exported: every page is the same picture."""

from __future__ import annotations

from random import Random

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Document, Furniture, Metadata, Paragraph
from brief_builder.document.spans import Text
from brief_builder.export.pdf import sheets_work, write_pdf
from brief_builder.export.pdf.errors import UnprintableCharacter
from brief_builder.export.style_file import read_style
from brief_builder.progress import finish
from tests.export.random_documents import Author
from tests.export.whole_documents import document_types

STYLE = read_style()


def pictures(pdf: bytes) -> list[bytes]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [bytes(page.render(scale=0.7).buffer) for page in document]


def assert_same_pages(document: Document) -> None:
    sheets = finish(sheets_work(document, STYLE))
    exported = pictures(write_pdf(document, STYLE))
    assert sheets.count == len(exported)
    for number, page in enumerate(exported, 1):
        assert pictures(sheets.pdf(number)) == [page], number


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_a_page_to_look_at_is_the_page_of_the_file(chance: Random) -> None:
    assert_same_pages(Author(chance).document())


def test_those_of_every_document_type_too() -> None:
    for document in document_types().values():
        assert_same_pages(document)


def test_what_an_export_cannot_print_is_said_before_a_page_is_painted() -> None:
    document = Document(Metadata("T"), (Paragraph((Text("woord " * 2000),)),), furniture=Furniture("漢"))
    with pytest.raises(UnprintableCharacter):
        finish(sheets_work(document, STYLE))
