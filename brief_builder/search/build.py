"""Building and opening an index: the library goes in, a `SearchIndex` comes out.

Library ── entries ──► Entry… ── weights ──► terms ── inverted ──► files ⇄ cache
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from brief_builder.content.library import Compounds, Library
from brief_builder.dutch.analysis import Analyzer
from brief_builder.dutch.compounds import splitter
from brief_builder.dutch.lexicon import Lexicon, lexicon_of
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work
from brief_builder.search import cache
from brief_builder.search.entries import Entry, entries_of
from brief_builder.search.index import SearchIndex
from brief_builder.search.inverted import ENGINE, InvertedIndex, Writer, open_index
from brief_builder.search.weights import weights_of

ANALYSIS_VERSION = 1
"""Raise it with every change of what stands in an index: folding, stems, compounds, weights, entries."""

_LEXICON = "lexicon.json"
_STEP = 25


def build_index(library: Library, folder: Path | None) -> Work[SearchIndex]:
    """The index of a library: the one in the cache `folder` when it is current, else a new one, which is stored there.

    Without a folder, or when it cannot be written, the index lives in memory only.
    """
    yield Progress(0, 0, _("Opening the search index"))
    entries = entries_of(library)
    key = key_of(entries, library.compounds)
    files = cache.load(folder, key) if folder else None
    if files is None:
        files = yield from _build(entries, library.compounds)
        if folder:
            cache.save(folder, key, files)
    lexicon = _read_lexicon(files[_LEXICON])
    return SearchIndex.of(library, entries, _analyzer(lexicon, library.compounds), _open(files))


def key_of(entries: tuple[Entry, ...], compounds: Compounds) -> str:
    """What an index depends on, as a hash: everything that is searched, the exceptions, and the code's version."""
    exceptions = [sorted(compounds.keep), sorted(compounds.split.items())]
    searched = [[entry.title, entry.labels, entry.passages, entry.mentions] for entry in entries]
    content = json.dumps([ANALYSIS_VERSION, ENGINE, exceptions, searched], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def _build(entries: tuple[Entry, ...], compounds: Compounds) -> Work[Mapping[str, bytes]]:
    lexicon = lexicon_of(text for entry in entries for text in entry.texts())
    analyze = _analyzer(lexicon, compounds)
    writer = Writer()
    for number, entry in enumerate(entries):
        if number % _STEP == 0:
            yield Progress(number, len(entries), _("Building the search index"))
        writer.add(weights_of(entry, analyze))
    return {**writer.finish(), _LEXICON: json.dumps([lexicon.words, lexicon.families]).encode()}


def _open(files: Mapping[str, bytes]) -> InvertedIndex:
    return open_index({name: content for name, content in files.items() if name != _LEXICON})


def _read_lexicon(content: bytes) -> Lexicon:
    words, families = json.loads(content)
    return Lexicon(words, families)


def _analyzer(lexicon: Lexicon, compounds: Compounds) -> Analyzer:
    return Analyzer(splitter(lexicon, compounds.keep, compounds.split))
