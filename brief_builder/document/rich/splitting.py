"""Own text in two at a place in it, and two texts as one. Notes and pictures stand in the line, so each half keeps its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import Block, Blocks, Heading, Inline, Inlines, Item, List, Paragraph, Quote, Run, Table
from brief_builder.document.rich.writing import write

HERE = "\ue000"
"""Marks the place; a character that means nothing in any text."""

Halves = tuple[list[Block], list[Block]]


def split_at_mark(blocks: Sequence[Block]) -> tuple[Blocks, Blocks]:
    """The canonical tree before and after the mark HERE; without a mark everything is before. A table is never cut: it stays before."""
    for at, block in enumerate(blocks):
        halves = _halves(block)
        if halves is not None:
            return normal((*blocks[:at], *halves[0])), normal((*halves[1], *blocks[at + 1 :]))
    return normal(blocks), ()


def joined_text(first: str, second: str) -> str:
    """Two texts in Markdown as one: the notes are numbered anew, from the first to the last."""
    return write(normal((*parse(first), *parse(second)))).rstrip("\n")


def _halves(block: Block) -> Halves | None:
    """Both sides of a block with the mark; None for one without."""
    match block:
        case Paragraph() | Heading():
            cut = _cut(block.inlines)
            return ([replace(block, inlines=cut[0])], [replace(block, inlines=cut[1])]) if cut else None
        case List():
            return _list(block)
        case Quote():
            return _quote(block)
        case Table():
            return _table(block)
        case _:
            assert_never(block)


def _cut(inlines: Inlines) -> tuple[Inlines, Inlines] | None:
    for at, inline in enumerate(inlines):
        if isinstance(inline, Run) and HERE in inline.text:
            before, _mark, after = inline.text.partition(HERE)
            return (*inlines[:at], replace(inline, text=before)), (replace(inline, text=after), *inlines[at + 1 :])
    return None


def _list(block: List) -> Halves | None:
    """A numbered list goes on counting in the second half."""
    for at, item in enumerate(block.items):
        if (cut := _cut(item.inlines)) is not None:
            before, after = (block.items[:at], Item(cut[0])), (Item(cut[1], item.lists), *block.items[at + 1 :])
            start = block.start + at + (1 if any(not isinstance(i, Run) or i.text.strip() for i in cut[0]) else 0)
            return [replace(block, items=(*before[0], before[1]))], [replace(block, items=after, start=start)]
        below = _below(item)
        if below is not None:
            upper, lower = below
            rest = replace(block, items=block.items[at + 1 :], start=block.start + at + 1)
            return [replace(block, items=(*block.items[:at], replace(item, lists=upper)))], [*lower, rest]
    return None


def _below(item: Item) -> tuple[tuple[List, ...], list[Block]] | None:
    for at, low in enumerate(item.lists):
        halves = _list(low)
        if halves is not None:
            upper = tuple(block for block in halves[0] if isinstance(block, List))
            return (*item.lists[:at], *upper), [*halves[1], *item.lists[at + 1 :]]
    return None


def _quote(quote: Quote) -> Halves | None:
    for at, block in enumerate(quote.blocks):
        halves = _halves(block)
        if halves is not None:
            return [Quote((*quote.blocks[:at], *halves[0]))], [Quote((*halves[1], *quote.blocks[at + 1 :]))]
    return None


def _table(table: Table) -> Halves | None:
    if all(_cut(cell) is None for row in (table.header, *table.rows) for cell in row):
        return None
    rows = tuple(tuple(_unmarked(cell) for cell in row) for row in table.rows)
    return [replace(table, header=tuple(_unmarked(cell) for cell in table.header), rows=rows)], []


def _unmarked(inlines: Inlines) -> Inlines:
    def clean(inline: Inline) -> Inline:
        return replace(inline, text=inline.text.replace(HERE, "")) if isinstance(inline, Run) else inline

    return tuple(clean(inline) for inline in inlines)
