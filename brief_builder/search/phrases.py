"""Quoted phrases: exactly these words in this order, not inflected; capitals and accents do not matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import InvertedIndex


@dataclass(frozen=True, slots=True)
class PhraseFinder:
    """Finds the entries that hold a phrase; remembers the texts it has looked into."""

    entries: Sequence[Entry]
    index: InvertedIndex
    analyze: Analyzer
    seen: dict[int, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def places(self, phrase: str) -> set[int]:
        """The positions of the entries in which the phrase stands.

        A phrase of nothing but stop words is looked for in titles and labels only: nothing narrows the search down.
        """
        wanted = f" {joined(phrase)} "
        stems = [stem for word in words(phrase) if (stem := self.analyze(word).stem)]
        if not stems:
            return {at for at, entry in enumerate(self.entries) if any(wanted in f" {joined(name)} " for name in entry.names())}
        candidates = set.intersection(*(set(self.index.postings(stem)[0]) for stem in stems))
        return {at for at in candidates if any(wanted in text for text in self._texts(at))}

    def _texts(self, at: int) -> tuple[str, ...]:
        texts = self.seen.get(at)
        if texts is None:
            texts = self.seen[at] = tuple(f" {joined(text)} " for text in self.entries[at].texts())
        return texts
