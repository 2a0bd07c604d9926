"""Walking and rebuilding a tree: the one place that knows which blocks hold spans and which hold blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import is_
from typing import TypeVar, assert_never

from brief_builder.document.nodes import (
    Block,
    Callout,
    Caption,
    Chart,
    Columns,
    Contents,
    Glossary,
    GlossaryEntry,
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
from brief_builder.document.spans import NoteMark, Spans, Text, plain

SpansChange = Callable[[Spans], Spans]
_Value = TypeVar("_Value")


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block in reading order, the blocks within lists, quotes, boxes, columns and glossary entries too."""
    for block in blocks:
        yield block
        match block:
            case ListBlock():
                for item in block.items:
                    yield from walk(item.blocks)
            case Quote() | Callout() | Columns():
                yield from walk(block.blocks)
            case Glossary():
                for entry in block.entries:
                    yield from walk(entry.blocks)
            case _:
                pass


def is_empty(block: Block) -> bool:
    """Whether it is a heading or paragraph without a word, which is not written."""
    if not isinstance(block, Heading | Paragraph):
        return False
    return not plain(block.spans).strip() and not any(isinstance(span, NoteMark) for span in block.spans)


def anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """The anchors of all places that can be linked to, in reading order."""
    for block in walk(blocks):
        match block:
            case Heading() | Callout():
                yield from filter(None, ["" if is_empty(block) else block.anchor])
            case Table() | Chart() | Image():
                yield from filter(None, [block.caption.anchor if block.caption else ""])
            case Glossary():
                yield from (entry.anchor for entry in block.entries if entry.anchor)
            case _:
                pass


def in_one_row(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with those that stand in columns where they are read."""
    for block in blocks:
        if isinstance(block, Columns):
            yield from block.blocks
        else:
            yield block


def map_spans(blocks: Iterable[Block], change: SpansChange) -> tuple[Block, ...]:
    """The same blocks with `change` applied to every run of spans, in reading order."""
    blocks = tuple(blocks)
    return _all([_mapped(block, change) for block in blocks], blocks)


def map_texts(blocks: Iterable[Block], change: Callable[[Text], Text]) -> tuple[Block, ...]:
    """The same blocks with `change` applied to every text in their spans, in reading order."""

    def changed(spans: Spans) -> Spans:
        new = [change(span) if isinstance(span, Text) else span for span in spans]
        return spans if all(map(is_, new, spans)) else tuple(new)  # most texts stay: what is not made anew need not be compared

    return map_spans(blocks, changed)


def note_marks(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The ids of the notes marked in these blocks, in reading order, repeats included."""
    found: list[str] = []

    def look(spans: Spans) -> Spans:
        found.extend(s.note for s in spans if isinstance(s, NoteMark))
        return spans

    map_spans(blocks, look)
    return tuple(found)


def plain_blocks(blocks: Iterable[Block]) -> str:
    """All running text of these blocks, a line for each run of spans."""
    lines: list[str] = []

    def take(spans: Spans) -> Spans:
        lines.append(plain(spans))
        return spans

    map_spans(blocks, take)
    return "\n".join(line for line in lines if line)


def _mapped(block: Block, change: SpansChange) -> Block:
    match block:
        case Heading() | Paragraph():
            return _with(block, spans=change(block.spans))
        case ListBlock():
            return _with(block, items=_all([_with(item, blocks=map_spans(item.blocks, change)) for item in block.items], block.items))
        case Quote() | Columns():
            return _with(block, blocks=map_spans(block.blocks, change))
        case Table():
            caption = _caption(block.caption, change)
            header, rows = _rows(block.header, change), _rows(block.rows, change)
            return _with(block, caption=caption, header=header, rows=rows, source=change(block.source))
        case Chart():
            return _with(block, caption=_required_caption(block.caption, change), source=change(block.source))
        case Image():
            return _with(block, caption=_caption(block.caption, change), source=change(block.source))
        case Callout():
            title, inner = change(block.title), map_spans(block.blocks, change)
            return _with(block, title=title, blocks=inner, source=change(block.source))
        case LabelLines():
            return _with(block, lines=_all([_with(line, spans=change(line.spans)) for line in block.lines], block.lines))
        case SourceList():
            return _with(block, entries=_all([_with(entry, spans=change(entry.spans)) for entry in block.entries], block.entries))
        case Glossary():
            return _with(block, entries=_all([_entry_mapped(entry, change) for entry in block.entries], block.entries))
        case KeyFigures():
            return _with(block, figures=_all([_with(figure, label=change(figure.label)) for figure in block.figures], block.figures))
        case LetterBlock() | Signature() | Contents() | PageBreak():
            return block
        case _:
            assert_never(block)


def _with(value: _Value, **new: object) -> _Value:
    """The value with these fields; itself when they are what it has: most passes change few blocks of a tree."""
    for name, field in new.items():
        if getattr(value, name) is not field:
            return replace(value, **new)  # type: ignore[type-var]
    return value


def _all(new: Sequence[_Value], old: tuple[_Value, ...]) -> tuple[_Value, ...]:
    """The new values, as the old tuple when they are the old ones."""
    return old if len(new) == len(old) and all(map(is_, new, old)) else tuple(new)


def _entry_mapped(entry: GlossaryEntry, change: SpansChange) -> GlossaryEntry:
    label, inner = change(entry.label), map_spans(entry.blocks, change)
    return _with(entry, label=label, blocks=inner, source=change(entry.source))


def _caption(caption: Caption | None, change: SpansChange) -> Caption | None:
    return _required_caption(caption, change) if caption else None


def _required_caption(caption: Caption, change: SpansChange) -> Caption:
    return _with(caption, title=change(caption.title), measure=change(caption.measure))


def _rows(rows: tuple[Row, ...], change: SpansChange) -> tuple[Row, ...]:
    return _all([_row(row, change) for row in rows], rows)


def _row(row: Row, change: SpansChange) -> Row:
    new = [change(cell.spans) for cell in row.cells]
    if all(map(is_, new, [cell.spans for cell in row.cells])):
        return row  # cells are the greater part of a tree
    return replace(row, cells=tuple(_with(cell, spans=spans) for spans, cell in zip(new, row.cells, strict=True)))
