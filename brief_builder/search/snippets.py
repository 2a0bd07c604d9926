"""Snippets: the passage that shows why something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.stopwords import STOP_WORDS
from brief_builder.dutch.tokens import matches, places_of, words
from brief_builder.search.entries import Entry
from brief_builder.search.query import Query
from brief_builder.search.results import Snippet
from brief_builder.search.terms import Concept, stems_in
from brief_builder.search.word_forms import Forms, Wanted, wanted_forms

WIDTH = 200
VALUE_FIRST = ("figure", "abbreviation")
"""Kinds whose first passage (the value, the long form) is always what a reader wants to see."""

_LEAD = 40
_LOOKED_THROUGH = 20_000
_ELLIPSIS = "…"


def wanted_stems(query: Query, concepts: Iterable[Concept], analyze: Analyzer) -> frozenset[str]:
    """The stems a snippet is to show: of the typed words, and of what they were looked for as. Stop words only when typed alone."""
    typed = [word for clause in query.clauses for piece in clause for word in words(piece.text)]
    vias = {one.via for concept in concepts for one in concept.values() if " " in one.via}
    named = _telling(word for via in vias for word in words(via))
    looked_for = (stem for concept in concepts for term in concept for stem in stems_in(term))
    return frozenset((*(analyze(word).stem for word in (*(_telling(typed) or typed), *named)), *looked_for)) - {""}


def _telling(spoken: Iterable[str]) -> list[str]:
    return [word for word in spoken if word.lower() not in STOP_WORDS]


_Found = tuple[int, int, tuple[str, ...]]
"""A word of a passage that is wanted: where it starts and ends, and its stems. Plain, because every search makes hundreds."""


@dataclass(frozen=True, slots=True)
class SnippetMaker:
    """Makes the snippets of one library; `forms` tells how its words are written."""

    analyze: Analyzer
    forms: Forms

    def of_entries(self, entries: Iterable[Entry], wanted: AbstractSet[str]) -> list[Snippet]:
        """A term found by its name shows its definition, a figure its value; others the passage that answers best."""
        sought = wanted_forms(self.forms, wanted)
        return [_of_entry(entry, sought) for entry in entries]

    def best(self, passages: Sequence[str], wanted: AbstractSet[str]) -> Snippet:
        """The best stretch of the best of passages that may be any, such as a user's note.

        That is the one with the most different wanted stems, the earliest of equals.
        """
        written = {word for passage in passages for word in words(passage[:_LOOKED_THROUGH])}
        here = {word: tuple(stem for stem in self._stems(word) if stem in wanted) for word in sorted(written)}
        return _best(passages, {word: stems for word, stems in here.items() if stems})

    def marks(self, text: str, wanted: AbstractSet[str]) -> tuple[tuple[int, int], ...]:
        """Where words with the wanted stems stand in a text, which may be any."""
        found = matches(text[:_LOOKED_THROUGH])
        return tuple((word.start(), word.end()) for word in found if not wanted.isdisjoint(self._stems(word[0])))

    def _stems(self, word: str) -> tuple[str, ...]:
        stem, parts, _ = self.analyze(word)
        return stem, *parts


def _of_entry(entry: Entry, wanted: Wanted) -> Snippet:
    named = entry.kind == "term" and any(word in name and places_of(word, name) for name in entry.names() for word in wanted)
    choose = _first if named or entry.kind in VALUE_FIRST else _best
    return choose(entry.passages, wanted)


def _best(passages: Sequence[str], wanted: Wanted) -> Snippet:
    """Only passages in which the letters of more different stems stand than the best so far has are looked at word for word."""
    most, start, best, marks = 0, 0, "", list[_Found]()
    for passage in passages:
        here = [pair for pair in wanted.items() if pair[0] in passage]
        if len({stem for _, stems in here for stem in stems}) > most:
            found = _found(passage, here)
            begin, count = _densest(found)
            if count > most:
                most, start, best, marks = count, begin, passage, found
    return _cut(best, start, marks) if most else _first(passages, wanted)


def _first(passages: Sequence[str], wanted: Wanted) -> Snippet:
    """The beginning of the first passage, whatever it holds."""
    return _cut(passages[0], 0, _found(passages[0], wanted.items())) if passages else Snippet("")


def _found(passage: str, wanted: Iterable[tuple[str, tuple[str, ...]]]) -> list[_Found]:
    """The wanted words of a passage, in order."""
    text = passage[:_LOOKED_THROUGH]
    return sorted([(at, at + len(word), stems) for word, stems in wanted if word in text for at in places_of(word, text)])


def _densest(found: Sequence[_Found]) -> tuple[int, int]:
    """Where the stretch with the most different stems starts, and how many those are."""
    best, all_of_them = (0, 0), len({stem for _, _, stems in found for stem in stems})
    for number, (start, _, _) in enumerate(found):
        stems = {stem for _, end, those in found[number : number + WIDTH] if end - start < WIDTH - _LEAD for stem in those}
        if len(stems) > best[1]:
            best = (start, len(stems))
        if best[1] == all_of_them:
            break
    return best


def _cut(passage: str, start: int, found: Iterable[_Found]) -> Snippet:
    begin = 0 if start <= _LEAD * 2 else passage.rfind(" ", 0, start - _LEAD) + 1
    text, end = _shortened(passage, begin)
    shift = len(_ELLIPSIS) - begin if begin else 0
    return Snippet(text, tuple([(first + shift, last + shift) for first, last, _ in found if first >= begin and last <= end]))


def _shortened(passage: str, begin: int) -> tuple[str, int]:
    """The passage from `begin` on, not much longer than a snippet, cut between words; and where it ends."""
    end = len(passage) if len(passage) <= begin + WIDTH else passage.rfind(" ", begin + WIDTH // 2, begin + WIDTH)
    end = min(len(passage), begin + WIDTH) if end < 0 else end
    return (_ELLIPSIS if begin else "") + passage[begin:end] + (_ELLIPSIS if end < len(passage) else ""), end
