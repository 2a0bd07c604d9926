"""Random texts on pages: no heading at a foot, no line alone at a foot or a top, whatever notes stand below."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Block, Document, Heading, ListBlock, ListItem, Metadata, Note, Paragraph
from brief_builder.document.spans import NoteMark, Spans, Text
from brief_builder.export.pdf.strips import Strip
from brief_builder.export.pdf.strips import Text as Line
from brief_builder.export.pdf.writer import layout_work
from brief_builder.export.style_file import read_style
from brief_builder.progress import finish

STYLE = read_style()
WORDS = ("de", "gemeente", "onderzocht", "arbeidsparticipatie", "in", "wijken", "en", "buurten", "van", "stad")


class Author:
    """Writes a text of headings, paragraphs and lists, with notes of up to a third of a page."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.notes, self.headed = chance, list[Note](), False

    def words(self, most: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, most)))

    def spans(self) -> Spans:
        said = Text(self.words(self.chance.choice([10, 40, 150])))
        if self.chance.randint(0, 3):
            return (said,)
        self.notes.append(
            Note(f"n{len(self.notes)}", len(self.notes) + 1, (Paragraph((Text(self.words(self.chance.choice([30, 250]))),)),))
        )
        mark = NoteMark(self.notes[-1].id)
        return (said, mark) if self.chance.randint(0, 1) else (Text("Eerst"), mark, replace(said, text=f" {said.text}"))

    def block(self, number: int) -> Block:
        self.headed = not self.headed and self.chance.randint(0, 5) == 0
        match self.chance.randint(0, 4):
            case _ if self.headed:
                level = self.chance.randint(1, 3)
                return Heading(level, (Text(self.words(20)),), f"h{number}", self.chance.choice(["h1", "h2", "h3"]))
            case 0:
                return ListBlock(tuple(ListItem((Paragraph(self.spans()),)) for _ in range(self.chance.randint(1, 6))))
            case _:
                return Paragraph(self.spans())

    def document(self) -> Document:
        blocks = tuple(self.block(number) for number in range(self.chance.randint(10, 60)))
        return Document(Metadata("Proef"), (*blocks, Paragraph((Text("Slot."),))), tuple(self.notes))


def look(strip: Strip) -> tuple[float, str]:
    """Size and cut of the text on a strip: of its last words, for markers and marks stand before them."""
    lines = [ink for ink in strip.ink if isinstance(ink, Line)]
    return lines[-1].look.size, lines[-1].look.cut


def paragraph(strip: Strip) -> int:
    """The content of the running text on a strip, without markers and marks: one of a kind for each paragraph."""
    return max(ink.content for ink in strip.ink if isinstance(ink, Line) and ink.text.strip(" •⁰¹²³⁴⁵⁶⁷⁸⁹"))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9))
def test_no_heading_stands_at_the_foot_and_no_line_alone(seed: int) -> None:
    pages = finish(layout_work(Author(Random(seed)).document(), STYLE)).pages
    headings = {(STYLE.text[name].size, "bold") for name in ("h1", "h2", "h3")}
    whole = Counter(paragraph(placed.strip) for page in pages for placed in page.body)
    for page in pages[:-1]:
        if page.body:
            assert look(page.body[-1].strip) not in headings
    for page in pages:
        here = Counter(paragraph(placed.strip) for placed in page.body)
        ends = {paragraph(page.body[i].strip) for i in (0, -1)} if page.body else set()
        for content in ends:
            assert here[content] >= min(2, whole[content])
