"""What a part prints: blocks, and the notes they mark, still without numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from brief_builder.brief.words import Words
from brief_builder.content.provenance import CitedSource
from brief_builder.document.markup import Marked
from brief_builder.document.nodes import Block, ListBlock, ListItem, Paragraph, Quote
from brief_builder.document.spans import Spans, Text


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note before numbering: blocks, then the sources to cite, then what is said `after` them; any of them may be absent.

    `way` stands in front of the sources: "Naar", "Bewerkt naar", "Letterlijk uit", or nothing.
    """

    cited: tuple[CitedSource, ...] = ()
    blocks: tuple[Block, ...] = ()
    way: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """Blocks and the draft notes by id."""

    blocks: tuple[Block, ...] = ()
    notes: Mapping[str, DraftNote] = field(default_factory=dict)

    def __add__(self, other: Printed) -> Printed:
        return Printed((*self.blocks, *other.blocks), {**self.notes, **other.notes})


@dataclass(frozen=True, slots=True)
class Manner:
    """How parts are printed here: the words of the document, the level of the heading above, and where sources go.

    `chapters` says that level 1 is a chapter. `city` is the name of the municipality that tables and charts set off;
    `letters` tell 2021a from 2021b, by source id. `headed` says that parts before it in its paragraph have headings of their own,
    `shown` which figures stand in this paragraph as parts of their own.
    """

    words: Words
    level: int
    chapters: bool
    footnotes: bool
    city: str
    letters: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    headed: bool = False
    shown: frozenset[str] = frozenset()


def total(printed: Iterable[Printed]) -> Printed:
    """All of it, in order."""
    blocks: list[Block] = []
    notes: dict[str, DraftNote] = {}
    for one in printed:
        blocks += one.blocks
        notes |= one.notes
    return Printed(tuple(blocks), notes)


def own_notes(marked: Marked) -> dict[str, DraftNote]:
    """The footnotes that somebody wrote in a text, as drafts."""
    return {note_id: DraftNote(blocks=blocks) for note_id, blocks in marked.notes.items()}


def in_front(spans: Spans, blocks: tuple[Block, ...], part: str) -> tuple[Block, ...]:
    """The blocks with `spans` before their first words; a paragraph of their own where they do not begin with one."""
    if blocks and isinstance(blocks[0], Paragraph):
        return (replace(blocks[0], spans=(*spans, *blocks[0].spans)), *blocks[1:])
    return (Paragraph(spans, part=part), *blocks)


def behind(blocks: tuple[Block, ...], spans: Spans) -> tuple[Block, ...]:
    """The same blocks with `spans` behind the last words of their running text; a paragraph of their own where there is none."""
    if not spans:
        return blocks
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        if isinstance(block, Paragraph):
            return (*blocks[:i], replace(block, spans=(*block.spans, *spans)), *blocks[i + 1 :])
        if isinstance(block, ListBlock):
            *items, last = block.items
            changed = replace(block, items=(*items, ListItem(behind(last.blocks, spans))))
            return (*blocks[:i], changed, *blocks[i + 1 :])
        if isinstance(block, Quote):
            return (*blocks[:i], replace(block, blocks=behind(block.blocks, spans)), *blocks[i + 1 :])
    return (*blocks, Paragraph(spans, look="source"))


def after_word(word: str, spans: Spans) -> Spans:
    """The spans after a word that begins the sentence: "Naar gemeente Almere (2021)"."""
    first = next(iter(spans), None)
    if isinstance(first, Text) and first.text.startswith("Gemeente "):
        spans = (replace(first, text=first.text[:1].lower() + first.text[1:]), *spans[1:])
    return (Text(word), *spans)
