"""The same words in a narrower place: blocks as an item of a list, as lines of a note, as one line of a cell; lines as lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from brief_builder.document.rich.tree import (
    Block,
    Heading,
    Inline,
    Inlines,
    Item,
    List,
    Paragraph,
    Quote,
    Run,
    Table,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list as an editor has it: how deep it stands, of what kind its list is, and with which number that begins."""

    depth: int
    ordered: bool
    inlines: Inlines
    start: int = 1


def nested(lines: Sequence[Line]) -> tuple[List, ...]:
    """Lines with a depth as lists within lists. A line that jumps deeper counts as one deeper."""
    lists: list[List] = []
    first = lines[0].depth if lines else 0
    at = 0
    while at < len(lines):
        line, end = lines[at], at + 1
        while end < len(lines) and lines[end].depth > min(line.depth, first):
            end += 1
        item = Item(line.inlines, nested(lines[at + 1 : end]))
        if lists and (last := lists[-1]).ordered == line.ordered:
            lists[-1] = List(last.ordered, (*last.items, item), last.start)
        else:
            lists.append(List(line.ordered, (item,), line.start))
        at = end
    return tuple(lists)


def item_of(blocks: Sequence[Block]) -> Item:
    """An item has one paragraph and then lists: other blocks become lines of that paragraph."""
    lists = tuple(b for b in blocks if isinstance(b, List))
    lines = lines_of(b for b in blocks if not isinstance(b, List))
    return Item(joined(lines, "\n"), lists)


def joined(rows: Iterable[Inlines], between: str) -> Inlines:
    """Rows of inline pieces as one, with this text between them."""
    out: list[Inline] = []
    for row in rows:
        out += ([Run(between)] if out else []) + list(row)
    return tuple(out)


def lines_of(blocks: Iterable[Block]) -> Iterator[Inlines]:
    """Blocks as a row of paragraphs, for the places that hold nothing else; the cells of a table parted by dashes."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.inlines
            case Quote():
                yield from lines_of(block.blocks)
            case List():
                for item in block.items:
                    yield item.inlines
                    yield from lines_of(item.lists)
            case Table():
                for row in (block.header, *block.rows):
                    yield joined((cell for cell in row if cell), " – ")
            case _:
                assert_never(block)
