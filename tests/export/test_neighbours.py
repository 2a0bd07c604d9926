"""What is empty is not written, so it parts nothing: the sentence before a list stays with it."""

import pytest

from brief_builder.document.nodes import Block, Document, Heading, ListBlock, ListItem, Metadata, Paragraph, Signature
from brief_builder.document.spans import text
from brief_builder.export.neighbours import with_neighbours
from brief_builder.export.pdf.strips import Hold
from brief_builder.export.pdf.writer import layout_work
from brief_builder.export.style_file import read_style
from brief_builder.progress import finish

INTRODUCES = Paragraph(text("Wij vragen u:"))
EMPTY: tuple[Block, ...] = (Paragraph(()), Heading(2, text(" "), "leeg"), Paragraph(text("\n")))
LIST = ListBlock((ListItem((Paragraph(text("te besluiten")),)),))


@pytest.mark.parametrize("between", range(len(EMPTY) + 1))
@pytest.mark.parametrize("following", [LIST, Signature(("Hoogachtend,",), ()), Paragraph(text("Bron: CBS."), look="source")])
def test_a_block_stays_with_what_is_written_after_it(between: int, following: Block) -> None:
    first, *_others = with_neighbours((INTRODUCES, *EMPTY[:between], following))
    assert first.kept


def test_other_text_stays_with_nothing() -> None:
    assert [beside.kept for beside in with_neighbours((INTRODUCES, *EMPTY, Paragraph(text("Daarna")), *EMPTY))] == [False] * 8


@pytest.mark.parametrize("between", range(len(EMPTY) + 1))
def test_in_a_pdf_too(between: int) -> None:
    (page,) = finish(layout_work(Document(Metadata("T"), (INTRODUCES, *EMPTY[:between], LIST)), read_style())).pages
    assert page.body[0].strip.hold == Hold.LINES
