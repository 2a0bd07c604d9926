"""The thesaurus of a query: words that lead to other words, although no letters are shared.

The library feeds it: everyday words, labels of terms, abbreviations with their long form, and the abbreviations its texts
explain themselves. It works on the query, one way at a time: who types "bejaarde" also finds "oudere", not the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from brief_builder.content.library import Library
from brief_builder.content.vocabulary import Abbreviation, Term
from brief_builder.dutch.abbreviations import abbreviations_in
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.tokens import base_word, words

EVERYDAY = (0.9, 0.75, 0.6)
LABEL, ABBREVIATION = 0.6, 0.7


class Alternative(NamedTuple):
    """Words to look for as well, and how much they count beside the typed ones (1 = as much)."""

    text: str
    weight: float


class Found(NamedTuple):
    """Words of a query (their places) that lead elsewhere, and where to."""

    places: range
    alternatives: tuple[Alternative, ...]


Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Alternatives by the stems of the words that lead to them; stop words count as words here ("niet kunnen lezen")."""

    alternatives: Mapping[Key, tuple[Alternative, ...]]
    longest: int

    def find(self, key: Key) -> Iterator[Found]:
        """The words in `key` that lead somewhere, alone or together; the longest from the left, none twice."""
        at = 0
        while at < len(key):
            lengths = range(min(self.longest, len(key) - at), 0, -1)
            length = next((length for length in lengths if key[at : at + length] in self.alternatives), 0)
            if length:
                yield Found(range(at, at + length), self.alternatives[key[at : at + length]])
            at += max(1, length)


def key_of(typed: Sequence[str], analyze: Analyzer) -> Key:
    """The stems of words as the thesaurus knows them."""
    return tuple(analyze(word).stem or base_word(word) for word in typed)


def thesaurus_of(library: Library, texts: Iterable[str], analyze: Analyzer) -> Thesaurus:
    """The thesaurus of a library and its texts."""
    found: dict[Key, list[Alternative]] = {}
    for text, alternative in chain(_pairs(library), _abbreviations(abbreviations_in(texts).items())):
        key = key_of(words(text), analyze)
        if key and key != key_of(words(alternative.text), analyze):
            found.setdefault(key, []).append(alternative)
    return Thesaurus({key: tuple(dict.fromkeys(those)) for key, those in found.items()}, max(map(len, found), default=0))


def _pairs(library: Library) -> Iterator[tuple[str, Alternative]]:
    for everyday in library.search_words:
        for word in everyday.words:
            for place, found in enumerate(everyday.finds):
                yield word, Alternative(found, EVERYDAY[min(place, len(EVERYDAY) - 1)])
    for item in library.all():
        if isinstance(item, Term):
            yield from _of_term(item)
        elif isinstance(item, Abbreviation) and item.full_form:
            yield from _abbreviations([(item.pref_label, item.full_form)])


def _abbreviations(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Alternative]]:
    for short, long in pairs:
        yield short, Alternative(long, ABBREVIATION)
        yield long, Alternative(short, ABBREVIATION)


def _of_term(term: Term) -> Iterator[tuple[str, Alternative]]:
    for label in (*term.alt_labels, *term.hidden_labels, *(avoid.label for avoid in term.avoid_labels)):
        yield label, Alternative(term.pref_label, LABEL)
    for label in term.alt_labels:
        yield term.pref_label, Alternative(label, LABEL)
