"""Own text as it reads, without its Markdown: for where it is compared or listed, not edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from brief_builder.document.rich.reading import parse
from brief_builder.document.rich.tree import Block, Heading, Inline, Inlines, List, Note, Paragraph, Picture, Quote, Run, Table

BULLET, INDENT, BETWEEN_CELLS = "• ", "    ", " – "


def read_out(markdown: str) -> str:
    """The words: blank lines between blocks, a line for each item and row, notes and pictures in brackets where they stand."""
    return "\n\n".join("\n".join(_lines(block)) for block in parse(markdown))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield _said(block.inlines)
        case List():
            yield from _items(block, "")
        case Quote():
            for inside in block.blocks:
                yield from _lines(inside)
        case Table():
            yield from (BETWEEN_CELLS.join(map(_said, row)) for row in (block.header, *block.rows))
        case _:
            assert_never(block)


def _items(block: List, indent: str) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        yield f"{indent}{f'{number}. ' if block.ordered else BULLET}{_said(item.inlines)}"
        for inside in item.lists:
            yield from _items(inside, indent + INDENT)


def _said(inlines: Inlines) -> str:
    return "".join(map(_piece, inlines))


def _piece(inline: Inline) -> str:
    match inline:
        case Run():
            return inline.text
        case Note():
            return f" [{_joined(inline.paragraphs)}]"
        case Picture():
            return f"[{inline.alt or inline.name}]"
        case _:
            assert_never(inline)


def _joined(rows: Iterable[Inlines]) -> str:
    return " ".join(map(_said, rows))
