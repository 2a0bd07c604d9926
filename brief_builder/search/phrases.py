"""Quoted phrases: exactly these words in this order, not inflected; capitals and accents do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.terms import compound_term, name_term, pair_term, part_term
from brief_builder.search.written import Written

_MARKED = re.compile("[^\\x00-\\x7f‘’“”„–—…€]")
"""Characters that folding may turn into letters."""

_BETWEEN, _START, _END = r"[\W_]+", r"(?<![^\W_])", r"(?![^\W_])"

IN_NAME, IN_TEXT, IN_MENTION = 7.0, 5.0, 2.5


class _Sought(NamedTuple):
    """A phrase: its words with a space around each, its letters whatever stands between the words, and the longest of them."""

    words: str
    letters: re.Pattern[str]
    longest: str

    @property
    def has_digits(self) -> bool:
        """Whether more than letters tells where a word ends: "3,5" does not have the word "3"."""
        return not self.words.replace(" ", "").isalpha()


@dataclass(frozen=True, slots=True)
class PhraseFinder:
    """Finds the entries that hold a phrase; remembers the texts it has looked into."""

    entries: Sequence[Entry]
    index: InvertedIndex
    analyze: Analyzer
    written: Written
    seen: dict[str, str] = field(default_factory=dict, repr=False)

    def scores(self, phrase: str) -> dict[int, float]:
        """How well each entry in which the phrase stands answers it: best when it is a name, least when only mentioned.

        A phrase of nothing but stop words is looked for among the names of terms only: nothing else narrows the search down.
        """
        wanted = joined(phrase)
        stems = [stem for word in words(phrase) if (stem := self.analyze(word).stem)]
        if not stems:
            return dict.fromkeys(self.index.postings(name_term(wanted))[0], IN_NAME)
        sought = _sought(wanted.split())
        scores = {at: self._score(at, sought) for at in self._candidates(phrase, stems)}
        return {at: score for at, score in scores.items() if score}

    def _candidates(self, phrase: str, stems: Iterable[str]) -> set[int]:
        """The entries that have all the words, and those side by side in the phrase side by side, or one of them in a compound."""
        found = set.intersection(*map(self._having, stems))
        for first, second in pairwise(self.analyze(word).stem for word in words(phrase)):
            if first and second:
                beside = self._having(pair_term(first, second)) | self._having(compound_term(first, second))
                found &= beside | self._having(part_term(first)) | self._having(part_term(second))
        return found

    def _having(self, term: str) -> set[int]:
        return set(self.index.postings(term)[0])

    def _score(self, at: int, sought: _Sought) -> float:
        entry = self.entries[at]
        ranks = ((IN_NAME, entry.names()), (IN_TEXT, entry.passages), (IN_MENTION, entry.mentions))
        return next((score for score, texts in ranks if self._stands_in(tuple(texts), sought)), 0.0)

    def _stands_in(self, texts: Sequence[str], sought: _Sought) -> bool:
        """Whether the phrase stands in one of these texts; when its longest word stands in none of them that is soon known."""
        together = "\n".join(texts)
        if sought.longest not in together.lower() and (together.isascii() or not _MARKED.search(together)):
            return False
        return any(self._has(text, sought) for text in texts)

    def _has(self, text: str, sought: _Sought) -> bool:
        """Whether the phrase stands in a text; only where folding does more than change capitals is the text folded."""
        letters = text.lower()
        found = sought.longest in letters and sought.letters.search(letters) is not None
        if text.isascii() or not _MARKED.search(text):
            return found and (not sought.has_digits or self._has_folded(text, sought))
        return self._has_folded(text, sought)

    def _has_folded(self, text: str, sought: _Sought) -> bool:
        known = self.seen.get(text)
        if known is None:
            known = self.seen[text] = f" {self.written(text)} "
        return sought.words in known


def _sought(wanted: Sequence[str]) -> _Sought:
    letters = _START + _BETWEEN.join(map(re.escape, wanted)) + _END
    return _Sought(f" {' '.join(wanted)} ", re.compile(letters), max(wanted, key=len))
