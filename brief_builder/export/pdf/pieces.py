"""Spans become pieces: text with one look and one content, and the kids of the structure element they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import assert_never

from brief_builder.document.spans import LineBreak, NoteMark, Span, Text, is_plain, plain
from brief_builder.export.pdf.edition import Edition, restyled
from brief_builder.export.pdf.printable import MARK_DIGITS, printable
from brief_builder.export.pdf.strips import Look
from brief_builder.export.pdf.structure import Element, Link
from brief_builder.export.web_address import web_address

FORCED = "\n"
"""The text of a piece that ends the line."""

NO_BREAK_SPACE = "\u00a0"
_INDENT = re.compile(r"^ +| {2,}")

_RAISED_SIZE, _RAISED_BY = 0.62, 0.33
"""Of the size of the text around it."""

NOTE_ANCHOR = "note:"
MARK_ANCHOR = "mark:"
"""Before the id of a note: the anchors of its text and of its first mark. A colon can't be in an anchor of the document."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one look and content. `note` is the id of the note whose mark this is; a mark is never broken nor parted from its word."""

    text: str
    look: Look
    content: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one block, the kids of its element, and the notes it cites in order."""

    pieces: tuple[Piece, ...]
    kids: tuple[Element | int, ...]
    notes: tuple[str, ...]

    def __add__(self, other: Pieces) -> Pieces:
        return Pieces(self.pieces + other.pieces, self.kids + other.kids, self.notes + other.notes)


def plain_pieces(edition: Edition, text: str, look: Look) -> Pieces:
    """Text without spans (a label, a number) as pieces."""
    return span_pieces(edition, (Text(text),) if text else (), look)


def span_pieces(edition: Edition, spans: Iterable[Span], look: Look, hyphenate: bool = False) -> Pieces:
    """The pieces of running text set in this look."""
    reader = _Reader(edition, look, edition.hyphenator.hyphenated if hyphenate else str)
    kids: list[Element | int] = []
    pieces: list[Piece] = []
    for kid, found in reader.read(spans):
        kids.append(kid)
        pieces.extend(found)
    return Pieces(tuple(pieces), tuple(kids), tuple(p.note for p in pieces if p.note))


@dataclass(frozen=True, slots=True)
class _Reader:
    edition: Edition
    look: Look
    hyphenated: Callable[[str], str]

    def read(self, spans: Iterable[Span]) -> Iterator[tuple[Element | int, list[Piece]]]:
        """Neighbours that lead to the same place are one link, neighbours without a link are one content."""
        spans = tuple(_not_empty(spans))
        if len(spans) == 1 and is_plain(spans[0]):  # nearly every cell of a table
            yield self._run(spans, None, "")
            return
        for (link, language), group in groupby(spans, self._belongs_to):
            run = tuple(group)
            if isinstance(run[0], NoteMark):
                yield from self._marks(run)
            else:
                yield self._run(run, link, language)

    def _belongs_to(self, span: Span) -> tuple[tuple[str, str] | None, str]:
        match span:
            case Text():
                return self._destination(span), self._foreign(span)
            case NoteMark():
                return ("note", ""), ""
            case LineBreak():
                return None, ""
            case _:
                assert_never(span)

    def _destination(self, span: Text) -> tuple[str, str] | None:
        if address := web_address(span.href):
            return "href", address
        for anchor in (span.target, span.term and term_anchor(span.term)):
            if anchor and self.edition.leads_to(anchor):
                return "anchor", anchor
        return None

    def _foreign(self, span: Text) -> str:
        return "" if span.language == self.edition.document.language else span.language

    def _run(self, run: tuple[Span, ...], link: tuple[str, str] | None, language: str) -> tuple[Element | int, list[Piece]]:
        content = self.edition.content(self._link(run, link) if link else None)
        pieces = [self._piece(span, content, link, language) for span in run]
        kid: Element | int = Element("Link", (content,)) if link else content
        return (Element("Span", (kid,), language=language) if language else kid), pieces

    def _link(self, run: tuple[Span, ...], link: tuple[str, str]) -> Link:
        kind, place = link
        says = self.edition.wording
        if kind == "href":
            return Link(says.to_address.format(text=plain(run), address=place), href=place)
        return Link(says.to_place.format(text=plain(run)), anchor=place)

    def _piece(self, span: Span, content: int, link: tuple[str, str] | None, language: str) -> Piece:
        if not isinstance(span, Text):
            return Piece(FORCED, self.look, content)
        look = restyled(self.look, span.strong, span.emphasis)
        if link and link[0] == "href":
            tokens = self.edition.style.link
            look = replace(look, colour=self.edition.style.colour.named(tokens.colour), underline=tokens.underline)
        text = printable(_as_typed(span.text) if span.code else span.text, self.edition.typeface.has)
        return Piece(text if language or span.code else self.hyphenated(text), look, content)

    def _marks(self, run: tuple[Span, ...]) -> Iterator[tuple[Element | int, list[Piece]]]:
        """Marks side by side get a raised comma: 1,2."""
        for i, span in enumerate(run):
            if i:
                content = self.edition.content()
                yield content, [Piece(",", _raised(self.look), content, note="")]
            if isinstance(span, NoteMark):
                yield self._mark(span.note)

    def _mark(self, note_id: str) -> tuple[Element, list[Piece]]:
        number = self.edition.note(note_id).number
        description = self.edition.wording.to_note.format(number=number)
        content = self.edition.content(Link(description, anchor=NOTE_ANCHOR + note_id))
        piece = number_piece(self.edition, number, self.look, content, note_id)
        return Element("Reference", (Element("Link", (content,)),)), [piece]


def _as_typed(code: str) -> str:
    """Code keeps its indents and columns."""
    return _INDENT.sub(lambda found: NO_BREAK_SPACE * len(found[0]), code.expandtabs(4))


def number_piece(edition: Edition, number: int, look: Look, content: int, note: str = "") -> Piece:
    """The number of a note in the raised figures of the font, or, where it has none, in small ones set higher."""
    text = str(number)
    figures = text.translate(MARK_DIGITS)
    if edition.style.font.footnote_marks == "glyphs" and all(map(edition.typeface.has, figures)):
        return Piece(figures, look, content, note)
    return Piece(text, _raised(look), content, note)


def _raised(look: Look) -> Look:
    return replace(look, size=look.size * _RAISED_SIZE, rise=look.size * _RAISED_BY)


def _not_empty(spans: Iterable[Span]) -> Iterator[Span]:
    return (span for span in spans if not isinstance(span, Text) or span.text)


def term_anchor(term: str) -> str:
    """The anchor of a term in the glossary of the document."""
    return f"term:{term}"
