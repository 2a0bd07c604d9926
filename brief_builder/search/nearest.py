"""The nearest: what to show when a query finds nothing, so that the road never ends.

The query is loosened step by step: without filters, without exclusions, without quotes, at last with the pieces of its
words that the library knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from brief_builder.dutch.stopwords import STOP_WORDS
from brief_builder.dutch.tokens import base_word, words
from brief_builder.search.query import MOST_WORDS, Clause, Piece, Query
from brief_builder.search.results import Hit
from brief_builder.search.spelling import Speller

MOST = 5
"""How many nearest items are shown."""

_SHORTEST_PIECE, _LONGEST_WORD, _MOST_PIECES = 5, 40, 4


def loosened(query: Query, speller: Speller) -> Iterator[Query]:
    """The query asked ever more loosely; each step only when it changes something."""
    before = query
    for looser in (_without_filters(query), _without_exclusions(query), _unquoted(query), _in_pieces(query, speller)):
        if looser != before and looser.clauses:
            yield looser
            before = looser


def themes_of(nearest: Iterable[Hit], all_themes: Sequence[str]) -> tuple[str, ...]:
    """The themes to browse: those of the nearest items, the most frequent first; without any, all themes."""
    counted = Counter(hit.theme for hit in nearest if hit.theme)
    return tuple(theme for theme, _ in counted.most_common()) or tuple(all_themes)


def _without_filters(query: Query) -> Query:
    return replace(query, filters=())


def _without_exclusions(query: Query) -> Query:
    return replace(query, filters=(), excluded=())


def _unquoted(query: Query) -> Query:
    clauses = tuple(unquoted for clause in query.clauses for unquoted in _unquoted_clause(clause))
    return replace(query, filters=(), excluded=(), clauses=clauses[:MOST_WORDS])


def _unquoted_clause(clause: Clause) -> Iterator[Clause]:
    if any(piece.exact for piece in clause):
        yield from ((Piece(word),) for piece in clause for word in words(piece.text))
    else:
        yield clause


def _in_pieces(query: Query, speller: Speller) -> Query:
    texts = (word for clause in query.clauses for piece in clause for word in words(piece.text))
    clauses = tuple((Piece(piece),) for text in texts for piece in _pieces(base_word(text)[:_LONGEST_WORD], speller))
    return replace(query, filters=(), excluded=(), clauses=clauses[:MOST_WORDS], open_end=False)


def _pieces(word: str, speller: Speller) -> list[str]:
    """Words of the library inside a word, the longest first; else what begins as it does."""
    ends = range(len(word), _SHORTEST_PIECE - 1, -1)
    inside = ({word[at:end] for end in ends for at in range(end - _SHORTEST_PIECE + 1)} & speller.words.keys()) - STOP_WORDS
    if inside:
        return sorted(inside, key=lambda piece: (-len(piece), piece))[:_MOST_PIECES]
    return next((found for end in ends if (found := speller.starting(word[:end], 1))), [])
