"""Which words of a text are asked at all, and in which shape."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brief_builder.dutch.tokens import matches

LONGEST = 80
"""Letters; what is longer is no word."""

_INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x20), *range(0x7F, 0xA0)])
_PLAIN = str.maketrans({"‘": "'", "’": "'", "‑": "-", "‐": "-"})
_ABBREVIATION = re.compile(r"[A-Z][A-Z.&-]{0,5}")
_ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+|\b\w+\.(?:nl|com|org|eu)\b")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is asked, and where it stands in the text."""

    start: int
    end: int
    word: str


def askable_words(text: str) -> Iterator[Word]:
    """The words of a text worth asking, in order: no numbers, abbreviations, addresses, or names with capitals inside."""
    addresses = [m.span() for m in _ADDRESS.finditer(text)] if "@" in text or "." in text else []
    for found in matches(text):
        if any(start <= found.start() < end for start, end in addresses):
            continue
        word = _asked(found[0])
        if word:
            yield Word(found.start(), found.end(), word + "-" * (text[found.end() : found.end() + 1] == "-"))  # "beleids- en"


@lru_cache(maxsize=20_000)  # a text has few different words, and is looked at again after every key
def _asked(word: str) -> str:
    """The word as it is asked; "" when it is not."""
    shape = plain(word)
    return shape if _is_word(shape) else ""


def plain(word: str) -> str:
    """The word in the signs of the dictionary: straight apostrophes, plain hyphens, nothing that is not seen."""
    return unicodedata.normalize("NFC", word).translate(_INVISIBLE).translate(_PLAIN).strip("'.-")


def _is_word(word: str) -> bool:
    if len(word) < 2 or len(word) > LONGEST or any(letter.isdigit() for letter in word):
        return False
    if _ABBREVIATION.fullmatch(word):
        return False
    return not any(_has_inner_capital(part) for part in word.split("-"))


def _has_inner_capital(part: str) -> bool:
    return any(letter.isupper() for letter in part[1:])
