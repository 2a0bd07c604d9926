"""Spelling: words of the library that look like a word that was typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise

from brief_builder.dutch.distance import typing_distance
from brief_builder.dutch.sound import sound_of
from brief_builder.dutch.trigrams import TrigramIndex, trigram_index
from brief_builder.search.remembered import Remembered

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _SHORTEST_FOR_TWO = 4, 6
_LONGEST = 40
_SCANNED = 4000
_ALIKE = 60
_NEAREST = 4


Places = Mapping[str, Sequence[int]]
"""By trigram, which words of an alphabet have it."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What takes long to make for a `Speller`: how each word of its alphabet sounds, and the words by their trigrams."""

    sounds: Sequence[str]
    places: Places


@dataclass(frozen=True)
class Speller:
    """The words of a lexicon, found by their beginning, a piece of them, or a likeness; the most frequent first.

    Its tables are needed when first a word is not known: they are read then, or made where there is nothing to `read`. What was
    found for a word is remembered: a query asks for the same words again and again.
    """

    words: Mapping[str, int]
    read: Callable[[], Tables] | None = None

    @cached_property
    def _stored(self) -> Tables | None:
        return self.read() if self.read else None

    @cached_property
    def alphabet(self) -> Sequence[str]:
        """The words in alphabetical order."""
        return sorted(self.words)

    @cached_property
    def trigrams(self) -> TrigramIndex:
        """The words by their trigrams, for words two slips away."""
        return TrigramIndex(self.alphabet, self._stored.places) if self._stored else trigram_index(self.alphabet)

    @cached_property
    def sounds_in_order(self) -> Sequence[str]:
        """How each word of the alphabet sounds."""
        if self._stored:
            return self._stored.sounds
        heard = sound_of("\n".join(self.alphabet))  # all at once: word by word takes ten times as long
        return heard.split("\n") if self.alphabet else []

    @cached_property
    def sounds(self) -> Mapping[str, Sequence[str]]:
        """The words by their sound."""
        sounds: dict[str, list[str]] = {}
        for word, sound in zip(self.alphabet, self.sounds_in_order, strict=True):
            sounds.setdefault(sound, []).append(word)
        return sounds

    @cached_property
    def _one_slip(self) -> Remembered[str, list[str]]:
        return Remembered(self._find_one_slip)

    @cached_property
    def _two_slips(self) -> Remembered[str, list[str]]:
        return Remembered(self._find_two_slips)

    def starting(self, beginning: str, most: int = 8) -> list[str]:
        """Words that start so."""
        first = bisect_left(self.alphabet, beginning)
        last = bisect_left(self.alphabet, beginning + "\uffff", first)
        return self._frequent(self.alphabet[first : min(last, first + _SCANNED)], most)

    def containing(self, piece: str, most: int = 8) -> list[str]:
        """Words that have the piece in them."""
        return self._frequent([word for word in self.alphabet if piece in word], most)

    def one_slip(self, word: str) -> list[str]:
        """Words one slip of the finger away: a letter dropped, added, changed or swapped with its neighbour.

        In short words only letters swapped or wrongly doubled count: "roken" is no slip for "raken".
        """
        return self._one_slip[word] if len(word) <= _LONGEST else []

    def sounding(self, word: str) -> list[str]:
        """Other words that sound the same."""
        return self._frequent([other for other in self.sounds.get(sound_of(word), ()) if other != word], _ALIKE)

    def near(self, word: str) -> list[str]:
        """Words one slip away or of the same sound; when there are none, two slips away."""
        if not _SHORTEST <= len(word) <= _LONGEST:
            return []
        found = dict.fromkeys([*self.one_slip(word), *self.sounding(word)])
        return (list(found) if found or len(word) < _SHORTEST_FOR_TWO else self._two_slips[word])[:_NEAREST]

    def _find_one_slip(self, word: str) -> list[str]:
        slips = _careless(word) if len(word) < _SHORTEST_FOR_TWO else _careless(word) | _changed(word)
        known = (slips & self.words.keys()) - {word}
        return self._frequent(sorted(known), len(known))

    def _find_two_slips(self, word: str) -> list[str]:
        alike = self.trigrams.alike(word, _ALIKE, max(2, len(word) - 8))
        distances = ((typing_distance(word, other, 2), -self.words[other], other) for other in alike if other[0] == word[0])
        return [other for _, _, other in nsmallest(_NEAREST, (near for near in distances if near[0] <= 2))]

    def _frequent(self, words: Sequence[str], most: int) -> list[str]:
        return nsmallest(most, words, key=lambda word: (-self.words[word], word))


def _careless(word: str) -> set[str]:
    """The word with two neighbours swapped, a letter doubled, or a doubled letter single."""
    slips = {word[:at] + letter + word[at:] for at, letter in enumerate(word)}
    for at, (first, second) in enumerate(pairwise(word)):
        slips.add(word[:at] + second + ("" if first == second else first) + word[at + 2 :])
    return slips


def _changed(word: str) -> set[str]:
    """The word with any letter dropped, added or changed."""
    slips = set()
    for at in range(len(word) + 1):
        before, behind, rest = word[:at], word[at:], word[at + 1 :]
        slips.add(before + rest)
        begun = [before + letter for letter in _LETTERS]
        slips.update([one + behind for one in begun])
        slips.update([one + rest for one in begun])
    return slips
