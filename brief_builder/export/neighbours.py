"""What blocks ask of the blocks beside them, the same in every format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_builder.document.nodes import Block, Heading, ListBlock, Paragraph
from brief_builder.document.spans import NoteMark, plain


def with_neighbours(blocks: Sequence[Block]) -> Iterator[tuple[Block | None, Block, Block | None]]:
    """Every block between the one before and the one after it; None at both ends."""
    return zip([None, *blocks], blocks, [*blocks[1:], None], strict=False)


def is_empty(block: Block) -> bool:
    """Whether it is a heading or paragraph without a word, which is not written."""
    if not isinstance(block, Heading | Paragraph):
        return False
    return not plain(block.spans).strip() and not any(isinstance(span, NoteMark) for span in block.spans)


def introduces(block: Block | None, following: Block | None) -> bool:
    """Whether it is a sentence that ends with a colon, before a list: it stays with the first item."""
    return isinstance(following, ListBlock) and isinstance(block, Paragraph) and plain(block.spans).rstrip().endswith(":")


def opened(blocks: tuple[Block, ...]) -> tuple[Paragraph, tuple[Block, ...]]:
    """The paragraph that stands on the line of a number (of a list item, of a note), empty when another block comes first; and the rest."""
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks
