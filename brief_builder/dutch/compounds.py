"""Compounds: "jeugdwerkloosheid" is about "jeugd" and about "werkloosheid".

A word is split where both sides are words of the lexicon, with a linking letter or two allowed between. What that gets
wrong or misses stands in the exceptions, which the keepers of a library extend.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from brief_builder.dutch.affixes import LINKS, NOT_FIRST, NOT_LAST
from brief_builder.dutch.lexicon import Lexicon
from brief_builder.dutch.stem import stem
from brief_builder.dutch.stopwords import STOP_WORDS

_SHORTEST_PART = 4
_SHORTEST_COMPOUND = 8
_LONGEST_COMPOUND = 60
_DEEPEST = 2
_LINK_WORTH = {"": 1.0, "s": 0.9}
_OTHER_LINK_WORTH = 0.8
_NESTED_WORTH = 0.7


class Split(NamedTuple):
    """One way to split a word: its parts in order, and how much we believe it (0 = not at all)."""

    worth: float
    parts: tuple[str, ...]


_NO_SPLIT = Split(0.0, ())


@dataclass(frozen=True, slots=True)
class Splitter:
    """Splits compounds by a lexicon. `keep` and `split` are exceptions, by stem: words kept whole, words with their parts."""

    lexicon: Lexicon
    keep: frozenset[str] = frozenset()
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stems: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a folded word, smallest ones, in order; empty when it is no compound we can see through."""
        return self._split(word, 0).parts

    def is_kept(self, word: str) -> bool:
        """Whether the word is one that is never split, because its parts mislead."""
        return self._stem(word) in self.keep

    def _split(self, word: str, depth: int) -> Split:
        found = self._stem(word)
        if found in self.split:
            return Split(1.0, self.split[found])
        if found in self.keep or not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND or not word.isalpha():
            return _NO_SPLIT
        best = max((self._split_at(word, at, depth) for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)), default=_NO_SPLIT)
        return self._split_further(best) if depth == 0 else best

    def _split_at(self, word: str, at: int, depth: int) -> Split:
        heads = list(self._heads(word[:at]))  # first the heads, because a tail may have to be taken apart itself
        tail = self._tail(word[at:], depth) if heads else _NO_SPLIT
        return max(self._joined(*head, tail) for head in heads) if tail.worth else _NO_SPLIT

    def _heads(self, head: str) -> Iterator[tuple[str, str, int]]:
        """The first parts that the head may be with a linking letter, that letter, and how often the part occurs."""
        for link in LINKS:
            first = head.removesuffix(link)
            if (link and first == head) or len(first) < _SHORTEST_PART or first in NOT_FIRST or head in NOT_FIRST:
                continue
            if occurs := self._as_head(first):
                yield first, link, occurs

    def _joined(self, first: str, link: str, occurs: int, tail: Split) -> Split:
        frequency = min(occurs, tail.worth)
        nested = _NESTED_WORTH if len(tail.parts) > 1 else 1.0
        evenness = min(len(first), sum(map(len, tail.parts))) ** 0.7
        worth = frequency**0.5 * _LINK_WORTH.get(link, _OTHER_LINK_WORTH) * nested * evenness
        return Split(worth, (first, *tail.parts))

    def _tail(self, tail: str, depth: int) -> Split:
        """The last part of a compound; it may be a compound itself."""
        if tail in NOT_LAST:
            return _NO_SPLIT
        if frequency := self._as_tail(tail):
            return Split(frequency, (tail,))
        if depth >= _DEEPEST:
            return _NO_SPLIT
        parts = self._split(tail, depth + 1).parts
        return Split(min(self._as_tail(part) or 1 for part in parts), parts) if parts else _NO_SPLIT

    def _split_further(self, split: Split) -> Split:
        smaller = tuple(piece for part in split.parts for piece in self._split(part, 1).parts or (part,))
        return Split(split.worth, smaller)

    def _as_tail(self, part: str) -> int:
        """How often the family of a last part occurs; an inflected form of a known word will do (huurwoningen)."""
        known = part in self.lexicon.words
        if part in STOP_WORDS or (not known and len(self._stem(part)) < _SHORTEST_PART):
            return 0
        return self.lexicon.families.get(self._stem(part), 0)

    def _as_head(self, part: str) -> int:
        """How often the family of a first part occurs; a form the library has only inflected must occur twice (wijk from wijken)."""
        known = self.lexicon.words
        if part in known:
            return self._as_tail(part)
        longer = [part + end for end in ("en", "e", "s") if part + end in known]
        if not longer:  # most parts: they need no stem
            return 0
        frequency, found = self._as_tail(part), self._stem(part)
        return frequency if frequency >= 2 and any(self._stem(one) == found for one in longer) else 0

    def _stem(self, word: str) -> str:
        """The stem, remembered: splitting asks for the same ends of words again and again."""
        found = self.stems.get(word)
        if found is None:
            found = self.stems[word] = stem(word)
        return found


def splitter(lexicon: Lexicon, keep: frozenset[str] = frozenset(), split: Mapping[str, tuple[str, ...]] | None = None) -> Splitter:
    """A splitter with these exceptions: folded words kept whole, and words with their parts in base form."""
    return Splitter(lexicon, frozenset(map(stem, keep)), {stem(word): tuple(parts) for word, parts in (split or {}).items()})
