"""How hard a Dutch text is to read: an indication, never a verdict.

Flesch-Douma (W.H. Douma, 1960): 206.84 − 0.77 × syllables per 100 words − 0.93 × words per sentence. 0 is very hard, 100 very easy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from brief_builder.dutch.fold import fold
from brief_builder.dutch.sentences import sentences
from brief_builder.dutch.tokens import words

_DIAERESIS = re.compile("[ëïöüËÏÖÜ]")  # begins a syllable of its own
_VOWELS = re.compile(r"(?:aai|ooi|oei|eeu|ieu|aau|aa|ee|ij|ie|oo|uu|eu|oe|ui|ei|au|ou|[aeiouy])")


@dataclass(frozen=True, slots=True)
class Readability:
    """`score` runs from 0 (very hard) to 100 (very easy); it rests on the two averages beside it."""

    score: int
    words_per_sentence: float
    syllables_per_word: float


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in a text; counts of several texts can be added."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables)


def counts(text: str) -> Counts:
    """The counts of a text."""
    found = words(text)
    return Counts(len(sentences(text)), len(found), sum(map(syllables, found)))


def readability(counted: Counts) -> Readability | None:
    """The readability of a counted text; None when it has no words."""
    if not counted.words or not counted.sentences:
        return None
    length, weight = counted.words / counted.sentences, counted.syllables / counted.words
    score = 206.84 - 77 * weight - 0.93 * length
    return Readability(round(min(max(score, 0), 100)), length, weight)


def syllables(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, one at least."""
    return max(1, len(_VOWELS.findall(fold(_DIAERESIS.sub(r"-\g<0>", word)))))
