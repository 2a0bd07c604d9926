"""The lexicon: which words a body of text uses, and how often; the yardstick for everything letters alone cannot decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from brief_builder.dutch.stem import stem
from brief_builder.dutch.tokens import base_word, parts, words

SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words with their number of occurrences, and the same summed per stem (the word's family)."""

    words: Mapping[str, int]
    families: Mapping[str, int]


def lexicon_of(texts: Iterable[str]) -> Lexicon:
    """The lexicon of these texts; numbers and words shorter than three letters are left out."""
    written: Counter[str] = Counter()
    for text in texts:
        written.update(words(text))
    counts: Counter[str] = Counter()
    for word, count in written.items():
        for part in parts(base_word(word)):
            if len(part) >= SHORTEST and part.isalpha():
                counts[part] += count
    return with_families(counts)


def with_families(counts: Mapping[str, int]) -> Lexicon:
    """A lexicon of counted words."""
    families: Counter[str] = Counter()
    for word, count in counts.items():
        families[stem(word)] += count
    return Lexicon(dict(counts), dict(families))


def changed(lexicon: Lexicon, gone: Iterable[str], come: Iterable[str]) -> Lexicon:
    """The lexicon after some texts have gone and others have come."""
    less, more = lexicon_of(gone), lexicon_of(come)
    return Lexicon(_sum(lexicon.words, less.words, more.words), _sum(lexicon.families, less.families, more.families))


def _sum(counts: Mapping[str, int], less: Mapping[str, int], more: Mapping[str, int]) -> Mapping[str, int]:
    left = Counter(counts)
    left.update(more)
    left.subtract(less)
    return {word: count for word, count in left.items() if count > 0}
