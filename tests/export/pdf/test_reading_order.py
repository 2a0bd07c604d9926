"""What a screen reader hears, and in which order, for whole documents: the document's own text, as it is painted."""

from __future__ import annotations

import re

import pytest

from brief_builder.document.nodes import Document
from brief_builder.export.pdf import write_pdf
from brief_builder.export.style_file import read_style
from tests.export.document_text import read_aloud
from tests.export.pdf.tagged_text import Node, read_tagged, reading_orders
from tests.export.random_documents import random_document
from tests.export.sample_documents import SAMPLES
from tests.export.whole_documents import document_types, split_everything

STYLE = read_style()
DOCUMENTS = {
    **{name: make() for name, make in SAMPLES.items()},
    **document_types(),
    "split": split_everything(),
    **{f"random-{seed}": random_document(seed) for seed in range(100, 106)},
}
SILENT = ("Reference", "Note", "Lbl", "Figure", "TOC")


@pytest.fixture(scope="module", params=sorted(DOCUMENTS))
def heard(request: pytest.FixtureRequest) -> tuple[Document, Node]:
    document = DOCUMENTS[request.param]
    return document, read_tagged(write_pdf(document, STYLE)).root


def letters(text: str) -> str:
    """The text without spaces, and without commas: the writer puts them between marks."""
    return re.sub(r"[\s,\u00ad\u200b]", "", text.replace("\u2011", "-"))


def spoken(node: Node, inside: str = "") -> str:
    """The text of the tree without what `read_aloud` leaves out; the label of a term in the glossary is text."""
    kids = (
        kid if isinstance(kid, str) else "" if kid.kind in SILENT and not (kid.kind == "Lbl" and kid.all("P")) else spoken(kid)
        for kid in node.kids
    )
    return "".join(kids)


def test_the_text_in_the_order_of_the_tags_is_the_text_of_the_document(heard: tuple[Document, Node]) -> None:
    document, root = heard
    wanted = letters("".join(read_aloud(document.blocks)))
    assert letters(spoken(root)) == wanted


def test_on_every_page_tags_and_painting_have_one_order(heard: tuple[Document, Node]) -> None:
    """Notes stand at the foot; the cells of a row cut over two pages each go on overleaf, so the order is that of each page."""
    text, _ = reading_orders(heard[1])
    for page in {page for page, _ in text}:
        numbers = [number for here, number in text if here == page]
        assert numbers == sorted(numbers)


def test_every_note_is_read_from_its_first_page_to_its_last(heard: tuple[Document, Node]) -> None:
    for note in heard[1].all("Note"):
        _, marks = reading_orders(Node("Document", note.object, note.pdf, [note]))
        assert marks == sorted(marks)
