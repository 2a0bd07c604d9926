"""Every kind of Word file against the schema and the reference rules of Office (openxml-audit), and against our own lint."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from brief_builder.document.nodes import Document
from brief_builder.export.docx import write_docx
from brief_builder.export.docx.template import word_template
from tests.export.docx.templates import TEMPLATES, changed
from tests.export.docx.word_file import STYLE, opened
from tests.export.docx.word_lint import lint, unsound
from tests.export.random_briefs import random_brief
from tests.export.random_documents import random_document
from tests.export.sample_documents import SAMPLES
from tests.export.sample_nota import nota
from tests.export.whole_documents import document_types, split_everything

MANY = os.environ.get("BRIEF_BUILDER_VALIDATORS") == "1"
RANDOM_DOCUMENTS = 40 if MANY else 3

# ISO/IEC 29500-1, 17.9.18: 0 names no list but takes a paragraph out of that of its style
NO_MISTAKE = "Numbering definition '0' referenced but not found"


def documents() -> Iterator[tuple[str, Document]]:
    yield from ((f"sample-{name}", make()) for name, make in SAMPLES.items())
    yield from ((f"type-{name}", document) for name, document in document_types().items())
    yield "split-everything", split_everything()


def faults(data: bytes, folder: Path) -> list[str]:
    """What a validator of its own says: one that is used again can take a new file for one before it, and look for notes in that."""
    file = folder / "document.docx"
    file.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(file).errors if NO_MISTAKE not in str(error)]


def test_every_document_type_is_valid_sound_and_accessible(tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    for name, document in documents():
        data = write_docx(document, STYLE)
        found[name] = [*faults(data, tmp_path), *lint(opened(data))]
    assert {name: said for name, said in found.items() if said} == {}
    assert len(found) >= 10


@pytest.mark.parametrize("seed", range(RANDOM_DOCUMENTS))
def test_random_documents_are_valid_and_sound(tmp_path: Path, seed: int) -> None:
    data = write_docx(random_document(seed), STYLE)
    assert [*faults(data, tmp_path), *unsound(opened(data))] == []


@pytest.mark.parametrize("seed", range(RANDOM_DOCUMENTS))
def test_random_briefs_are_valid_and_sound(tmp_path: Path, seed: int) -> None:
    data = write_docx(random_brief(seed), STYLE)
    assert [*faults(data, tmp_path), *unsound(opened(data))] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_documents_in_the_look_of_a_template_are_valid(tmp_path: Path, name: str) -> None:
    document = nota() if MANY or name == "numbered" else SAMPLES["memo"]()
    assert faults(write_docx(document, STYLE, {}, TEMPLATES[name]()), tmp_path) == []


def test_our_template_as_a_file_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "start.dotx"
    file.write_bytes(word_template(STYLE))
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []


def test_the_validator_notices_a_bad_file(tmp_path: Path) -> None:
    file = opened(write_docx(SAMPLES["memo"](), STYLE))
    bad = file.parts["word/document.xml"].replace(b"<w:pPr><w:pStyle", b"<w:pPr><w:jc w:val='scheef'/><w:pStyle", 1)
    assert faults(changed(write_docx(SAMPLES["memo"](), STYLE), {"word/document.xml": bad}), tmp_path) != []
