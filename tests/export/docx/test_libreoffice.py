"""Opened in LibreOffice and printed: every word, note, cell and picture of the tree is on the pages, where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from brief_builder.document.nodes import Document
from brief_builder.export.docx import write_docx
from tests.export.docx.templates import TEMPLATES
from tests.export.docx.word_file import STYLE
from tests.export.printed_pages import ALL, NEEDS_LIBREOFFICE, Printed, lost_words, misplaced_notes, out_of_order, pictures_of, print_all
from tests.export.sample_documents import letter, nota
from tests.export.whole_documents import document_types, key_figures, split_everything

pytestmark = NEEDS_LIBREOFFICE


def files() -> Iterator[tuple[str, Document, bytes]]:
    """Name, document and Word file; every document type and every template too where all validators must run."""
    for name, document in {"letter": letter(), "figures": key_figures()}.items():
        yield name, document, write_docx(document, STYLE)
    for template in TEMPLATES if ALL else ("dutch",):
        yield f"nota-{template}", nota(), write_docx(nota(), STYLE, {}, TEMPLATES[template]())
    if ALL:
        for name, document in {"nota": nota(), "split": split_everything(), **document_types()}.items():
            yield f"type-{name}", document, write_docx(document, STYLE)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    return print_all(tmp_path_factory.mktemp("word"), "docx", files())


def test_every_word_of_text_and_notes_is_on_the_pages(printed: Mapping[str, Printed]) -> None:
    assert {name: lost for name, pages in printed.items() if (lost := lost_words(pages))} == {}


def test_every_note_begins_on_the_page_of_its_mark(printed: Mapping[str, Printed]) -> None:
    assert {name: lost for name, pages in printed.items() if (lost := misplaced_notes(pages))} == {}


def test_headings_and_captions_stand_in_their_order(printed: Mapping[str, Printed]) -> None:
    assert {name: lost for name, pages in printed.items() if (lost := out_of_order(pages))} == {}


def test_every_picture_is_on_the_pages(printed: Mapping[str, Printed]) -> None:
    for name, pages in printed.items():
        assert pages.pictures >= len(list(pictures_of(pages.document))), name


def test_no_field_shows_its_code(printed: Mapping[str, Printed]) -> None:
    for name, pages in printed.items():
        assert re.findall(r"ARABIC|PAGEREF|NOTEREF|TOC \\o|Fout!|Error!", pages.raw) == [], name
