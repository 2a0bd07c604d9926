"""A row of inline pieces as Markdown: which delimiter where, and what must be escaped so that it is read back as it stands.

Bold is `**`, italic `*`, or `_` where it would touch an asterisk; the mark that reaches furthest is outside. Where a delimiter
would not be seen (`**a.**b`), the letter outside it is written as a number (`&#98;`). CommonMark 0.30 and 0.31 agree on it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal
from urllib.parse import quote

from markdown_it.common.utils import isMdAsciiPunct

from brief_builder.document.rich.inlines import Mark, outermost
from brief_builder.document.rich.tree import Inline, Inlines, Note, Picture, Run

ESCAPED = re.compile(r"[\\`*_\[\]]|&(?=#?\w+;)|<(?=[A-Za-z/!?]|[^\s<>]*@|$)|~(?=~)")


@dataclass(slots=True)
class _Piece:
    """A bit of the line. `open` and `close` are delimiters of bold or italic; `raw` is markup that is finished."""

    kind: Literal["text", "raw", "open", "close"]
    text: str
    mark: Mark | None = None


def write_inlines(inlines: Inlines, notes: list[Note]) -> str:
    """The Markdown of the row; its notes are added to `notes`, and its numbers count from there."""
    pieces: list[_Piece] = []
    _nest(inlines, frozenset(), pieces, notes)
    _choose_delimiters(pieces)
    _guard_brackets(pieces)
    while _guard_neighbours(pieces):  # a number is punctuation, which can spoil the next delimiter
        pass
    return "".join(p.text for p in pieces)


def escaped(text: str) -> str:
    """Text in which nothing is read as markup within a line."""
    return ESCAPED.sub(lambda m: "\\" + m[0], text)


def _nest(inlines: Sequence[Inline], open_: frozenset[Mark], out: list[_Piece], notes: list[Note]) -> None:
    at = 0
    while at < len(inlines):
        found = outermost(inlines, at, open_)
        if found is None:
            out.append(_single(inlines[at], out, notes))
            at += 1
            continue
        end, mark = found
        first, last = _delimiters(inlines[at], mark)
        out.append(first)
        _nest(inlines[at:end], open_ | {mark}, out, notes)
        out.append(last)
        at = end


def _delimiters(first: Inline, mark: Mark) -> tuple[_Piece, _Piece]:
    if mark != "link" or not isinstance(first, Run):
        return _Piece("open", "", mark), _Piece("close", "", mark)
    target = re.sub(r"&(?=#?\w+;)", "&amp;", first.marks.link)
    return _Piece("raw", "["), _Piece("raw", f"]({target})")


def _single(inline: Inline, before: list[_Piece], notes: list[Note]) -> _Piece:
    if isinstance(inline, Picture):
        return _Piece("raw", f"![{escaped(inline.alt)}]({quote(inline.name, safe='-._~')})")
    if isinstance(inline, Note):
        notes.append(inline)
        return _Piece("raw", f"[^{len(notes)}]")
    text = escaped(inline.text).replace("\n", "\\\n")
    defines = before and before[-1].kind == "raw" and before[-1].text.startswith("[^") and text[0] == ":"
    return _Piece("text", "\\" + text if defines else text)


def _choose_delimiters(pieces: list[_Piece]) -> None:
    opened: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.mark == "bold":
            piece.text = "**"
        elif piece.kind == "open":
            opened.append(at)
        elif piece.kind == "close":
            ends = (opened.pop(), at)
            beside = (pieces[n] for end in ends for n in (end - 1, end + 1) if 0 <= n < len(pieces))
            sign = "_" if any(p.mark == "bold" for p in beside) else "*"
            for end in ends:
                pieces[end].text = sign


def _guard_brackets(pieces: list[_Piece]) -> None:
    """`![` would be a picture, and `^[` a note in other dialects."""
    for piece, after in pairwise(pieces):
        if piece.kind == "text" and after.text.startswith("[") and piece.text[-1] in "!^":
            piece.text = f"{piece.text[:-1]}\\{piece.text[-1]}"


def _guard_neighbours(pieces: list[_Piece]) -> bool:
    """Write the letters outside as numbers where a delimiter would not be seen. True: something changed."""
    changed = False
    for at, piece in enumerate(pieces):
        before, after = pieces[at - 1] if at else None, pieces[at + 1] if at + 1 < len(pieces) else None
        left, right = before.text[-1] if before else " ", after.text[0] if after else " "
        if piece.kind == "open" and before and not _seen(piece.text, left, right):
            before.text = before.text[:-1] + _number(left)
            changed = True
        elif piece.kind == "close" and after and not _seen(piece.text, right, left):
            after.text = _number(right) + after.text[1:]
            changed = True
    return changed


def _number(char: str) -> str:
    return f"&#{ord(char)};"


def _seen(delimiter: str, outside: str, inside: str) -> bool:
    """Whether parsers of CommonMark 0.30 and of 0.31, where symbols count as punctuation, see the delimiter."""
    for symbols in (False, True):
        free = outside.isspace() or _is_punctuation(outside, symbols)
        if not free and (delimiter == "_" or _is_punctuation(inside, symbols)):
            return False
    return True


def _is_punctuation(char: str, symbols: bool) -> bool:
    return isMdAsciiPunct(ord(char)) or unicodedata.category(char)[0] in ("PS" if symbols else "P")
