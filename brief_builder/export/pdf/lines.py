"""Pieces become lines: where a line may be broken, and filling lines one after the other.

Lines are ragged: filled from the front, never stretched. A word is broken only at a soft hyphen, behind a hyphen between lower-case
words, in an address of the web, or, when it is wider than the line, wherever the line ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from brief_builder.export.pdf.pieces import FORCED, Piece
from brief_builder.export.pdf.printable import SOFT_HYPHEN

ZERO_WIDTH_SPACE = "\u200b"
_OPENING = re.compile(r"(?<=\w[a-zà-öø-ÿ]-)(?=[^\W\d_]{2})|(?<=\w{5}/)(?=\w{5})")
_ADDRESS = re.compile(r"\w+://\S+")
_OPENING_IN_ADDRESS = re.compile(r"(?<=[/?&=-])(?=\w)")
_JOINT = re.compile(rf"( +|{SOFT_HYPHEN}|{ZERO_WIDTH_SPACE}|{FORCED})")
_FUZZ = 1e-6

Width = Callable[[Piece], float]
"""Gives the width of a piece in points."""


@dataclass(frozen=True, slots=True)
class Atom:
    """What is never broken. `between` is painted behind it when the line goes on, `at_end` when the line ends there."""

    pieces: tuple[Piece, ...]
    between: Piece | None = None
    at_end: Piece | None = None
    forced: bool = False

    @property
    def ends_word(self) -> bool:
        """Whether a space or the end of the line comes next."""
        return self.between is not None or self.forced


Atoms = tuple[Atom, ...]


def atoms(pieces: Iterable[Piece]) -> Atoms:
    """Cut the pieces where a line may end. Spaces side by side are one; those at the start are dropped."""
    found: list[Atom] = []
    word: list[Piece] = []
    for part in _parts(pieces):
        if not _JOINT.fullmatch(part.text):
            word.append(part)
        elif word or (part.text == FORCED and (not found or found[-1].forced)):
            found.append(_closed(tuple(word), part))
            word = []
        elif found and (part.text == FORCED or (part.text.startswith(" ") and not found[-1].ends_word)):
            found[-1] = _closed(found[-1].pieces, part)
    return (*found, Atom(tuple(word))) if word else tuple(found)


def _parts(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        for text in _JOINT.split(_opened(piece.text)):
            if text:
                yield Piece(text, piece.look, piece.content, piece.note)


def _opened(text: str) -> str:
    """The text with invisible spaces where a word may be broken without a hyphen."""
    if "://" in text:
        text = _ADDRESS.sub(lambda found: _OPENING_IN_ADDRESS.sub(ZERO_WIDTH_SPACE, found[0]), text)
    return _OPENING.sub(ZERO_WIDTH_SPACE, text)


def _closed(word: tuple[Piece, ...], joint: Piece) -> Atom:
    if joint.text == SOFT_HYPHEN:
        return Atom(word, at_end=joint)
    if joint.text == ZERO_WIDTH_SPACE:
        return Atom(word)
    space = replace(joint, text=" ")
    if joint.text == FORCED:
        return Atom(word, at_end=space, forced=True)
    return Atom(word, between=space, at_end=space)


def break_lines(text: Iterable[Atom], width: float, width_of: Width, hang: float = 0.0) -> list[Atoms]:
    """Fill lines of this width, word by word; all lines but the first are `hang` shorter."""
    filler = _Filler(width, width_of, hang)
    for word in words(text):
        filler.put(word)
    return [*filler.lines, filler.line] if filler.line else filler.lines


@dataclass(slots=True)
class _Filler:
    width: float
    width_of: Width
    hang: float
    lines: list[Atoms] = field(default_factory=list)
    line: Atoms = ()
    used: float = 0.0

    @property
    def room(self) -> float:
        return self.width - (self.hang if self.lines else 0.0) - self.used

    def put(self, word: Atoms) -> None:
        """Put a word on the line, on the next line, or in parts on several."""
        while word:
            count = _fitting(word, self.room, self.width_of)
            if not count and self.line:
                self._end_line()
                continue
            if not count:
                word, count = (*_chopped(word[0], self.room, self.width_of), *word[1:]), 1
            self.line += word[:count]
            self.used += _advance(word[:count], self.width_of)
            word = word[count:]
            if word or self.line[-1].forced:
                self._end_line()

    def _end_line(self) -> None:
        self.lines.append(self.line)
        self.line, self.used = (), 0.0


def words(text: Iterable[Atom]) -> Iterator[Atoms]:
    """The atoms of each word, up to a space or the end of a line."""
    word: list[Atom] = []
    for atom in text:
        word.append(atom)
        if atom.ends_word:
            yield tuple(word)
            word = []
    if word:
        yield tuple(word)


def _fitting(word: Atoms, room: float, width_of: Width) -> int:
    """How many atoms fit: all of them, or as many as leave room for a hyphen behind."""
    ends = list(accumulate(_width(atom.pieces, width_of) for atom in word))
    if ends[-1] <= room + _FUZZ:
        return len(word)
    fits = [end + _hyphen_width(atom, width_of) <= room + _FUZZ for atom, end in zip(word, ends, strict=True)]
    return max((i + 1 for i, fit in enumerate(fits[:-1]) if fit), default=0)


def _hyphen_width(atom: Atom, width_of: Width) -> float:
    return width_of(atom.at_end) if atom.at_end and not atom.ends_word else 0.0


def _advance(part: Atoms, width_of: Width) -> float:
    between = [atom.between for atom in part if atom.between]
    return sum(_width(atom.pieces, width_of) for atom in part) + _width(between, width_of)


def _width(pieces: Iterable[Piece], width_of: Width) -> float:
    return sum(map(width_of, pieces))


def _chopped(atom: Atom, width: float, width_of: Width) -> Atoms:
    """An atom wider than a line, cut letter by letter into parts that fit; what joins it to the next stays with the last."""
    parts: list[list[Piece]] = [[]]
    used = 0.0
    for letter in _letters(atom.pieces):
        size = width_of(letter)
        if parts[-1] and used + size > width + _FUZZ:
            parts.append([])
            used = 0.0
        parts[-1].append(letter)
        used += size
    *fronts, last = (Atom(tuple(part)) for part in parts)
    return (*fronts, replace(atom, pieces=last.pieces))


def _letters(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if piece.note:
            yield piece
        else:
            yield from (replace(piece, text=letter) for letter in piece.text)
