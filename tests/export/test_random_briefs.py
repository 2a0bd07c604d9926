"""Whatever a writer types stands in every file: each word once, and no sign that was markup."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Document
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.writing import write
from brief_builder.export.docx import write_docx
from brief_builder.export.odt import write_odt
from brief_builder.export.pdf import write_pdf
from brief_builder.export.pdf.errors import UnprintableCharacter
from brief_builder.export.pdf.unprintable import unprinted
from brief_builder.export.style_file import read_style
from tests.export.docx import word_file
from tests.export.odt import odt_file
from tests.export.pdf.tagged_text import read_tagged
from tests.export.random_briefs import OTHER_SCRIPTS, TextAuthor, printed, texts

STYLE = read_style()
RAW = re.compile(r"[*_`#|>\\]|\]\(|\[\^|!\[|- [wW]\d")
"""Signs of markup; the words that are put in the texts have none of them."""

seeds = given(st.integers(0, 10**9))
some = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def pdf_text(document: Document) -> str:
    root = read_tagged(write_pdf(document, STYLE)).root
    return "\n".join((root.text.replace("\u00ad", ""), *(str(node.object.get("/Alt", "")) for node in root.all("Figure"))))


def word_text(document: Document) -> str:
    file = word_file.opened(write_docx(document, STYLE))
    names = [name for name in (word_file.BODY, word_file.NOTES) if name in file.parts]
    return "\n".join(said for name in names for said in (*file.paragraphs(name=name), *file.values("//wp:docPr/@descr", name)))


def odt_text(document: Document) -> str:
    (body,) = odt_file.opened(write_odt(document, STYLE)).find("//office:text")
    return "".join(body.itertext())


WRITERS = {"pdf": pdf_text, "docx": word_text, "odt": odt_text}


def lacking(text: str, author: TextAuthor) -> list[int]:
    found = {int(number) for number in re.findall(r"[wW](\d+)[wW]", text)}
    return [number for number in range(1, author.words + 1) if number not in found]


@pytest.mark.parametrize("to", WRITERS)
@some
@seeds
def test_every_word_stands_in_the_file_and_no_sign_of_the_markup(to: str, seed: int) -> None:
    author = TextAuthor(Random(seed))
    text = WRITERS[to](printed(author))
    assert lacking(text, author) == []
    assert RAW.findall(text) == []


@some
@seeds
def test_other_scripts_are_written_or_named(seed: int) -> None:
    author = TextAuthor(Random(seed), OTHER_SCRIPTS)
    document = printed(author)
    for text in (word_text(document), odt_text(document)):
        assert lacking(text, author) == []
    if unprinted(document, STYLE):
        with pytest.raises(UnprintableCharacter):
            write_pdf(document, STYLE)
    else:
        assert lacking(pdf_text(document), author) == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@seeds
def test_the_editor_keeps_every_word_too(seed: int) -> None:
    author = TextAuthor(Random(seed), OTHER_SCRIPTS)
    kept = [write(parse(text)) for text in texts(author)]
    assert lacking("\n".join(kept), author) == []
    assert [write(parse(text)) for text in kept] == kept
