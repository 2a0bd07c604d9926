"""The Dutch words as they are listed: whether a word is a Dutch word, whatever a library has.

The list is the file of the spelling dictionary (spelling.dictionary), searched as it lies on the disk: taking its 180,000 words
apart would cost more than all other work of a search. It is in alphabetical order but for neighbours, capitals, hyphens and accents aside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from brief_builder.dutch.fold import fold

_FILE = "nl.dic"
_ENDINGS = ("en", "den", "ten", "de", "te", "er", "s", "e", "n", "t", "d")
_SHORTEST_BASE = 4
_AROUND = 4096
"""How far, in bytes, a word may stand from its place in the alphabet."""

_ACCENTED = str.maketrans({"a": "[aáàâä]", "e": "[eéèêë]", "i": "[iíìîï]", "o": "[oóòôö]", "u": "[uúùûü]", "c": "[cç]", "n": "[nñ]"})
"""What a folded letter may be in the list: "financiën" is typed, and folded, as "financien"."""


@dataclass(frozen=True)
class ListedWords:
    """The words that the list in `folder` has; it is read when first a word is looked up. Without the file no word is known."""

    folder: Path

    @cached_property
    def _content(self) -> bytes:
        try:
            return (self.folder / _FILE).read_bytes()
        except OSError:
            return b""

    def has(self, folded: str) -> bool:
        """Whether the word stands in the list without an ending of its own; accents do not count."""
        place = self._place(folded)
        around = self._content[max(0, place - _AROUND) : place + _AROUND].decode(errors="replace")
        letters = re.escape(folded.replace("ij", "ĳ")).translate(_ACCENTED)  # so the list writes the letter
        return re.search(rf"\n{letters}[/\r\n]", around) is not None

    def has_base(self, folded: str) -> bool:
        """Whether the word stands there but for an ending: "spijbelt", of which the list has "spijbel" only."""
        bases = (folded.removesuffix(ending) for ending in _ENDINGS if folded.endswith(ending))
        return any(len(base) >= _SHORTEST_BASE and self.has(base) for base in bases)

    def _place(self, folded: str) -> int:
        """About where the word stands, or would."""
        low, high = 0, len(self._content)
        while high - low > 1:
            middle = (low + high) // 2
            start = self._content.find(b"\n", middle) + 1
            if start and self._letters(start) < folded:
                low = middle
            else:
                high = middle
        return low

    def _letters(self, start: int) -> str:
        line = self._content[start : self._content.find(b"\n", start)]
        word = line.partition(b"/")[0].decode(errors="replace")
        return "".join(filter(str.isalnum, fold(word)))
