"""Pieces cut where a line may end, and measured.

A word is broken only at a soft hyphen, behind a hyphen between lower-case words, in an address of the web, or, when it is wider than
the line, wherever the line ends. Most words are never broken at all: those of one piece stay together as a stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Protocol

from brief_builder.export.hyphens import SOFT_HYPHEN
from brief_builder.export.pdf.pieces import FORCED, Piece
from brief_builder.export.pdf.strips import Look

ZERO_WIDTH_SPACE = "\u200b"
_OPENING = re.compile(r"(?<=\w[a-zà-öø-ÿ]-)(?=[^\W\d_]{2})|(?<=\w{5}/)(?=\w{5})")
_ADDRESS = re.compile(r"\w+://\S+")
_OPENING_IN_ADDRESS = re.compile(r"(?<=[/?&=-])(?<!:/)(?<!://)(?=\w)")
_JOINT = re.compile(rf"({SOFT_HYPHEN}|{ZERO_WIDTH_SPACE}|{FORCED})")
_BREAKABLE = re.compile(rf"[-/{SOFT_HYPHEN}{ZERO_WIDTH_SPACE}{FORCED}]")


class Ruler(Protocol):
    """Measures text in points."""

    def width(self, text: str, look: Look) -> float:
        """Width of a text, letter spacing included."""

    def widths(self, words: Sequence[str], look: Look) -> list[float]:
        """The same of many words."""


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never broken, with its width. `between` is painted behind it when the line goes on, `at_end` when the line ends there."""

    pieces: tuple[Piece, ...]
    size: float
    between: Piece | None = None
    at_end: Piece | None = None
    forced: bool = False

    @property
    def ends_word(self) -> bool:
        """Whether a space or the end of the line comes next."""
        return self.between is not None or self.forced


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one piece that are never broken, with their widths and a `space` behind each."""

    words: list[str]
    sizes: list[float]
    space: Piece
    ends_word = True

    def atom(self, begin: int, end: int, size: float) -> Atom:
        """Some of the words with their spaces, which are so wide together, as they stand on one line."""
        space = self.space
        return Atom((Piece(" ".join(self.words[begin:end]), space.look, space.content),), size, space, space)


Atoms = tuple[Atom, ...]
Cut = list[Atom | Stretch]


def atoms(pieces: Iterable[Piece], ruler: Ruler) -> Cut:
    """Cut the pieces where a line may end. Spaces side by side are one; those at the start are dropped."""
    cutter = _Cutter(ruler)
    for piece in pieces:
        cutter.cut(piece)
    cutter.close(None, "")
    return cutter.found


def words(cut: Iterable[Atom | Stretch]) -> Iterator[Atoms]:
    """The atoms of each word, up to a space or the end of a line."""
    word: list[Atom] = []
    for item in cut:
        if isinstance(item, Stretch):
            yield from ((item.atom(i, i + 1, size),) for i, size in enumerate(item.sizes))
            continue
        word.append(item)
        if item.ends_word:
            yield tuple(word)
            word = []
    if word:
        yield tuple(word)


@dataclass(slots=True)
class _Cutter:
    """`word` are the pieces since the last place where a line may end."""

    ruler: Ruler
    found: Cut = field(default_factory=list)
    word: list[Piece] = field(default_factory=list)

    def cut(self, piece: Piece) -> None:
        *ended, last = piece.text.split(" ")
        space = Piece(" ", piece.look, piece.content)
        if ended and (self.word or not ended[0]):  # goes on with what stands before
            self._cut_finely(ended[0], piece)
            self.close(space, " ")
            del ended[0]
        finely = _breakable(piece.text)
        for breakable, group in groupby(ended, _breakable) if finely else [(False, iter(ended))]:
            if breakable:
                for word in group:
                    self._cut_finely(word, piece)
                    self.close(space, " ")
            elif whole := [word for word in group if word]:
                self.found.append(Stretch(whole, self.ruler.widths(whole, piece.look), space))
        self._cut_finely(last, piece)

    def _cut_finely(self, word: str, piece: Piece) -> None:
        if not _breakable(word):
            self._grow(word, piece)
            return
        for i, text in enumerate(_JOINT.split(_opened(word))):
            if i % 2:
                self.close(Piece(SOFT_HYPHEN if text == SOFT_HYPHEN else " ", piece.look, piece.content), text)
            else:
                self._grow(text, piece)

    def _grow(self, text: str, piece: Piece) -> None:
        if text:
            self.word.append(piece if text == piece.text else Piece(text, piece.look, piece.content, piece.note))

    def close(self, painted: Piece | None, joint: str) -> None:
        """End the word, if there is one, with what is painted at this joint."""
        found = self.found
        if self.word or (joint == FORCED and (not found or _forced(found[-1]))):
            found.append(_closed(tuple(self.word), self._size(self.word), painted, joint))
            self.word = []
        elif found and joint == FORCED:
            found[-1:] = self._ended(found[-1], painted)
        elif found and joint.startswith(" ") and not found[-1].ends_word:
            last = found[-1]
            assert isinstance(last, Atom)
            found[-1] = _closed(last.pieces, last.size, painted, joint)

    def _ended(self, last: Atom | Stretch, painted: Piece | None) -> Cut:
        """The same with the end of the line behind it."""
        if isinstance(last, Atom):
            return [_closed(last.pieces, last.size, painted, FORCED)]
        count = len(last.words) - 1
        front: Cut = [Stretch(last.words[:count], last.sizes[:count], last.space)] if count else []
        return [*front, _closed(last.atom(count, count + 1, last.sizes[count]).pieces, last.sizes[count], painted, FORCED)]

    def _size(self, pieces: Sequence[Piece]) -> float:
        return sum([self.ruler.width(piece.text, piece.look) for piece in pieces])


def _breakable(text: str) -> bool:
    return _BREAKABLE.search(text) is not None


def _forced(item: Atom | Stretch) -> bool:
    return isinstance(item, Atom) and item.forced


def _opened(text: str) -> str:
    """The text with invisible spaces where a word may be broken without a hyphen."""
    if "://" in text:
        text = _ADDRESS.sub(lambda found: _OPENING_IN_ADDRESS.sub(ZERO_WIDTH_SPACE, found[0]), text)
    return _OPENING.sub(ZERO_WIDTH_SPACE, text)


def _closed(word: tuple[Piece, ...], size: float, painted: Piece | None, joint: str) -> Atom:
    if joint == SOFT_HYPHEN:
        return Atom(word, size, at_end=painted)
    if joint in (ZERO_WIDTH_SPACE, ""):
        return Atom(word, size)
    if joint == FORCED:
        return Atom(word, size, at_end=painted, forced=True)
    return Atom(word, size, between=painted, at_end=painted)
