"""Opened in LibreOffice and printed: every word, note, cell and picture of the tree is on the pages, where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from brief_builder.document.nodes import Chart, Document, Image, Table
from brief_builder.document.traverse import note_marks
from brief_builder.export.docx import write_docx
from brief_builder.export.odt import write_odt
from brief_builder.export.style_file import read_style
from tests.export.docx.templates import TEMPLATES
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

STYLE = read_style()
FEW = {"letter": letter(), "figures": key_figures()}

File = tuple[str, Document, bytes]
"""Name, document, and what was made of it."""


@dataclass(frozen=True, slots=True)
class Prints:
    """What LibreOffice printed of the files of one format."""

    format: str
    printed: Mapping[str, Printed]


def word_files() -> Iterator[File]:
    """Every document type and every template too where all validators must run."""
    for name, document in FEW.items():
        yield name, document, write_docx(document, STYLE)
    for template in TEMPLATES if ALL else ("dutch",):
        yield f"nota-{template}", nota(), write_docx(nota(), STYLE, {}, TEMPLATES[template]())
    if ALL:
        for name, document in {"nota": nota(), "split": split_everything(), **document_types()}.items():
            yield f"type-{name}", document, write_docx(document, STYLE)


def odt_files() -> Iterator[File]:
    """Every document type too where all validators must run."""
    documents = {**FEW, "nota": nota()}
    if ALL:
        documents |= {"split": without_endless_rows(split_everything()), **document_types()}
    for name, document in documents.items():
        yield name, document, write_odt(document, STYLE)


def without_endless_rows(document: Document) -> Document:
    """LibreOffice itself loses a line or two where it splits rows as long as a page: they are in the file, not on its pages."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, Table))
    marked = note_marks(blocks)
    return replace(document, blocks=blocks, notes=tuple(note for note in document.notes if note.id in marked))


FORMATS = {"docx": word_files, "odt": odt_files}


@pytest.fixture(scope="module", params=FORMATS)
def prints(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Prints:
    return Prints(request.param, print_all(tmp_path_factory.mktemp(request.param), request.param, FORMATS[request.param]()))


def test_every_word_of_text_and_notes_is_on_the_pages(prints: Prints) -> None:
    assert {name: lost for name, pages in prints.printed.items() if (lost := lost_words(pages))} == {}


def test_every_note_begins_on_the_page_of_its_mark(prints: Prints) -> None:
    assert {name: lost for name, pages in prints.printed.items() if (lost := misplaced_notes(pages))} == {}


def test_headings_and_captions_stand_in_their_order(prints: Prints) -> None:
    assert {name: lost for name, pages in prints.printed.items() if (lost := out_of_order(pages))} == {}


def test_every_picture_is_on_the_pages(prints: Prints) -> None:
    """A chart is a picture in Word; in OpenDocument it is drawn."""
    kinds = (Chart, Image) if prints.format == "docx" else (Image,)
    for name, pages in prints.printed.items():
        assert pages.pictures >= sum(isinstance(picture, kinds) for picture in pictures_of(pages.document)), name


def test_every_bar_of_a_drawn_chart_has_its_words(prints: Prints) -> None:
    if prints.format == "odt":
        for name, pages in prints.printed.items():
            bars = [bar for chart in pictures_of(pages.document) if isinstance(chart, Chart) for bar in chart.bars]
            assert [bar.label for bar in bars if squeezed(bar.label) not in pages.text] == [], name


def test_no_field_shows_its_code(prints: Prints) -> None:
    for name, pages in prints.printed.items():
        assert re.findall(r"ARABIC|PAGEREF|NOTEREF|TOC \\o|Fout!|Error!", pages.raw) == [], name
