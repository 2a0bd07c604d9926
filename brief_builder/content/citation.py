"""Citing in Dutch APA: everything that others need, and how a citation of the library becomes a cited source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brief_builder.content.citation_names import sort_key, year_letters
from brief_builder.content.library import Library
from brief_builder.content.provenance import Citation, CitedSource, Place, Source
from brief_builder.content.source_line import list_entry
from brief_builder.content.source_note import note, notes, pages_in_words, short_form, short_note, short_notes

__all__ = [
    "cite",
    "list_entry",
    "listed_sources",
    "note",
    "notes",
    "pages_in_words",
    "short_form",
    "short_note",
    "short_notes",
    "sort_key",
    "year_letters",
]


def cite(library: Library, citation: Citation, places: Sequence[Place], home: str = "") -> CitedSource | None:
    """The source of a citation with the way on which it came to us; None when no open library has it.

    `places` are places in the report of the library `home` (the one the citing item comes from; left out: the one of the
    source). The way is: what the source is cited in, and last the report, unless that is the source itself.
    """
    source = library.source(citation.id, home)
    if source is None:
        return None
    manifest = library.manifest(home or source.library)
    report = library.source(manifest.report_source, home) if manifest and manifest.report_source and places else None
    via = _cited_in(library, source, home)
    if report and report.id not in {source.id, *(step.id for step in via)}:
        via = (*via, report)
    pages = tuple(sorted({place.page for place in places if place.page is not None}))
    return CitedSource(source, citation.locator, via, pages)


def listed_sources(cited: CitedSource) -> tuple[Source, ...]:
    """What the source list holds for a cited source: everything on its way that was in somebody's hands.

    A second-hand source is not listed, what it was cited in is. Once the user has consulted the source it stands there
    alone, with the date where it has an address.
    """
    if cited.consulted:
        read = replace(cited.source, accessed=cited.consulted) if cited.source.url else cited.source
        return (read,)
    return tuple(source for source in (cited.source, *cited.via) if not source.cited_in)


def _cited_in(library: Library, source: Source, home: str) -> tuple[Source, ...]:
    """What the source is cited in, and what that is cited in, nearest first; a circle ends where it began."""
    via: list[Source] = []
    step: Source | None = library.source(source.cited_in, home) if source.cited_in else None
    while step and step.id not in {source.id, *(one.id for one in via)}:
        via.append(step)
        step = library.source(step.cited_in, home) if step.cited_in else None
    return tuple(via)
