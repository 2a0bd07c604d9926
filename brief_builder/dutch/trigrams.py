"""Trigrams: the runs of three letters by which words that look alike are found quickly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_START, _END = "^", "$"


def trigrams(word: str) -> tuple[str, ...]:
    """The runs of three letters of a word, its edges marked."""
    edged = f"{_START}{word}{_END}"
    return tuple(edged[at : at + 3] for at in range(len(edged) - 2))


@dataclass(frozen=True, slots=True)
class TrigramIndex:
    """Words by their trigrams (positions in `words`)."""

    words: Sequence[str]
    places: Mapping[str, Sequence[int]]

    def alike(self, word: str, most: int, shared: int) -> list[str]:
        """At most `most` words that share at least `shared` trigrams with `word`, the most alike first."""
        counts: Counter[int] = Counter()
        for trigram in trigrams(word):
            counts.update(self.places.get(trigram, ()))
        return [self.words[at] for at, count in counts.most_common(most) if count >= shared]


def trigram_index(words: Sequence[str]) -> TrigramIndex:
    """An index of these words."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        for trigram in trigrams(word):
            places.setdefault(trigram, []).append(at)
    return TrigramIndex(words, places)
