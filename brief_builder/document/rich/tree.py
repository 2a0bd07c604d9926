"""The value of an own text: blocks, and flat rows of inline pieces.

It differs from the nodes of a document in what an editor needs: notes and pictures stand in the line where they were put,
headings have the level that was typed, and nothing has an anchor, a number or a caption yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, assert_never

HEADING_LEVELS = (3, 4)
LIST_DEPTH = 3
TERM = "begrip:"

Align = Literal["", "left", "center", "right"]


class Marks(NamedTuple):
    """How text stands out; `link` is https:…, mailto:… or begrip:ID, "" without."""

    bold: bool = False
    italic: bool = False
    link: str = ""


PLAIN = Marks()


@dataclass(frozen=True, slots=True)
class Run:
    """Text with marks. A newline in `text` is a hard line break."""

    text: str
    marks: Marks = PLAIN


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, standing where its number stands. It has no number: numbers follow from the order."""

    paragraphs: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: what it shows in words, "" when nobody wrote them, and its file in the folder of pictures (as on disk, not encoded)."""

    alt: str
    name: str


Inline = Run | Note | Picture
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 3 or 4."""

    level: int
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: one paragraph, and the lists under it."""

    inlines: Inlines
    lists: tuple[List, ...] = ()


@dataclass(frozen=True, slots=True)
class List:
    """A bulleted or numbered list; numbers run from `start`."""

    ordered: bool
    items: tuple[Item, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else: paragraphs, headings and lists."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; `align` has one entry for each column."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    align: tuple[Align, ...]


Block = Paragraph | Heading | List | Quote | Table
Blocks = tuple[Block, ...]


def plain(inlines: Iterable[Inline]) -> str:
    """The words of inline pieces: notes left out, pictures by their alternative text or else their file."""
    return "".join(i.text if isinstance(i, Run) else i.alt or i.name if isinstance(i, Picture) else "" for i in inlines)


def rows_of_inlines(blocks: Iterable[Block]) -> Iterator[Inlines]:
    """Every row of inline pieces in reading order, without the texts of notes."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.inlines
            case List():
                for item in block.items:
                    yield item.inlines
                    yield from rows_of_inlines(item.lists)
            case Quote():
                yield from rows_of_inlines(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield from row
            case _:
                assert_never(block)
