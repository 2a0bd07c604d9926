"""Where the words of a query stand in a text, for highlighting: inflected forms and beginnings of words too."""

from __future__ import annotations

from brief_builder.dutch.fold import fold
from brief_builder.dutch.stem import stem
from brief_builder.dutch.tokens import matches, words
from brief_builder.search.query import parse_query

SHORTEST = 3


def marks_in(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` that the query is about, as (start, end)."""
    wanted = {fold(word) for clause in parse_query(query).clauses for piece in clause for word in words(piece.text)}
    wanted = {word for word in wanted if len(word) >= SHORTEST}
    if not wanted:
        return ()
    stems = {stem(word) for word in wanted}
    return tuple((found.start(), found.end()) for found in matches(text) if _is_about(fold(found[0]), wanted, stems))


def _is_about(word: str, wanted: set[str], stems: set[str]) -> bool:
    return stem(word) in stems or any(word.startswith(start) for start in wanted)
