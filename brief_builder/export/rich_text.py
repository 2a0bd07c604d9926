"""The whole document as HTML and as plain text, for a mail or a case system: only what such programs keep.

Headings, paragraphs, lists, tables, links; charts become their table, pictures their alternative text, notes stand at the end. No scripts,
no styles beyond bold and italic, nothing that is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape
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
    Row,
    Signature,
    SourceList,
    Table,
)
from brief_builder.document.spans import LineBreak, NoteMark, Spans, Text, plain
from brief_builder.export.web_address import web_address

_LINE_END = re.compile(r"<br>|</p>|</li>|</tr>|</h[1-6]>|<hr>")
_CELL_END = re.compile(r"</t[dh]>(?=<)")
_TAG = re.compile(r"<[^<>]*>")
_TABLE = '<table style="border-collapse:collapse">'
_CELL = "padding:2px 8px;border-bottom:1px solid #999;text-align:"


def html_of(document: Document) -> str:
    """The document as a piece of HTML, without the edges of its pages."""
    writer = _Writer({note.id: note.number for note in document.notes})
    notes = "".join(f"<p>{note.number}. {_joined(writer.blocks(note.blocks))}</p>" for note in document.notes)
    body = "".join(writer.blocks(document.blocks))
    return f'<div lang="{escape(document.language)}">{body}{"<hr>" if notes else ""}{notes}</div>'


def text_of(document: Document) -> str:
    """The same as plain text: a line for each paragraph, item and row, tabs between cells."""
    html = _CELL_END.sub("\t", _LINE_END.sub("\n", html_of(document)))
    lines = (unescape(_TAG.sub("", line)).rstrip() for line in html.splitlines())
    return "\n".join(line for line in lines if line)


def _bars(chart: Chart) -> str:
    """A chart as the table of its numbers."""
    rows = "".join(
        f'<tr><td style="{_CELL}left">{escape(bar.label)}</td><td style="{_CELL}right">{escape(bar.printed)}</td></tr>'
        for bar in chart.bars
    )
    return f"{_TABLE}{rows}</table>"


def _joined(pieces: Iterable[str]) -> str:
    """Blocks of a note in one paragraph."""
    return " ".join(piece.removeprefix("<p>").removesuffix("</p>") for piece in pieces)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns blocks into HTML; `numbers` are those of the notes by id."""

    numbers: Mapping[str, int]

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                number = f"{escape(block.number)} " if block.number else ""
                yield f"<h{block.level}>{number}{self._spans(block.spans)}</h{block.level}>"
            case Paragraph():
                yield f"<p>{self._spans(block.spans)}</p>"
            case ListBlock():
                yield self._list(block)
            case Quote():
                yield f"<blockquote>{''.join(self.blocks(block.blocks))}</blockquote>"
            case Table():
                yield from self._captioned(block.caption, self._table(block), block.source)
            case Chart():
                yield from self._captioned(block.caption, _bars(block), block.source)
            case Image():
                yield from self._captioned(block.caption, f"<p>[{escape(block.alt)}]</p>", block.source)
            case Callout():
                yield f"<p><b>{self._spans(block.title)}</b></p>"
                yield from self.blocks(block.blocks)
                yield self._source(block.source)
            case LetterBlock():
                marks = "".join(f" ({escape(mark.text)})" for mark in block.marks)
                sender = f"{block.sender.prefix} {block.sender.name}".strip()
                yield f"<p>{escape(sender)}</p>" * bool(sender) + f"<p><b>{escape(block.document_type)}</b>{marks}</p>"
            case LabelLines():
                yield f"<p>{'<br>'.join(f'{escape(line.label)}: {self._spans(line.spans)}' for line in block.lines)}</p>"
            case Signature():
                yield f"<p>{'<br>'.join(map(escape, (*block.lines, *block.offices)))}</p>"
            case SourceList():
                yield from (f"<p>{self._spans(entry.spans)}</p>" for entry in block.entries)
            case Glossary():
                for entry in block.entries:
                    yield f"<p><b>{self._spans(entry.label)}</b></p>{''.join(self.blocks(entry.blocks))}{self._source(entry.source)}"
            case KeyFigures():
                yield from (f"<p><b>{escape(figure.value)}</b> {self._spans(figure.label)}</p>" for figure in block.figures)
            case Columns():
                yield from self.blocks(block.blocks)
            case Contents() | PageBreak():
                return
            case _:
                assert_never(block)

    def _list(self, block: ListBlock) -> str:
        kind = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        items = "".join(f"<li>{''.join(self.blocks(item.blocks))}</li>" for item in block.items)
        return f"<{kind}{start}>{items}</{kind}>"

    def _captioned(self, caption: Caption | None, body: str, source: Spans) -> Iterator[str]:
        if caption:
            measure = f"<br>{self._spans(caption.measure)}" if caption.measure else ""
            yield f"<p><b>{escape(caption.label)} {self._spans(caption.title)}</b>{measure}</p>"
        yield body
        yield self._source(source)

    def _table(self, table: Table) -> str:
        sides = [column.align for column in table.columns]
        head = "".join(self._row(row, "th", sides) for row in table.header)
        body = "".join(self._row(row, "td", sides) for row in table.rows)
        return f"{_TABLE}{head}{body}</table>"

    def _row(self, row: Row, tag: str, sides: Sequence[str]) -> str:
        cells = (f'<{tag} style="{_CELL}{side}">{self._spans(cell.spans)}</{tag}>' for cell, side in zip(row.cells, sides, strict=False))
        return f"<tr>{''.join(cells)}</tr>"

    def _source(self, source: Spans) -> str:
        return f"<p><small>{self._spans(source)}</small></p>" if plain(source) else ""

    def _spans(self, spans: Spans) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Text | NoteMark | LineBreak) -> str:
        match span:
            case LineBreak():
                return "<br>"
            case NoteMark():
                return f"<sup>{self.numbers.get(span.note, '')}</sup>"
            case Text():
                return self._text(span)

    def _text(self, span: Text) -> str:
        words = escape(span.text)
        words = f"<b>{words}</b>" if span.strong else words
        words = f"<i>{words}</i>" if span.emphasis else words
        address = web_address(span.href)
        return f'<a href="{escape(address)}">{words}</a>' if address else words
