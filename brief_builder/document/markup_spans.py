"""The inline tokens of Markdown as spans: a flat row, each run with the look that is open where it stands."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import unquote

from brief_builder.document.spans import LineBreak, NoteMark, Span, Spans, Text, text

if TYPE_CHECKING:
    from markdown_it.token import Token

TERM_SCHEME = "begrip:"
SAFE_SCHEMES = ("http://", "https://", "mailto:")
PLAIN = Text("")

Piece = tuple[Text, str] | NoteMark | LineBreak
"""Words with the look they have, or a span without words."""


def spans_of(tokens: Iterable[Token], note_id: Callable[[Token], str], lifted: Container[str] = ()) -> Spans:
    """The spans of these tokens, neighbours of one look in one run.

    Pictures in `lifted` are left out, because they become blocks of their own; others are named in brackets, by their
    alternative text or else by their file.
    """
    tokens = tuple(tokens)
    if len(tokens) == 1 and tokens[0].type == "text":  # nearly every cell of a table
        return text(tokens[0].content)
    spans: list[Span] = []
    for look, pieces in groupby(_pieces(tokens, note_id, lifted), lambda p: p[0] if isinstance(p, tuple) else None):
        if look is None:
            spans += (p for p in pieces if not isinstance(p, tuple))
        else:
            words = "".join(p[1] for p in pieces if isinstance(p, tuple))
            spans += (text(words) if look is PLAIN else (replace(look, text=words),)) if words else ()
    return tuple(spans)


def _pieces(tokens: Iterable[Token], note_id: Callable[[Token], str], lifted: Container[str]) -> Iterator[Piece]:
    looks = [PLAIN]
    for token in tokens:
        look = looks[-1]
        match token.type:
            case "text":
                yield look, token.content
            case "code_inline":
                yield replace(look, code=True), token.content
            case "softbreak":
                yield look, " "
            case "hardbreak":
                yield LineBreak()
            case "footnote_ref":
                yield NoteMark(note_id(token))
            case "image":
                if picture_name(token) not in lifted and (named := alternative(token) or picture_name(token)):
                    yield look, f"[{named}]"
            case "strong_open" | "em_open" | "link_open":
                looks.append(_changed(look, token))
            case "strong_close" | "em_close" | "link_close":
                looks.pop()
            case _:
                yield look, token.content


def _changed(look: Text, token: Token) -> Text:
    if token.type == "strong_open":
        return replace(look, strong=True)
    if token.type == "em_open":
        return replace(look, emphasis=True)
    address = str(token.attrs.get("href", ""))
    if address.lower().startswith(TERM_SCHEME):
        return replace(look, term=address[len(TERM_SCHEME) :].lower())
    return replace(look, href=address) if address.lower().startswith(SAFE_SCHEMES) else look


def pictures_in(tokens: Sequence[Token], known: Container[str]) -> Iterator[tuple[str, str]]:
    """The known pictures among these tokens: file name and alternative text, "" when nobody wrote one."""
    return ((picture_name(t), alternative(t)) for t in tokens if t.type == "image" and picture_name(t) in known)


def picture_name(token: Token) -> str:
    """The file that a picture names, as it is called on disk: Markdown writes "een kaart.png" as "een%20kaart.png"."""
    return unquote(str(token.attrs.get("src", "")))


def alternative(token: Token) -> str:
    """The alternative text of a picture as it was typed; "" when there is none: a file name says nothing to who does not see it."""
    return "".join(c.content or " " * (c.type == "softbreak") for c in token.children or ()).strip()
