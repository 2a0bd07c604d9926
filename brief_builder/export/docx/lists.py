"""Lists: real numbering of Word, every numbered list with a beginning of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from brief_builder.document.nodes import Block, ListBlock, ListItem
from brief_builder.export.docx.paragraphs import Para, Piece
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import runs
from brief_builder.export.neighbours import opened
from brief_builder.export.roles import ParagraphRole

Blocks = Callable[[Sequence[Block], Place], Iterator[Piece]]
"""The writer of any blocks, given from outside: lists and blocks contain each other."""

_DEEPEST = 8


def list_pieces(block: ListBlock, place: Place, blocks: Blocks) -> Iterator[Piece]:
    """The paragraphs of a list and of the lists within it."""
    pieces = [piece for item in _numbered(block, place) for piece in _item(item[0], item[1], place, blocks)]
    yield from pieces if place.depth else _closed(pieces, place)


def _numbered(block: ListBlock, place: Place) -> Iterator[tuple[ListItem, tuple[int, int]]]:
    level = min(place.depth, _DEEPEST)
    ids, ledger = place.job.ids, place.job.ledger
    number = ledger.numbered_list(ids.numbers, level, block.start) if block.ordered else ids.bullets
    return ((item, (number, level)) for item in block.items)


def _item(item: ListItem, numbering: tuple[int, int], place: Place, blocks: Blocks) -> Iterator[Piece]:
    first, rest = opened(item.blocks)
    yield _indented(Para(_role(place), runs(first.spans, place), numbering=numbering, after=_after(place)), place, hanging=True)
    yield from blocks(rest, replace(place, depth=place.depth + 1))


def _role(place: Place) -> ParagraphRole:
    return "list" if place.body == "body" else place.body


def _after(place: Place) -> float:
    return place.job.style.text["list"].after


def _indented(para: Para, place: Place, *, hanging: bool) -> Para:
    """Text one hang further in for each level."""
    hang = place.job.style.text["list"].hang
    left = indent_of(place) + hang * (place.depth + 1)
    if place.joined:
        return _in_box(para, left, place)
    return replace(para, left=left, hanging=hang if hanging else 0.0)


def _in_box(para: Para, text: float, place: Place) -> Para:
    """In a box all paragraphs have the indents of the box, or it would fall apart; only a tab moves the text behind its bullet."""
    return replace(para, left=indent_of(place), hanging=0.0, tab=text)


def indent_of(place: Place) -> float:
    """How far running text stands from the text edge by its own style, in points."""
    match place.body:
        case "footnote" | "quote" if place.body in place.job.ids.foreign:
            return 0.0
        case "footnote" | "quote":
            look = place.job.style.text[place.body]
            return look.indent + look.hang
        case "kader":
            return place.job.style.kader.pad + place.job.style.kader.bar
        case _:
            return 0.0


def continued(para: Para, place: Place) -> Para:
    """A further paragraph of a list item: under the text of the item."""
    outer = replace(place, depth=place.depth - 1)
    return _indented(replace(para, role=_role(place), after=_after(place)), outer, hanging=False)


def _closed(pieces: list[Piece], place: Place) -> Iterator[Piece]:
    """The last paragraph of a list is followed by the space of running text."""
    after = place.job.style.text["body"].after if place.body == "body" else None
    for index, piece in enumerate(pieces):
        is_last = index == len(pieces) - 1
        yield replace(piece, after=after) if is_last and isinstance(piece, Para) else piece
