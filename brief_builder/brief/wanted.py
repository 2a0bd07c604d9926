"""Words that are looked for in a document: what they answer to, one place where they stand, and other words in the place of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Place = Literal["field", "title", "text", "note", "alt", "reason", "library"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words as they are read, without Markdown. Any white space answers to a space."""

    words: str
    match_case: bool = False
    whole_words: bool = False

    def pattern(self) -> re.Pattern[str]:
        """The expression that finds it."""
        words = r"\s+".join(map(re.escape, self.words.split()))
        return re.compile(rf"(?<!\w){words}(?!\w)" if self.whole_words else words, 0 if self.match_case else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hit:
    """One place: the part or else the field, and the how manieth of its kind of place in it, counted from 0.

    "alt" is what a picture shows in words, "reason" why a definition was chosen. Only own words can be replaced.
    """

    slot: str
    part: str
    place: Place
    number: int
    field: str = ""

    @property
    def can_be_replaced(self) -> bool:
        """Whether the user wrote it."""
        return self.place != "library"


class Putting:
    """Puts words in the place of every hit, or of the `only` one, over the texts it is given one after another."""

    def __init__(self, wanted: Wanted, words: str, only: Hit | None) -> None:
        self._pattern, self._words, self._left = wanted.pattern(), words, None if only is None else only.number

    def __call__(self, text: str) -> str:
        """The text with its hits replaced."""
        return self._pattern.sub(self._one, text)

    def _one(self, found: re.Match[str]) -> str:
        if self._left is None:
            return self._words
        self._left -= 1
        return self._words if self._left == -1 else found[0]
