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


def readability(text: str) -> Readability | None:
    """The readability of a text; None when it has no words."""
    found = words(text)
    count = len(sentences(text))
    if not found or not count:
        return None
    length, weight = len(found) / count, sum(map(syllables, found)) / len(found)
    score = 206.84 - 77 * weight - 0.93 * length
    return Readability(round(min(max(score, 0), 100)), length, weight)


def syllables(word: str) -> int:
    """About how many syllables a word has: its groups of vowels, one at least."""
    return max(1, len(_VOWELS.findall(fold(_DIAERESIS.sub(r"-\g<0>", word)))))
