"""Ranking: the best entries looked at more closely, for what a bag of words cannot see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from operator import mul
from typing import NamedTuple

from brief_builder.search.bonuses import Bonus, Why, product
from brief_builder.search.entries import Entry
from brief_builder.search.expansion import Expansion
from brief_builder.search.forms import Form, form_of
from brief_builder.search.inverted import InvertedIndex
from brief_builder.search.names import Names, name_of
from brief_builder.search.places import ABOUT_IT, Places
from brief_builder.search.query import Query
from brief_builder.search.scoring import neighbours
from brief_builder.search.showing import Findings, Ranked, findings_of_figures, shown_together

LOOKED_AT = 40
SIDE_BY_SIDE = 0.15
KINDS = {"term": 1.05, "finding": 1.0, "figure": 0.85, "theme": 0.8, "abbreviation": 0.75, "source": 0.6}
RETIRED = 0.5


class _Sort(NamedTuple):
    """What an entry is."""

    kind: str
    subkind: str
    retired: bool


@dataclass(frozen=True, slots=True)
class Ranker:
    """Ranks the entries of one index.

    `sort_of` has, by position, the number of its sort; `findings`, by the position of a figure, those of the findings that show it.
    """

    entries: Sequence[Entry]
    index: InvertedIndex
    names: Names
    places: Places
    sorts: Sequence[_Sort]
    sort_of: Sequence[int]
    findings: Findings

    @classmethod
    def of(cls, entries: Sequence[Entry], index: InvertedIndex, names: Names, places: Places) -> Ranker:
        """A ranker of these entries, their names and the places they are about."""
        numbers: dict[_Sort, int] = {}
        sort_of = [numbers.setdefault(_Sort(entry.kind, entry.subkind, entry.retired), len(numbers)) for entry in entries]
        return cls(entries, index, names, places, tuple(numbers), sort_of, findings_of_figures(entries))

    def best(self, scores: Mapping[int, float], query: Query, expansion: Expansion, most: int) -> list[Ranked]:
        """The best entries, best first; equal scores in the order of the library."""
        form = form_of(query)
        of_sorts = [_of_sort(sort, form) for sort in self.sorts]
        worths = [product(bonuses) for bonuses in of_sorts]
        worth_of = map(worths.__getitem__, map(self.sort_of.__getitem__, scores))
        first = _best_places(scores, list(map(mul, scores.values(), worth_of)), max(LOOKED_AT, most))
        bonuses = self._bonuses(first, of_sorts, query.words, expansion)
        ranked = {at: Ranked(at, scores[at] * product(bonuses[at]), tuple(bonuses[at])) for at in first}
        together = shown_together(ranked, self.findings, form.number)
        return sorted(together.values(), key=lambda one: (-one.score, one.at))[:most]

    def _bonuses(
        self, places: Iterable[int], of_sorts: Sequence[tuple[Bonus, ...]], text: str, expansion: Expansion
    ) -> dict[int, list[Bonus]]:
        pairs = list(pairwise(expansion.stems))
        name = name_of(text, expansion)
        beside = neighbours(pairs, self.index)
        about = self.places.asked_for(expansion.stems)
        found = {}
        for at in places:
            found[at] = list(of_sorts[self.sort_of[at]])
            if at in beside:
                found[at].append(Bonus(Why.SIDE_BY_SIDE, 1 + SIDE_BY_SIDE * beside[at] / len(pairs)))
            if at in about:
                found[at].append(Bonus(Why.PLACE, ABOUT_IT))
            if (named := self.names.bonus(at, name)).factor != 1:
                found[at].append(named)
        return found


def _best_places(places: Iterable[int], worths: Sequence[float], most: int) -> Iterable[int]:
    """The `most` positions that are worth most, of equals the first ones."""
    if len(worths) <= most:
        return places
    lowest = nlargest(most, worths)[-1]
    best = sorted((-worth, at) for at, worth in zip(places, worths, strict=True) if worth >= lowest)
    return [at for _, at in best[:most]]


def _of_sort(sort: _Sort, form: Form) -> tuple[Bonus, ...]:
    """What an item's sort brings it, whatever it says."""
    question, retired = form.factor(sort.kind, sort.subkind), RETIRED if sort.retired else 1.0
    bonuses = (Bonus(Why.KIND, KINDS[sort.kind]), Bonus(Why.QUESTION, question), Bonus(Why.RETIRED, retired))
    return tuple(bonus for bonus in bonuses if bonus.factor != 1)
