"""Abbreviations that a text explains itself: "Metropoolregio Amsterdam (MRA)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from brief_builder.dutch.fold import fold
from brief_builder.dutch.tokens import words

_IN_BRACKETS = re.compile(r" \(([A-Z][A-Za-z]{1,5})\)")
_BEFORE = 80
_MOST_WORDS = 6
_LONGER_BY = 3
_SENTENCE_END = re.compile(r"[.;:!?] ")


def abbreviations_in(texts: Iterable[str]) -> dict[str, str]:
    """The abbreviations with what they stand for, as first explained; both as written."""
    found: dict[str, str] = {}
    for text in texts:
        for short, long in _explained(text) if "(" in text else ():
            found.setdefault(short, long)
    return found


def _explained(text: str) -> Iterator[tuple[str, str]]:
    for match in _IN_BRACKETS.finditer(text):
        before = _SENTENCE_END.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        if long := _long_form(match[1], words(before)[-_MOST_WORDS:]):
            yield match[1], long


def _long_form(short: str, before: Sequence[str]) -> str:
    """The fewest words right before the brackets that hold the letters in order, from the first letter on."""
    letters = fold(short)
    for start in range(len(before) - 1, -1, -1):
        written = "".join(map(fold, before[start:]))
        if written.startswith(letters[0]) and len(written) > len(letters) + _LONGER_BY and _in_order(letters, written):
            return " ".join(before[start:])
    return ""


def _in_order(letters: str, written: str) -> bool:
    rest = iter(written)
    return all(letter in rest for letter in letters)
