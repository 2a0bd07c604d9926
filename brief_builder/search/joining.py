"""Joining: two words of a query that the library writes as one compound, in this order or the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import base_word
from brief_builder.search.remembered import Remembered
from brief_builder.search.terms import How, Weighted, compound_term

IN_ORDER, REVERSED, BY_SYNONYM = (1.6, 1.0), (1.2, 0.8), (0.8, 0.6)
"""The weights for the first and the second of the two words: what has the compound answers both."""

_LINKS = ("", "s", "en")


Wordings = tuple[str, ...]
"""A word as typed, followed by its synonyms."""

Joined = Remembered[tuple[Wordings, Wordings], tuple[tuple[Weighted, Weighted], ...]]
"""What two words are looked for as together, remembered: stems of words that the library may not have take long."""


def joined_by(analyze: Analyzer) -> Joined:
    """Joins words of one library."""
    return Remembered(lambda both: tuple(joined_terms(*both, analyze)))


def joined_terms(firsts: Wordings, seconds: Wordings, analyze: Analyzer) -> Iterator[tuple[Weighted, Weighted]]:
    """What two words are looked for as together."""
    for (at, first), (place, second) in product(enumerate(firsts), enumerate(seconds)):
        typed = not at and not place
        yield _both(compound_term(analyze(first).stem, analyze(second).stem), IN_ORDER if typed else BY_SYNONYM, first + second)
        yield _both(compound_term(analyze(second).stem, analyze(first).stem), REVERSED if typed else BY_SYNONYM, second + first)
    for link in _LINKS:
        word = firsts[0] + link + seconds[0]
        yield _both(analyze.stem(base_word(word)), IN_ORDER, word)


def _both(term: str, weights: tuple[float, float], via: str) -> tuple[Weighted, Weighted]:
    return Weighted(term, weights[0], How.JOINED, via), Weighted(term, weights[1], How.JOINED, via)
