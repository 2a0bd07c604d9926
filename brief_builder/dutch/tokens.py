"""Words in running text, with their positions.

A word keeps its inner hyphens, apostrophes, points and plus signs ("GGD-onderzoek", "thema's", "22.000"); its parts are
found with `parts`. Curly apostrophes, soft hyphens and combining accents belong to the word they stand in: the words are
cut from the text as it is, so that positions are right, and folded afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.dutch.fold import fold

_LETTER = r"[^\W_]"
_UNSEEN = r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
_RUN = rf"{_LETTER}+(?:{_UNSEEN}+{_LETTER}*)*"
_JOINT = r"(?:['’‘`.+\-‐‑]|(?<=\d),(?=\d))"
_WORD = re.compile(rf"{_RUN}(?:{_JOINT}{_RUN})*")
_UNCLEAR = rf"(?<={_UNSEEN})|(?<=[\w\u0300-\u036f\u00ad\u200b-\u200d\u2060]['’‘`.+\-‐‑,])"
_WORD_HERE = re.compile(rf"(?<!{_LETTER})(?:(?:{_UNCLEAR})())?{_WORD.pattern}")
"""A word that starts where it is looked for; with a group when only the whole text tells whether it does not start before."""

_ENDING = re.compile(r"'(?:s|er|ers|tje|tjes|n|en)$")
_PART_JOINT = re.compile(r"[-+.,']+")
_DECIMAL = re.compile(r"\d+,\d+")


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return _WORD.findall(text)


def matches(text: str) -> Iterator[re.Match[str]]:
    """The words of a text as matches: `match[0]` is the word, `match.start()` and `match.end()` tell where it stands."""
    return _WORD.finditer(text)


def places_of(word: str, text: str) -> list[int]:
    """Where a word stands in a text, as one of its `words` and not as a piece of another; quicker than cutting the text into words."""
    places, at = [], text.find(word)
    while at >= 0:
        found = _WORD_HERE.match(text, at)
        if found and found.lastindex:
            return [match.start() for match in matches(text) if match[0] == word]
        if found and found.end() == at + len(word):
            places.append(at)
        at = text.find(word, at + 1)
    return places


def base_word(word: str) -> str:
    """The folded word without an ending behind an apostrophe: "Thema’s" becomes "thema"."""
    return _ENDING.sub("", fold(word)).strip("'.")


def parts(folded: str) -> tuple[str, ...]:
    """The pieces of a folded word between hyphens, points, plus signs and apostrophes; a decimal number stays whole."""
    if folded.isalnum() or _DECIMAL.fullmatch(folded):
        return (folded,)
    return tuple(part for part in _PART_JOINT.split(folded) if part)


def joined(text: str) -> str:
    """The folded words of a text with one space between, for comparing labels and phrases word by word."""
    return " ".join(" ".join(parts(fold(word))) for word in words(text))
