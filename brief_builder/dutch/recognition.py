"""Recognising terms in running text: the longest label that stands at a place, also in another form of the word.

"Automatisch" compares stems ("mantelzorgers" is mantelzorg), "exact" compares letters without case. What stands inside a name, a
title, a quotation or a link is never a use. Quotations, links and titles in italics callers blank out first (`hidden`), where the signs
still stand; the recogniser itself passes over names it is given, and over what follows "Wet" as the name of a law.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from brief_builder.dutch.fold import fold
from brief_builder.dutch.stem import stem
from brief_builder.dutch.tokens import matches, words

QUOTED_OR_LINKED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|‘[^‘’]*’|!?\[[^\[\]]*\]\([^()]*\)|`[^`]*`|\*[^*\n]+\*(?!\*)")
"""Quotations, links, pictures, code and titles (italics) in Markdown."""

_SMALL = r"(?:\s(?:de|het|een|op|van|voor|in|bij|tot|ter|inzake))*"
LAW = re.compile(rf"\b(?:Wet|Wetboek|Besluit|Regeling|Verordening|Verdrag)\b(?:{_SMALL}\s(?!en\b|of\b)[a-zà-ÿ][\w-]+){{1,3}}")
"""The name of a law nobody listed: the capital, and the words behind it up to “en”; longer names are given as names."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label to recognise, and the id it stands for."""

    label: str
    id: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """A label found: where it stands in the text, and its id."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, once for all that look at them: where they stand, folded, their stems, and the stems as a set.

    `in_law` are those inside the name of a law, counted from 0; its first word ("Wet") is none of them.
    """

    places: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    stems: tuple[str, ...]
    distinct: frozenset[str] = frozenset()
    in_law: frozenset[int] = frozenset()


def tokens_of(text: str) -> Tokens:
    """The words of a text."""
    found = list(matches(text))
    known = [_folded_and_stem(m[0]) for m in found]
    stems = tuple(root for _folded, root in known)
    places = tuple(m.span() for m in found)
    return Tokens(places, tuple(folded for folded, _root in known), stems, frozenset(stems), frozenset(_in_law(text, places)))


def _in_law(text: str, places: Sequence[tuple[int, int]]) -> Iterator[int]:
    """The words behind the first one of each name of a law: both stand in order, so that one walk finds them."""
    at = 0
    for name in LAW.finditer(text):
        while at < len(places) and places[at][0] < name.end():
            if places[at][0] > name.start():
                yield at
            at += 1


@lru_cache(maxsize=20_000)  # a text has few different words, and is looked at again after every key
def _folded_and_stem(word: str) -> tuple[str, str]:
    folded = fold(word)
    return folded, stem(folded)


Row = tuple[tuple[str, ...], str, bool]


class Recogniser:
    """Finds many labels in a text in one walk: only labels that begin with the word at hand are looked at, longest first.

    `names` (of laws, of publications) take away the labels that stand inside them.
    """

    def __init__(self, labels: Iterable[Label], names: Iterable[str] = ()) -> None:
        self._rows: Mapping[str, Sequence[Row]] = _rows(labels)
        self._names: Mapping[str, Sequence[Row]] = _rows(Label(name, "", exact=True) for name in names if self.may_find(tokens_of(name)))

    def may_find(self, tokens: Tokens) -> bool:
        """Whether a first word of a label is among the words at all: most texts can be passed over."""
        return not tokens.distinct.isdisjoint(self._rows)

    def find(self, tokens: Tokens) -> Iterator[Use]:
        """The uses in reading order; they do not overlap."""
        at = 0
        for i, first in enumerate(tokens.stems):
            if i < at:
                continue
            label, name = _row(self._rows, first, tokens, i), _row(self._names, first, tokens, i)
            if name and (label is None or len(name[0]) > len(label[0])):
                at = i + len(name[0])
            elif label and i not in tokens.in_law:
                at = i + len(label[0])
                yield Use(tokens.places[i][0], tokens.places[at - 1][1], label[1])


def _rows(labels: Iterable[Label]) -> Mapping[str, Sequence[Row]]:
    """The labels by the stem of their first word, the longest first."""
    rows: dict[str, list[Row]] = {}
    for label in labels:
        key = tuple((fold if label.exact else _stem)(word) for word in words(label.label))
        if key:
            rows.setdefault(stem(key[0]) if label.exact else key[0], []).append((key, label.id, label.exact))
    return {first: sorted(found, key=lambda r: -len(r[0])) for first, found in rows.items()}


def _row(rows: Mapping[str, Sequence[Row]], first: str, tokens: Tokens, at: int) -> Row | None:
    return next((row for row in rows[first] if _fits(row, tokens, at)), None) if first in rows else None


def _stem(word: str) -> str:
    return stem(fold(word))


def _fits(row: Row, tokens: Tokens, at: int) -> bool:
    key, _id, exact = row
    return (tokens.folded if exact else tokens.stems)[at : at + len(key)] == key


def hidden(text: str, patterns: Iterable[re.Pattern[str]] = (QUOTED_OR_LINKED,)) -> str:
    """The text with everything that the patterns match replaced by spaces, so that places stay what they were."""
    blank: Callable[[re.Match[str]], str] = lambda m: " " * len(m[0])  # noqa: E731
    for pattern in patterns:
        text = pattern.sub(blank, text)
    return text
