"""Counting along with the program of the reader: where it comes to our number, the number is left to it."""

from __future__ import annotations

from dataclasses import dataclass, field

_LEVELS = 9


@dataclass(slots=True)
class Counts:
    """How far headings (by level) and captions (by their word, such as "Figuur") have been counted."""

    headings: list[int] = field(default_factory=lambda: [0] * _LEVELS)
    captions: dict[str, int] = field(default_factory=dict)

    def heading(self, number: str, level: int) -> bool:
        """Whether counting gives this number to the next heading of `level` (1-9); if so it is counted."""
        counted = [*self.headings[: level - 1], self.headings[level - 1] + 1]
        if ".".join(map(str, counted)) != number:
            return False
        self.headings[:level] = counted
        self.headings[level:] = [0] * (len(self.headings) - level)
        return True

    def caption(self, word: str, number: int) -> bool:
        """Whether counting gives this number to the next caption with this word; if so it is counted."""
        if self.captions.get(word, 0) + 1 != number:
            return False
        self.captions[word] = number
        return True
