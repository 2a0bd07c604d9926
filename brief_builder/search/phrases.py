"""Quoted phrases: exactly these words in this order, not inflected; capitals and accents do not matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, starmap

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.terms import compound_term, name_term, pair_term, part_term
from brief_builder.search.verbatim import MENTIONS, NAMES, PASSAGES, Verbatim

IN_NAME, IN_TEXT, IN_MENTION = 7.0, 5.0, 2.5

_SCORES: Mapping[int, float] = {NAMES: IN_NAME, PASSAGES: IN_TEXT, MENTIONS: IN_MENTION}


@dataclass(frozen=True, slots=True)
class PhraseFinder:
    """Finds the entries that hold a phrase: the index tells where it may stand, the texts where it does."""

    index: InvertedIndex
    analyze: Analyzer
    verbatim: Verbatim

    def scores(self, phrase: str) -> dict[int, float]:
        """How well each entry in which the phrase stands answers it: best when it is a name, least when only mentioned.

        A phrase of nothing but stop words is looked for among the names of terms only: nothing else narrows the search down.
        """
        wanted = joined(phrase)
        stems = [self.analyze(word).stem for word in words(phrase)]
        if not any(stems):
            return dict.fromkeys(self.index.postings(name_term(wanted))[0], IN_NAME)
        return {at: _SCORES[part] for at, part in self.verbatim.find(wanted, self._candidates(stems))}

    def _candidates(self, stems: Sequence[str]) -> set[int]:
        """The entries that may hold words with these stems in a row; "" is a stop word, of which nothing is known."""
        pairs = [pair for pair in pairwise(stems) if all(pair)]
        alone = set(stems).difference([""], *pairs)
        return set.intersection(*starmap(self._beside, pairs), *(set(self._having(stem)) for stem in alone))

    def _beside(self, first: str, second: str) -> set[int]:
        """Those that have two words side by side, or the two parts of one ("GGD-onderzoek"), or one of them as a part of a word."""
        inside = {*self._places(part_term(first)), *self._places(part_term(second))}
        inside = inside.intersection(self._having(first)).intersection(self._having(second))
        return inside.union(self._places(pair_term(first, second)), self._places(compound_term(first, second)))

    def _having(self, stem: str) -> Iterator[int]:
        """Those that have the word, or a longer one with it."""
        return chain(self._places(stem), self._places(part_term(stem)))

    def _places(self, term: str) -> Iterable[int]:
        return self.index.postings(term)[0]
