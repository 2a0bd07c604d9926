"""The inverted index, on Whoosh: from term to the entries that have it, with a weight worked out beforehand.

Whoosh keeps its files in memory; `cache` puts them in a folder and takes them out again. That way no file of an index is
ever open, another process cannot pull it away, and a read-only folder changes nothing.
"""

from __future__ import annotations

import warnings
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

with warnings.catch_warnings():  # Python complains of this release of 2016 when it compiles it
    warnings.filterwarnings("ignore", "invalid escape sequence")
    warnings.filterwarnings("ignore", '"is" with')
    from whoosh import __version__ as whoosh_version
    from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher
    from whoosh.fields import FieldType, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.formats import Existence
    from whoosh.reading import IndexReader

FIELD = "terms"
ENGINE = "whoosh " + ".".join(map(str, whoosh_version))
_BLOCK = 512

Postings = tuple[list[int], list[float]]
"""Positions of entries, rising, and the weight of the term in each."""


class _Storage(RamStorage):  # type: ignore[misc]
    """Whoosh's storage in memory, its temporary files included."""

    def temp_storage(self, name: str | None = None) -> _Storage:  # noqa: ARG002
        return _Storage()

    def destroy(self) -> None:
        self.clean()


class _Weights(FieldType):  # type: ignore[misc]
    """A field that takes a mapping of term to weight as it is: no analysis, no positions, no lengths."""

    format = Existence()

    def __init__(self) -> None:
        self.scorable = self.stored = self.unique = False
        self.spelling = False

    def index(self, value: Mapping[str, float], **_options: Any) -> list[tuple[bytes, int, float, bytes]]:
        """The postings of one entry, in the form Whoosh asks for."""
        return [(term.encode(errors="surrogatepass"), 1, weight, b"") for term, weight in value.items()]


def _schema() -> Schema:
    return Schema(**{FIELD: _Weights()})


class _Pool:
    """Gathers postings by term: entries come in order, so that only the terms need sorting, and nothing goes to disk."""

    def __init__(self) -> None:
        self._terms: dict[bytes, tuple[array[int], array[float]]] = {}

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Take in the posting of one term in one entry."""
        _, term, position, weight, _ = posting
        positions, weights = self._terms.setdefault(term, (array("I"), array("f")))
        positions.append(position)
        weights.append(weight)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """All postings, by term."""
        for term in sorted(self._terms):
            for position, weight in zip(*self._terms[term], strict=True):
                yield FIELD, term, position, weight, b""

    def cleanup(self) -> None:
        """Let go of everything."""
        self._terms.clear()


class Writer:
    """Writes the entries of an index one by one; their order is their position."""

    def __init__(self) -> None:
        self._storage = _Storage()
        index = self._storage.create_index(_schema())
        self._writer = index.writer(codec=W3Codec(blocklimit=_BLOCK, compression=0))
        self._writer.pool = _Pool()

    def add(self, weights: Mapping[str, float]) -> None:
        """Add the next entry."""
        self._writer.add_document(**{FIELD: weights})

    def finish(self) -> dict[str, bytes]:
        """The files of the finished index."""
        self._writer.commit(optimize=True)
        return dict(self._storage.files)


@dataclass(frozen=True, slots=True)
class InvertedIndex:
    """A finished index, read term by term; what was read is remembered."""

    reader: IndexReader
    size: int
    seen: dict[str, Postings] = field(default_factory=dict, repr=False)

    def postings(self, term: str) -> Postings:
        """Where the term occurs; two empty lists when nowhere."""
        found = self.seen.get(term)
        if found is None:
            found = self.seen[term] = self._read(term.encode(errors="surrogatepass"))
        return found

    def count(self, term: str) -> int:
        """How many entries have the term."""
        return len(self.postings(term)[0])

    def __contains__(self, term: object) -> bool:
        return isinstance(term, str) and self.count(term) > 0

    def _read(self, term: bytes) -> Postings:
        positions: list[int] = []
        weights: list[float] = []
        for leaf, offset in self.reader.leaf_readers():
            if (FIELD, term) in leaf:
                for some, theirs in _blocks(leaf.postings(FIELD, term)):
                    positions.extend(at + offset for at in some)
                    weights.extend(theirs)
        return positions, weights


def open_index(files: Mapping[str, bytes]) -> InvertedIndex:
    """The index in these files; raises what Whoosh raises when they are not an index."""
    storage = _Storage()
    storage.files.update(files)
    reader = storage.open_index(schema=_schema()).reader()
    return InvertedIndex(reader, reader.doc_count_all())


def _blocks(matcher: Any) -> Iterator[Postings]:
    """The postings a matcher stands on, a block at a time: Whoosh's own stepping takes most of the time of a search."""
    if not isinstance(matcher, W3LeafMatcher):  # a term of one entry stands in the list of terms itself
        while matcher.is_active():
            yield [matcher.id()], [matcher.weight()]
            matcher.next()
        return
    while not matcher._atend:
        matcher._read_ids()
        matcher._read_weights()
        yield list(matcher._ids), list(matcher._weights)
        matcher._next_block()
