"""Expansion: a query becomes concepts, one per word that says something.

The terms of each word come from `word_terms`; here words are seen together: synonyms of several words, neighbours that the
library writes as one word, guesses for words that are not known, and words that say little beside others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.guesses import Guesser, Guesses
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.joining import Joined, Wordings
from brief_builder.search.query import Clause, Query
from brief_builder.search.results import Correction
from brief_builder.search.scoring import importance
from brief_builder.search.terms import Concept, How, Weighted, add_terms, name_term, pair_term
from brief_builder.search.thesaurus import Alternative, Found, Thesaurus
from brief_builder.search.weak_words import CARRIER, FILLER, SUBJECT, WHO, only_carries, says
from brief_builder.search.word_terms import Typed, WordTerms

WEAK = 0.25
"""What a word that says little counts beside one that says something."""

RAREST_OF_SEVERAL = 0.7
SHARED = 0.4
EVERYWHERE = 0.7
"""The rarity below which a word says nothing: half of all entries have it."""

_STRONG_SYNONYM = 0.75
_COMPLETED = 0.7
_SHORTEST_BEGINNING = 4


@dataclass(frozen=True, slots=True)
class Expansion:
    """What a query is looked for as.

    `concepts` has one per clause, empty when the clause says nothing, and `worths` how much each counts (1, or less for words
    that say little); `stems` those of the words as they are meant.
    """

    concepts: tuple[Concept, ...]
    worths: tuple[float, ...]
    stems: tuple[str, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True)
class Expander:
    """Expands queries for one index."""

    index: InvertedIndex
    analyze: Analyzer
    thesaurus: Thesaurus
    terms: WordTerms
    guesser: Guesser
    joined: Joined

    @cached_property
    def people(self) -> frozenset[str]:
        """The stems of what this library calls the people it is about."""
        return self.thesaurus.stems_for(WHO, self.analyze)

    def expand(self, query: Query) -> Expansion:
        """The concepts of all words of a query; quoted phrases are not expanded."""
        typed = query.singles
        explained = {typed[at] for one in self.thesaurus.find_words(typed, self.analyze) for at in one.places}
        guessed = self.terms.first_unknown(query) - explained
        singles = [self._mended(single) if single in guessed else single for single in typed]
        corrections = [Correction(one, other) for one, other in zip(typed, singles, strict=True) if one != other]
        concepts = [self._concept(clause, guessed, corrections) for clause in query.clauses]
        if query.open_end and (concepts[-1] or not any(concepts)):  # nobody who types "… zijn er" is on the way to "ervaren"
            self._complete(concepts[-1], query.clauses[-1][-1].text)
        meant = {correction.typed: correction.meant for correction in corrections}
        singles = [meant.get(single, single) for single in singles]
        found = self.thesaurus.find_words(singles, self.analyze)
        for one in found:
            self._add_alternatives(concepts, one, query.clauses)
        self._add_joined(concepts, singles, found)
        return Expansion(tuple(concepts), self._worths(query, concepts, found), self._stems(query, meant), tuple(corrections))

    def _stems(self, query: Query, meant: Mapping[str, str]) -> tuple[str, ...]:
        """The stems of all words as they are meant; none of alternatives, nor of verbs that only carry a question."""
        texts = (meant.get(clause[0].text, clause[0].text) for clause in query.clauses if len(clause) == 1 and not only_carries(clause))
        return tuple(stem for text in texts for word in words(text) if (stem := self.analyze(word).stem))

    def _mended(self, single: str) -> str:
        """An everyday word that was mistyped, as it is written; every other word as it is."""
        word = self.terms.typed(single)
        if self.thesaurus.leads_on(single, self.analyze) or self.guesser.is_slip(word.folded):
            return single
        return self.thesaurus.likely(word.folded) or single

    def _concept(self, clause: Clause, guessed: AbstractSet[str], corrections: list[Correction]) -> Concept:
        """The concept of a clause; of words that are not known only the `guessed` ones are looked for as others."""
        concept: Concept = {}
        for piece in clause:
            word = self.terms.typed(piece.text)
            if word.analysis.stem and not piece.exact:
                meant = self._add_guesses(concept, word) if word.found or word.text in guessed else ""
                terms = self.terms.of_typed(word, mistyped=not word.found and (bool(meant) or word.text not in guessed))
                add_terms(concept, (one.times(piece.weight) for one in terms), self.index)
                corrections += [Correction(word.text, meant)] if meant else []
        return concept

    def _add_guesses(self, concept: Concept, word: Typed) -> str:
        """Add what else may be meant; gives the word it is likely a slip for."""
        guesses = self._guesses(word)
        for one in guesses.words:
            add_terms(concept, self.terms.of_word(one.word, one.weight, one.how), self.index)
        return guesses.meant

    def _guesses(self, word: Typed) -> Guesses:
        if word.known:
            return self.guesser.for_known(word.folded, word.analysis.stem)
        return self.guesser.for_beginning(word.folded) if word.inside else self.guesser.for_unknown(word.folded, word.analysis.stem)

    def _complete(self, concept: Concept, typed: str) -> None:
        word = self.terms.typed(typed)
        add_terms(concept, self.terms.completions(word), self.index)
        if not word.found and len(word.folded) >= _SHORTEST_BEGINNING:
            for alternative in self.thesaurus.starting(word.folded):
                add_terms(concept, self._of_text(alternative, _COMPLETED), self.index)

    def _add_alternatives(self, concepts: Sequence[Concept], found: Found, clauses: Sequence[Clause]) -> None:
        """What words lead to together answers each of them, so its weight is shared out among them.

        Of an idiom the words that say little are not looked for themselves: "elkaar" of "uit elkaar" leads nowhere.
        """
        places = [at for at in found.places if concepts[at]] or [found.places[0]]
        for at in places if found.side_by_side else ():
            if says(clauses[at]) < SUBJECT:
                for term in [one.term for one in concepts[at].values() if one.how is not How.SYNONYM]:
                    del concepts[at][term]
        for alternative in found.alternatives:
            terms = list(self._of_text(alternative, len(places) ** -SHARED))
            for at in places:
                add_terms(concepts[at], terms, self.index)

    def _of_text(self, alternative: Alternative, share: float) -> Iterator[Weighted]:
        """Words of the library: what is called so; one word as such, several by their rarest pair, else their rarest word."""
        text, weight = alternative.text, alternative.weight * share
        found = words(text)
        if len(found) == 1:
            yield from self.terms.of_word(found[0], weight, How.SYNONYM)
            return
        yield Weighted(name_term(joined(text)), weight, How.SYNONYM, text)
        says = [stem for word in found if (stem := self.analyze(word).stem)]
        pairs = [pair_term(*pair) for pair in pairwise(says)]
        if some := [pair for pair in pairs if pair in self.index]:
            yield Weighted(min(some, key=self.index.count), weight, How.SYNONYM, text)
        elif len(says) > 1 and (known := [stem for stem in says if stem in self.index]):
            yield Weighted(min(known, key=self.index.count), weight * RAREST_OF_SEVERAL, How.SYNONYM, text)

    def _add_joined(self, concepts: Sequence[Concept], singles: Sequence[str], found: Sequence[Found]) -> None:
        """Neighbours that the library writes as one word: "jeugd werkloosheid", "tekort aan leraren", "werkloosheid jongeren"."""
        says = [at for at, single in enumerate(singles) if self.analyze(single).stem]
        for first, second in pairwise(says):
            if any(one.side_by_side and {first, second} <= set(one.places) for one in found):
                continue
            for of_first, of_second in self.joined[self._wordings(first, singles, found), self._wordings(second, singles, found)]:
                add_terms(concepts[first], [of_first], self.index)
                add_terms(concepts[second], [of_second], self.index)

    def _wordings(self, at: int, singles: Sequence[str], found: Sequence[Found]) -> Wordings:
        """A word and the single words that mean nearly the same."""
        alternatives = (one.alternatives for one in found if list(one.places) == [at])
        strong = (other.text for those in alternatives for other in those if other.weight >= _STRONG_SYNONYM and " " not in other.text)
        return (singles[at], *strong)

    def _worths(self, query: Query, concepts: Sequence[Concept], found: Iterable[Found]) -> tuple[float, ...]:
        """What says most counts in full, and so do words that lead somewhere together ("uit elkaar").

        Words that nearly every entry has (the name of the town) do not say most.
        """
        levels = [self._says(clause) if concept else FILLER for clause, concept in zip(query.clauses, concepts, strict=True)]
        together = {at for one in found if one.side_by_side for at in one.places if concepts[at]}
        levels = [SUBJECT if at in together else level for at, level in enumerate(levels)]
        telling = [level for at, level in enumerate(levels) if concepts[at] and (at in together or not self._is_everywhere(concepts[at]))]
        most = max(telling, default=FILLER)
        return tuple(1.0 if level >= most else WEAK for level in levels)

    def _says(self, clause: Clause) -> int:
        people = len(clause) == 1 and not clause[0].exact and self.analyze(clause[0].text).stem in self.people
        return min(says(clause), CARRIER) if people else says(clause)

    def _is_everywhere(self, concept: Concept) -> bool:
        return importance(concept, self.index) < EVERYWHERE
