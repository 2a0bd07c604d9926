import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from brief_builder.document.nodes import Heading, HeadingLook
from brief_builder.document.passes.numbers import number_headings
from brief_builder.document.spans import text
from tests.export.docx.word_file import W, WordFile, said, style_of, written

LOOKS: tuple[HeadingLook, ...] = ("h1", "h2", "h3", "h3", "h3", "h3")


def heading(level: int, number: str = "", anchor: str = "") -> Heading:
    return Heading(level, text("Kop"), anchor, LOOKS[level - 1], number)


def printed_numbers(file: WordFile) -> list[str]:
    """The number of each heading as Word prints it: counted through its list, or typed in front of a tab."""
    counters = [0] * 9
    return [_printed(paragraph, counters) for paragraph in file.find("//w:body/w:p")]


def _printed(paragraph: etree._Element, counters: list[int]) -> str:
    level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    if level is None:
        typed = re.match(r"(.*)\t", said(paragraph))
        return typed[1] if typed else ""
    depth = int(level.get(f"{W}val"))
    counters[depth] += 1
    counters[depth + 1 :] = [0] * (8 - depth)
    return ".".join(str(number) for number in counters[: depth + 1])


def test_chapters_are_counted_by_word_itself() -> None:
    file = written(heading(1, "1"), heading(2, "1.1"), heading(2, "1.2"), heading(1), heading(1, "2"), heading(2, "2.1"))
    assert printed_numbers(file) == ["1", "1.1", "1.2", "", "2", "2.1"]
    assert len(file.find("//w:body//w:numPr")) == 5


def test_a_number_that_word_would_not_give_is_typed() -> None:
    file = written(heading(1, "3"), heading(2, "3.1"), heading(1, "A"))
    assert printed_numbers(file) == ["3", "3.1", "A"]
    assert file.find("//w:body//w:numPr") == []


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4), st.booleans()), min_size=1, max_size=15))
def test_the_printed_number_is_always_that_of_the_tree(rows: list[tuple[int, bool]]) -> None:
    blocks = tuple(heading(level, anchor=f"k{i}") for i, (level, _) in enumerate(rows))
    unnumbered = frozenset(f"k{i}" for i, (_, skip) in enumerate(rows) if skip)
    numbered = number_headings(blocks, unnumbered)
    assert printed_numbers(written(*numbered)) == [block.number for block in numbered if isinstance(block, Heading)]


def test_the_level_of_a_heading_is_the_level_in_word() -> None:
    file = written(*(heading(level) for level in range(1, 7)))
    assert [style_of(p) for p in file.find("//w:body/w:p")] == [f"Heading{level}" for level in range(1, 7)]


def test_titles_have_styles_of_their_own() -> None:
    file = written(Heading(1, text("Groot"), "a", "title_large"), Heading(1, text("Onderwerp"), "b", "title"))
    assert [style_of(p) for p in file.find("//w:body/w:p")] == ["Title", "Onderwerp"]
