"""The text of a document as somebody hears it read aloud: every block in order, without notes, pictures and tables of contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Chart,
    Columns,
    Contents,
    Glossary,
    Heading,
    Image,
    KeyFigures,
    LabelLines,
    LetterBlock,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Signature,
    SourceList,
    Table,
)
from brief_builder.document.spans import plain


def read_aloud(blocks: Iterable[Block]) -> Iterator[str]:
    """The pieces of text in reading order; list markers are left out."""
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from (block.number, plain(block.spans))
        case Paragraph():
            yield plain(block.spans)
        case ListBlock():
            for item in block.items:
                yield from read_aloud(item.blocks)
        case Quote():
            yield from read_aloud(block.blocks)
        case Callout():
            yield plain(block.title)
            yield from read_aloud(block.blocks)
            yield plain(block.source)
        case Table():
            yield from _caption(block.caption)
            yield from _rows((*block.header, *block.rows))
            yield plain(block.source)
        case Chart() | Image():
            yield from _caption(block.caption)
            yield plain(block.source)
        case LetterBlock():
            sender = block.sender
            yield from () if sender.logo else (sender.prefix if sender.name else "", sender.name)
            yield block.document_type
            yield from (mark.text.upper() for mark in block.marks)
        case LabelLines():
            for line in block.lines:
                yield from (line.label, plain(line.spans))
        case Signature():
            yield from (*block.lines, *block.offices)
        case SourceList():
            yield from (plain(entry.spans) for entry in block.entries)
        case Glossary():
            for entry in block.entries:
                yield plain(entry.label)
                yield from read_aloud(entry.blocks)
                yield plain(entry.source)
        case Contents():
            yield block.title
        case KeyFigures():
            for figure in block.figures:
                yield from (figure.value, plain(figure.label))
        case Columns():
            yield from read_aloud(block.blocks)
        case PageBreak():
            pass
        case _:
            assert_never(block)


def _caption(caption: Caption | None) -> tuple[str, ...]:
    return (caption.label, plain(caption.title), plain(caption.measure)) if caption else ()


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    return (plain(cell.spans) for row in rows for cell in row.cells)
