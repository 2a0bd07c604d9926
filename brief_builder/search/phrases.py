"""Quoted phrases: exactly these words in this order, not inflected; capitals and accents do not matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

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

    def _candidates(self, stems: Iterable[str]) -> set[int]:
        """The entries that have all the words, and those side by side in the phrase side by side, or one of them in a compound."""
        found = set.intersection(*[self._having(stem) for stem in stems if stem])
        for first, second in pairwise(stems):
            if first and second:
                beside = self._having(pair_term(first, second)) | self._having(compound_term(first, second))
                found &= beside | self._having(part_term(first)) | self._having(part_term(second))
        return found

    def _having(self, term: str) -> set[int]:
        return set(self.index.postings(term)[0])
