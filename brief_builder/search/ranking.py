"""Ranking: the best entries looked at more closely, for what a bag of words cannot see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import pairwise

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import joined, words
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.scoring import neighbours

LOOKED_AT = 40
SIDE_BY_SIDE = 0.3
IS_NAME, IN_NAME = 1.6, 1.3
KINDS = {"term": 1.1, "finding": 1.0, "figure": 0.75, "theme": 0.6, "abbreviation": 0.75, "source": 0.6}
RETIRED = 0.5

Ranked = tuple[int, float]
"""The position of an entry and its final score."""


@dataclass(frozen=True, slots=True)
class Ranker:
    """Ranks the entries of one index."""

    entries: Sequence[Entry]
    index: InvertedIndex
    analyze: Analyzer
    seen: dict[int, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def best(self, scores: Mapping[int, float], text: str, stems: Sequence[str], most: int) -> list[Ranked]:
        """The best entries, best first; equal scores in the order of the library."""
        weighed = ((score * _worth(self.entries[at]), -at) for at, score in scores.items())
        first = nlargest(max(LOOKED_AT, most), weighed)
        pairs = list(pairwise(stems))
        beside = neighbours(pairs, self.index)
        name = _Name(" ".join(stems), joined(text))
        ranked = []
        for score, place in first:
            bonus = 1 + SIDE_BY_SIDE * beside.get(-place, 0) / len(pairs) if pairs else 1.0
            ranked.append((score * bonus * self._as_name(-place, name), place))
        return [(-place, score) for score, place in sorted(ranked, reverse=True)[:most]]

    def _as_name(self, at: int, name: _Name) -> float:
        names = self._names(at)
        if name.stems in names or name.words in names:
            return IS_NAME
        return IN_NAME if name.stems and any(f" {name.stems} " in f" {other} " for other in names) else 1.0

    def _names(self, at: int) -> tuple[str, ...]:
        """The title and labels of an entry: in stems, and word for word (for names of stop words)."""
        names = self.seen.get(at)
        if names is None:
            names = self.seen[at] = tuple(form for name in self.entries[at].names() for form in (self._stems(name), joined(name)))
        return names

    def _stems(self, text: str) -> str:
        return " ".join(filter(None, (self.analyze(word).stem for word in words(text))))


def _worth(entry: Entry) -> float:
    return KINDS[entry.kind] * (RETIRED if entry.retired else 1.0)


@dataclass(frozen=True, slots=True)
class _Name:
    """A query taken as a name: its stems without stop words, and all its words."""

    stems: str
    words: str
