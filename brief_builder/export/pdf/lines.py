"""Pieces become lines: where a line may be broken, and filling lines one after the other.

Lines are ragged: filled from the front, never stretched. A word is broken only at a soft hyphen, behind a hyphen between lower-case
words, in an address of the web, or, when it is wider than the line, wherever the line ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from brief_builder.export.hyphens import SOFT_HYPHEN
from brief_builder.export.pdf.pieces import FORCED, Piece

ZERO_WIDTH_SPACE = "\u200b"
_OPENING = re.compile(r"(?<=\w[a-zà-öø-ÿ]-)(?=[^\W\d_]{2})|(?<=\w{5}/)(?=\w{5})")
_ADDRESS = re.compile(r"\w+://\S+")
_OPENING_IN_ADDRESS = re.compile(r"(?<=[/?&=-])(?<!:/)(?<!://)(?=\w)")
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
    for part, joint in _parts(pieces):
        if not joint:
            word.append(part)
        elif word or (joint == FORCED and (not found or found[-1].forced)):
            found.append(_closed(tuple(word), part, joint))
            word = []
        elif found and (joint == FORCED or (joint.startswith(" ") and not found[-1].ends_word)):
            found[-1] = _closed(found[-1].pieces, part, joint)
    return (*found, Atom(tuple(word))) if word else tuple(found)


def _parts(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, str]]:
    """What is never broken with "", and in between what may end a line: a joint, with the piece it is painted as."""
    for piece in pieces:
        look, content, note = piece.look, piece.content, piece.note
        space = Piece(" ", look, content, note)
        hyphen = Piece(SOFT_HYPHEN, look, content, note)
        for i, text in enumerate(_JOINT.split(_opened(piece.text))):
            if i % 2:
                yield (hyphen if text == SOFT_HYPHEN else space), text
            elif text:
                yield Piece(text, look, content, note), ""


def _opened(text: str) -> str:
    """The text with invisible spaces where a word may be broken without a hyphen."""
    if "://" in text:
        text = _ADDRESS.sub(lambda found: _OPENING_IN_ADDRESS.sub(ZERO_WIDTH_SPACE, found[0]), text)
    return _OPENING.sub(ZERO_WIDTH_SPACE, text)


def _closed(word: tuple[Piece, ...], painted: Piece, joint: str) -> Atom:
    if joint == SOFT_HYPHEN:
        return Atom(word, at_end=painted)
    if joint == ZERO_WIDTH_SPACE:
        return Atom(word)
    if joint == FORCED:
        return Atom(word, at_end=painted, forced=True)
    return Atom(word, between=painted, at_end=painted)


def break_lines(text: Iterable[Atom], width: float, width_of: Width, hang: float = 0.0) -> list[Atoms]:
    """Fill lines of this width, word by word; all lines but the first are `hang` shorter. The time it takes grows with the text."""
    filler = _Filler(width, width_of, hang)
    for word in words(text):
        filler.put(word)
    filler.close()
    return filler.lines


@dataclass(slots=True)
class _Filler:
    width: float
    width_of: Width
    hang: float
    lines: list[Atoms] = field(default_factory=list)
    line: list[Atom] = field(default_factory=list)
    used: float = 0.0

    @property
    def room(self) -> float:
        """What is left of the line."""
        return self.width - (self.hang if self.lines else 0.0) - self.used + _FUZZ

    def put(self, word: Atoms) -> None:
        """Put a word on the line, on the next line, or in parts on several."""
        if len(word) == 1 and not word[0].forced:  # nearly all words
            atom = word[0]
            size = _width(atom.pieces, self.width_of)
            if size <= self.room:
                self.line.append(atom)
                self.used += size + (self.width_of(atom.between) if atom.between else 0.0)
                return
        sizes = [_width(atom.pieces, self.width_of) for atom in word]
        if sum(sizes) <= self.room:
            self._add(word, sizes)
        else:
            self._put_in_parts(word, sizes)

    def close(self) -> None:
        """End the line if anything stands on it."""
        if self.line:
            self.lines.append(tuple(self.line))
            self.line, self.used = [], 0.0

    def _put_in_parts(self, word: Atoms, sizes: list[float]) -> None:
        at = 0
        while at < len(word):
            count = self._fitting(word, sizes, at)
            if not count and self.line:
                self.close()
                continue
            if not count:
                parts = _chopped(word[at], self.room, self.width_of)
                sizes = [*(_width(part.pieces, self.width_of) for part in parts), *sizes[at + 1 :]]
                word, at, count = (*parts, *word[at + 1 :]), 0, 1
            self._add(word[at : at + count], sizes[at : at + count])
            at += count
            if at < len(word):
                self.close()

    def _add(self, part: Atoms, sizes: list[float]) -> None:
        between = part[-1].between
        self.line += part
        self.used += sum(sizes) + (self.width_of(between) if between else 0.0)
        if part[-1].forced:
            self.close()

    def _fitting(self, word: Atoms, sizes: list[float], at: int) -> int:
        """How many atoms from `at` fit: all that are left, or as many as leave room for a hyphen behind."""
        room, end, count = self.room, 0.0, 0
        for i in range(at, len(word)):
            end += sizes[i]
            if end > room:
                return count
            if i == len(word) - 1 or end + _hyphen_width(word[i], self.width_of) <= room:
                count = i + 1 - at
        return count


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


def _hyphen_width(atom: Atom, width_of: Width) -> float:
    return width_of(atom.at_end) if atom.at_end and not atom.ends_word else 0.0


def _width(pieces: Sequence[Piece], width_of: Width) -> float:
    return width_of(pieces[0]) if len(pieces) == 1 else sum(map(width_of, pieces))


def _chopped(atom: Atom, width: float, width_of: Width) -> Atoms:
    """An atom wider than a line, cut letter by letter into parts that fit; what joins it to the next stays with the last."""
    parts: list[list[Piece]] = [[]]
    used = 0.0
    for letter in _letters(atom.pieces):
        size = width_of(letter)
        if parts[-1] and used + size > width:
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
