"""Snippets: the passage that shows why something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import matches, words
from brief_builder.search.entries import Entry
from brief_builder.search.query import Query
from brief_builder.search.remembered import Remembered
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


Wanted = Mapping[str, tuple[str, ...]]
"""By word as written, which of the wanted stems it has: of words that have some."""


@dataclass(frozen=True)
class SnippetMaker:
    """Makes the snippets of one library.

    It remembers the words of the passages it looked through last, and by stem all the words it has met: so that for a query
    it is soon known which words to mark, and in which passages none of them stands.
    """

    analyze: Analyzer
    written: dict[str, list[str]] = field(default_factory=dict, repr=False)
    met: set[str] = field(default_factory=set, repr=False)

    def of_entries(self, entries: Iterable[Entry], wanted: AbstractSet[str]) -> list[Snippet]:
        """A term found by its name shows its definition, a figure its value; others the passage that answers best."""
        shown = list(entries)
        sought = self._sought((text for entry in shown for text in (*entry.names(), *entry.passages)), wanted)
        return [self._of_entry(entry, sought) for entry in shown]

    def best(self, passages: Sequence[str], wanted: AbstractSet[str]) -> Snippet:
        """The best stretch of the best passage: the one with the most different wanted stems, the earliest of equals."""
        return self._best(passages, self._sought(passages, wanted))

    def marks(self, text: str, wanted: AbstractSet[str]) -> tuple[tuple[int, int], ...]:
        """Where the wanted words stand in a text."""
        return tuple((found.start, found.end) for found in self._found(text, self._sought([text], wanted)))

    @cached_property
    def _words(self) -> Remembered[str, AbstractSet[str]]:
        return Remembered(_words_of)

    def _sought(self, texts: Iterable[str], wanted: AbstractSet[str]) -> Wanted:
        """The words with these stems, of all that stand in these texts and of others."""
        for text in texts:
            if not self._words[text] <= self.met:
                self._meet(self._words[text] - self.met)
        found: dict[str, tuple[str, ...]] = {}
        for stem in wanted:
            for word in self.written.get(stem, ()):
                found[word] = (*found.get(word, ()), stem)
        return found

    def _meet(self, fresh: AbstractSet[str]) -> None:
        for word in fresh:
            stem, parts, _ = self.analyze(word)
            for one in (stem, *parts):
                self.written.setdefault(one, []).append(word)
        self.met.update(fresh)

    def _of_entry(self, entry: Entry, wanted: Wanted) -> Snippet:
        named = entry.kind == "term" and any(not self._words[name].isdisjoint(wanted) for name in entry.names())
        choose = self._first if named or entry.kind in VALUE_FIRST else self._best
        return choose(entry.passages, wanted)

    def _best(self, passages: Sequence[str], wanted: Wanted) -> Snippet:
        """Only passages with more different stems than the best so far are looked at word for word."""
        most, start, best, marks = 0, 0, "", list[_Found]()
        for passage in passages:
            if self._stems_in(passage, wanted) > most:
                found = self._found(passage, wanted)
                begin, count = _densest(found)
                if count > most:
                    most, start, best, marks = count, begin, passage, found
        return _cut(best, start, marks) if most else self._first(passages, wanted)

    def _first(self, passages: Sequence[str], wanted: Wanted) -> Snippet:
        """The beginning of the first passage, whatever it holds."""
        return _cut(passages[0], 0, self._found(passages[0], wanted)) if passages else Snippet("")

    def _stems_in(self, passage: str, wanted: Wanted) -> int:
        return len({stem for word in self._words[passage] & wanted.keys() for stem in wanted[word]})

    def _found(self, passage: str, wanted: Wanted) -> list[_Found]:
        """The wanted words of a passage; most passages have none, and all their words at once tell so quickly."""
        if self._words[passage].isdisjoint(wanted):
            return []
        found = matches(passage[:_LOOKED_THROUGH])
        return [_Found(match.start(), match.end(), wanted[word]) for match in found if (word := match[0]) in wanted]


def _words_of(text: str) -> AbstractSet[str]:
    return frozenset(words(text[:_LOOKED_THROUGH]))


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
