"""Spans: running text as a flat row of pieces that each have one look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text with one look.

    `language` is a BCP 47 code when the run is not in the document's language; `href` an external address; `target` the
    anchor of a cross-reference; `term` the id of the glossary term it links to.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    language: str = ""
    href: str = ""
    target: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a note in the text; `note` is the id of the `Note`."""

    note: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line within a paragraph."""


Span = Text | NoteMark | LineBreak
Spans = tuple[Span, ...]


def is_plain(span: Span) -> bool:
    """Whether the span is text without a look, a language or a link of its own."""
    if not isinstance(span, Text):
        return False
    return not (span.strong or span.emphasis or span.code or span.language or span.href or span.target or span.term)


def plain(spans: Iterable[Span]) -> str:
    """The text of the spans without looks and note marks; a line break becomes a space."""
    return "".join(s.text if isinstance(s, Text) else " " if isinstance(s, LineBreak) else "" for s in spans)


def text(content: str, *, strong: bool = False, emphasis: bool = False) -> Spans:
    """Spans of one run; no run at all for empty text."""
    return (Text(content, strong=strong, emphasis=emphasis),) if content else ()
