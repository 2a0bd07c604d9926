"""Where the words of a query stand in a text, for highlighting: inflected forms and beginnings of words too."""

from __future__ import annotations

from brief_builder.dutch.fold import fold
from brief_builder.dutch.stem import stem
from brief_builder.dutch.tokens import matches, words

SHORTEST = 3


class Marker:
    """Marks texts for one query; remembers the words it has judged, since the same ones come again and again."""

    def __init__(self, query: str) -> None:
        from brief_builder.search.query import parse_query  # the search engine is loaded beside the window, not before it

        typed = {fold(word) for clause in parse_query(query).clauses for piece in clause for word in words(piece.text)} if query else set()
        self._wanted = tuple(word for word in typed if len(word) >= SHORTEST)
        self._stems = frozenset(map(stem, self._wanted))
        self._known: dict[str, bool] = {}

    def __call__(self, text: str) -> tuple[tuple[int, int], ...]:
        """The stretches of `text` that the query is about, as (start, end)."""
        if not self._wanted:
            return ()
        return tuple((found.start(), found.end()) for found in matches(text) if self._is_about(found[0]))

    def _is_about(self, word: str) -> bool:
        if word not in self._known:
            folded = fold(word)
            self._known[word] = folded.startswith(self._wanted) or stem(folded) in self._stems
        return self._known[word]
