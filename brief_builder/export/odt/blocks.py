"""Every kind of block as paragraphs, lists and tables: the one match over the document tree."""

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
from brief_builder.export.neighbours import with_neighbours
from brief_builder.export.odt.callouts import box_pieces
from brief_builder.export.odt.contents import contents
from brief_builder.export.odt.drawings import chart_pieces, image_pieces
from brief_builder.export.odt.headings import heading
from brief_builder.export.odt.key_figures import key_figures
from brief_builder.export.odt.letter import label_lines, letter_block, signature
from brief_builder.export.odt.lists import list_pieces, role_in_list
from brief_builder.export.odt.pieces import NewPage, Para, Piece, Section
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import runs
from brief_builder.export.odt.tables import table_pieces
from brief_builder.export.odt.within import last
from brief_builder.export.targets import part_bookmark
from brief_builder.export.xml_text import element, join


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
            return block_pieces(block.blocks, place if place.joined or place.depth else replace(place, body="quote"))
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
            return [contents(block, place)]
        case SourceList():
            return [Para("reference", runs(entry.spans, place)) for entry in block.entries]
        case Glossary():
            return _glossary(block, place)
        case KeyFigures():
            return [key_figures(block, place)]
        case Columns():
            inner = tuple(block_pieces(block.blocks, replace(place, narrow=True)))
            return [Section(2, place.wide - 2 * place.job.style.page.column_width, inner)]
        case PageBreak():
            return [NewPage()]
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, place: Place) -> Para:
    """Running text takes the role of its surroundings; in boxes and notes every look does."""
    if place.depth:
        after = None if place.joined else place.job.style.text["list"].after
        return Para(role_in_list(place), runs(block.spans, place), after=after)
    fixed = place.joined or place.body == "footnote"
    para = Para(place.body if fixed or block.look == "body" else block.look, runs(block.spans, place))
    return replace(para, first=0.0) if place.body == "footnote" else para


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
    return [*every[:-1], *(last(end, lambda para: replace(para, keep_next=True)) for end in every[-1:])]


def _marked(pieces: Iterable[Piece], part: str, place: Place) -> Iterator[Piece]:
    """A bookmark where a part of the brief begins, so that a place in the file can be found again in the brief."""
    name = part_bookmark(part)
    for piece in pieces:
        if isinstance(piece, Para) and piece.content and place.job.ledger.begins(name):
            yield replace(piece, content=join([element("text:bookmark", {"text:name": name}), piece.content]))
        else:
            yield piece
