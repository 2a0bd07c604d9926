import dataclasses
import io

import docx
import pytest

from brief_builder.document.nodes import Document, Heading, Metadata, Paragraph
from brief_builder.document.spans import Text, text
from brief_builder.document.traverse import walk
from brief_builder.export.docx import docx_work, write_docx
from brief_builder.progress import Progress
from tests.export.docx.word_file import BODY, NOTES, STYLE, opened, said, written
from tests.export.docx.word_lint import lint
from tests.export.sample_documents import SAMPLES, letter, nota

TITLES = {"letter": "Onderwerp", "memo": "Onderwerp", "nota": "Title"}
STYLES = ("Normal", "Heading1", "Tabeltekst")
ALL = pytest.mark.parametrize("name", SAMPLES)


@ALL
def test_the_file_is_accessible_and_every_reference_leads_somewhere(name: str) -> None:
    assert lint(opened(write_docx(SAMPLES[name](), STYLE))) == []


@ALL
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert write_docx(SAMPLES[name](), STYLE) == write_docx(SAMPLES[name](), STYLE)


@ALL
def test_python_docx_opens_it_again(name: str) -> None:
    document = SAMPLES[name]()
    again = docx.Document(io.BytesIO(write_docx(document, STYLE)))
    assert [p.style.name for p in again.paragraphs if p.style is not None].count(TITLES[name]) == 1
    assert again.core_properties.title == document.metadata.title


@ALL
def test_no_run_of_the_tree_is_lost(name: str) -> None:
    document = SAMPLES[name]()
    file = opened(write_docx(document, STYLE))
    printed = said(file.tree()) + said(file.tree(NOTES))
    blocks = walk((*document.blocks, *(block for note in document.notes for block in note.blocks)))
    spans = [span for block in blocks for span in getattr(block, "spans", ()) if isinstance(span, Text)]
    assert len(spans) > 20
    assert [span.text for span in spans if span.text not in printed] == []


def test_the_alternative_text_of_charts_and_pictures_is_that_of_the_tree() -> None:
    file = opened(write_docx(nota(), STYLE))
    expected = [block.alt for block in nota().blocks if hasattr(block, "alt")]
    assert file.values("//wp:docPr/@descr") == expected


def test_the_file_does_not_open_in_compatibility_mode() -> None:
    file = opened(write_docx(letter(), STYLE))
    assert file.values("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml") == ["15"]


def test_the_language_of_the_document_and_of_foreign_words_is_marked() -> None:
    english = dataclasses.replace(letter(), language="en-GB")
    assert opened(write_docx(english, STYLE)).values("//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-GB"]
    file = opened(write_docx(nota(), STYLE))
    assert [said(run) for run in file.find("//w:r[w:rPr/w:lang/@w:val='en-GB']")] == ["evidence-based"]


def test_a_part_of_the_brief_can_be_found_again_in_word() -> None:
    file = written(Paragraph(text("Een"), part="deel-1"), Paragraph(text("Twee"), part="deel-1"), Paragraph(text("Drie"), part="deel-2"))
    assert file.values("//w:bookmarkStart/@w:name") == ["_Deel_deel_1", "_Deel_deel_2"]


def test_long_work_reports_its_progress() -> None:
    many = Document(Metadata("Lang"), tuple(Paragraph(text(f"Alinea {i}")) for i in range(100)))
    steps = list(docx_work(many, STYLE))
    assert all(isinstance(step, Progress) for step in steps)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert (steps[0].done, steps[-1].done, steps[-1].total) == (0, 100, 100)


def test_an_empty_document_is_a_file_too() -> None:
    assert opened(write_docx(Document(Metadata("Leeg"), ()), STYLE)).paragraphs() == []


@pytest.mark.parametrize("wish", [True, False])
def test_text_is_hyphenated_only_where_the_document_asks_for_it_and_cells_always(wish: bool) -> None:
    file = opened(write_docx(Document(Metadata("Proef"), (Paragraph(text("Tekst")),), hyphenate=wish), STYLE))
    barred = {style: file.values(f"//w:style[@w:styleId='{style}']//w:suppressAutoHyphens/@w:val", "word/styles.xml") for style in STYLES}
    assert barred == {"Normal": [str(int(not wish))], "Heading1": ["1"], "Tabeltekst": ["0"]}


def test_empty_headings_and_paragraphs_leave_no_blank_line() -> None:
    file = written(Heading(2, (), "leeg"), Paragraph(()), Paragraph(text("  ")), Paragraph(text("Tekst")))
    assert file.paragraphs() == ["Tekst"]
    assert BODY in file.parts
