"""What a user keeps about items, in a search: `is:ster` and `is:notitie` ask for it, and the words of a note find its item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.fold import fold
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.entries import Entry
from brief_builder.search.query import OWN, Filter, Piece, Query

Key = tuple[str, str]
"""An item: its id, and the name of its library."""

STAR, NOTE = "star", "note"
NAMES: Mapping[str, str] = {
    "ster": STAR,
    "star": STAR,
    "favoriet": STAR,
    "favourite": STAR,
    "notitie": NOTE,
    "note": NOTE,
}
SHARE = 0.6
"""What a note with all the words is worth beside the best hit: the item that is called so comes first."""


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note as it is searched: the stems of its words, the words folded, and all of it folded for phrases."""

    text: str
    stems: AbstractSet[str]
    words: Sequence[str]
    joined: str


@dataclass(frozen=True, slots=True)
class Own:
    """The stars and notes, by the position of their entry."""

    starred: AbstractSet[int] = frozenset()
    notes: Mapping[int, OwnNote] = field(default_factory=dict)

    def passes(self, at: int, filters: Iterable[Filter]) -> bool:
        """Whether an entry passes the filters on what the user keeps; a name that says nothing is passed by none."""
        having = {STAR: self.starred, NOTE: self.notes.keys()}
        return all((at in having.get(NAMES.get(fold(one.value), ""), frozenset())) != one.exclude for one in filters)

    def found(self, query: Query, analyze: Analyzer) -> list[int]:
        """The entries whose note has everything that is asked."""
        return [at for at, note in self.notes.items() if query.clauses and _answers(note, query, analyze)]


NOTHING_OWN = Own()


def own_of(entries: Sequence[Entry], analyze: Analyzer, starred: AbstractSet[Key], notes: Mapping[Key, str]) -> Own:
    """Stars and notes for an index of these entries."""
    places = {(entry.id, entry.library): at for at, entry in enumerate(entries)} if starred or notes else {}
    found = {places[key]: _note(text, analyze) for key, text in notes.items() if key in places}
    return Own(frozenset(places[key] for key in starred if key in places), found)


def filters_on_own(query: Query) -> list[Filter]:
    """The filters of a query on what the user keeps."""
    return [one for one in query.filters if one.field == OWN]


def _note(text: str, analyze: Analyzer) -> OwnNote:
    analysed = [analyze(word) for word in words(text)]
    stems = frozenset(stem for one in analysed for stem in (one.stem, *one.parts))
    return OwnNote(text, stems - {""}, tuple(fold(word) for word in words(text)), f" {joined(text)} ")


def _answers(note: OwnNote, query: Query, analyze: Analyzer) -> bool:
    """Every clause is answered, those that say nothing aside; the last word may be a beginning."""
    if any(_has(note, piece, analyze, is_open=False) for piece in query.excluded):
        return False
    last = len(query.clauses) - 1
    telling = [(at, clause) for at, clause in enumerate(query.clauses) if any(piece.exact or analyze(piece.text).stem for piece in clause)]
    return bool(telling) and all(
        any(_has(note, piece, analyze, is_open=query.open_end and at == last) for piece in clause) for at, clause in telling
    )


def _has(note: OwnNote, piece: Piece, analyze: Analyzer, *, is_open: bool) -> bool:
    if piece.exact:
        return f" {joined(piece.text)} " in note.joined
    if analyze(piece.text).stem in note.stems:
        return True
    return is_open and any(word.startswith(fold(piece.text)) for word in note.words)
