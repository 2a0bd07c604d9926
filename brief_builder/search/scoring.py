"""Scoring: how well each entry answers the concepts of a query, before the best are looked at more closely."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.terms import Concept, pair_term

_WHOLE_QUERY = 0.35
ENOUGH = 1 / 3


def rarity(index: InvertedIndex, count: int) -> float:
    """The inverse document frequency of a term that `count` entries have."""
    return math.log(1 + (index.size - count + 0.5) / (count + 0.5))


def concept_scores(concept: Concept, index: InvertedIndex, share: float = 1.0) -> dict[int, float]:
    """Each entry's best term of one concept; `share` lowers all of them."""
    scores: dict[int, float] = {}
    for one in concept.values():
        places, weights = index.postings(one.term)
        worth = rarity(index, len(places)) * one.weight * share
        for at, own in zip(places, weights, strict=True):
            if own * worth > scores.get(at, 0.0):
                scores[at] = own * worth
    return scores


def importance(concept: Concept, index: InvertedIndex) -> float:
    """How much a concept says: the rarity of what it is foremost looked for as."""
    foremost = max(one.weight for one in concept.values())
    return max(rarity(index, index.count(one.term)) for one in concept.values() if one.weight == foremost)


def combined(parts: Sequence[Mapping[int, float]], importances: Sequence[float]) -> dict[int, float]:
    """The sum over the concepts of a query, lowered for entries that answer only a share of it.

    Entries that answer less than a third are left out (counted by importance: "in Almere" alone does not answer
    "eenzaamheid in Almere"), unless no entry answers more.
    """
    if len(parts) == 1:
        return dict(parts[0])
    scores: dict[int, float] = {}
    answered: dict[int, float] = {}
    for part, worth in zip(parts, importances, strict=True):
        for at, score in part.items():
            scores[at] = scores.get(at, 0.0) + score
            answered[at] = answered.get(at, 0.0) + worth
    whole = sum(importances)
    needed = min(ENOUGH * whole, max(answered.values(), default=0.0))
    return {
        at: score * (1 - _WHOLE_QUERY + _WHOLE_QUERY * (answered[at] / whole) ** 2)
        for at, score in scores.items()
        if answered[at] >= needed
    }


def neighbours(pairs: Iterable[tuple[str, str]], index: InvertedIndex) -> dict[int, int]:
    """How many of these pairs of words stand side by side in each entry."""
    counts: dict[int, int] = {}
    for pair in pairs:
        for at in index.postings(pair_term(*pair))[0]:
            counts[at] = counts.get(at, 0) + 1
    return counts
