"""Building and opening an index: the library goes in, a `SearchIndex` comes out.

Library ── entries ──► Entry… ── weights ──► terms ── inverted ──► files ⇄ cache
                                 knowledge ──► words ────────────────┘
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from brief_builder.collecting import uncollected
from brief_builder.content.library import Library
from brief_builder.dutch.lexicon import lexicon_of
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work
from brief_builder.search import cache
from brief_builder.search.changes import updated
from brief_builder.search.entries import Entry, entries_of, texts_of
from brief_builder.search.index import SearchIndex
from brief_builder.search.inverted import WRITTEN_BY, Writer, open_index
from brief_builder.search.knowledge import KNOWLEDGE, knowledge_of, read_knowledge, write_knowledge
from brief_builder.search.names import names_in
from brief_builder.search.thesaurus import sources_of
from brief_builder.search.verbatim import parts_of, verbatim_of
from brief_builder.search.weights import weights_of
from brief_builder.search.word_file import analyzer_of
from brief_builder.search.written import Written

ANALYSIS_VERSION = 20
"""Raised with every change of what stands in an index (folding, stems, compounds, weights, entries: a test tells when) or of how
its files are written."""

_STEP = 25

Make = Callable[[Library, Sequence[Entry]], Work[cache.Files]]
"""Makes the files of an index: here (`make_files`), or in a process of its own (`beside.make_files`)."""


def make_files(library: Library, entries: Sequence[Entry]) -> Work[cache.Files]:
    """The files of the index of a library with these entries."""
    lexicon = lexicon_of(texts_of(entries))
    analyze = analyzer_of(lexicon, library.compounds)
    writer, written = Writer(), Written()
    for number, entry in enumerate(entries):
        if number % _STEP == 0:
            yield Progress(number, len(entries), _("Making the library searchable"))
        writer.add(weights_of(entry, analyze))
    names = tuple(names_in(entry, analyze, written) for entry in entries)
    verbatim = verbatim_of(parts_of(entry, written) for entry in entries)
    known = replace(knowledge_of(library, entries, analyze), names=names, verbatim=verbatim)
    return {**writer.finish(), **write_knowledge(known)}


def build_index(library: Library, folder: Path | None, make: Make = make_files) -> Work[SearchIndex]:
    """The index of a library: the one in the cache `folder` when it is current, else a new one, which is stored there.

    Without a folder, or when it cannot be written, the index lives in memory only.
    """
    yield Progress(0, 0, _("Opening the search index"))
    with uncollected():
        entries = entries_of(library)
        key = key_of(library, entries)
        index = _stored(folder, key, library, entries) if folder else None
    if index is None:
        files = yield from make(library, entries)
        if folder:
            cache.save(folder, key, files)
        index = _opened(files, library, entries)
    return index


def _stored(folder: Path, key: str, library: Library, entries: Sequence[Entry]) -> SearchIndex | None:
    files = cache.load(folder, key)
    try:
        return _opened(files, library, entries) if files else None
    except Exception:  # noqa: BLE001 (whole, and yet not what this code writes: Whoosh may say so with any exception)
        return None


def _opened(files: cache.Files, library: Library, entries: Sequence[Entry]) -> SearchIndex:
    postings = {name: content for name, content in files.items() if name not in KNOWLEDGE}
    return SearchIndex.of(library, entries, read_knowledge(files, library.compounds), open_index(postings))


def update_index(index: SearchIndex, library: Library, folder: Path | None, make: Make = make_files) -> Work[SearchIndex]:
    """The index of a library that has changed since `index` was made: mended when little has changed, else as `build_index`.

    `index` stays as it is, for whoever is searching in it. A mended index is not stored: the next start builds it.
    """
    yield Progress(0, 0, _("Making the library searchable"))
    mended = updated(index, library)
    return mended or (yield from build_index(library, folder, make))


def key_of(library: Library, entries: Iterable[Entry]) -> str:
    """What an index depends on, as a hash: all that is searched, what leads to what, the exceptions, and the code's version."""
    compounds = library.compounds
    exceptions = [sorted(compounds.keep), sorted(compounds.split.items())]
    searched = ([entry.kind, entry.title, entry.labels, entry.passages, entry.mentions] for entry in entries)
    found = hashlib.sha256()
    for part in chain([[ANALYSIS_VERSION, WRITTEN_BY, exceptions, list(sources_of(library))]], searched):  # others want their turn
        found.update(json.dumps(part).encode())
    return found.hexdigest()
