"""How an index is written within Whoosh: the postings of a term stand with it in the table of terms, as packed numbers.

Whoosh's own codec adds posting by posting and pickles them in blocks: building takes most of its time there, and reading a
term as well. Here a term is one entry of Whoosh's table: size of a step, steps between positions, weights.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from operator import sub
from typing import Any

from brief_builder.search.engine import FieldWriter, HashReader, HashWriter, ListMatcher, TermNotFound, TermsReader, W3Codec
from brief_builder.search.packing import packed_numbers, unpacked_numbers

Postings = tuple["array[int]", "array[float]"]
"""Positions of entries, rising, and the weight of the term in each."""

TermPostings = tuple[bytes, Postings]

FORMAT = 1
"""Raised with every change of how postings are written."""

_STEPS = {1: "B", 2: "H", 4: "I"}
_WEIGHT = 4
_CRC = 1


def packed(postings: Postings) -> bytes:
    """Postings as bytes; `unpacked` takes them back."""
    positions, weights = postings
    steps = array("I", chain(positions[:1], map(sub, positions[1:], positions)))
    size = next(size for size in _STEPS if max(steps, default=0) < 1 << 8 * size)
    return bytes([size]) + packed_numbers(array(_STEPS[size], steps)) + packed_numbers(weights)


def unpacked(content: bytes) -> Postings:
    """The postings in bytes that `packed` made."""
    size = content[0]
    count = (len(content) - 1) // (size + _WEIGHT)
    weights_at = 1 + count * size
    steps = unpacked_numbers(_STEPS[size], content[1:weights_at])
    return array("I", accumulate(steps)), unpacked_numbers("f", content[weights_at:])


class Codec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec with terms of our own making; its segments and documents are Whoosh's."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> _TermsWriter:
        """The writer of terms; takes all `TermPostings` of an index at once."""
        return _TermsWriter(segment.create_file(storage, self.TERMS_EXT))

    def terms_reader(self, storage: Any, segment: Any) -> _TermsReader:
        """The reader of terms."""
        name = segment.make_filename(self.TERMS_EXT)
        return _TermsReader(HashReader(storage.open_file(name), storage.file_length(name)))


class _TermsWriter(FieldWriter):  # type: ignore[misc]
    def __init__(self, file: Any) -> None:
        self.table = HashWriter(file, hashtype=_CRC)
        self.is_closed = False

    def add_postings(self, _schema: Any, _lengths: Any, items: Iterable[TermPostings]) -> None:
        for term, postings in items:
            self.table.add(term, packed(postings))

    def close(self) -> None:
        self.table.close()
        self.is_closed = True


class _TermsReader(TermsReader):  # type: ignore[misc]
    def __init__(self, table: HashReader) -> None:
        self.table = table

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return term[1] in self.table

    def matcher(self, _field: str, term: bytes, *_: Any, **__: Any) -> PostingsMatcher:
        found = self.table.get(term)
        if found is None:
            raise TermNotFound(term)
        return PostingsMatcher(unpacked(found))

    def close(self) -> None:
        self.table.close()


class PostingsMatcher(ListMatcher):  # type: ignore[misc]
    """Whoosh's matcher of one term; `postings` gives them all at once."""

    def __init__(self, postings: Postings) -> None:
        super().__init__(*postings)
        self.postings = postings


def in_order(terms: dict[str, Postings]) -> Iterator[TermPostings]:
    """Terms as they are written: in the same order every time."""
    for term in sorted(terms):
        yield term.encode(errors="surrogatepass"), terms[term]
