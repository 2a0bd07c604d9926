import dataclasses
from pathlib import Path

import pytest

from brief_builder.document.nodes import Document, Furniture, Heading, Mark, Metadata, PageBreak, Paragraph
from brief_builder.document.spans import Text, text
from brief_builder.document.traverse import walk
from brief_builder.export.odt import odt_work, write_odt
from brief_builder.progress import Progress
from tests.export.odt.odt_file import STYLE, STYLES, opened, q, said, written
from tests.export.odt.odt_lint import lint
from tests.export.odt.schema import faults, find_schema
from tests.export.sample_documents import SAMPLES, letter, nota

ALL = pytest.mark.parametrize("name", SAMPLES)
SCHEMA = find_schema()


@ALL
def test_the_file_is_accessible_and_every_reference_leads_somewhere(name: str) -> None:
    assert lint(opened(write_odt(SAMPLES[name](), STYLE))) == []


@ALL
@pytest.mark.skipif(SCHEMA is None, reason="no schema: install Debian's libjopendocument-java, or name a file in ODF_SCHEMA")
def test_the_file_is_valid(name: str) -> None:
    assert faults(opened(write_odt(SAMPLES[name](), STYLE)), SCHEMA or b"") == []


@ALL
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert write_odt(SAMPLES[name](), STYLE) == write_odt(SAMPLES[name](), STYLE)


@ALL
def test_no_run_of_the_tree_is_lost(name: str) -> None:
    document = SAMPLES[name]()
    printed = said(opened(write_odt(document, STYLE)).tree())
    blocks = walk((*document.blocks, *(block for note in document.notes for block in note.blocks)))
    spans = [span for block in blocks for span in getattr(block, "spans", ()) if isinstance(span, Text)]
    assert len(spans) > 20
    assert [span.text for span in spans if span.text not in printed] == []


def test_the_alternative_text_of_charts_and_pictures_is_that_of_the_tree() -> None:
    file = opened(write_odt(nota(), STYLE))
    expected = [block.alt for block in nota().blocks if hasattr(block, "alt")]
    assert [said_of(frame) for frame in file.find("//draw:frame")] == expected


def said_of(frame: object) -> str:
    return frame.findtext(q("svg:desc"))  # type: ignore[attr-defined, no-any-return]


def test_the_title_author_and_fields_are_properties_of_the_document() -> None:
    metadata = dataclasses.replace(letter().metadata, author="Gemeente Almere", properties=(("zaaknummer", "2023-1"),))
    file = opened(write_odt(dataclasses.replace(letter(), metadata=metadata), STYLE))
    assert [said(e) for e in file.find("//dc:title | //dc:creator | //meta:user-defined", "meta.xml")] == [
        letter().metadata.title,
        "Gemeente Almere",
        "2023-1",
    ]


def test_the_language_of_the_document_and_of_foreign_words_is_marked() -> None:
    english = opened(write_odt(dataclasses.replace(letter(), language="en-GB"), STYLE))
    assert english.values("//style:default-style//@fo:language | //style:default-style//@fo:country", STYLES) == ["en", "GB"]
    file = opened(write_odt(nota(), STYLE))
    assert [said(span) for span in file.find("//text:span") if file.property(span, "fo:language") == "en"] == ["evidence-based"]


def test_a_part_of_the_brief_can_be_found_again() -> None:
    file = written(Paragraph(text("Een"), part="deel-1"), Paragraph(text("Twee"), part="deel-1"), Paragraph(text("Drie"), part="deel-2"))
    assert file.values("//text:bookmark/@text:name") == ["_Deel_deel_1", "_Deel_deel_2"]


def test_page_1_has_no_header_and_later_pages_say_title_and_status() -> None:
    furniture = Furniture("Onderwerp", Mark("Concept", warning=True), "Gemeente Almere")
    file = written(Paragraph(text("Tekst")), furniture=furniture)
    pages = {page.get(q("style:name")): [said(part) for part in page] for page in file.find("//style:master-page", STYLES)}
    assert pages == {
        "Standard": ["Onderwerp\tConcept", "Gemeente Almere\tPagina 1 van 1"],
        "First_20_Page": ["Gemeente Almere\tPagina 1 van 1"],
    }
    assert file.values("//@style:master-page-name") == ["First_20_Page"]


def test_a_page_break_belongs_to_what_follows_it() -> None:
    file = written(Paragraph(text("Een")), PageBreak(), Heading(1, text("Bronnen"), "bronnen", "h1"))
    assert [file.property(p, "fo:break-before") for p in file.find("//text:p | //text:h")] == ["", "page"]
    assert file.paragraphs() == ["Een", "Bronnen"]


def test_long_work_reports_its_progress() -> None:
    many = Document(Metadata("Lang"), tuple(Paragraph(text(f"Alinea {i}")) for i in range(100)))
    steps = list(odt_work(many, STYLE))
    assert all(isinstance(step, Progress) for step in steps)
    assert (steps[0].done, steps[-1].done, steps[-1].total) == (0, 100, 100)


def test_an_empty_document_is_a_file_too() -> None:
    assert opened(write_odt(Document(Metadata("Leeg"), ()), STYLE)).paragraphs() == []


def test_fonts_that_are_missing_are_only_named(tmp_path: Path) -> None:
    file = opened(write_odt(Document(Metadata("Proef"), (Paragraph(text("Tekst")),)), dataclasses.replace(STYLE, font_folder=tmp_path)))
    assert [name for name in file.parts if name.startswith("Fonts/")] == []
    assert file.values("//style:font-face/@svg:font-family") == ["'Source Sans 3'"]
