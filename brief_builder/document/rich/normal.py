"""`normal`: the one tree for everything that looks the same to a reader. Every way into the tree ends here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from brief_builder.document.rich.inlines import CELL, HEADING, Place, normal_inlines
from brief_builder.document.rich.tree import (
    HEADING_LEVELS,
    LIST_DEPTH,
    Align,
    Block,
    Blocks,
    Heading,
    Inlines,
    Item,
    List,
    Paragraph,
    Quote,
    Table,
)

HIGHEST_START = 9999


def normal(blocks: Iterable[Block]) -> Blocks:
    """The canonical tree: headings of level 3 and 4, lists of one kind that touch joined, no table in a quotation, nothing empty."""
    out: list[Block] = []
    for block in _quotes_joined(blocks):
        for made in _normal_block(block):
            before = out[-1] if out else None
            if isinstance(made, List) and isinstance(before, List) and made.ordered == before.ordered:
                out[-1] = replace(before, items=before.items + made.items)
            elif isinstance(made, Quote) and isinstance(before, Quote):
                out[-1] = Quote(normal(before.blocks + made.blocks))
            else:
                out.append(made)
    return tuple(out)


def _quotes_joined(blocks: Iterable[Block]) -> list[Block]:
    """Neighbours first, so that a long quotation is not made canonical again for each of its blocks."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Quote) and out and isinstance(last := out[-1], Quote):
            out[-1] = Quote(last.blocks + block.blocks)
        else:
            out.append(block)
    return out


def _normal_block(block: Block) -> Iterable[Block]:
    match block:
        case Paragraph():
            inlines = normal_inlines(block.inlines)
            return [Paragraph(inlines)] if inlines else []
        case Heading():
            inlines = normal_inlines(block.inlines, HEADING)
            level = min(max(block.level, HEADING_LEVELS[0]), HEADING_LEVELS[-1])
            return [Heading(level, inlines)] if inlines else []
        case List():
            return _normal_lists((block,), 1)
        case Quote():
            return _normal_quote(block)
        case Table():
            return _normal_table(block)
        case _:
            assert_never(block)


def _normal_lists(lists: Iterable[List], depth: int) -> tuple[List, ...]:
    out: list[List] = []
    for each in lists:
        items = tuple(made for item in each.items for made in _normal_item(item, depth))
        if not items:
            continue
        start = each.start if each.ordered and 1 <= each.start <= HIGHEST_START else 1
        if out and out[-1].ordered == each.ordered:
            out[-1] = replace(out[-1], items=out[-1].items + items)
        else:
            out.append(List(each.ordered, items, start))
    return tuple(out)


def _normal_item(item: Item, depth: int) -> Iterator[Item]:
    """The item; without text, or too deep, what is under it comes up."""
    inlines = normal_inlines(item.inlines)
    below = _normal_lists(item.lists, min(depth + 1, LIST_DEPTH))
    if inlines and depth < LIST_DEPTH:
        yield Item(inlines, below)
        return
    if inlines:
        yield Item(inlines)
    for low in below:
        yield from low.items


def _normal_quote(quote: Quote) -> Iterator[Block]:
    inside: list[Block] = []
    for block in normal(_unquoted(quote.blocks)):
        if not isinstance(block, Table):
            inside.append(block)
            continue
        if inside:
            yield Quote(tuple(inside))
        yield block
        inside = []
    if inside:
        yield Quote(tuple(inside))


def _unquoted(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from _unquoted(block.blocks)
        else:
            yield block


def _normal_table(table: Table) -> list[Block]:
    """Every row as wide as the widest."""
    width = max([len(table.header), *map(len, table.rows)])
    if not width:
        return []

    def cells(row: tuple[Inlines, ...], place: Place) -> tuple[Inlines, ...]:
        made = tuple(normal_inlines(cell, place) for cell in row)
        return made + ((),) * (width - len(made))

    rows = tuple(cells(row, CELL) for row in table.rows)
    unsaid: list[Align] = [""] * width
    return [Table(cells(table.header, HEADING), rows, (*table.align, *unsaid)[:width])]
