"""Blocks and spans as HTML for the screen: with term links, and with the words of the query marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from typing import assert_never

from brief_builder.content.vocabulary import Term
from brief_builder.document.markup import parse_markup
from brief_builder.document.nodes import Block, Heading, ListBlock, Paragraph, Quote, Row, Table
from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text
from brief_builder.gui.marks import Marker

ITEM = "item:"
"""The scheme of links to items of the library."""


def html_of_markup(text: str, query: str = "", terms: Iterable[Term] = ()) -> str:
    """Markdown as HTML; the first mention of each of these terms becomes a link."""
    links = {name.casefold(): term.id for term in terms for name in (term.pref_label, *term.alt_labels)}
    return _Html(query, links).blocks(parse_markup(text).blocks)


def html_of_spans(spans: Spans, query: str = "", title_link: str = "") -> str:
    """Spans as HTML; with `title_link` the emphasised title links to that item instead of to an address."""
    if title_link:
        spans = tuple(replace(s, href=ITEM + title_link if s.emphasis else "") if isinstance(s, Text) else s for s in spans)
    return _Html(query, {}).spans(spans)


class _Html:
    """Writes HTML; remembers which terms have been linked."""

    def __init__(self, query: str, links: Mapping[str, str]) -> None:
        self._marks = Marker(query)
        self._links = dict(links)

    def blocks(self, blocks: Iterable[Block]) -> str:
        return "".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return f"<p>{self.spans(block.spans)}</p>"
            case Heading():
                return f'<p><span class="strong">{self.spans(block.spans)}</span></p>'
            case ListBlock():
                tag = "ol" if block.ordered else "ul"
                return f"<{tag}>{''.join(f'<li>{self.blocks(item.blocks)}</li>' for item in block.items)}</{tag}>"
            case Quote():
                return f"<blockquote>{self.blocks(block.blocks)}</blockquote>"
            case Table():
                return f"<table cellpadding='4'>{''.join(map(self._row, (*block.header, *block.rows)))}</table>"
            case _:
                return ""

    def _row(self, row: Row) -> str:
        return f"<tr>{''.join(f'<td>{self.spans(cell.spans)}</td>' for cell in row.cells)}</tr>"

    def spans(self, spans: Iterable[Span]) -> str:
        return "".join(self._span(span) for span in spans)

    def _span(self, span: Span) -> str:
        match span:
            case Text():
                return self._text(span)
            case LineBreak():
                return "<br>"
            case NoteMark():
                return ""
            case _:
                assert_never(span)

    def _text(self, span: Text) -> str:
        target = ITEM + span.term if span.term else span.href
        inner = self._marked(span.text) if target else self._linked(span.text)
        if span.strong:
            inner = f'<span class="strong">{inner}</span>'
        if span.emphasis:
            inner = f"<i>{inner}</i>"
        return f'<a href="{escape(target, quote=True)}">{inner}</a>' if target else inner

    def _linked(self, text: str) -> str:
        """The text with the first mention of each term as a link."""
        first = self._first_term(text)
        if first is None:
            return self._marked(text)
        target = self._links[first[0].casefold()]
        self._links = {name: term for name, term in self._links.items() if term != target}
        before, after = text[: first.start()], text[first.end() :]
        return f'{self._marked(before)}<a href="{ITEM}{target}">{self._marked(first[0])}</a>{self._linked(after)}'

    def _first_term(self, text: str) -> re.Match[str] | None:
        if not self._links:
            return None
        names = "|".join(re.escape(name) for name in sorted(self._links, key=len, reverse=True))
        return re.search(rf"\b(?:{names})\b", text, re.IGNORECASE)

    def _marked(self, text: str) -> str:
        pieces, at = [], 0
        for start, end in self._marks(text):
            pieces += [escape(text[at:start]), f'<span class="mark">{escape(text[start:end])}</span>']
            at = end
        return "".join((*pieces, escape(text[at:])))
