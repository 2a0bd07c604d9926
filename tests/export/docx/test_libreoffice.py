"""Opened in LibreOffice and printed: every word, note, cell and picture of the tree is on the pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from pypdf import PdfReader

from brief_builder.document.nodes import Block, Callout, Chart, Document, Glossary, Image, LabelLines, SourceList, Table
from brief_builder.document.spans import Text
from brief_builder.document.traverse import walk
from brief_builder.export.docx import write_docx
from tests.export.docx.templates import TEMPLATES
from tests.export.docx.word_file import STYLE
from tests.export.sample_documents import letter, nota
from tests.export.whole_documents import document_types, split_everything

SOFFICE = shutil.which("soffice")
SECONDS = 400
ALL = os.environ.get("BRIEF_BUILDER_VALIDATORS") == "1"

pytestmark = pytest.mark.skipif(SOFFICE is None and not ALL, reason="LibreOffice (soffice) is not installed")


def files() -> Iterator[tuple[str, Document, bytes]]:
    """Name, document and Word file; every document type and every template too where all validators must run."""
    yield "letter", letter(), write_docx(letter(), STYLE)
    for template in TEMPLATES if ALL else ("dutch",):
        yield f"nota-{template}", nota(), write_docx(nota(), STYLE, {}, TEMPLATES[template]())
    if ALL:
        for name, document in {"nota": nota(), "split": split_everything(), **document_types()}.items():
            yield f"type-{name}", document, write_docx(document, STYLE)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Document, PdfReader]]:
    """The pages of every file, from one run of LibreOffice with a profile of its own."""
    folder = tmp_path_factory.mktemp("word")
    documents = {}
    for name, document, data in files():
        documents[name] = document
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    targets = [str(folder / f"{name}.docx") for name in documents]
    command = [SOFFICE or "", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *targets]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return {name: (document, PdfReader(folder / f"{name}.pdf")) for name, document in documents.items()}


def squeezed(text: str) -> str:
    """Without white space and hyphens: a line may end anywhere."""
    return re.sub(r"[\s\u00ad\u00a0\u2010\u2011-]+", "", text)


def words(blocks: Iterable[Block]) -> Iterator[str]:
    """Every word of the tree, those of tables, captions, boxes and lists too."""
    for block in walk(blocks):
        spans = list(getattr(block, "spans", ()))
        match block:
            case Table():
                spans += [span for row in (*block.header, *block.rows) for cell in row.cells for span in cell.spans]
            case Callout():
                spans += [*block.title, *block.source]
            case Glossary():
                spans += [span for entry in block.entries for span in (*entry.label, *entry.source)]
            case SourceList():
                spans += [span for entry in block.entries for span in entry.spans]
            case LabelLines():
                spans += [span for line in block.lines for span in line.spans]
            case _:
                pass
        caption = getattr(block, "caption", None)
        spans += [*caption.title, *caption.measure, *getattr(block, "source", ())] if caption else []
        for span in spans:
            if isinstance(span, Text):
                yield from span.text.split()


def test_every_word_of_text_and_notes_is_on_the_pages(printed: dict[str, tuple[Document, PdfReader]]) -> None:
    missing = {}
    for name, (document, pdf) in printed.items():
        page_text = squeezed("".join(page.extract_text() for page in pdf.pages))
        wanted = Counter(map(squeezed, words((*document.blocks, *(block for note in document.notes for block in note.blocks)))))
        lost = [word for word, times in wanted.items() if word and page_text.count(word) < times]
        if lost:
            missing[name] = lost
    assert missing == {}


def test_every_picture_is_on_the_pages(printed: dict[str, tuple[Document, PdfReader]]) -> None:
    for name, (document, pdf) in printed.items():
        wanted = sum(isinstance(block, (Chart, Image)) for block in walk(document.blocks))
        placed = sum(page.get_contents().get_data().count(b" Do") for page in pdf.pages)
        assert placed >= wanted, name


def test_no_field_shows_its_code(printed: dict[str, tuple[Document, PdfReader]]) -> None:
    for name, (_document, pdf) in printed.items():
        text = "".join(page.extract_text() for page in pdf.pages)
        assert re.findall(r"ARABIC|PAGEREF|NOTEREF|TOC \\o|Fout!|Error!", text) == [], name
