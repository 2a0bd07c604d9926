"""Texts word for word: folded, with one space between, as names and phrases are compared."""

from __future__ import annotations

from brief_builder.dutch.tokens import joined, words
from brief_builder.search.remembered import Remembered


class Written:
    """Gives `joined` of a text; remembers its words, because folding each word anew is what takes long."""

    def __init__(self) -> None:
        self._words = Remembered(joined)

    def __call__(self, text: str) -> str:
        """The folded words of a text."""
        return " ".join(map(self._words.__getitem__, words(text)))
