"""Expansion: what each word of a query is looked for as.

A word becomes a *concept*: terms of the index with weights, of which an entry gets the best it has. The word itself counts
fully; compounds it is part of, its own parts, everyday synonyms, completions and likely spellings count less, each by a
rule of its own below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import base_word, words
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.query import Piece, Query
from brief_builder.search.results import Correction
from brief_builder.search.spelling import Speller
from brief_builder.search.thesaurus import Thesaurus, key_of
from brief_builder.search.weights import pair_term, part_term

Concept = dict[str, float]

IN_COMPOUND, IN_COMPOUND_ONLY = 0.5, 0.75
PART_OF_KNOWN, PART_OF_HYPHENATED, PART_OF_UNKNOWN, PART_OF_MISTYPED = 0.35, 0.5, 0.6, 0.3
LONGER, LIKELY, LIKELY_BESIDE_LONGER, USUAL_SPELLING = 0.7, 0.85, 0.4, 0.6
COMPLETION, COMPLETION_OF_KNOWN = 0.6, 0.3
SAME_PARTS, SOME_SAME_PARTS, JOINED = 1.0, 0.5, 1.6
_LINKS = ("", "s", "en")
_SHORTEST_GUESS, _SHORTEST_INSIDE, _SHORTEST_VARIANT, _RARE, _USUAL = 4, 6, 8, 3, 3
_FAMILY = 200


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a query is looked for as: its concepts in order, the stems of its words, and what was corrected."""

    concepts: tuple[Concept, ...]
    stems: tuple[str, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Expander:
    """Expands queries for one index; `speller` knows its words, `families` their stems."""

    index: InvertedIndex
    analyze: Analyzer
    speller: Speller
    families: Speller
    thesaurus: Thesaurus

    def expand(self, query: Query) -> Expansion:
        """The concepts of all words of a query; quoted phrases are not expanded."""
        draft = _Draft(self)
        singles = [clause[0].text if len(clause) == 1 and not clause[0].exact else "" for clause in query.clauses]
        for clause in query.clauses:
            draft.add_clause(clause, query.open_end and clause is query.clauses[-1])
        draft.add_alternatives(singles)
        draft.add_joined(singles)
        stems = tuple(stem for single in singles if (stem := self.analyze(single).stem))
        return Expansion(tuple(filter(None, draft.concepts)), stems, tuple(draft.corrections))


@dataclass(slots=True)
class _Draft:
    """The concepts of a query while they are made; one per clause, empty for stop words and for what nothing fits."""

    by: Expander
    concepts: list[Concept] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)

    def add_clause(self, clause: Sequence[Piece], unfinished: bool) -> None:
        self.concepts.append({})
        for piece in clause:
            if not piece.exact:
                self.add_word(piece.text, unfinished)

    def add_word(self, typed: str, unfinished: bool) -> None:
        """The word itself, the compounds it stands in, its own parts; guesses when it is not known."""
        stem, parts, pairs = self.by.analyze(typed)
        folded = base_word(typed)
        known, inside = stem in self.by.index, part_term(stem) in self.by.index
        compounds = self.add_compounds(pairs)
        if stem:
            self.add_term(stem, 1.0)
            self.add_term(part_term(stem), IN_COMPOUND if known else IN_COMPOUND_ONLY)
            guessed = self.guess(typed, folded, stem, known or inside or compounds)
            self.add_parts(parts, PART_OF_MISTYPED if guessed else _share_of_parts(known, folded))
        if unfinished:
            self.complete(folded, known)

    def add_compounds(self, pairs: Sequence[tuple[str, str]]) -> bool:
        """Compounds with these parts side by side, whatever their linking letters; tells whether there are any."""
        terms = [part_term(pair_term(*pair)) for pair in pairs]
        for term in terms:
            self.add_term(term, SAME_PARTS if len(terms) == 1 else SOME_SAME_PARTS)
        return any(term in self.by.index for term in terms)

    def guess(self, typed: str, folded: str, stem: str, known: bool) -> bool:
        """Other words that may be meant; tells whether the word is taken for a mistyped one."""
        if len(folded) < _SHORTEST_GUESS or not folded.isalpha():
            return False
        if known:
            self.add_usual_spelling(folded, stem)
            return False
        speller = self.by.speller
        longer = speller.starting(folded) or (speller.starting(stem) if len(stem) >= _SHORTEST_GUESS else [])
        near = [word for word in self.near(folded, stem) if not longer or word[0] == folded[0]]
        self.add_words(longer, LONGER)
        self.add_words(near, LIKELY_BESIDE_LONGER if longer else LIKELY)
        if not near and not longer and len(folded) >= _SHORTEST_INSIDE:
            self.add_words(speller.containing(folded), LONGER)
        if near and not longer:
            self.corrections.append(Correction(typed, near[0]))
        return bool(near and not longer)

    def near(self, folded: str, stem: str) -> list[str]:
        """Words that look or sound like it; when there are none, words of a family whose stem looks like its stem."""
        return self.by.speller.near(folded) or [self.word_of(family) for family in self.by.families.near(stem)]

    def word_of(self, stem: str) -> str:
        """The most frequent word of a family."""
        alike = self.by.speller.starting(stem[:_SHORTEST_GUESS], most=_FAMILY)
        return next((word for word in alike if self.by.analyze(word).stem == stem), stem)

    def add_usual_spelling(self, folded: str, stem: str) -> None:
        """A rare spelling also finds the usual one: werkeloosheid, werkloosheid."""
        counts = self.by.speller.words
        count = counts.get(folded, 0)
        if len(folded) < _SHORTEST_VARIANT or count > _RARE:
            return
        usual = (word for word in self.by.speller.one_slip(folded) if counts[word] >= _USUAL * max(1, count))
        self.add_words((word for word in usual if self.by.analyze(word).stem != stem), USUAL_SPELLING)

    def complete(self, folded: str, known: bool) -> None:
        """The word is still being typed: what it may become."""
        for word in self.by.speller.starting(folded):
            self.add_term(self.by.analyze(word).stem, COMPLETION_OF_KNOWN if known else COMPLETION)

    def add_alternatives(self, singles: Sequence[str]) -> None:
        """What the thesaurus says of words that stand together; together they become one concept."""
        key = key_of(singles, self.by.analyze)
        at = 0
        while at < len(key):
            length = self.by.thesaurus.longest_match(key[at:])
            if length and all(singles[at : at + length]):
                self.merge(at, length)
                for text, weight in self.by.thesaurus.alternatives[key[at : at + length]]:
                    self.add_text(text, weight, at)
            at += max(1, length)

    def merge(self, at: int, length: int) -> None:
        """Make one concept of the concepts of some words; all of them side by side still count most."""
        for other in range(at + 1, at + length):
            for term, weight in self.concepts[other].items():
                self.add_term(term, weight, at)
            self.concepts[other] = {}

    def add_joined(self, singles: Sequence[str]) -> None:
        """Neighbours that the library writes as one word: jeugd werkloosheid, jeugdwerkloosheid."""
        for at, (first, second) in enumerate(pairwise(singles)):
            for term in self.joined(first, second) if first and second else ():
                self.add_term(term, JOINED, at)
                self.add_term(term, 1.0, at + 1)

    def joined(self, first: str, second: str) -> Iterator[str]:
        """The terms of the compound of two words: by its parts, and as it would be written."""
        yield part_term(pair_term(self.by.analyze(first).stem, self.by.analyze(second).stem))
        for link in _LINKS:
            yield self.by.analyze(base_word(first) + link + base_word(second)).stem

    def add_text(self, text: str, weight: float, at: int) -> None:
        """Words of the library: one word as such, several as neighbours."""
        stems = [stem for word in words(text) if (stem := self.by.analyze(word).stem)]
        pairs = [pair_term(*pair) for pair in pairwise(stems)]
        if len(stems) == 1:
            self.add_term(stems[0], weight, at)
            self.add_term(part_term(stems[0]), weight * IN_COMPOUND, at)
        elif pairs:
            self.add_term(min(pairs, key=self.by.index.count), weight, at)

    def add_words(self, some: Iterable[str], weight: float) -> None:
        """Words of the lexicon, with their parts."""
        for word in some:
            stem, parts, _ = self.by.analyze(word)
            self.add_term(stem, weight)
            self.add_term(part_term(stem), weight * IN_COMPOUND)
            self.add_parts(parts, weight * PART_OF_MISTYPED)

    def add_parts(self, parts: Iterable[str], weight: float) -> None:
        for part in parts:
            self.add_term(part, weight)
            self.add_term(part_term(part), weight * 0.6)

    def add_term(self, term: str, weight: float, at: int = -1) -> None:
        """A term counts in a concept with its highest weight; terms the index does not have are left out."""
        if term in self.by.index:
            concept = self.concepts[at]
            concept[term] = max(weight, concept.get(term, 0))


def _share_of_parts(known: bool, folded: str) -> float:
    if not known:
        return PART_OF_UNKNOWN
    return PART_OF_KNOWN if folded.isalpha() else PART_OF_HYPHENATED
