"""Ranking: the best entries looked at more closely, for what a bag of words cannot see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice, pairwise
from typing import NamedTuple

from brief_builder.search.bonuses import Bonus, Why, product
from brief_builder.search.entries import Entry
from brief_builder.search.expansion import Expansion
from brief_builder.search.forms import Form, form_of
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.names import Names, name_of
from brief_builder.search.places import ABOUT_IT, Places
from brief_builder.search.query import Query
from brief_builder.search.remembered import Remembered
from brief_builder.search.scoring import neighbours
from brief_builder.search.showing import Findings, Ranked, findings_of_figures, shown_together

LOOKED_AT = 40
SIDE_BY_SIDE = 0.15
KINDS = {"term": 1.05, "finding": 1.0, "figure": 0.85, "theme": 0.8, "abbreviation": 0.75, "source": 0.6}
RETIRED = 0.5

_TRIED, _TRIED_OF_MANY = 200, 0.02


class _Sort(NamedTuple):
    """What an entry is."""

    kind: str
    subkind: str
    retired: bool


class _Worths(NamedTuple):
    """By position, what raises or lowers an entry because of what it is, and the product of that."""

    bonuses: Sequence[tuple[Bonus, ...]]
    factors: Sequence[float]


@dataclass(frozen=True, slots=True)
class Ranker:
    """Ranks the entries of one index.

    `worths` has what every entry is worth for a form of question; `findings`, by the position of a figure, those of the findings
    that show it.
    """

    index: InvertedIndex
    names: Names
    places: Places
    worths: Remembered[Form, _Worths]
    findings: Findings

    @classmethod
    def of(cls, entries: Sequence[Entry], index: InvertedIndex, names: Names, places: Places) -> Ranker:
        """A ranker of these entries, their names and the places they are about."""
        sorts = [_Sort(entry.kind, entry.subkind, entry.retired) for entry in entries]
        return cls(index, names, places, Remembered(lambda form: _worths(sorts, form)), findings_of_figures(entries))

    def best(self, scores: Mapping[int, float], query: Query, expansion: Expansion, most: int) -> list[Ranked]:
        """The best entries, best first; equal scores in the order of the library."""
        form = form_of(query)
        bonuses, factors = self.worths[form]
        first = _best_places(scores, factors, max(LOOKED_AT, most))
        ranked = {}
        for at, more in self._looked_at(first, query.words, expansion):
            every = (*bonuses[at], *more)
            ranked[at] = Ranked(at, scores[at] * (product(every) if more else factors[at]), every)
        together = shown_together(ranked, self.findings, form.number)
        return sorted(together.values(), key=lambda one: (-one.score, one.at))[:most]

    def _looked_at(self, places: Iterable[int], text: str, expansion: Expansion) -> Iterator[tuple[int, list[Bonus]]]:
        """What each of these entries gains or loses by how the words stand in it."""
        pairs = list(pairwise(expansion.stems))
        name = name_of(text, expansion)
        beside = neighbours(pairs, self.index)
        about = self.places.asked_for(expansion.stems)
        for at in places:
            found = [Bonus(Why.SIDE_BY_SIDE, 1 + SIDE_BY_SIDE * beside[at] / len(pairs))] if at in beside else []
            if at in about:
                found.append(Bonus(Why.PLACE, ABOUT_IT))
            if (named := self.names.bonus(at, name)).factor != 1:
                found.append(named)
            yield at, found


def _best_places(scores: Mapping[int, float], factors: Sequence[float], most: int) -> Iterable[int]:
    """The `most` positions with the highest score times factor, of equals the first ones.

    What falls short of the best among the first some is not among the best of all: few are left to be sorted.
    """
    if len(scores) <= most:
        return scores
    some = max(most, _TRIED + int(_TRIED_OF_MANY * len(scores)))
    tried = [score * factors[at] for at, score in islice(scores.items(), some)]
    lowest = nlargest(most, tried)[-1]
    best = sorted([(-worth, at) for at, score in scores.items() if (worth := score * factors[at]) >= lowest])
    return [at for _, at in best[:most]]


def _worths(sorts: Sequence[_Sort], form: Form) -> _Worths:
    of_sort = {sort: _of_sort(sort, form) for sort in set(sorts)}
    factors = {sort: product(bonuses) for sort, bonuses in of_sort.items()}
    return _Worths([of_sort[sort] for sort in sorts], [factors[sort] for sort in sorts])


def _of_sort(sort: _Sort, form: Form) -> tuple[Bonus, ...]:
    """What an item's sort brings it, whatever it says."""
    question, retired = form.factor(sort.kind, sort.subkind), RETIRED if sort.retired else 1.0
    bonuses = (Bonus(Why.KIND, KINDS[sort.kind]), Bonus(Why.QUESTION, question), Bonus(Why.RETIRED, retired))
    return tuple(bonus for bonus in bonuses if bonus.factor != 1)
