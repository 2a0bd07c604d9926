"""Scoring: how well each entry answers the concepts of a query, before the best are looked at more closely."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from operator import mul

from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.terms import Concept, pair_term

_WHOLE_QUERY = 0.35
ENOUGH = 1 / 3


def rarity(index: InvertedIndex, count: int) -> float:
    """The inverse document frequency of a term that `count` entries have."""
    return math.log(1 + (index.size - count + 0.5) / (count + 0.5))


def concept_scores(concept: Concept, index: InvertedIndex, share: float = 1.0) -> dict[int, float]:
    """Each entry's best term of one concept; `share` lowers all of them."""
    found = [(index.postings(one.term), one.weight) for one in concept.values()]
    found.sort(key=lambda pair: -len(pair[0][0]))  # the longest is taken as a whole
    scores: dict[int, float] = {}
    for (places, weights), weight in found:
        worth = rarity(index, len(places)) * weight * share
        best = zip(places, map(mul, weights, repeat(worth)), strict=False)
        if scores:
            _raise(scores, best)
        else:
            scores = dict(best)
    return scores


def _raise(scores: dict[int, float], others: Iterable[tuple[int, float]]) -> None:
    known = scores.get
    scores.update([(at, score) for at, score in others if score > known(at, 0.0)])


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
    parts_of: dict[int, int] = {}  # which parts an entry answers, as bits: there are few combinations
    for number, part in enumerate(parts):
        both = scores.keys() & part.keys()
        sums = [(at, scores[at] + part[at], parts_of[at] | 1 << number) for at in both]
        scores.update(part)
        parts_of.update(dict.fromkeys(part, 1 << number))
        for at, score, bits in sums:
            scores[at], parts_of[at] = score, bits
    answered = {bits: _answered(bits, importances) for bits in set(parts_of.values())}
    whole = sum(importances)
    needed = min(ENOUGH * whole, max(answered.values(), default=0.0))
    factors = {bits: 1 - _WHOLE_QUERY + _WHOLE_QUERY * (worth / whole) ** 2 for bits, worth in answered.items() if worth >= needed}
    if len(factors) == len(answered):
        return dict(zip(scores, map(mul, scores.values(), map(factors.__getitem__, map(parts_of.__getitem__, scores))), strict=True))
    return {at: score * factors[bits] for at, score in scores.items() if (bits := parts_of[at]) in factors}


def _answered(bits: int, importances: Sequence[float]) -> float:
    return sum(worth for number, worth in enumerate(importances) if bits >> number & 1)


def neighbours(pairs: Iterable[tuple[str, str]], index: InvertedIndex) -> dict[int, int]:
    """How many of these pairs of words stand side by side in each entry."""
    counts: dict[int, int] = {}
    for pair in pairs:
        for at in index.postings(pair_term(*pair))[0]:
            counts[at] = counts.get(at, 0) + 1
    return counts
