"""Scoring: how well each entry answers the concepts of a query, before the best are looked at more closely."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import repeat
from operator import add, itemgetter, mul

from brief_builder.search.codec import Postings
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.terms import Concept, Weighted, pair_term

_WHOLE_QUERY = 0.25
ENOUGH = 1 / 4
MORE = 0.2
"""What counts of every further term of a concept that an entry has: one with three words for it is more about it."""


def rarity(index: InvertedIndex, count: int) -> float:
    """The inverse document frequency of a term that `count` entries have."""
    return math.log(1 + (index.size - count + 0.5) / (count + 0.5))


def concept_scores(concept: Concept, index: InvertedIndex, share: float = 1.0) -> dict[int, float]:
    """How well each entry answers one concept; `share` lowers all of them."""
    scores: dict[int, float] = {}
    for one, (places, weights) in longest_first(concept.values(), index):
        worth = rarity(index, len(places)) * one.weight * share
        if scores:
            _add(scores, zip(places, weights, strict=True), worth)
        else:
            scores = {at: weight * worth for at, weight in zip(places, weights, strict=True)}
    return scores


def longest_first(sought: Iterable[Weighted], index: InvertedIndex) -> list[tuple[Weighted, Postings]]:
    """The terms with their postings, the longest first: that is taken as a whole."""
    return sorted(((one, index.postings(one.term)) for one in sought), key=lambda found: -len(found[1][0]))


def together(one: float, other: float) -> float:
    """The score of an entry with two terms of a concept: the better one, and a little for the other."""
    return one + MORE * other if one > other else other + MORE * one


def _add(scores: dict[int, float], postings: Iterable[tuple[int, float]], worth: float) -> None:
    """Take each entry's score `together` with another, written out here: it is done for every posting of a term."""
    known = scores.get
    for at, weight in postings:
        score, so_far = weight * worth, known(at, 0.0)
        scores[at] = score + MORE * so_far if score > so_far else so_far + MORE * score


def raise_to(scores: dict[int, float], others: Iterable[tuple[int, float]]) -> None:
    """Give each entry the score it has here, where that is more than it has so far."""
    known = scores.get
    scores.update([(at, score) for at, score in others if score > known(at, 0.0)])


def importance(concept: Concept, index: InvertedIndex) -> float:
    """How much a concept says: the rarity of what it is foremost looked for as."""
    foremost = max(one.weight for one in concept.values())
    return max(rarity(index, index.count(one.term)) for one in concept.values() if one.weight == foremost)


def combined(parts: Sequence[Mapping[int, float]], importances: Sequence[float]) -> Mapping[int, float]:
    """The sum over the concepts of a query, lowered for entries that answer only a share of it.

    Entries that answer less than a quarter are left out (counted by importance: "in Almere" alone does not answer
    "eenzaamheid in Almere"), unless no entry answers more.
    """
    if len(parts) == 1:
        return parts[0]
    groups = _by_parts(parts)
    answered = {bits: _answered(bits, importances) for bits in groups}
    whole = sum(importances)
    needed = min(ENOUGH * whole, max(answered.values(), default=0.0))
    scores: dict[int, float] = {}
    for bits, worth in sorted(answered.items(), key=itemgetter(1), reverse=True):  # ranking is quicker when the best come first
        if worth >= needed:
            factor = 1 - _WHOLE_QUERY + _WHOLE_QUERY * (worth / whole) ** 2
            those = [part for number, part in enumerate(parts) if bits >> number & 1]
            scores.update(zip(groups[bits], map(mul, _sums(groups[bits], those), repeat(factor)), strict=False))
    return scores


def _by_parts(parts: Iterable[Mapping[int, float]]) -> dict[int, AbstractSet[int]]:
    """The entries by which parts they answer, as bits: there are few combinations."""
    groups: dict[int, AbstractSet[int]] = {}
    for number, part in enumerate(parts):
        bit = 1 << number
        new: AbstractSet[int] = part.keys()
        for bits, places in list(groups.items()):
            if both := places & new:
                groups[bits | bit] = both
                groups[bits] = places - both
                new = new - both
        groups[bit] = new
    return {bits: places for bits, places in groups.items() if places}


def _sums(places: Iterable[int], parts: Sequence[Mapping[int, float]]) -> Iterable[float]:
    """What the entries at these positions have in all of these parts together."""
    sums: Iterable[float] = map(parts[0].__getitem__, places)
    for part in parts[1:]:
        sums = map(add, sums, map(part.__getitem__, places))
    return sums


def _answered(bits: int, importances: Sequence[float]) -> float:
    return sum(worth for number, worth in enumerate(importances) if bits >> number & 1)


def neighbours(pairs: Iterable[tuple[str, str]], index: InvertedIndex) -> dict[int, int]:
    """How many of these pairs of words stand side by side in each entry."""
    counts: dict[int, int] = {}
    for pair in pairs:
        for at in index.postings(pair_term(*pair))[0]:
            counts[at] = counts.get(at, 0) + 1
    return counts
