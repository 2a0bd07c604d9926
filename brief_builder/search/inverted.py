"""The inverted index, on Whoosh: from term to the entries that have it, with a weight worked out beforehand.

Whoosh keeps its files in memory; `cache` puts them in a folder and takes them out again. That way no file of an index is
ever open, another process cannot pull it away, and a read-only folder changes nothing.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from brief_builder.search.codec import FORMAT, Codec, Postings, TermPostings, in_order
from brief_builder.search.engine import ENGINE, BufferFile, Existence, FieldType, IndexReader, RamStorage, Schema, TermNotFound
from brief_builder.search.remembered import Remembered

FIELD = "terms"
GONE = -1
MOST_TERMS = 20_000
"""As many are remembered, found or not; a query asks for at most some hundreds."""

WRITTEN_BY = f"{ENGINE}, format {FORMAT}"


class _Storage(RamStorage):  # type: ignore[misc]
    """Whoosh's storage in memory, its temporary files included."""

    def temp_storage(self, name: str | None = None) -> _Storage:  # noqa: ARG002
        return _Storage()

    def open_file(self, name: str, **more: Any) -> BufferFile:
        """The file as it is held: Whoosh's own way makes a copy of it first."""
        if name not in self.files:
            raise NameError(name)
        return BufferFile(self.files[name], name=name, **more)

    def destroy(self) -> None:
        self.clean()


class _Weights(FieldType):  # type: ignore[misc]
    """A field of weighted terms: no analysis, no positions, no lengths; `Writer` gathers them itself."""

    format = Existence()

    def __init__(self) -> None:
        self.scorable = self.stored = self.unique = False
        self.spelling = False


def _schema() -> Schema:
    return Schema(**{FIELD: _Weights()})


class _Pool:
    """Gathers postings by term: entries come in order, so that only the terms need sorting, and nothing goes to disk."""

    def __init__(self) -> None:
        self._terms: dict[str, Postings] = {}

    def add(self, position: int, weights: Mapping[str, float]) -> None:
        """Take in the terms of one entry."""
        terms = self._terms
        for term, weight in weights.items():
            found = terms.get(term)
            if found is None:
                found = terms[term] = (array("I"), array("f"))
            found[0].append(position)
            found[1].append(weight)

    def iter_postings(self) -> Iterator[TermPostings]:
        """All postings, by term."""
        return in_order(self._terms)

    def cleanup(self) -> None:
        """Let go of everything."""
        self._terms.clear()


class Writer:
    """Writes the entries of an index one by one; their order is their position."""

    def __init__(self) -> None:
        self._storage = _Storage()
        self._pool = _Pool()
        self._writer = self._storage.create_index(_schema()).writer(codec=Codec())
        self._writer.pool = self._pool
        self._size = 0

    def add(self, weights: Mapping[str, float]) -> None:
        """Add the next entry."""
        self._writer.add_document()
        self._pool.add(self._size, weights)
        self._size += 1

    def finish(self) -> dict[str, bytes]:
        """The files of the finished index."""
        self._writer.commit(optimize=True)
        return dict(self._storage.files)


@dataclass(frozen=True)
class InvertedIndex:
    """A finished index, read term by term; what was read is remembered.

    After changes in the library `moved` tells where each entry of the finished index has gone (GONE: nowhere any more), and
    `added` has the terms of the entries that came since.
    """

    reader: IndexReader
    size: int
    moved: Sequence[int] = ()
    fresh: Mapping[int, Mapping[str, float]] = field(default_factory=dict, repr=False)
    added: Mapping[str, Sequence[tuple[int, float]]] = field(default_factory=dict, repr=False)

    @cached_property
    def seen(self) -> Remembered[str, Postings]:
        """The postings of the terms that were asked for."""
        return Remembered(self._looked_up, MOST_TERMS)

    def postings(self, term: str) -> Postings:
        """Where the term occurs; two empty arrays when nowhere."""
        return self.seen[term]

    def count(self, term: str) -> int:
        """How many entries have the term."""
        return len(self.postings(term)[0])

    def weight(self, term: str, at: int) -> float:
        """The weight of the term in the entry at this position; 0 when it does not have it."""
        positions, weights = self.postings(term)
        place = bisect_left(positions, at)
        return weights[place] if place < len(positions) and positions[place] == at else 0.0

    def __contains__(self, term: object) -> bool:
        return isinstance(term, str) and self.count(term) > 0

    def changed(self, moved: Sequence[int], fresh: Mapping[int, Mapping[str, float]], size: int) -> InvertedIndex:
        """The index of a library that changed: where each entry has gone, and the terms of the entries that are new."""
        still = {moved[at]: weights for at, weights in self.fresh.items() if moved[at] != GONE}
        new = {**still, **fresh}
        since = [moved[at] if at != GONE else GONE for at in self.moved] if self.moved else moved
        return InvertedIndex(self.reader, size, since, new, _by_term(new))

    def _looked_up(self, term: str) -> Postings:
        found = self._read(term.encode(errors="surrogatepass"))
        return self._changed(term, found) if self.moved or self.added else found

    def _read(self, term: bytes) -> Postings:
        try:
            postings: Postings = self.reader.postings(FIELD, term).postings
        except TermNotFound:
            return array("I"), array("f")
        return postings

    def _changed(self, term: str, postings: Postings) -> Postings:
        moved = self.moved
        pairs = [(moved[at], weight) for at, weight in zip(*postings, strict=True) if moved[at] != GONE]
        pairs += self.added.get(term, ())
        pairs.sort()
        return array("I", (at for at, _ in pairs)), array("f", (weight for _, weight in pairs))


def open_index(files: Mapping[str, bytes]) -> InvertedIndex:
    """The index in these files; raises what Whoosh raises when they are not an index."""
    storage = _Storage()
    storage.files.update(files)
    reader = storage.open_index(schema=_schema()).reader()
    return InvertedIndex(reader, reader.doc_count_all())


def _by_term(entries: Mapping[int, Mapping[str, float]]) -> Mapping[str, Sequence[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for at, weights in entries.items():
        for term, weight in weights.items():
            found.setdefault(term, []).append((at, weight))
    return found
