"""Queries: what was typed, read as words, quoted phrases, exclusions, alternatives and filters.

    eenzame jongeren            all words count, inflected and as parts of compounds
    "sociale basis"             exactly these words
    jeugd OR jongeren           one of the two counts (also OF)
    schulden -bijstand          without
    thema:onderwijs  soort:begrip  gebied:haven  status:vastgesteld      filters, in Dutch and English
    is:ster  is:notitie         what the user keeps: with a star, with a note

Nothing that is typed is an error: what cannot be read as an operator is read as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from brief_builder.dutch.tokens import words

LONGEST = 1000
MOST_WORDS = 32
LONGEST_WORD = 64
OWN = "own"
"""The field of filters on what the user keeps about items; it is no facet of the library."""

_KEYS = {
    "is": OWN,
    "thema": "theme",
    "theme": "theme",
    "soort": "kind",
    "kind": "kind",
    "gebied": "area",
    "area": "area",
    "groep": "group",
    "group": "group",
    "status": "status",
}
_OR = ("OR", "OF", "|")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_CHUNK = re.compile(rf'(?P<minus>-?)(?:(?P<key>{"|".join(_KEYS)}):)?(?:"(?P<quoted>[^"]*)(?:"|$)|(?P<bare>[^\s"]*))', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that is looked for: a word, or with `exact` the words of a quoted phrase; `weight` 1 is as typed."""

    text: str
    exact: bool = False
    weight: float = 1.0


Clause = tuple[Piece, ...]
"""Alternatives: one of them is enough."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Only items whose `field` (kind, theme, area, group, status, own) is `value`; with `exclude` only the others."""

    field: str
    value: str
    exclude: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood. `open_end` tells that its last word may be unfinished."""

    text: str
    clauses: tuple[Clause, ...] = ()
    excluded: tuple[Piece, ...] = ()
    filters: tuple[Filter, ...] = ()
    open_end: bool = False

    @property
    def words(self) -> str:
        """What is looked for, without operators and filters."""
        return " ".join(piece.text for clause in self.clauses for piece in clause)

    @property
    def singles(self) -> list[str]:
        """By clause the word that it is, "" for a quoted phrase or alternatives."""
        return [clause[0].text if len(clause) == 1 and not clause[0].exact else "" for clause in self.clauses]


def parse_query(text: str) -> Query:
    """Read a query; never fails. Only its first 1,000 characters and 32 words count, of a word 64 letters.

    These bounds, and `word_terms.MOST_GUESSED` unknown words for which something is guessed, keep the worst query short.
    """
    reader = _Reader()
    for chunk in _CHUNK.finditer(text[:LONGEST].translate(_QUOTES)):
        if chunk.group():
            reader.read(chunk)
    open_end = reader.ends_with_word and not text[-1:].isspace()
    return Query(text, tuple(reader.clauses), tuple(reader.excluded[:MOST_WORDS]), tuple(reader.filters), open_end)


class _Reader:
    """Reads chunks of a query, from left to right."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.excluded: list[Piece] = []
        self.filters: list[Filter] = []
        self.alternative = False
        self.ends_with_word = False
        self.read_so_far = 0

    def read(self, chunk: re.Match[str]) -> None:
        quoted, bare = chunk["quoted"], chunk["bare"] or ""
        value = bare if quoted is None else quoted
        self.ends_with_word = False
        if chunk["key"]:
            self.read_filter(_KEYS[chunk["key"].lower()], value.strip(), bool(chunk["minus"]))
        elif quoted is None and bare in _OR:
            self.alternative = bool(self.clauses)
        else:
            pieces = [Piece(quoted, exact=True)] if quoted and words(quoted) else [Piece(word[:LONGEST_WORD]) for word in words(bare)]
            self.read_pieces(pieces, bool(chunk["minus"]))

    def read_filter(self, field: str, value: str, exclude: bool) -> None:
        if value:
            self.filters.append(Filter(field, value, exclude))

    def read_pieces(self, pieces: list[Piece], exclude: bool) -> None:
        if exclude:
            self.excluded += pieces
            return
        for piece in pieces[: MOST_WORDS - self.read_so_far]:
            self.read_so_far += 1
            if self.alternative:
                self.clauses[-1] = (*self.clauses[-1], piece)
            elif (piece,) not in self.clauses:
                self.clauses.append((piece,))
            self.alternative = False
            self.ends_with_word = not piece.exact and self.clauses[-1][-1] is piece
