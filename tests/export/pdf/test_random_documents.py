"""Random documents of every kind of block: whatever they hold, it is read once and in order."""

from __future__ import annotations

import re
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief_builder.document.nodes import Paragraph
from brief_builder.document.spans import Text
from brief_builder.export.pdf import write_pdf
from brief_builder.export.pdf.writer import layout_work
from brief_builder.export.style_file import read_style
from brief_builder.progress import finish
from tests.export.pdf.tagged_text import Node, read_tagged
from tests.export.random_documents import Author

STYLE = read_style()


def without_notes(node: Node) -> str:
    kids = (kid if isinstance(kid, str) else "" if kid.kind == "Note" else without_notes(kid) for kid in node.kids)
    return "".join(kids)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_pages_break_at_the_same_places_without_ink(chance: Random) -> None:
    document = Author(chance).document()
    inked, bare = (finish(layout_work(document, STYLE, bare=bare)).pages for bare in (False, True))
    assert [[(p.top, p.strip.height) for p in (*page.body, *page.foot)] for page in bare] == [
        [(p.top, p.strip.height) for p in (*page.body, *page.foot)] for page in inked
    ]
    assert not any(placed.strip.ink for page in bare for placed in page.foot)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_every_word_is_read_once_and_in_order(chance: Random) -> None:
    author = Author(chance)
    document = author.document()
    tagged = read_tagged(write_pdf(document, STYLE))
    text = without_notes(tagged.root).replace("\u00ad", "").upper()
    assert [int(found) for found in re.findall(r"W(\d+)W", text)] == list(range(1, author.words + 1))
    levels = [int(node.kind[1]) for node in tagged.root.all("H1", "H2", "H3", "H4", "H5", "H6")]
    assert all(below <= above + 1 for above, below in zip([0, *levels], levels, strict=False))
    notes = tagged.root.all("Note")
    assert [str(note.object.ID) for note in notes] == [note.id for note in document.notes]
    for note, node in zip(document.notes, notes, strict=True):
        wanted = [
            word
            for block in note.blocks
            if isinstance(block, Paragraph)
            for span in block.spans
            if isinstance(span, Text)
            for word in span.text.split()
        ]
        assert re.findall(r"n\d+n\d+n", node.text.replace("\u00ad", "")) == wanted
