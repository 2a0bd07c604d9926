"""Analysis: what a word of a text or a query is indexed and searched by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from brief_builder.dutch.compounds import Splitter
from brief_builder.dutch.families import family_stem
from brief_builder.dutch.stopwords import STOP_WORDS
from brief_builder.dutch.tokens import base_word, parts

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


class Analysis(NamedTuple):
    """What a word is searched by.

    `stem` is that of the whole word ("" for a stop word), `parts` those of the parts of a compound, none of them twice, and
    `pairs` the parts that stand side by side in it: they tell a compound whatever its linking letters.
    """

    stem: str
    parts: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


STOP_WORD = Analysis("")


@dataclass(frozen=True, slots=True)
class Analyzer:
    """Analyses words by the lexicon of one library; remembers what it has seen (a mapping that may know more than it holds)."""

    splitter: Splitter
    seen: dict[str, Analysis] = field(default_factory=dict, repr=False, compare=False)

    def __call__(self, word: str) -> Analysis:
        """The analysis of a word as written."""
        try:
            return self.seen[word]
        except KeyError:
            found = self.seen[word] = self._analyse(base_word(word))
            return found

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        return family_stem(word, self.splitter.lexicon) if word.isalpha() else word

    def _analyse(self, word: str) -> Analysis:
        if not word or word in STOP_WORDS:
            return STOP_WORD
        if _THOUSANDS.fullmatch(word):
            return Analysis(word.replace(".", ""))
        pieces = parts(word)
        whole = self.stem("".join(pieces))
        found = [self._stems(self.splitter.parts(piece)) for piece in pieces]
        if len(pieces) > 1:
            found.append(self._stems(piece for piece in pieces if piece not in STOP_WORDS))
        smaller = dict.fromkeys(stem for stems in found for stem in stems if stem != whole)
        return Analysis(whole, tuple(smaller), tuple(pair for stems in found for pair in pairwise(stems)))

    def _stems(self, words: Iterable[str]) -> list[str]:
        return [self.stem(word) for word in words]
