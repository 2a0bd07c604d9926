"""What blocks ask of the blocks beside them, the same in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brief_builder.document.nodes import Block, Callout, ListBlock, Paragraph, Signature
from brief_builder.document.spans import plain
from brief_builder.document.traverse import is_empty

BOX_APART = 0.05
"""So many points narrower is every other box in a row: word processors join boxes whose edges are the same."""


def other_ground(colour: str) -> str:
    """A colour ("#RRGGBB") that nobody can tell from this one: LibreOffice also paints between boxes of the same colour."""
    return f"#{int(colour[1:], 16) ^ 1:06X}"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A block with what it must know of those beside it.

    `other_box` says that it is every second one of boxes in a row, which must differ from the one above or both become one;
    `kept` that its end stays on the page of what follows.
    """

    block: Block
    other_box: bool
    kept: bool


def with_neighbours(blocks: Iterable[Block]) -> Iterator[Neighbours]:
    """Every block with its neighbours, in their order. What is empty is not written and parts nothing."""
    boxes = 0
    for block, following in followed(blocks):
        if not is_empty(block):
            boxes = boxes + 1 if isinstance(block, Callout) else 0
        yield Neighbours(block, boxes > 0 and boxes % 2 == 0, stays(block, following))


def followed(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Every block with the next one that is written, however much emptiness is between."""
    waiting: list[Block] = []
    for block in blocks:
        if waiting and not is_empty(block):
            yield from ((before, block) for before in waiting)
            waiting = []
        waiting.append(block)
    yield from ((before, None) for before in waiting)


def stays(block: Block, following: Block | None) -> bool:
    """Whether the end of a block stays with what follows: the sentence before a list, the text above its source, the end of a letter."""
    if isinstance(following, Signature) or introduces(block, following):
        return True
    return isinstance(following, Paragraph) and following.look == "source"


def introduces(block: Block, following: Block | None) -> bool:
    """Whether it is a sentence that ends with a colon, before a list: it stays with the first item."""
    return isinstance(following, ListBlock) and isinstance(block, Paragraph) and plain(block.spans).rstrip().endswith(":")


def opened(blocks: tuple[Block, ...]) -> tuple[Paragraph, tuple[Block, ...]]:
    """The paragraph that stands on the line of a number (of a list item, of a note), empty when another block comes first; and the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks
