"""Expansion: a query becomes concepts, one per word that says something.

The terms of each word come from `word_terms`; here words are seen together: synonyms of several words, neighbours that the
library writes as one word, and guesses for words that are not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import words
from brief_builder.search.guesses import Guesser
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.query import Clause, Piece, Query
from brief_builder.search.results import Correction
from brief_builder.search.spelling import Speller
from brief_builder.search.terms import Concept, Weighted, add_terms, compound_term, pair_term
from brief_builder.search.thesaurus import Found, Thesaurus, key_of
from brief_builder.search.word_terms import Typed, WordTerms

JOINED, JOINED_SECOND = 1.6, 1.0
HEAD = 0.6
"""Weight of the last part of a compound taken apart: what narrows "armoedeonderzoek" down is "armoede"."""

_LINKS = ("", "s", "en")


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a query is looked for as.

    `concepts` has one per clause, empty when the clause says nothing; `stems` those of the words as they are meant.
    """

    concepts: tuple[Concept, ...]
    stems: tuple[str, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Expander:
    """Expands queries for one index."""

    index: InvertedIndex
    analyze: Analyzer
    thesaurus: Thesaurus
    terms: WordTerms
    guesser: Guesser

    @classmethod
    def of(cls, index: InvertedIndex, analyze: Analyzer, thesaurus: Thesaurus) -> Expander:
        """An expander with the words of the analyzer's lexicon."""
        lexicon = analyze.splitter.lexicon
        speller = Speller(lexicon.words)
        guesser = Guesser(speller, Speller(lexicon.families), analyze)
        return cls(index, analyze, thesaurus, WordTerms(index, analyze, speller), guesser)

    def opened(self, query: Query) -> Query:
        """The query with every compound that the library does not have replaced by its parts: all of them count then."""
        clauses = tuple(opened for clause in query.clauses for opened in self._opened(clause))
        return replace(query, clauses=clauses, open_end=query.open_end and clauses[-1:] == query.clauses[-1:])

    def _opened(self, clause: Clause) -> tuple[Clause, ...]:
        if len(clause) > 1 or clause[0].exact:
            return (clause,)
        word = self.terms.typed(clause[0].text)
        if word.found or self.guesser.is_slip(word.folded) or any(self.thesaurus.find(key_of([word.text], self.analyze))):
            return (clause,)
        parts = self.analyze.smaller_words(word.folded)
        return (*((Piece(part),) for part in parts[:-1]), (Piece(parts[-1], weight=HEAD),)) if len(parts) > 1 else (clause,)

    def expand(self, query: Query) -> Expansion:
        """The concepts of all words of a query; quoted phrases are not expanded."""
        singles = [clause[0].text if len(clause) == 1 and not clause[0].exact else "" for clause in query.clauses]
        found = list(self.thesaurus.find(key_of(singles, self.analyze)))
        explained = {at for one in found for at in one.places}
        corrections: list[Correction] = []
        concepts = [self._concept(clause, at in explained, corrections) for at, clause in enumerate(query.clauses)]
        if query.open_end and (concepts[-1] or not any(concepts)):  # nobody who types "… zijn er" is on the way to "ervaren"
            self._complete(concepts[-1], query.clauses[-1][-1])
        for one in found:
            self._add_alternatives(concepts, one)
        self._add_joined(concepts, singles)
        meant = {correction.typed: correction.meant for correction in corrections}
        stems = tuple(stem for single in singles if (stem := self.analyze(meant.get(single, single)).stem))
        return Expansion(tuple(concepts), stems, tuple(corrections))

    def _concept(self, clause: Clause, explained: bool, corrections: list[Correction]) -> Concept:
        """The concept of a clause; `explained` words are known to the thesaurus, so nothing is guessed for them."""
        concept: Concept = {}
        for piece in clause:
            word = self.terms.typed(piece.text)
            if word.analysis.stem and not piece.exact:
                meant = "" if explained else self._add_guesses(concept, word)
                terms = self.terms.of_typed(word, bool(meant) and not word.found)
                add_terms(concept, ((term, weight * piece.weight) for term, weight in terms), self.index)
                corrections += [Correction(word.text, meant)] if meant else []
        return concept

    def _add_guesses(self, concept: Concept, word: Typed) -> str:
        """Add what else may be meant; gives the word it is likely a slip for."""
        guess = self.guesser.for_known if word.found else self.guesser.for_unknown
        guesses = guess(word.folded, word.analysis.stem)
        for one in guesses.words:
            add_terms(concept, self.terms.of_word(one.word, one.weight), self.index)
        return guesses.meant

    def _complete(self, concept: Concept, piece: Piece) -> None:
        add_terms(concept, self.terms.completions(self.terms.typed(piece.text)), self.index)

    def _add_alternatives(self, concepts: Sequence[Concept], found: Found) -> None:
        """What words lead to together answers each of them, so its weight is shared out among them."""
        places = [at for at in found.places if concepts[at]] or [found.places[0]]
        for alternative in found.alternatives:
            terms = list(self._of_text(alternative.text, alternative.weight / len(places)))
            for at in places:
                add_terms(concepts[at], terms, self.index)

    def _of_text(self, text: str, weight: float) -> Iterator[Weighted]:
        """Words of the library: one word as such, several by their rarest pair (what "doen wat werkt" has none of)."""
        found = words(text)
        stems = [stem for word in found if (stem := self.analyze(word).stem)]
        pairs = [pair_term(*pair) for pair in pairwise(stems)]
        if len(found) == 1:
            yield from self.terms.of_word(found[0], weight)
        elif pairs:
            yield min(pairs, key=self.index.count), weight

    def _add_joined(self, concepts: Sequence[Concept], singles: Sequence[str]) -> None:
        """Neighbours that the library writes as one word: jeugd werkloosheid, jeugdwerkloosheid."""
        for at, (first, second) in enumerate(pairwise(singles)):
            if self.analyze(first).stem and self.analyze(second).stem:
                joined = list(self._joined(first, second))
                add_terms(concepts[at], ((term, JOINED) for term in joined), self.index)
                add_terms(concepts[at + 1], ((term, JOINED_SECOND) for term in joined), self.index)

    def _joined(self, first: str, second: str) -> Iterator[str]:
        """The terms of the compound of two words: by its parts, and as it would be written."""
        yield compound_term(self.analyze(first).stem, self.analyze(second).stem)
        for link in _LINKS:
            yield self.analyze(first + link + second).stem
