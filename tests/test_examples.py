"""The examples that come with the app: whole documents from the built-in library, with nothing left that Controle insists on."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from brief_builder import paths
from brief_builder.brief.assemble import assemble
from brief_builder.brief.checks import Grade, check_brief
from brief_builder.brief.example import example_brief, read_recipe
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.template_file import read_templates
from brief_builder.content.library import Library
from brief_builder.content.reader import read_library
from brief_builder.document.nodes import Document, KeyFigures
from brief_builder.document.traverse import plain_blocks, walk
from brief_builder.export.docx import write_docx
from brief_builder.export.odt import write_odt
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from tests.cli.exported import docx_text, odt_text, pdf_text, words

TEMPLATES = read_templates((paths.TEMPLATES,))
EXAMPLES = sorted(path.stem for path in paths.EXAMPLES.glob("*.yaml"))
TODAY = date(2026, 11, 24)
STYLE = read_style()


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(paths.BUILT_IN_LIBRARY)


def made(name: str, library: Library) -> Document:
    recipe = read_recipe(paths.EXAMPLES / f"{name}.yaml")
    template = TEMPLATES.get(recipe.template)
    return assemble(example_brief(recipe, template, library, TODAY), template, library)


def test_there_is_a_letter_a_proposal_and_a_factsheet() -> None:
    assert EXAMPLES == ["factsheet", "raadsinformatiebrief", "raadsvoorstel"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_controle_asks_nothing_that_must_be_done_and_no_place_is_left_open(name: str, library: Library) -> None:
    recipe = read_recipe(paths.EXAMPLES / f"{name}.yaml")
    template = TEMPLATES.get(recipe.template)
    brief = example_brief(recipe, template, library, TODAY)
    assert [str(remark.message) for remark in check_brief(brief, template, library, Organisation(), {}) if remark.grade is Grade.MUST] == []
    assert "[" not in plain_blocks(assemble(brief, template, library).blocks)


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_a_file_of_every_format_with_all_its_words(name: str, library: Library, tmp_path: Path) -> None:
    document = made(name, library)
    title = document.metadata.title
    for ending, data, read in (
        ("pdf", write_pdf(document, STYLE), pdf_text),
        ("odt", write_odt(document, STYLE), odt_text),
        ("docx", write_docx(document, STYLE), docx_text),
    ):
        file = tmp_path / f"{name}.{ending}"
        file.write_bytes(data)
        assert title in words(read(file)), ending


def test_the_factsheet_is_one_page_with_four_key_figures(library: Library) -> None:
    document = made("factsheet", library)
    ((figures),) = (block.figures for block in walk(document.blocks) if isinstance(block, KeyFigures))
    assert [figure.value for figure in figures] == ["12,2%", "12%", "7%", "1.662"]
    assert len(PdfReader(io.BytesIO(write_pdf(document, STYLE))).pages) == 1
