"""Lists: real lists, one within another; what OpenDocument does not allow in a list stands between its halves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from brief_builder.document.nodes import Block, ListBlock, ListItem
from brief_builder.export.neighbours import opened
from brief_builder.export.odt.list_styles import list_style
from brief_builder.export.odt.pieces import Index, ListPiece, Para, Piece, TablePiece
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import runs
from brief_builder.export.odt.within import last
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.xml_text import Xml

Blocks = Callable[[Sequence[Block], Place], Iterator[Piece]]
"""The writer of any blocks, given from outside: lists and blocks contain each other."""

_BLANK = Xml("<text:s/>")  # an item without words still shows its number


def list_pieces(block: ListBlock, place: Place, blocks: Blocks) -> Iterator[Piece]:
    """The list, in halves where a table stands within it."""
    items = tuple(tuple(_item(item, place, blocks)) for item in block.items)
    whole = ListPiece(list_style(place.body, ordered=block.ordered), items, block.start)
    closes = place.body == "body" and not place.depth
    after = place.job.style.text["body"].after
    yield from _halves(last(whole, lambda para: replace(para, after=after)) if closes else whole)


def role_in_list(place: Place) -> ParagraphRole:
    """The role of the paragraphs of an item."""
    return "list" if place.body == "body" else place.body


def _item(item: ListItem, place: Place, blocks: Blocks) -> Iterator[Piece]:
    first, rest = opened(item.blocks)
    after = None if place.joined else place.job.style.text["list"].after
    yield Para(role_in_list(place), runs(first.spans, place) or _BLANK, after=after)
    yield from blocks(rest, replace(place, depth=place.depth + 1))


def _halves(piece: Piece) -> Iterator[Piece]:
    """Lists that hold paragraphs and lists only, with the tables of the list between them."""
    if not isinstance(piece, ListPiece):
        yield piece
        return
    done: list[tuple[Piece, ...]] = []
    half = piece
    for item in piece.items:
        now: list[Piece] = []
        for part in _flattened(item):
            if isinstance(part, (TablePiece, Index)):
                yield from _closed_half(half, done, now)
                yield part
                half, done, now = replace(piece, continued=True), [], []
            else:
                now.append(part)
        done.append(tuple(now))
    yield from _closed_half(half, done, [])


def _closed_half(half: ListPiece, done: list[tuple[Piece, ...]], now: list[Piece]) -> Iterator[Piece]:
    items = (*done, *([tuple(now)] if now else []))
    if any(items):
        yield replace(half, items=items)


def _flattened(item: Iterable[Piece]) -> Iterator[Piece]:
    for part in item:
        yield from _halves(part)
