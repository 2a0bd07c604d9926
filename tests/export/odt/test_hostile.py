"""Whatever stands in the tree: the file is valid, every reference leads somewhere, and no word of a user becomes markup."""

import re
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from brief_builder.document.nodes import (
    Block,
    Caption,
    Document,
    Furniture,
    Heading,
    LabelLine,
    LabelLines,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    Paragraph,
    Table,
)
from brief_builder.document.spans import Text, text
from brief_builder.export.odt import write_odt
from tests.export.hostile_trees import blocks, words
from tests.export.odt.odt_file import CONTENT, STYLE, STYLES, opened, said, written
from tests.export.odt.odt_lint import unsound
from tests.export.odt.schema import faults, find_schema
from tests.export.random_documents import Author
from tests.export.sample_pieces import columns, head, row

SCHEMA = find_schema()
NEEDS_SCHEMA = pytest.mark.skipif(SCHEMA is None, reason="no schema: install Debian's libjopendocument-java, or name a file in ODF_SCHEMA")
QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]


def hostile(some: list[Block], word: str) -> Document:
    note = Note("noot", 1, (Paragraph((Text(word, href=word),)),))
    furniture = Furniture(word, Mark(word), word, "{page}" + word)
    return Document(Metadata(word or "x", word, word, (word,), properties=((word, word),)), tuple(some), (note,), furniture)


def test_a_link_to_a_heading_without_words_leads_nowhere() -> None:
    link, nothing = Paragraph((Text("lees", target="x"),)), Heading(1, (), "x")
    assert unsound(opened(write_odt(hostile([link, nothing], ""), STYLE))) == []


@settings(max_examples=30, deadline=None, suppress_health_check=QUIET)
@given(st.lists(blocks, max_size=5), words)
def test_any_tree_gives_a_sound_file(some: list[Block], word: str) -> None:
    file = opened(write_odt(hostile(some, word), STYLE))
    assert unsound(file) == []
    assert all(href.startswith(("#", "http", "mailto:", "tel:")) for href in file.values("//text:a/@xlink:href"))


@NEEDS_SCHEMA
@settings(max_examples=30, deadline=None, suppress_health_check=QUIET)
@given(st.lists(blocks, max_size=5), words)
def test_any_tree_gives_a_valid_file(some: list[Block], word: str) -> None:
    assert faults(opened(write_odt(hostile(some, word), STYLE)), SCHEMA or b"") == []


@settings(max_examples=10, deadline=None, suppress_health_check=QUIET)
@given(st.randoms(use_true_random=False))
def test_every_word_stands_there_once_and_in_order(chance: Random) -> None:
    author = Author(chance)
    file = opened(write_odt(author.document(), STYLE))
    assert unsound(file) == []
    text = said(file.tree(), notes=False).upper()
    assert [int(found) for found in re.findall(r"W(\d+)W", text)] == list(range(1, author.words + 1))


TEMPTING = [
    '=HYPERLINK("http://kwaad.example")',
    "=cmd|' /C calc'!A0",
    "of:=WEBSERVICE([.A1])",
    "{ INCLUDETEXT c:\\x }",
    "<text:page-number/>",
    "</text:p><office:scripts/>",
    "{page} van {pages}",
    "javascript:alert(1)",
]
RUNNING = {
    "scripts",
    "script",
    "event-listener",
    "event-listeners",
    "dde-source",
    "dde-connection",
    "dde-connection-decl",
    "macro-name",
}
FETCHED = {"object", "object-ole", "plugin", "applet", "floating-frame", "section-source"}


@pytest.mark.parametrize("word", TEMPTING)
def test_words_that_look_like_a_field_or_formula_are_words(word: str) -> None:
    table = Table(columns("l", "r"), (head(word, word),), (row(word, word),), Caption("Tabel 1", text(word), (), "t"), word)
    document = hostile(
        [Paragraph((Text(word, href=word),)), Heading(1, text(word), "kop", "h1"), table, LabelLines((LabelLine(word, text(word)),))], word
    )
    file = opened(write_odt(document, STYLE))
    for name in (CONTENT, STYLES):
        names = {etree.QName(str(n)).localname for node in file.find("//*", name) for n in (node.tag, *node.attrib)}
        assert names & (RUNNING | FETCHED) == set()
        assert file.values("//@table:formula", name) == []
        assert set(file.values("//@office:value-type", name)) <= {"string"}, "a cell with a value could be counted with"
    assert all(re.fullmatch(r"ooow:\w+\+1", formula) for formula in file.values("//@text:formula")), "numbers of captions are counted"
    assert file.find("//text:page-number | //text:page-count") == [], "only in the edges of the pages"
    assert file.values("//@xlink:href[starts-with(., 'java') or starts-with(., 'file')]") == []
    assert [said(cell) for cell in file.find("//table:table-cell")].count(word) == 4


def test_thirty_lists_in_each_other_lose_no_word() -> None:
    block = ListBlock((ListItem((Paragraph(text("onderin")),)),))
    for depth in range(30):
        block = ListBlock((ListItem((Paragraph(text(f"laag {depth}")), block)),), ordered=depth % 2 == 0)
    assert written(block).paragraphs()[-1] == "onderin"
    assert len(written(block).paragraphs()) == 31
