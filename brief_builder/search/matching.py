"""Matching: which entries answer a query, and how well, before filters and ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brief_builder.dutch.analysis import Analyzer
from brief_builder.search.expansion import Expansion
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.phrases import PhraseFinder
from brief_builder.search.query import Clause, Piece, Query
from brief_builder.search.scoring import combined, concept_scores, importance, raise_to
from brief_builder.search.terms import Concept

PHRASE_IMPORTANCE = 3.0

Scores = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Matcher:
    """Matches queries with the entries of one index."""

    index: InvertedIndex
    analyze: Analyzer
    phrases: PhraseFinder

    def scores(self, query: Query, expansion: Expansion) -> Scores:
        """The score of every entry that answers the query, by position; with filters alone, of every entry."""
        if not query.clauses:
            everything = range(self.index.size) if query.filters else ()
            return self._without(query, dict.fromkeys(everything, 1.0))
        answers = [self._answer(*one) for one in zip(query.clauses, expansion.concepts, expansion.worths, strict=True)]
        says = [(scores, worth) for scores, worth in answers if worth]
        found = combined([scores for scores, _ in says], [worth for _, worth in says])
        for clause, (scores, _) in zip(query.clauses, answers, strict=True):
            if all(piece.exact for piece in clause):
                found = {at: score for at, score in found.items() if at in scores}
        return self._without(query, found)

    def _answer(self, clause: Clause, concept: Concept, share: float) -> tuple[Scores, float]:
        """Which entries answer a clause, and how much the clause says (0: nothing, like a stop word)."""
        scores = concept_scores(concept, self.index, share)
        phrases = [self.phrases.scores(piece.text) for piece in clause if piece.exact]
        for phrase in phrases:
            raise_to(scores, phrase.items())
        worth = share * importance(concept, self.index) if concept else 0.0
        return scores, max(worth, PHRASE_IMPORTANCE if phrases else 0.0)

    def _without(self, query: Query, scores: Scores) -> Scores:
        excluded = set().union(*map(self._places, query.excluded))
        return {at: score for at, score in scores.items() if at not in excluded} if excluded else scores

    def _places(self, piece: Piece) -> set[int]:
        if piece.exact:
            return set(self.phrases.scores(piece.text))
        return set(self.index.postings(self.analyze(piece.text).stem)[0])
