"""A clipboard as a tree. Whatever comes in is rebuilt from words and a short list of known marks; nothing is passed through.

`from_html` understands Word (lists, footnotes), Google Docs and plain web pages; `from_plain` sees paragraphs and typed lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from brief_builder.document.rich.html_nodes import read_html
from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.paste_blocks import HtmlBlocks, Loss
from brief_builder.document.rich.tree import Block, Blocks, Heading, Item, List, Paragraph, Run

LONGEST = 400_000
"""Characters; a longer clipboard is cut, and the user is told: what is longer would keep the window waiting for seconds."""

TYPED_ITEM = re.compile(r"\s*(?:([-*•·▪–])|(\d{1,3})[.)])\s+(?=\S)")
BLANK_LINE = re.compile(r"\n(?:[ \t\u00a0]*\n)+")
LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")

Left = Loss | Literal["length", "full"]


@dataclass(frozen=True, slots=True)
class Pasted:
    """Canonical blocks, and what could not be taken along, to tell the user: "picture", "merged-cells", "length"."""

    blocks: Blocks
    left: tuple[Left, ...] = ()


def from_html(html: str) -> Pasted:
    """What HTML from anywhere says."""
    reader = HtmlBlocks(read_html(html[:LONGEST]))
    blocks = normal(_ranked(reader.all()))
    return Pasted(blocks, tuple(sorted({*reader.left, *_cut(html)})))


def from_plain(text: str) -> Pasted:
    """Paragraphs are parted by blank lines, or by line ends when there are no blank lines; typed markers become lists."""
    clean = LINE_ENDS.sub("\n", text[:LONGEST]).strip("\n")
    groups = BLANK_LINE.split(clean) if BLANK_LINE.search(clean) else clean.split("\n")
    return Pasted(normal(block for group in groups for block in _typed(group.split("\n"))), _cut(text))


def _cut(text: str) -> tuple[Left, ...]:
    return ("length",) if len(text) > LONGEST else ()


def _typed(lines: Sequence[str]) -> Iterator[Block]:
    words: list[str] = []
    for line in lines:
        item = TYPED_ITEM.match(line)
        if item is None:
            words.append(line)
            continue
        yield Paragraph((Run("\n".join(words)),))
        words = []
        yield List(bool(item[2]), (Item((Run(line[item.end() :]),)),), int(item[2] or 1))
    yield Paragraph((Run("\n".join(words)),))


def _ranked(blocks: Sequence[Block]) -> list[Block]:
    """The highest heading that was pasted becomes level 3, all lower ones level 4."""
    top = min((b.level for b in blocks if isinstance(b, Heading)), default=1)
    return [Heading(3 if b.level == top else 4, b.inlines) if isinstance(b, Heading) else b for b in blocks]
