"""Words in a tree: its rows of text in reading order with the notes in them, and other words in the place of some of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from brief_builder.document.rich.normal import normal
from brief_builder.document.rich.tree import (
    Block,
    Blocks,
    Heading,
    Inline,
    Inlines,
    Item,
    List,
    Note,
    Paragraph,
    Quote,
    Run,
    Table,
    rows_of_inlines,
)

OBJECT = "\ufffc"
"""Stands for a note or a picture: no letter, so no word goes across it."""

Change = Callable[[Inlines], Inlines]


@dataclass(frozen=True, slots=True)
class Swap:
    """Other words for the letters from `start` to `end` of a row."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of text; `in_note` says that it is a paragraph of a footnote."""

    inlines: Inlines
    in_note: bool = False


def text_rows(blocks: Blocks) -> Iterator[TextRow]:
    """Every row in reading order; the paragraphs of notes behind the row in which they stand."""
    for row in rows_of_inlines(blocks):
        yield TextRow(row)
        yield from (TextRow(paragraph, in_note=True) for note in row if isinstance(note, Note) for paragraph in note.paragraphs)


def text_of(inlines: Inlines) -> str:
    """The letters of a row; one sign for each note and picture, so that places in it are places in the row."""
    return "".join(i.text if isinstance(i, Run) else OBJECT for i in inlines)


def with_rows_changed(blocks: Blocks, change: Change, *, quotes: bool = True) -> Blocks:
    """The canonical tree with every row changed, in the order of `text_rows`; without `quotes` quotations stay as they are."""
    return normal(_block(block, change, quotes) for block in blocks)


def swapped(inlines: Inlines, swaps: Sequence[Swap]) -> Inlines:
    """The row with words replaced; new words take the marks of the first letter that they replace. Swaps are in order, apart."""
    for swap in reversed(swaps):
        inlines = tuple(_swapped(inlines, swap))
    return inlines


def free_text_of(inlines: Inlines) -> str:
    """The letters of a row with blanks for links and titles in italics: what may be replaced or linked. Places stay what they were."""
    return "".join((" " * len(i.text) if i.marks.link or i.marks.italic else i.text) if isinstance(i, Run) else OBJECT for i in inlines)


def linked(inlines: Inlines, start: int, end: int, link: str) -> Inlines:
    """The row with a link on its letters from `start` to `end`."""
    return tuple(_linked(inlines, start, end, link))


def _linked(inlines: Inlines, start: int, end: int, link: str) -> Iterator[Inline]:
    at = 0
    for inline in inlines:
        if not isinstance(inline, Run):
            yield inline
            at += 1
            continue
        text, marks = inline.text, inline.marks
        first, last = sorted((max(start - at, 0), min(max(end - at, 0), len(text))))
        first = min(first, len(text))
        pieces = ((text[:first], marks), (text[first:last], marks._replace(link=link)), (text[last:], marks))
        yield from (Run(words, how) for words, how in pieces if words)
        at += len(text)


def _swapped(inlines: Inlines, swap: Swap) -> Iterator[Inline]:
    at, words = 0, swap.words
    for inline in inlines:
        length = len(inline.text) if isinstance(inline, Run) else 1
        start, end = max(swap.start - at, 0), min(swap.end - at, length)
        at += length
        if isinstance(inline, Run) and start < end:
            yield Run(inline.text[:start] + words + inline.text[end:], inline.marks)
            words = ""
        else:
            yield inline


def _block(block: Block, change: Change, quotes: bool) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, inlines=_row(block.inlines, change))
        case List():
            return _list(block, change)
        case Quote():
            return Quote(tuple(_block(inner, change, quotes) for inner in block.blocks)) if quotes else block
        case Table():
            header = tuple(_row(cell, change) for cell in block.header)
            return replace(block, header=header, rows=tuple(tuple(_row(cell, change) for cell in row) for row in block.rows))
        case _:
            assert_never(block)


def _list(list_: List, change: Change) -> List:
    items = (Item(_row(item.inlines, change), tuple(_list(below, change) for below in item.lists)) for item in list_.items)
    return replace(list_, items=tuple(items))


def _row(inlines: Inlines, change: Change) -> Inlines:
    return tuple(Note(tuple(map(change, i.paragraphs))) if isinstance(i, Note) else i for i in change(inlines))
