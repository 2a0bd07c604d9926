"""Quoted phrases: exactly these words in this order, not inflected; capitals and accents do not matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.terms import name_term

IN_NAME, IN_TEXT, IN_MENTION = 7.0, 5.0, 2.5


class _Joined(dict[str, str]):
    """Words as `joined` writes them, each worked out once."""

    def __missing__(self, word: str) -> str:
        found = self[word] = joined(word)
        return found


@dataclass(frozen=True, slots=True)
class PhraseFinder:
    """Finds the entries that hold a phrase; remembers the texts it has looked into."""

    entries: Sequence[Entry]
    index: InvertedIndex
    analyze: Analyzer
    seen: dict[int, tuple[str, ...]] = field(default_factory=dict, repr=False)
    written: _Joined = field(default_factory=_Joined, repr=False)

    def scores(self, phrase: str) -> dict[int, float]:
        """How well each entry in which the phrase stands answers it: best when it is a name, least when only mentioned.

        A phrase of nothing but stop words is looked for among the names of terms only: nothing else narrows the search down.
        """
        wanted = f" {joined(phrase)} "
        stems = [stem for word in words(phrase) if (stem := self.analyze(word).stem)]
        if not stems:
            return dict.fromkeys(self.index.postings(name_term(joined(phrase)))[0], IN_NAME)
        candidates = set.intersection(*(set(self.index.postings(stem)[0]) for stem in stems))
        scores = {at: self._score(at, wanted) for at in candidates}
        return {at: score for at, score in scores.items() if score}

    def _score(self, at: int, wanted: str) -> float:
        first = next((place for place, text in enumerate(self._texts(at)) if wanted in text), None)
        if first is None:
            return 0.0
        names = sum(1 for _ in self.entries[at].names())
        return IN_NAME if first < names else IN_TEXT if first < names + len(self.entries[at].passages) else IN_MENTION

    def _texts(self, at: int) -> tuple[str, ...]:
        texts = self.seen.get(at)
        if texts is None:
            written = self.written.__getitem__
            texts = self.seen[at] = tuple(f" {' '.join(map(written, words(text)))} " for text in self.entries[at].texts())
        return texts
