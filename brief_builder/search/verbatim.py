"""The entries word for word: all their texts folded, one after the other, so that a phrase is found by its letters alone.

Made with the index: folding the texts anew for every phrase is what would take long.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from brief_builder.search.entries import Entry
from brief_builder.search.inverted import GONE
from brief_builder.search.packing import packed_numbers, unpacked_numbers
from brief_builder.search.written import Written

_NUMBER = 4


NAMES, PASSAGES, MENTIONS = PARTS = range(3)
"""The parts of an entry, in the order in which they stand in it."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The texts of all entries; `bounds` tells for each part of each entry where it starts, and where the last one ends.

    Every word has a space on both sides, and a line end parts one text from the next. What `texts` holds behind the last bound
    does not count.
    """

    texts: bytes = b""
    bounds: Sequence[int] = (0,)

    def find(self, words: str, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """In which of the entries at these positions the folded words stand in a row, and in which part first."""
        wanted, find, bounds, parts = _encoded(f" {words} "), self.texts.find, self.bounds, len(PARTS)
        for at in places:
            first = parts * at
            place = find(wanted, bounds[first], bounds[first + parts])
            if place >= 0:
                yield at, bisect_right(bounds, place, first, first + parts) - 1 - first

    def changed(self, moved: Sequence[int], fresh: Mapping[int, Entry], written: Written) -> Verbatim:
        """The texts of a library that changed: where each entry has gone, and those that are new, by position."""
        kept = {now: self._parts(before) for before, now in enumerate(moved) if now != GONE}
        parts = kept | {at: parts_of(entry, written) for at, entry in fresh.items()}
        return verbatim_of(parts[at] for at in sorted(parts))

    def _parts(self, at: int) -> list[bytes]:
        first = len(PARTS) * at
        return [self.texts[start:end] for start, end in pairwise(self.bounds[first : first + len(PARTS) + 1])]


NO_TEXTS = Verbatim()


def parts_of(entry: Entry, written: Written) -> list[bytes]:
    """The parts of an entry as they stand in `Verbatim`."""
    parts = (entry.names(), entry.passages, entry.mentions)
    return [_encoded("".join([f" {written(text)} \n" for text in texts])) for texts in parts]


def verbatim_of(entries: Iterable[list[bytes]]) -> Verbatim:
    """The entries with these parts, in this order."""
    parts = [part for entry in entries for part in entry]
    return Verbatim(b"".join(parts), array("I", accumulate(map(len, parts), initial=0)))


def write_verbatim(verbatim: Verbatim) -> bytes:
    """The texts as a file: the texts, the bounds, how many bounds there are."""
    return verbatim.texts[: verbatim.bounds[-1]] + packed_numbers(array("I", [*verbatim.bounds, len(verbatim.bounds)]))


def read_verbatim(content: bytes) -> Verbatim:
    """The texts again; raises ValueError when the content is none."""
    (count,) = unpacked_numbers("I", content[-_NUMBER:])
    start = len(content) - _NUMBER * (count + 1)
    bounds = unpacked_numbers("I", content[max(0, start) : -_NUMBER])
    if len(bounds) != count or bounds[-1] != start:
        raise ValueError(count)
    return Verbatim(content, bounds)  # as they come: copying the texts would take as much memory again


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")
