"""The table of contents, from the headings that stand below it."""

from __future__ import annotations

from dataclasses import replace

from brief_builder.document.nodes import Block, Contents, ContentsEntry, Heading
from brief_builder.document.spans import plain

DEPTH = 2


def fill_contents(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Every `Contents` gets an entry for each listed heading of the first two levels; without any it is left out."""
    entries = tuple(
        ContentsEntry(b.level, b.number, plain(b.spans), b.anchor)
        for b in blocks
        if isinstance(b, Heading) and b.listed and b.level <= DEPTH and b.look not in ("title", "title_large")
    )
    filled = (replace(b, entries=entries) if isinstance(b, Contents) else b for b in blocks)
    return tuple(b for b in filled if not isinstance(b, Contents) or entries)
