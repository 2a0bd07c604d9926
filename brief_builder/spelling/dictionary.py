"""The dictionary: one Hunspell object, and what a Dutch text asks of it beyond single words."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

NAME = "nl"
PROBE = "gemeente"
MOST_SUGGESTIONS = 5
EXTRA = ("Eén", "Eénmaal")
"""Right at the start of a sentence; the dictionary knows them in lower case only."""


class Engine(Protocol):
    """What we use of Hunspell."""

    def spell(self, word: str) -> bool:
        """Whether the word is in the dictionary, or a compound that its rules allow."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Words like it."""

    def add(self, word: str, example: str | None = None) -> object:
        """Know a word, with the endings of the example."""


class NoDictionary(Exception):
    """Hunspell is not installed, or the dictionary cannot be read."""


def open_engine(folder: Path) -> Engine:
    """Hunspell with the dictionary in `folder`. Raises NoDictionary."""
    try:
        from hunspell import Hunspell  # a binary wheel: it may be missing on a rare system
    except ImportError as error:
        raise NoDictionary(str(error)) from error
    try:
        engine: Engine = Hunspell(NAME, hunspell_data_dir=str(folder.absolute()), system_encoding="UTF-8")
    except OSError as error:
        raise NoDictionary(str(error)) from error
    if not engine.spell(PROBE):  # an empty dictionary loads without an error
        raise NoDictionary(str(folder))
    return engine


class Dictionary:
    """Checks and suggests; not for use by two threads at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        for word in EXTRA:
            engine.add(word)

    def add(self, word: str) -> None:
        """Know this word from now on; a compound also with the endings of its last part ("woonzorgvisies")."""
        if self._engine.spell(word):
            return
        for model in _endings(word):
            self._engine.add(word, model)  # adds nothing, without a word, when the model is itself a compound
            if self._engine.spell(word):
                return
        self._engine.add(word)

    def knows(self, word: str) -> bool:
        """Whether the word is right. A word with hyphens is when all its parts are; "beleids-" when a word can begin so."""
        if self._engine.spell(word):
            return True
        if "-" not in word:
            return False
        return all(self._knows_part(part, last) for part, last in _parts(word))

    def _knows_part(self, part: str, last: bool) -> bool:
        if not part or self._engine.spell(part) or (part.isupper() and len(part) <= 6):
            return True
        return not last and self._engine.spell(f"{part}plan")

    def suggestions(self, word: str) -> tuple[str, ...]:
        """At most five words that may be meant, the likeliest first."""
        return tuple(self._engine.suggest(word))[:MOST_SUGGESTIONS]


def _endings(word: str) -> list[str]:
    """What the last part of a compound may be, the longest first."""
    return [word[i:] for i in range(3, len(word) - 3)] if word.isalpha() and word.islower() else []


def _parts(word: str) -> list[tuple[str, bool]]:
    parts = word.split("-")
    return [(part, i == len(parts) - 1) for i, part in enumerate(parts)]
