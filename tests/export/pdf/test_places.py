"""Where parts stand: on the page where their words are painted, and a click leads back to them."""

from __future__ import annotations

import pytest

from brief_builder.document.nodes import Block, Document, Heading, KeyFigures, Metadata, Note, Paragraph
from brief_builder.document.spans import NoteMark, Text
from brief_builder.document.traverse import in_one_row
from brief_builder.export.pdf import anchor_pages, part_at, part_places, write_pdf
from brief_builder.export.style import MM
from brief_builder.export.style_file import read_style
from tests.export.pdf.tagged_text import read_tagged
from tests.export.whole_documents import document_types

STYLE = read_style()


def parts_of(block: Block) -> list[str]:
    return [figure.part for figure in block.figures] if isinstance(block, KeyFigures) else [block.part]


LONG = "woorden en nog meer woorden " * 400


def paragraph(text: str, part: str, note: str = "") -> Paragraph:
    spans = (Text(text), NoteMark(note)) if note else (Text(text),)
    return Paragraph(spans, part=part)


def test_a_part_has_a_rectangle_on_every_page_it_stands_on() -> None:
    document = Document(Metadata("Proef"), (paragraph("kort", "p1"), paragraph(LONG, "p2"), paragraph("slot", "p3")))
    places = part_places(document, STYLE)
    assert list(places) == ["p1", "p2", "p3"]
    assert [place.page for place in places["p2"]] == [1, 2, 3, 4]
    (first,) = places["p1"]
    assert first.left == pytest.approx(32 * MM)
    assert first.top == pytest.approx(26 * MM)
    assert first.bottom - first.top == STYLE.text["body"].leading
    assert all(place.right <= (210 - 52) * MM + 0.01 for place in places["p2"])


def test_blocks_of_one_part_side_by_side_are_one_rectangle_and_what_is_no_part_has_none() -> None:
    document = Document(Metadata("Proef"), (Heading(1, (Text("Kop"),), "kop"), paragraph("een", "p1"), paragraph("twee", "p1")))
    places = part_places(document, STYLE)
    assert list(places) == ["p1"]
    assert len(places["p1"]) == 1


def test_a_note_at_the_foot_belongs_to_the_part_that_cites_it() -> None:
    notes = (Note("n", 1, (Paragraph((Text("de noot"),)),)),)
    places = part_places(Document(Metadata("Proef"), (paragraph("een", "p1"), paragraph("twee", "p2", "n")), notes), STYLE)
    text, foot = places["p2"]
    assert foot.top > text.bottom
    assert part_at(places, 1, foot.left + 20, foot.top + 5) == "p2"


def test_a_click_finds_the_part_under_it_or_close_by() -> None:
    document = Document(Metadata("Proef"), (paragraph("kort", "p1"), paragraph(LONG, "p2")))
    places = part_places(document, STYLE)
    for part, found in places.items():
        for place in found:
            middle = ((place.left + place.right) / 2, (place.top + place.bottom) / 2)
            assert part_at(places, place.page, *middle) == part
    (first,) = places["p1"]
    assert part_at(places, 1, first.left - 5, first.top + 1) == "p1"
    assert part_at(places, 1, 10, 10) == ""
    assert part_at(places, 9, first.left, first.top) == ""


@pytest.mark.parametrize(("name", "document"), document_types().items())
def test_every_part_of_a_document_type_has_its_place_and_anchors_their_pages(name: str, document: Document) -> None:
    places = part_places(document, STYLE)
    assert set(places) == {part for block in in_one_row(document.blocks) for part in parts_of(block) if part}
    pages = len(read_tagged(write_pdf(document, STYLE)).pdf.pages)
    assert {place.page for found in places.values() for place in found} <= set(range(1, pages + 1))
    assert max(anchor_pages(document, STYLE).values(), default=1) <= pages
