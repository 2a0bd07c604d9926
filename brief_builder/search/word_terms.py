"""The terms of one word of a query: the word itself, compounds it is part of, its own parts, what it may become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from brief_builder.dutch.analysis import Analysis, Analyzer
from brief_builder.dutch.tokens import base_word
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.query import Query
from brief_builder.search.scoring import rarity
from brief_builder.search.spelling import Speller
from brief_builder.search.terms import How, Weighted, compound_term, part_term

ITSELF, IN_COMPOUND, IN_COMPOUND_ONLY = 1.0, 0.5, 0.75
SAME_PARTS, SOME_SAME_PARTS = 1.0, 0.5
PART_OF_KNOWN, PART_OF_HYPHENATED, PART_OF_UNKNOWN, PART_OF_MISTYPED = 0.35, 0.5, 0.6, 0.2
PART_IN_COMPOUND = 0.6
COMPLETION, COMPLETION_OF_KNOWN = 0.6, 0.3
MOST_GUESSED = 8


@dataclass(frozen=True, slots=True)
class Typed:
    """A word of a query, analysed. `known`: the library has it; `inside`: it has compounds with it."""

    text: str
    folded: str
    analysis: Analysis
    known: bool
    inside: bool

    @property
    def found(self) -> bool:
        """Whether anything in the library answers to it as it stands."""
        return self.known or self.inside


@dataclass(frozen=True, slots=True)
class WordTerms:
    """Makes the terms of words for one index."""

    index: InvertedIndex
    analyze: Analyzer
    words: Speller

    def typed(self, text: str) -> Typed:
        """A word of a query, looked up."""
        analysis = self.analyze(text)
        inside = part_term(analysis.stem) in self.index or any(compound_term(*pair) in self.index for pair in analysis.pairs)
        return Typed(text, base_word(text), analysis, analysis.stem in self.index, inside)

    def first_unknown(self, query: Query) -> frozenset[str]:
        """The first words of a query that the library does not have: for so many something is guessed, for others nothing."""
        texts = dict.fromkeys(piece.text for clause in query.clauses for piece in clause if not piece.exact)
        return frozenset(islice((text for text in texts if not self.typed(text).found), MOST_GUESSED))

    def of_typed(self, word: Typed, mistyped: bool) -> Iterator[Weighted]:
        """The word itself and everything that shares parts with it."""
        stem, parts, pairs = word.analysis
        yield Weighted(stem, ITSELF, How.ITSELF)
        inside = part_term(stem)
        yield Weighted(inside, IN_COMPOUND * self._no_rarer(word, inside) if word.known else IN_COMPOUND_ONLY, How.IN_COMPOUND)
        yield from self._same_parts(pairs)
        yield from self._parts(parts, PART_OF_MISTYPED if mistyped else _share_of_parts(word))

    def of_word(self, word: str, weight: float, how: How) -> Iterator[Weighted]:
        """A word that was not typed: a guess, a synonym."""
        stem = self.analyze(word).stem
        yield Weighted(stem, weight, how, word)
        yield Weighted(part_term(stem), weight * IN_COMPOUND, how, word)

    def completions(self, word: Typed) -> Iterator[Weighted]:
        """What a word that is still being typed may become."""
        for longer in self.words.starting(word.folded):
            stem = self.analyze(longer).stem
            weight = COMPLETION_OF_KNOWN * self._no_rarer(word, stem) if word.known else COMPLETION
            yield Weighted(stem, weight, How.COMPLETION, longer)

    def _no_rarer(self, word: Typed, longer: str) -> float:
        """Longer words are worth no more for being rarer than the word itself: "Almere" is not about "almere.nl"."""
        own, other = (rarity(self.index, self.index.count(term)) for term in (word.analysis.stem, longer))
        return min(1.0, own / other)

    def _same_parts(self, pairs: Sequence[tuple[str, str]]) -> Iterator[Weighted]:
        for pair in pairs:
            yield Weighted(compound_term(*pair), SAME_PARTS if len(pairs) == 1 else SOME_SAME_PARTS, How.SAME_PARTS)

    def _parts(self, parts: Iterable[str], weight: float) -> Iterator[Weighted]:
        for part in parts:
            yield Weighted(part, weight, How.PART, part)
            yield Weighted(part_term(part), weight * PART_IN_COMPOUND, How.PART, part)


def _share_of_parts(word: Typed) -> float:
    if not word.known:
        return PART_OF_UNKNOWN
    return PART_OF_KNOWN if word.folded.isalpha() else PART_OF_HYPHENATED
