"""What was translated before: an edit changes one block of hundreds, and the others need not be set again.

A block is a value, so its flow is the same as long as all that it asked of its document is answered as before: whether an anchor is
there, what a note says, whether it was cited already. The numbers of contents are never given out twice, so that flows of an
earlier edition and of this one can stand in one document. Each is taken once: two equal blocks are two flows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from brief_builder.document.nodes import Block
from brief_builder.export.pdf.strips import Strips
from brief_builder.export.pdf.structure import Flow, Link

Question = tuple[Literal["anchor", "note", "cited", "bookmarked"], str]
"""What a block asks of its document, and about what."""

Owned = tuple[str, Strips]
"""A part of the brief, and the strips that come from it."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A block set on a `measure`: its flow, what it asked and was answered, and what it left: links, notes, strips of parts."""

    block: Block
    measure: object
    flow: Flow
    answers: Mapping[Question, object]
    links: Mapping[int, Link]
    notes: Mapping[str, Strips]
    parts: tuple[Owned, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """The blocks of one edition by their part, and the first number that no content has.

    `manner` is with what they were set: the style, its fonts, the language.
    """

    manner: object = None
    blocks: Mapping[str, tuple[Translated, ...]] = field(default_factory=dict)
    free: int = 1


NOTHING = Memory()


class Remembered:
    """What an edition still finds of an earlier one, and what it keeps itself."""

    def __init__(self, before: Memory, manner: object) -> None:
        self._manner = manner
        self._waiting = {part: list(blocks) for part, blocks in before.blocks.items()} if before.manner == manner else {}
        self._kept: dict[str, list[Translated]] = {}

    def take(self, block: Block, measure: object, answer: Callable[[Question], object]) -> Translated | None:
        """The same block in the same circumstances, if there was one."""
        waiting = self._waiting.get(block.part, [])
        for place, one in enumerate(waiting):  # nearly always the first: most blocks stand where they stood
            if one.block == block and one.measure == measure and all(answer(asked) == said for asked, said in one.answers.items()):
                return waiting.pop(place)
        return None

    def keep(self, one: Translated) -> None:
        """For the next edition."""
        self._kept.setdefault(one.block.part, []).append(one)

    def memory(self, free: int) -> Memory:
        """All that was kept; what was not found again is gone."""
        self._waiting.clear()
        return Memory(self._manner, {part: tuple(blocks) for part, blocks in self._kept.items()}, free)
