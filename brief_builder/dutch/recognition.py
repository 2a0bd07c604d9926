"""Recognising terms in running text: the longest label that stands at a place, also in another form of the word.

"Automatisch" compares stems ("mantelzorgers" is mantelzorg), "exact" compares letters without case. What stands inside a name, a
title, a quotation or a link is never a use of the term: callers blank it out first (`hidden`).
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
    """The words of a text, once for all that look at them: where they stand, folded, their stems, and the stems as a set."""

    places: tuple[tuple[int, int], ...]
    folded: tuple[str, ...]
    stems: tuple[str, ...]
    distinct: frozenset[str] = frozenset()


def tokens_of(text: str) -> Tokens:
    """The words of a text."""
    found = list(matches(text))
    known = [_folded_and_stem(m[0]) for m in found]
    stems = tuple(root for _folded, root in known)
    return Tokens(tuple(m.span() for m in found), tuple(folded for folded, _root in known), stems, frozenset(stems))


@lru_cache(maxsize=20_000)  # a text has few different words, and is looked at again after every key
def _folded_and_stem(word: str) -> tuple[str, str]:
    folded = fold(word)
    return folded, stem(folded)


Row = tuple[tuple[str, ...], str, bool]


class Recogniser:
    """Finds many labels in a text in one walk: only labels that begin with the word at hand are looked at, longest first."""

    def __init__(self, labels: Iterable[Label]) -> None:
        rows: dict[str, list[Row]] = {}
        for label in labels:
            key = tuple((fold if label.exact else _stem)(word) for word in words(label.label))
            if key:
                rows.setdefault(stem(key[0]) if label.exact else key[0], []).append((key, label.id, label.exact))
        self._rows: Mapping[str, Sequence[Row]] = {first: sorted(found, key=lambda r: -len(r[0])) for first, found in rows.items()}

    def may_find(self, tokens: Tokens) -> bool:
        """Whether a first word of a label is among the words at all: most texts can be passed over."""
        return not tokens.distinct.isdisjoint(self._rows)

    def find(self, tokens: Tokens) -> Iterator[Use]:
        """The uses in reading order; they do not overlap."""
        at = 0
        for i, first in enumerate(tokens.stems):
            if i < at or first not in self._rows:
                continue
            row = next((r for r in self._rows[first] if _fits(r, tokens, i)), None)
            if row:
                at = i + len(row[0])
                yield Use(tokens.places[i][0], tokens.places[at - 1][1], row[1])


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
