"""Scoring: how well each entry answers the concepts of a query, before the best are looked at more closely."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from brief_builder.search.expansion import Concept
from brief_builder.search.inverted import InvertedIndex

_WHOLE_QUERY = 0.35


def rarity(index: InvertedIndex, count: int) -> float:
    """The inverse document frequency of a term that `count` entries have."""
    return math.log(1 + (index.size - count + 0.5) / (count + 0.5))


def concept_scores(concept: Concept, index: InvertedIndex) -> dict[int, float]:
    """Each entry's best term of one concept."""
    scores: dict[int, float] = {}
    for term, weight in concept.items():
        places, weights = index.postings(term)
        worth = rarity(index, len(places)) * weight
        for at, own in zip(places, weights, strict=True):
            if own * worth > scores.get(at, 0.0):
                scores[at] = own * worth
    return scores


def combined(parts: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """The sum over the concepts of a query; entries that answer only some of them count for less than the sum."""
    scores: dict[int, float] = {}
    matched: dict[int, int] = {}
    for part in parts:
        for at, score in part.items():
            scores[at] = scores.get(at, 0.0) + score
            matched[at] = matched.get(at, 0) + 1
    if len(parts) < 2:
        return scores
    factors = [1 - _WHOLE_QUERY + _WHOLE_QUERY * (number / len(parts)) ** 2 for number in range(len(parts) + 1)]
    return {at: score * factors[matched[at]] for at, score in scores.items()}


def neighbours(stems: Iterable[tuple[str, str]], index: InvertedIndex) -> dict[int, int]:
    """How many of these pairs of words stand side by side in each entry."""
    counts: dict[int, int] = {}
    for first, second in stems:
        for at in index.postings(f"{first} {second}")[0]:
            counts[at] = counts.get(at, 0) + 1
    return counts
