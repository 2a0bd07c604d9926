"""Snippets: the passage that shows why something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import matches, words
from brief_builder.search.entries import Entry
from brief_builder.search.query import Query
from brief_builder.search.results import Snippet
from brief_builder.search.terms import Concept, stems_in

WIDTH = 200
VALUE_FIRST = ("figure", "abbreviation")
"""Kinds whose first passage (the value, the long form) is always what a reader wants to see."""

_LEAD = 40
_LOOKED_THROUGH = 20_000
_ELLIPSIS = "…"


def wanted_stems(query: Query, concepts: Iterable[Concept], analyze: Analyzer) -> frozenset[str]:
    """The stems a snippet is to show: of the typed words, and of what they were looked for as."""
    typed = (analyze(word).stem for clause in query.clauses for piece in clause for word in words(piece.text))
    looked_for = (stem for concept in concepts for term in concept for stem in stems_in(term))
    named = (analyze(word).stem for concept in concepts for one in concept.values() if " " in one.via for word in words(one.via))
    return frozenset((*typed, *looked_for, *named)) - {""}


class _Found(NamedTuple):
    """A word of a passage that is wanted, and for which stems."""

    start: int
    end: int
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SnippetMaker:
    """Makes the snippets of one library."""

    analyze: Analyzer

    def of_entry(self, entry: Entry, wanted: AbstractSet[str]) -> Snippet:
        """A term found by its name shows its definition, a figure its value; others the passage that answers best."""
        named = entry.kind == "term" and any(self._found(name, wanted) for name in entry.names())
        choose = self.first if named or entry.kind in VALUE_FIRST else self.best
        return choose(entry.passages, wanted)

    def best(self, passages: Sequence[str], wanted: AbstractSet[str]) -> Snippet:
        """The best stretch of the best passage: the one with the most different wanted stems, the earliest of equals."""
        found = [self._found(passage, wanted) for passage in passages]
        stretches = [(count, -number, start) for number, (start, count) in enumerate(map(_densest, found))]
        count, number, start = max(stretches, default=(0, 0, 0))
        return _cut(passages[-number], start, found[-number]) if count else self.first(passages, wanted)

    def first(self, passages: Sequence[str], wanted: AbstractSet[str]) -> Snippet:
        """The beginning of the first passage, whatever it holds."""
        return _cut(passages[0], 0, self._found(passages[0], wanted)) if passages else Snippet("")

    def marks(self, text: str, wanted: AbstractSet[str]) -> tuple[tuple[int, int], ...]:
        """Where the wanted words stand in a text."""
        return tuple((found.start, found.end) for found in self._found(text, wanted))

    def _found(self, text: str, wanted: AbstractSet[str]) -> list[_Found]:
        found = []
        for match in matches(text[:_LOOKED_THROUGH]):
            word = self.analyze(match[0])
            if word.stem in wanted or (word.parts and not wanted.isdisjoint(word.parts)):
                stems = tuple(stem for stem in (word.stem, *word.parts) if stem in wanted)
                found.append(_Found(match.start(), match.end(), stems))
        return found


def _densest(found: Sequence[_Found]) -> tuple[int, int]:
    """Where the stretch with the most different stems starts, and how many those are."""
    best = (0, 0)
    for number, first in enumerate(found):
        stems = {stem for other in found[number : number + WIDTH] if other.end - first.start < WIDTH - _LEAD for stem in other.stems}
        if len(stems) > best[1]:
            best = (first.start, len(stems))
    return best


def _cut(passage: str, start: int, found: Iterable[_Found]) -> Snippet:
    begin = 0 if start <= _LEAD * 2 else passage.rfind(" ", 0, start - _LEAD) + 1
    text, end = _shortened(passage, begin)
    shift = len(_ELLIPSIS) - begin if begin else 0
    marks = tuple((one.start + shift, one.end + shift) for one in found if one.start >= begin and one.end <= end)
    return Snippet(text, marks)


def _shortened(passage: str, begin: int) -> tuple[str, int]:
    """The passage from `begin` on, not much longer than a snippet, cut between words; and where it ends."""
    end = len(passage) if len(passage) <= begin + WIDTH else passage.rfind(" ", begin + WIDTH // 2, begin + WIDTH)
    end = min(len(passage), begin + WIDTH) if end < 0 else end
    return (_ELLIPSIS if begin else "") + passage[begin:end] + (_ELLIPSIS if end < len(passage) else ""), end
