"""The document on the clipboard: all its words in order, nothing that runs or is fetched."""

import re
from html.parser import HTMLParser

from brief_builder.brief.assemble import assemble
from brief_builder.brief.model import Part
from brief_builder.document.spans import plain
from brief_builder.document.traverse import walk
from brief_builder.export.rich_text import html_of, text_of
from tests.brief.conftest import MakeBrief
from tests.brief.tiny import LIBRARY

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
