"""A tree as readable text: for tests that compare it, and for people who look at it."""

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
    Document,
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
from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text


def outline(document: Document) -> str:
    """The document as indented lines, one block a line, notes at the end."""
    lines = [*_lines(document.blocks, 0)]
    for note in document.notes:
        lines.append(f"[{note.number}] sources={','.join(note.sources) or '-'} place={note.place or '-'}")
        lines += _lines(note.blocks, 1)
    return "\n".join(lines)


def _lines(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    for block in blocks:
        first, *rest = _block(block)
        yield "  " * depth + first
        yield from ("  " * (depth + 1) + line for line in rest)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"h{block.level} {block.look} {block.number} {_spans(block.spans)}".replace("  ", " ")
        case Paragraph():
            yield f"p {block.look} {_spans(block.spans)}"
        case ListBlock():
            yield "ol" if block.ordered else "ul"
            for item in block.items:
                yield from _lines(item.blocks, 0)
        case Quote():
            yield "quote"
            yield from _lines(block.blocks, 0)
        case Table():
            yield f"table {_caption(block.caption)}".rstrip()
            yield from (
                " | ".join(_spans(c.spans) for c in row.cells) + (f"  <{row.look}>" if row.look else "")
                for row in (*block.header, *block.rows)
            )
            yield from _source(block.source)
        case Chart():
            yield f"chart {_caption(block.caption)}"
            yield from (f"{bar.label}: {bar.printed} <{bar.look}>" for bar in block.bars)
            yield from _source(block.source)
        case Image():
            yield f"image {len(block.data)} bytes, alt {block.alt!r}"
        case Callout():
            yield f"callout {_spans(block.title)}"
            yield from _lines(block.blocks, 0)
            yield from _source(block.source)
        case LetterBlock():
            marks = "".join(f" [{m.text}]" for m in block.marks)
            yield f"letter {block.sender.prefix} {block.sender.name}: {block.document_type}{marks}"
        case LabelLines():
            yield "labels"
            yield from (f"{line.label}: {_spans(line.spans)}" for line in block.lines)
        case Signature():
            yield "signature " + " / ".join((*block.lines, *block.offices))
        case Contents():
            yield f"contents {block.title}"
            yield from (f"{'  ' * (e.level - 1)}{e.number} {e.text}".strip() for e in block.entries)
        case SourceList():
            yield "sources"
            yield from (_spans(e.spans) for e in block.entries)
        case Glossary():
            yield "glossary"
            for entry in block.entries:
                yield _spans(entry.label)
                yield from _lines(entry.blocks, 1)
                yield from _source(entry.source)
        case KeyFigures():
            yield "key figures"
            yield from (f"{figure.value}: {_spans(figure.label)}" for figure in block.figures)
        case Columns():
            yield "columns"
            yield from _lines(block.blocks, 0)
        case PageBreak():
            yield "page break"
        case _:
            assert_never(block)


def _source(spans: Spans) -> Iterator[str]:
    if spans:
        yield f"source {_spans(spans)}"


def _caption(caption: Caption | None) -> str:
    return f"{caption.label} {_spans(caption.title)} ({_spans(caption.measure)})" if caption else ""


def _spans(spans: Spans) -> str:
    return "".join(_span(s) for s in spans)


def _span(span: Span) -> str:
    match span:
        case NoteMark():
            return f"[^{span.note}]"
        case LineBreak():
            return " / "
        case Text():
            return _text(span)


def _text(span: Text) -> str:
    shown = span.text.replace("\u00a0", "~")
    shown = f"**{shown}**" if span.strong else shown
    shown = f"*{shown}*" if span.emphasis else shown
    link = span.href or (f"#{span.target}" if span.target else "") or (f"begrip:{span.term}" if span.term else "")
    return f"[{shown}]({link})" if link else shown
