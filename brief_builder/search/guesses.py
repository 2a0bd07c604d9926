"""Guesses: what a word may mean that the library does not know.

In this order: what it denies ("onbetaalbaar": betaalbaar), longer words that start like it ("reizen": reistijd), words that
look or sound like it, and words it is a piece of. Only words that look or sound like it are called a correction, and only when
there is nothing before. A word that is right Dutch is no slip for another one: "vervuiling" is not "verhuizing".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief_builder.dutch.affixes import denied_by
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.listed_words import ListedWords
from brief_builder.search.spelling import Speller
from brief_builder.search.terms import How

LONGER, LIKELY, LIKELY_BESIDE_LONGER, CONTAINING, USUAL_SPELLING, OPPOSITE = 0.7, 0.85, 0.4, 0.7, 0.6, 0.6
_SHORTEST, _SHORTEST_PIECE, _SHORTEST_VARIANT = 4, 6, 8
_RARE, _TIMES_AS_USUAL = 3, 3
_FAMILY = 200
_ENDING = 2


@dataclass(frozen=True, slots=True)
class Guess:
    """A word of the library, and how much it counts for the word that was typed."""

    word: str
    weight: float
    how: How = How.LIKENESS


@dataclass(frozen=True, slots=True)
class Guesses:
    """What is guessed for one word, and the word it is likely a slip for ("" when it need not be one)."""

    words: tuple[Guess, ...] = ()
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Guesser:
    """Guesses with the words of one library; `words` knows them all, `families` their stems, `dutch` those of the language."""

    words: Speller
    families: Speller
    analyze: Analyzer
    dutch: ListedWords

    def is_slip(self, folded: str) -> bool:
        """Whether a word is one slip of the finger, or no audible difference, away from one that is known."""
        return len(folded) >= _SHORTEST and bool(self.words.one_slip(folded) or self.words.sounding(folded))

    def for_unknown(self, folded: str, stem: str) -> Guesses:
        """For a word that occurs nowhere, neither alone nor in a compound."""
        if len(folded) < _SHORTEST or not folded.isalpha():
            return Guesses()
        if opposite := self._opposite(folded):
            return Guesses((Guess(opposite, OPPOSITE, How.OPPOSITE),))
        longer = self.words.starting(folded) or (self.words.starting(stem) if len(stem) >= _SHORTEST else [])
        near = self._near(folded, stem)
        if longer:
            beside = [Guess(word, LIKELY_BESIDE_LONGER) for word in near if word[0] == folded[0]]
            return Guesses((*(Guess(word, LONGER, How.BEGINNING) for word in longer), *beside))
        if near:
            return Guesses(tuple(Guess(word, LIKELY) for word in near), near[0])
        containing = self.words.containing(folded) if len(folded) >= _SHORTEST_PIECE else []
        return Guesses(tuple(Guess(word, CONTAINING, How.IN_COMPOUND) for word in containing if not self.analyze.splitter.is_kept(word)))

    def _near(self, folded: str, stem: str) -> list[str]:
        """Words that look or sound like it; like a word of the language only its other spelling ("werkeloosheid": werkloosheid)."""
        if self.dutch.has(folded) or self.dutch.has_base(folded):
            return [word for word in self.words.one_slip(folded) if len(word) != len(folded)]
        return self.words.near(folded) or list(self._of_near_families(stem))

    def _opposite(self, folded: str) -> str:
        """betaalbaar, of "onbetaalbaar": who asks about the one is answered by what is said of the other."""
        bare = denied_by(folded)
        return bare if bare and self.analyze.stem(bare) in self.families.words else ""

    def for_beginning(self, folded: str) -> Guesses:
        """For a word that occurs only within compounds: words that begin with it, taken apart or not ("drugs": drugscriminaliteit)."""
        return (
            Guesses(tuple(Guess(word, LONGER, How.BEGINNING) for word in self.words.starting(folded)))
            if len(folded) >= _SHORTEST
            else Guesses()
        )

    def for_known(self, folded: str, stem: str) -> Guesses:
        """For a word that is found: its usual spelling when it is rare, and the word as the library writes it."""
        counts = self.words.words
        count = counts.get(folded, 0)
        if len(folded) < _SHORTEST_VARIANT or count > _RARE:
            return Guesses()
        others = [(word, self.analyze(word).stem == stem) for word in self.words.one_slip(folded)]
        usual = [word for word, same in others if not same and counts[word] >= _TIMES_AS_USUAL * max(1, count)]
        slips = [word for word, same in others if same and not count and _differ_inside(word, folded)]
        return Guesses(tuple(Guess(word, USUAL_SPELLING) for word in usual), slips[0] if slips else "")

    def _of_near_families(self, stem: str) -> Iterator[str]:
        """The most frequent word of each family whose stem looks or sounds like this one."""
        for family in self.families.near(stem):
            alike = self.words.starting(family[:_SHORTEST], most=_FAMILY)
            yield next((word for word in alike if self.analyze(word).stem == family), family)


def _differ_inside(one: str, other: str) -> bool:
    """Whether two words differ before their ending; a difference at the end is inflection, no slip."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same < min(len(one), len(other)) - _ENDING
