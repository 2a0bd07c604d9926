"""Every kind of block as paragraphs and tables: the one match over the document tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
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
    Signature,
    SourceList,
    Table,
)
from brief_builder.document.traverse import is_empty
from brief_builder.export.docx.boxes import box_pieces
from brief_builder.export.docx.contents import contents_control
from brief_builder.export.docx.drawings import chart_pieces, image_pieces
from brief_builder.export.docx.headings import heading
from brief_builder.export.docx.key_figures import key_figures
from brief_builder.export.docx.letter import label_lines, letter_block, signature
from brief_builder.export.docx.lists import continued, indent_of, list_pieces
from brief_builder.export.docx.paragraphs import Begin, Fixed, NewPage, Para, Piece
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import runs
from brief_builder.export.docx.tables import table_pieces
from brief_builder.export.neighbours import with_neighbours
from brief_builder.export.targets import part_bookmark
from brief_builder.export.xml_text import NOTHING, join


def block_pieces(blocks: Sequence[Block], place: Place) -> Iterator[Piece]:
    """The blocks in reading order, as pieces."""
    return chain.from_iterable(pieces_by_block(blocks, place))


def pieces_by_block(blocks: Sequence[Block], place: Place) -> Iterator[list[Piece]]:
    """The pieces of each block; what must know the neighbours of a block is decided here."""
    for beside in with_neighbours(blocks):
        block = beside.block
        if is_empty(block):
            yield []
            continue
        pieces = _pieces(block, place, other_box=beside.other_box)
        yield [*_marked(_kept(pieces) if beside.kept else pieces, block.part, place)]


def _pieces(block: Block, place: Place, *, other_box: bool) -> Iterable[Piece]:
    match block:
        case Heading():
            return [heading(block, place)]
        case Paragraph():
            return [_paragraph(block, place)]
        case ListBlock():
            return list_pieces(block, place, block_pieces)
        case Quote():
            return block_pieces(block.blocks, place if place.joined else replace(place, body="quote"))
        case Table():
            return table_pieces(block, place)
        case Chart():
            return chart_pieces(block, place)
        case Image():
            return image_pieces(block, place)
        case Callout():
            return box_pieces(block, place, block_pieces, other=other_box)
        case LetterBlock():
            return letter_block(block, place)
        case LabelLines():
            return label_lines(block, place)
        case Signature():
            return signature(block, place)
        case Contents():
            return [Fixed(contents_control(block, place), settled=True)]
        case SourceList():
            return [Para("reference", runs(entry.spans, place)) for entry in block.entries]
        case Glossary():
            return _glossary(block, place)
        case KeyFigures():
            return key_figures(block, place)
        case Columns():
            gap = place.wide - 2 * place.job.style.page.column_width
            return [Begin(2, gap), *block_pieces(block.blocks, replace(place, narrow=True)), Begin()]
        case PageBreak():
            return [NewPage()]
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, place: Place) -> Para:
    """Running text takes the role of its surroundings; in boxes and notes every look does."""
    fixed = place.joined or place.body == "footnote"
    para = Para(place.body if fixed or block.look == "body" else block.look, runs(block.spans, place))
    if place.depth:
        return continued(para, place)
    return replace(para, left=indent_of(place), hanging=0.0) if place.body == "footnote" else para


def _glossary(block: Glossary, place: Place) -> Iterator[Piece]:
    inside = replace(place, body="term_text")
    for entry in block.entries:
        name = place.job.targets.bookmarks.get(entry.anchor, "")
        yield Para("term", place.job.ledger.bookmark(name, runs(entry.label, place)))
        for piece in block_pieces(entry.blocks, inside):
            yield replace(piece, keep_next=bool(entry.source)) if isinstance(piece, Para) else piece
        if entry.source:
            yield Para("term_source", runs(entry.source, place))


def _kept(pieces: Iterable[Piece]) -> list[Piece]:
    """The end of a block stays on the page of what follows it."""
    every = [*pieces]
    return [*every[:-1], *(replace(end, keep_next=True) if isinstance(end, Para) else end for end in every[-1:])]


def _marked(pieces: Iterable[Piece], part: str, place: Place) -> Iterator[Piece]:
    """A hidden bookmark where a part of the brief begins, so that a place in Word can be found again in the brief."""
    waiting = bool(part)
    for piece in pieces:
        if waiting and isinstance(piece, Para) and piece.content:
            waiting = False
            mark = place.job.ledger.bookmark(part_bookmark(part), NOTHING)
            yield replace(piece, content=join([mark, piece.content]))
        else:
            yield piece
