"""The document on the clipboard: all its words in order, nothing that runs or is fetched."""

import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from brief_builder.brief.assemble import assemble
from brief_builder.brief.model import Part
from brief_builder.document.nodes import (
    Bar,
    Callout,
    Caption,
    Chart,
    Document,
    Glossary,
    GlossaryEntry,
    Heading,
    Image,
    KeyFigure,
    KeyFigures,
    LabelLine,
    LabelLines,
    LetterBlock,
    ListBlock,
    ListItem,
    Mark,
    Metadata,
    Note,
    Paragraph,
    Sender,
    Signature,
    SourceEntry,
    SourceList,
    Table,
)
from brief_builder.document.spans import Text, plain
from brief_builder.document.traverse import walk
from brief_builder.export.rich_text import html_of, text_of
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import LIBRARY
from tests.export.sample_pieces import columns, head, row

TEXT = """Zie <script>alert(1)</script> en [klik](javascript:alert(1)) of [hier](https://example.org/?a=1&b="2").[^1]

| Jaar | Aantal |
|------|-------:|
| 2020 | 5 |

1. Een
2. Twee
   - diep

[^1]: Een **noot**.
"""


class Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: set[str] = set()

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        assert not any(name.startswith("on") or name == "src" for name, _value in attrs)


def test_everything_is_there_and_nothing_runs(make: MakeBrief) -> None:
    brief, template = make("beleidsnotitie", "eenzaamheid", "veerkracht", "eenzame-volwassenen")
    document = assemble(brief.with_part("opgave", Part("own", "text", TEXT)), template, LIBRARY)
    html = html_of(document)
    read = Words()
    read.feed(html)
    said = " ".join("".join(read.said).split())
    for block in walk(document.blocks):
        for words in (plain(block.spans) for name in ("spans",) if hasattr(block, name)):  # type: ignore[union-attr]
            assert " ".join(words.split()) in said or not words
    assert "<script" not in html
    assert "javascript" not in re.sub(r">[^<]*<", "><", html)
    assert {"table", "ol", "ul", "sup", "h1"} <= read.tags
    assert "script" not in read.tags
    assert 'href="https://example.org/?a=1&amp;b=%222%22"' in html


def test_plain_text_has_the_notes_at_the_end(make: MakeBrief) -> None:
    brief, template = make("memo", "eenzaamheid")
    words = text_of(assemble(brief, template, LIBRARY))
    assert "54 procent" in words.replace("\xa0", " ")
    assert "Datum: 24" in words
    assert re.search(r"\n1\. .*CBS", words)


HOSTILE = '</p><script>alert(1)</script><img src=x onerror=alert(2)> " onload="x'
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScript:x",
    "data:text/html,<script>1</script>",
    "vbscript:x",
    "file:///c:/x",
    "\\\\server\\x",
    " javascript:x",
]


def everywhere(word: str, address: str) -> Document:
    spans = (Text(word, strong=True, href=address),)
    table = Table(columns("l"), (head(word),), (row(word),), Caption(word, spans, spans, "t"), word, spans)
    bars = (Bar(word, Decimal(1), word),)
    blocks = (
        Heading(1, spans, "kop", number=word),
        Paragraph(spans),
        table,
        Chart(bars, word, Caption(word, spans, spans), spans),
        Image(b"", word),
        Callout(spans, (Paragraph(spans),), spans),
        LetterBlock(Sender(word, word), word, (Mark(word),)),
        LabelLines((LabelLine(word, spans),)),
        Signature((word,), (word,)),
        SourceList((SourceEntry("s", spans),)),
        Glossary((GlossaryEntry("t", spans, (Paragraph(spans),), spans),)),
        KeyFigures((KeyFigure(word, spans),)),
        ListBlock((ListItem((Paragraph(spans),)),)),
    )
    return Document(Metadata(word), blocks, (Note("n", 1, (Paragraph(spans),)),), language=word)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_word_becomes_markup_and_no_address_runs(address: str) -> None:
    html = html_of(everywhere(HOSTILE, address))
    read = Words()
    read.feed(html)
    assert read.tags.isdisjoint({"script", "img", "a", "iframe", "object", "style"})
    assert "".join(read.said).count("onload") >= len(everywhere("", "").blocks)


def test_plain_text_of_hostile_words_is_those_words() -> None:
    assert "<script>alert(1)</script>" in text_of(everywhere(HOSTILE, ""))
