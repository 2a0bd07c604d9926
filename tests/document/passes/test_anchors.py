"""Places that can be linked to have names that Word takes, each once."""

import re

from hypothesis import given
from hypothesis import strategies as st

from brief_builder.document.nodes import Block, Heading, Paragraph
from brief_builder.document.passes.anchors import unique_anchors
from brief_builder.document.spans import Text


def anchors(blocks: tuple[Block, ...]) -> list[str]:
    return [b.anchor for b in blocks if isinstance(b, Heading)]


def headings(*names: str) -> tuple[Block, ...]:
    return tuple(Heading(1, (Text("x"),), name) for name in names)


@given(st.lists(st.text(min_size=1, max_size=60)))
def test_every_anchor_is_short_plain_and_there_once(names: list[str]) -> None:
    found = anchors(unique_anchors(headings(*names)))
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,39}", anchor) for anchor in found)
    assert len({anchor.lower() for anchor in found}) == len(names)


def test_anchors_that_are_right_stay_and_links_follow() -> None:
    link = Paragraph((Text("zie", target="Kern"), Text("en", target="weg")))
    *found, moved = unique_anchors((*headings("kern", "Kern", "é" * 50, "p1-kop"), link))
    assert anchors(tuple(found)) == ["kern", "Kern-2", "e" * 40, "p1-kop"]
    assert isinstance(moved, Paragraph)
    assert [s.target for s in moved.spans if isinstance(s, Text)] == ["Kern-2", ""]


def test_many_of_one_name_take_no_time() -> None:
    assert anchors(unique_anchors(headings(*["x" * 40] * 5000)))[-1].endswith("-5000")
