"""Hyphenation: long words get soft hyphens where they may be broken."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyphen

from brief_builder.export.style import HyphenationTokens

SOFT_HYPHEN = "\u00ad"

_LONG_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hyphenator:
    """Breaks words of one language (BCP 47) as the style allows; words of a language without patterns stay whole."""

    language: str
    tokens: HyphenationTokens

    def hyphenated(self, text: str) -> str:
        """The text with soft hyphens in its long words."""
        return _LONG_WORD.sub(lambda found: self._word(found[0]), text)

    def _word(self, word: str) -> str:
        if len(word) < self.tokens.min_word:
            return word
        code = pyphen.language_fallback(self.language.replace("-", "_"))
        if not code:
            return word
        places = [p for p in pyphen.Pyphen(lang=code).positions(word) if self._allowed(p, word)]
        return SOFT_HYPHEN.join(word[a:b] for a, b in zip([0, *places], [*places, len(word)], strict=True))

    def _allowed(self, place: int, word: str) -> bool:
        return self.tokens.min_part <= place <= len(word) - self.tokens.min_part
