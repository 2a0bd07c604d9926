"""Changes of a library, brought into its index without building it again: edit one item and it is found at once.

The postings of an entry that changed are left out where they are read, those of its new text are added; words that came or
went count in the lexicon. How words met before are taken apart stays as it was until the index is built again, which is due
when a tenth of the entries have changed. The thesaurus, which takes longest, is made again only when something it is made of changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from brief_builder.content.library import Library
from brief_builder.dutch import lexicon
from brief_builder.dutch.abbreviations import abbreviations_in
from brief_builder.search.entries import Entry, entries_of, texts_of
from brief_builder.search.index import SearchIndex
from brief_builder.search.inverted import GONE
from brief_builder.search.knowledge import knowledge_of
from brief_builder.search.thesaurus import sources_of
from brief_builder.search.weights import weights_of
from brief_builder.search.word_file import analyzer_of, with_lexicon
from brief_builder.search.written import Written

_BUILT_AGAIN = 0.1


class Change(NamedTuple):
    """Where each entry of before has gone (GONE: nowhere, or not as it was), and the entries that are new, by their position."""

    moved: Sequence[int]
    fresh: Mapping[int, Entry]


def change_between(before: Sequence[Entry], now: Sequence[Entry]) -> Change:
    """What happened to the entries."""
    places = {(entry.id, entry.library): at for at, entry in enumerate(now)}
    found = [places.pop((entry.id, entry.library), GONE) for entry in before]
    moved = [at if at != GONE and now[at] == entry else GONE for entry, at in zip(before, found, strict=True)]
    kept = set(moved)
    return Change(moved, {at: entry for at, entry in enumerate(now) if at not in kept})


def updated(index: SearchIndex, library: Library) -> SearchIndex | None:
    """The index of the library as it is now; None when so much has changed that it is better built again."""
    inverted, analyze = index.matcher.index, index.matcher.analyze
    entries = entries_of(library)
    change = change_between(index.entries, entries)
    gone = [entry for entry, at in zip(index.entries, change.moved, strict=True) if at == GONE]
    exceptions = analyzer_of(analyze.splitter.lexicon, library.compounds).splitter
    if exceptions != analyze.splitter or len(inverted.fresh) + len(change.fresh) + len(gone) > _BUILT_AGAIN * len(entries):
        return None
    analyze = with_lexicon(analyze, lexicon.changed(analyze.splitter.lexicon, texts_of(gone), texts_of(change.fresh.values())))
    weights = {at: weights_of(entry, analyze) for at, entry in change.fresh.items()}
    verbatim = index.matcher.phrases.verbatim.changed(change.moved, change.fresh, Written())
    leads_as_before = _sources(library, entries) == _sources(index.library, index.entries)
    known = knowledge_of(library, entries, analyze, index.opener.thesaurus if leads_as_before else None)
    postings = inverted.changed(change.moved, weights, len(entries))
    return SearchIndex.of(library, entries, replace(known, verbatim=verbatim), postings)


def _sources(library: Library, entries: Sequence[Entry]) -> object:
    """All that the thesaurus of a library is made of."""
    return list(sources_of(library)), list(abbreviations_in(texts_of(entries)).items())
