"""Opened in LibreOffice and printed: every word, note, cell and picture of the tree is on the pages, where it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from brief_builder.document.nodes import Chart, Document, Image, Table
from brief_builder.document.traverse import note_marks
from brief_builder.export.odt import write_odt
from tests.export.odt.odt_file import STYLE
from tests.export.printed_pages import (
    ALL,
    NEEDS_LIBREOFFICE,
    Printed,
    lost_words,
    misplaced_notes,
    out_of_order,
    pictures_of,
    print_all,
    squeezed,
)
from tests.export.sample_documents import letter, nota
from tests.export.whole_documents import document_types, key_figures, split_everything

pytestmark = NEEDS_LIBREOFFICE


def files() -> Iterator[tuple[str, Document, bytes]]:
    """Name, document and OpenDocument file; every document type too where all validators must run."""
    documents = {"letter": letter(), "figures": key_figures(), "nota": nota()}
    if ALL:
        documents |= {"split": without_endless_rows(split_everything()), **document_types()}
    for name, document in documents.items():
        yield name, document, write_odt(document, STYLE)


def without_endless_rows(document: Document) -> Document:
    """LibreOffice itself loses a line or two where it splits rows as long as a page: they are in the file, not on its pages."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Table))
    marked = note_marks(blocks)
    return replace(document, blocks=blocks, notes=tuple(note for note in document.notes if note.id in marked))


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Printed]:
    return print_all(tmp_path_factory.mktemp("odt"), "odt", files())


def test_every_word_of_text_and_notes_is_on_the_pages(printed: Mapping[str, Printed]) -> None:
    assert {name: lost for name, pages in printed.items() if (lost := lost_words(pages))} == {}


def test_every_note_begins_on_the_page_of_its_mark(printed: Mapping[str, Printed]) -> None:
    assert {name: lost for name, pages in printed.items() if (lost := misplaced_notes(pages))} == {}


def test_headings_and_captions_stand_in_their_order(printed: Mapping[str, Printed]) -> None:
    assert {name: lost for name, pages in printed.items() if (lost := out_of_order(pages))} == {}


def test_every_picture_is_on_the_pages(printed: Mapping[str, Printed]) -> None:
    for name, pages in printed.items():
        assert pages.pictures >= sum(isinstance(picture, Image) for picture in pictures_of(pages.document)), name


def test_every_bar_of_a_chart_is_drawn_with_its_words(printed: Mapping[str, Printed]) -> None:
    for name, pages in printed.items():
        bars = [bar for chart in pictures_of(pages.document) if isinstance(chart, Chart) for bar in chart.bars]
        assert [bar.label for bar in bars if squeezed(bar.label) not in pages.text] == [], name
