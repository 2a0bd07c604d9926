"""Atoms become lines, filled one after the other. Lines are ragged: filled from the front, never stretched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from brief_builder.export.pdf.atoms import Atom, Atoms, Ruler, Stretch
from brief_builder.export.pdf.pieces import Piece

_FUZZ = 1e-6


def break_lines(cut: Iterable[Atom | Stretch], width: float, ruler: Ruler, hang: float = 0.0) -> list[Atoms]:
    """Fill lines of this width, word by word; all lines but the first are `hang` shorter. The time it takes grows with the text."""
    filler = _Filler(width, ruler, hang)
    word: list[Atom] = []
    for item in cut:
        if isinstance(item, Stretch):
            filler.put_stretch(item)
            continue
        word.append(item)
        if item.ends_word:
            filler.put(tuple(word))
            word = []
    if word:
        filler.put(tuple(word))
    filler.close()
    return filler.lines


@dataclass(slots=True)
class _Filler:
    width: float
    ruler: Ruler
    hang: float
    lines: list[Atoms] = field(default_factory=list)
    line: list[Atom] = field(default_factory=list)
    used: float = 0.0

    @property
    def room(self) -> float:
        """What is left of the line."""
        return self.width - (self.hang if self.lines else 0.0) - self.used + _FUZZ

    def put_stretch(self, stretch: Stretch) -> None:
        """Put as many words as fit on the line, and so on; one that is wider than a line is cut."""
        space = self._width(stretch.space)
        sizes, begin = stretch.sizes, 0
        while begin < len(sizes):
            room, used, end = self.room, 0.0, begin
            while end < len(sizes) and used + sizes[end] <= room:
                used += sizes[end] + space
                end += 1
            if end > begin:
                self.line.append(stretch.atom(begin, end, used - space))
                self.used += used
            elif not self.line:
                self._put_in_parts((stretch.atom(begin, begin + 1, sizes[begin]),))
                end += 1
            begin = end
            if begin < len(sizes) and sizes[begin] > self.room:
                self.close()

    def put(self, word: Atoms) -> None:
        """Put a word on the line, on the next line, or in parts on several."""
        if sum([atom.size for atom in word]) <= self.room:
            self._add(word)
        else:
            self._put_in_parts(word)

    def close(self) -> None:
        """End the line if anything stands on it."""
        if self.line:
            self.lines.append(tuple(self.line))
            self.line, self.used = [], 0.0

    def _put_in_parts(self, word: Atoms) -> None:
        at = 0
        while at < len(word):
            count = self._fitting(word, at)
            if not count and self.line:
                self.close()
                continue
            if not count:
                word, at, count = (*_chopped(word[at], self.room, self.ruler), *word[at + 1 :]), 0, 1
            self._add(word[at : at + count])
            at += count
            if at < len(word):
                self.close()

    def _add(self, part: Atoms) -> None:
        between = part[-1].between
        self.line += part
        self.used += sum([atom.size for atom in part]) + (self._width(between) if between else 0.0)
        if part[-1].forced:
            self.close()

    def _fitting(self, word: Atoms, at: int) -> int:
        """How many atoms from `at` fit: all that are left, or as many as leave room for a hyphen behind."""
        room, end, count = self.room, 0.0, 0
        for i in range(at, len(word)):
            end += word[i].size
            if end > room:
                return count
            if i == len(word) - 1 or end + self._hyphen_width(word[i]) <= room:
                count = i + 1 - at
        return count

    def _hyphen_width(self, atom: Atom) -> float:
        return self._width(atom.at_end) if atom.at_end and not atom.ends_word else 0.0

    def _width(self, piece: Piece) -> float:
        return self.ruler.width(piece.text, piece.look)


def _chopped(atom: Atom, width: float, ruler: Ruler) -> Atoms:
    """An atom wider than a line, cut letter by letter into parts that fit; what joins it to the next stays with the last."""
    parts: list[list[Piece]] = [[]]
    sizes = [0.0]
    for letter in _letters(atom.pieces):
        size = ruler.width(letter.text, letter.look)
        if parts[-1] and sizes[-1] + size > width:
            parts.append([])
            sizes.append(0.0)
        parts[-1].append(letter)
        sizes[-1] += size
    *fronts, last = (Atom(tuple(part), size) for part, size in zip(parts, sizes, strict=True))
    return (*fronts, replace(atom, pieces=last.pieces, size=last.size))


def _letters(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if piece.note:
            yield piece
        else:
            yield from (replace(piece, text=letter) for letter in piece.text)
