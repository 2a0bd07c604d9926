"""Own text as a card of the outline shows it: a line for each paragraph, list item and row of a table, without looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from brief_builder.document.markup import parse_markup
from brief_builder.document.nodes import Block, Callout, Columns, ListBlock, Quote, Row, Table
from brief_builder.document.passes.direction import straight
from brief_builder.document.spans import plain
from brief_builder.document.traverse import plain_blocks

NEW_LINE = "\u2028"
"""What a text layout of Qt takes for a new line; it does not break on a line feed."""

BULLET, BETWEEN_CELLS, DEEPER = "•\u00a0", " · ", "\u2003"

LONGEST = 30_000
"""Letters, some ten pages: of a longer text the card shows the beginning."""


@lru_cache(maxsize=1024)  # what is undone comes back
def card_text(markdown: str) -> str:
    """The words of own text, its lines separated by `NEW_LINE`. Footnotes are left out: they stand elsewhere on the page too."""
    shown = markdown if len(markdown) <= LONGEST else _beginning(markdown)
    return straight(NEW_LINE.join([*_lines(parse_markup(shown).blocks), *(["…"] if shown != markdown else [])]))


def _beginning(markdown: str) -> str:
    """Whole paragraphs; of a first one that is longer than all there is room for, a part."""
    end = markdown.rfind("\n\n", 0, LONGEST)
    return markdown[: end if end > 0 else LONGEST]


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case ListBlock():
                yield from _items(block)
            case Table():
                yield from (_cells(row) for row in (*block.header, *block.rows))
            case Quote() | Columns() | Callout():
                yield from _lines(block.blocks)
            case _:
                yield from plain_blocks((block,)).splitlines()


def _items(block: ListBlock) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}.\u00a0" if block.ordered else BULLET
        for at, line in enumerate(_lines(item.blocks)):
            yield DEEPER + line if at else mark + line


def _cells(row: Row) -> str:
    return BETWEEN_CELLS.join(plain(cell.spans) for cell in row.cells)
