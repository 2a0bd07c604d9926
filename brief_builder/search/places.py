"""Places: who names a neighbourhood or another town is served first by what is about it, not by what mentions it in passing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from brief_builder.content.findings import Area
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import words
from brief_builder.search.entries import Entry
from brief_builder.search.inverted import InvertedIndex

ABOUT_IT = 1.2
_OFTEN_ENOUGH, _PART_OF_ALL = 0.35, 1 / 3


@dataclass(frozen=True, slots=True)
class Places:
    """By a word of its name, in stems, the positions of the entries that are about a place; `placed` are about any."""

    about: Mapping[str, frozenset[int]]
    placed: int
    index: InvertedIndex

    def asked_for(self, stems: Iterable[str]) -> frozenset[int]:
        """The positions of the entries that are about a place among these words."""
        return frozenset().union(*(self.about[stem] for stem in stems if self._is_told_by(stem)))

    def _is_told_by(self, stem: str) -> bool:
        """Not by the name of the town that most entries are about, nor by what mostly means something else: the "stad" of Almere Stad."""
        count = len(self.about.get(stem, ()))
        return 0 < count < self.placed * _PART_OF_ALL and count > self.index.count(stem) * _OFTEN_ENOUGH


def places_of(entries: Sequence[Entry], areas: Mapping[str, Area], index: InvertedIndex, analyze: Analyzer) -> Places:
    """The places that these entries are about; what is about a neighbourhood is about its district too."""
    about: defaultdict[str, set[int]] = defaultdict(set)
    stems = {area.id: {stem for word in words(area.pref_label) if (stem := analyze(word).stem)} for area in areas.values()}
    for at, entry in enumerate(entries):
        for area in entry.areas:
            for stem in stems.get(area, set()) | (stems.get(areas[area].part_of, set()) if area in areas else set()):
                about[stem].add(at)
    return Places({stem: frozenset(those) for stem, those in about.items()}, sum(bool(entry.areas) for entry in entries), index)
