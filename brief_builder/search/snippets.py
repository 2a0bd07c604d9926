"""Snippets: the passage that shows why something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
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
_REMEMBERED = 5_000
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


class _Wanted(dict[str, tuple[str, ...]]):
    """By word as written, which of the wanted stems it has; worked out when a word is first met."""

    def __init__(self, stems: AbstractSet[str], analyze: Analyzer) -> None:
        super().__init__()
        self.stems = stems
        self.analyze = analyze

    def __missing__(self, word: str) -> tuple[str, ...]:
        stem, parts, _ = self.analyze(word)
        found = self[word] = tuple(one for one in (stem, *parts) if one in self.stems) if parts or stem in self.stems else ()
        return found


@dataclass(frozen=True, slots=True)
class SnippetMaker:
    """Makes the snippets of one library; remembers which stems the passages have that it looked through last."""

    analyze: Analyzer
    seen: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def of_entries(self, entries: Iterable[Entry], wanted: AbstractSet[str]) -> list[Snippet]:
        """A term found by its name shows its definition, a figure its value; others the passage that answers best."""
        sought = _Wanted(wanted, self.analyze)
        return [self._of_entry(entry, sought) for entry in entries]

    def best(self, passages: Sequence[str], wanted: AbstractSet[str]) -> Snippet:
        """The best stretch of the best passage: the one with the most different wanted stems, the earliest of equals."""
        return self._best(passages, _Wanted(wanted, self.analyze))

    def marks(self, text: str, wanted: AbstractSet[str]) -> tuple[tuple[int, int], ...]:
        """Where the wanted words stand in a text."""
        return tuple((found.start, found.end) for found in self._found(text, _Wanted(wanted, self.analyze)))

    def _of_entry(self, entry: Entry, wanted: _Wanted) -> Snippet:
        named = entry.kind == "term" and any(self._found(name, wanted) for name in entry.names())
        choose = self._first if named or entry.kind in VALUE_FIRST else self._best
        return choose(entry.passages, wanted)

    def _best(self, passages: Sequence[str], wanted: _Wanted) -> Snippet:
        found = [self._found(passage, wanted) for passage in passages]
        stretches = [(count, -number, start) for number, (start, count) in enumerate(map(_densest, found))]
        count, number, start = max(stretches, default=(0, 0, 0))
        return _cut(passages[-number], start, found[-number]) if count else self._first(passages, wanted)

    def _first(self, passages: Sequence[str], wanted: _Wanted) -> Snippet:
        """The beginning of the first passage, whatever it holds."""
        return _cut(passages[0], 0, self._found(passages[0], wanted)) if passages else Snippet("")

    def _found(self, passage: str, wanted: _Wanted) -> list[_Found]:
        """The wanted words of a passage; most passages have none, and their stems tell so quickly."""
        text = passage[:_LOOKED_THROUGH]
        if not any(map(wanted.stems.__contains__, self._stems(text))):
            return []
        return [_Found(match.start(), match.end(), stems) for match in matches(text) if (stems := wanted[match[0]])]

    def _stems(self, text: str) -> tuple[str, ...]:
        """All stems in a text, those of parts too."""
        found = self.seen.get(text)
        if found is None:
            if len(self.seen) >= _REMEMBERED:
                self.seen.clear()
            analyses = map(self.analyze, set(words(text)))
            found = self.seen[text] = tuple({stem for analysis in analyses for stem in (analysis.stem, *analysis.parts)})
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
