"""Snippets: the passage that shows why something was found, with the found words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import matches
from brief_builder.search.results import Snippet

WIDTH = 200
_LEAD = 40
_ELLIPSIS = "…"


class _Found(NamedTuple):
    start: int
    end: int
    stems: tuple[str, ...]


def snippet_of(passages: Sequence[str], wanted: AbstractSet[str], analyze: Analyzer) -> Snippet:
    """The best stretch of the best passage: the one with the most different wanted stems, the earliest of equals."""
    best = Snippet(_shortened(passages[0], 0)[0]) if passages else Snippet("")
    most = 0
    for passage in passages:
        found = _found(passage, wanted, analyze)
        start, count = _densest(found)
        if count > most:
            most, best = count, _cut(passage, start, found)
    return best


def first_of(passages: Sequence[str], wanted: AbstractSet[str], analyze: Analyzer) -> Snippet:
    """The beginning of the first passage, whatever it holds: a definition, a value."""
    return _cut(passages[0], 0, _found(passages[0], wanted, analyze)) if passages else Snippet("")


def marks_in(text: str, wanted: AbstractSet[str], analyze: Analyzer) -> tuple[tuple[int, int], ...]:
    """Where words of the query stand in a text, inflected or as part of a compound."""
    return tuple((found.start, found.end) for found in _found(text, wanted, analyze))


def _found(text: str, wanted: AbstractSet[str], analyze: Analyzer) -> list[_Found]:
    found = []
    for match in matches(text):
        word = analyze(match[0])
        if word.stem in wanted or (word.parts and not wanted.isdisjoint(word.parts)):
            hits = tuple(stem for stem in (word.stem, *word.parts) if stem in wanted)
            found.append(_Found(match.start(), match.end(), hits))
    return found


def _densest(found: Sequence[_Found]) -> tuple[int, int]:
    """Where the stretch with the most different stems starts, and how many those are."""
    best = (0, 0)
    for number, first in enumerate(found):
        stems = {stem for other in found[number:] if other.end - first.start < WIDTH - _LEAD for stem in other.stems}
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
