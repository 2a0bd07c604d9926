"""The Dutch Porter stemmer as published for Snowball (the algorithm the project now calls "dutch_porter").

It takes inflection and a few derivations off a word by looking only at its letters. R1 and R2 are the positions behind the
first and the second "vowel, then consonant"; a suffix goes only when it lies wholly behind such a position.
"""

from __future__ import annotations

import re

_VOWELS = "aeiouyè"
_VOWEL_CONSONANT = re.compile(f"[{_VOWELS}][^{_VOWELS}]")
_CONSONANT_Y = re.compile(f"^y|(?<=[{_VOWELS}])y")
_CONSONANT_I = re.compile(f"(?<=[{_VOWELS}])i(?=[{_VOWELS}])")
_DOUBLE_VOWEL = re.compile(f"[^{_VOWELS}](?:aa|ee|oo|uu)[^{_VOWELS}I]$")


def porter_stem(word: str) -> str:
    """The stem of a folded, lower-case word."""
    marked = _CONSONANT_I.sub("I", _CONSONANT_Y.sub("Y", word))
    stem = _Stem(marked)
    stem.drop_plural()
    dropped_e = stem.drop_final_e()
    stem.drop_heid()
    stem.drop_derivation(dropped_e)
    return _single_vowel(stem.word).replace("I", "i").replace("Y", "y")


class _Stem:
    """A word on its way to its stem; the methods are the steps of the algorithm, in order."""

    def __init__(self, word: str) -> None:
        first = _behind_vowel_consonant(word, 0)
        self.word = word
        self.r1 = max(first, 3)
        self.r2 = _behind_vowel_consonant(word, first)

    def drop_plural(self) -> None:
        """Step 1: -heden, -ene, -en, -se, -s."""
        if self.ends("heden", self.r1):
            self.word = self.word[:-5] + "heid"
        elif suffix := self.longest(("ene", "en"), self.r1):
            self.drop_en(suffix)
        elif (suffix := self.longest(("se", "s"), self.r1)) and self.before(suffix) not in _VOWELS + "j":
            self.cut(suffix)

    def drop_en(self, suffix: str) -> None:
        """-en and -ene, unless behind a vowel or behind "gem" (algemene, gemene)."""
        if self.before(suffix) not in _VOWELS and not self.word.removesuffix(suffix).endswith("gem"):
            self.cut(suffix)
            self.undouble()

    def drop_final_e(self) -> bool:
        """Step 2: -e behind a consonant; tells whether it went."""
        if not self.ends("e", self.r1) or self.before("e") in _VOWELS:
            return False
        self.cut("e")
        self.undouble()
        return True

    def drop_heid(self) -> None:
        """Step 3a: -heid, and an -en before it."""
        if self.ends("heid", self.r2) and self.before("heid") != "c":
            self.cut("heid")
            if self.ends("en", self.r1):
                self.drop_en("en")

    def drop_derivation(self, dropped_e: bool) -> None:
        """Step 3b: -end, -ing, -ig, -lijk, -baar, -bar."""
        suffix = self.longest(("lijk", "baar", "end", "ing", "bar", "ig"), self.r2)
        if suffix in ("end", "ing"):
            self.cut(suffix)
            if self.ends("ig", self.r2) and self.before("ig") != "e":
                self.cut("ig")
            else:
                self.undouble()
        elif suffix == "lijk":
            self.cut(suffix)
            self.drop_final_e()
        elif suffix == "baar" or (suffix == "ig" and self.before("ig") != "e") or (suffix == "bar" and dropped_e):
            self.cut(suffix)

    def ends(self, suffix: str, region: int) -> bool:
        return self.word.endswith(suffix) and len(self.word) - len(suffix) >= region

    def longest(self, suffixes: tuple[str, ...], region: int) -> str:
        return next((suffix for suffix in suffixes if self.ends(suffix, region)), "")

    def before(self, suffix: str) -> str:
        return self.word.removesuffix(suffix)[-1:]

    def cut(self, suffix: str) -> None:
        self.word = self.word.removesuffix(suffix)

    def undouble(self) -> None:
        if self.word.endswith(("kk", "dd", "tt")):
            self.word = self.word[:-1]


def _behind_vowel_consonant(word: str, start: int) -> int:
    match = _VOWEL_CONSONANT.search(word, start)
    return match.end() if match else len(word)


def _single_vowel(word: str) -> str:
    return word[:-2] + word[-1] if _DOUBLE_VOWEL.search(word) else word
