"""Figures that just miss a page: the text behind them fills it, unless something says where the figure stands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from brief_builder.document.nodes import Bar, Block, Caption, Chart, Document, Heading, Metadata, Note, Paragraph
from brief_builder.document.spans import NoteMark, Text
from brief_builder.export.pdf import part_places, write_pdf
from brief_builder.export.style_file import read_style
from tests.export.document_text import read_aloud
from tests.export.pdf.tagged_text import read_tagged

STYLE = read_style()
FULL = "Een regel die precies even lang is als de andere regels van dit stuk tekst. " * 33
"""Leaves about a third of page 1."""

NOTE = Note("n", 1, (Paragraph((Text("noot"),)),))


def text(content: str, part: str, *marks: str) -> Paragraph:
    return Paragraph((Text(content), *map(NoteMark, marks)), part=part)


def chart(*marks: str) -> Chart:
    bars = tuple(Bar(f"Wijk {i}", Decimal(i), f"{i}%") for i in range(12))
    return Chart(bars, "Twaalf wijken", Caption("Figuur 1", (Text("Wijken"), *map(NoteMark, marks))), part="figuur")


def pages(*blocks: Block, notes: tuple[Note, ...] = ()) -> dict[str, list[int]]:
    places = part_places(Document(Metadata("Proef"), blocks, notes), STYLE)
    return {part: [place.page for place in found] for part, found in places.items()}


BEHIND = text("Daarna komt deze alinea. " * 20, "erna")


def test_text_behind_a_figure_fills_the_page_that_the_figure_misses() -> None:
    assert pages(text(FULL, "ervoor"), chart(), BEHIND) == {"ervoor": [1], "erna": [1], "figuur": [2]}


def test_a_figure_that_fits_stays() -> None:
    assert pages(text("kort", "ervoor"), chart(), BEHIND) == {"ervoor": [1], "figuur": [1], "erna": [1]}


@pytest.mark.parametrize("said", ["Zie de figuur hieronder. ", "De volgende figuur toont dat. ", "Dit zijn de wijken:"])
def test_a_figure_that_the_text_points_at_stays(said: str) -> None:
    assert pages(text(FULL + said, "ervoor"), chart(), BEHIND)["figuur"] == [2]
    assert pages(text(FULL + said, "ervoor"), chart(), BEHIND)["erna"] == [2]


@pytest.mark.parametrize("behind", [text("Bovenstaande figuur toont dat. " * 9, "erna"), Heading(2, (Text("Kop"),), "kop", part="erna")])
def test_only_text_that_does_not_look_back_comes_first(behind: Block) -> None:
    assert pages(text(FULL, "ervoor"), chart(), behind)["erna"] == [2]


def test_notes_keep_their_order() -> None:
    second = Note("m", 2, (Paragraph((Text("noot"),)),))
    assert pages(text(FULL, "ervoor"), chart("n"), text("Daarna. " * 40, "erna", "m"), notes=(NOTE, second))["erna"][0] == 2


def test_a_screen_reader_meets_the_figure_where_the_document_has_it() -> None:
    blocks = (text(FULL, "ervoor"), chart(), BEHIND)
    root = read_tagged(write_pdf(Document(Metadata("Proef"), blocks), STYLE)).root
    assert [node.kind for node in root.kids if not isinstance(node, str)] == ["P", "P", "Figure", "P"]
    assert "".join(read_aloud([BEHIND])).strip() == root.all("P")[-1].text.replace("\u00ad", "").strip()
