"""Where a printed statement comes from: as a note mark, or in the running text."""

from __future__ import annotations

import re
from itertools import groupby

from brief_builder.brief.assemble.printed import DraftNote, Manner
from brief_builder.brief.model import Part
from brief_builder.content.citation import short_form
from brief_builder.content.provenance import CitedSource
from brief_builder.content.words import LAW_TYPES
from brief_builder.document.spans import NoteMark, Spans, Text

YEAR = re.compile(r" \(([^()]*)\)$")

Provenance = tuple[Spans, dict[str, DraftNote]]
"""What stands behind the statement, and the notes that it marks."""


def provenance(part: Part, manner: Manner, cited: tuple[CitedSource, ...] | None = None, suffix: str = "bron") -> Provenance:
    """A note with the sources (the part's, unless others are given), or "(CBS, 2022)" where the document type wants that.

    Without sources there is nothing behind the statement. The user's own wording says so; figures keep their own.
    """
    sources = part.sources if cited is None else cited
    way = manner.words.reworded if part.own_wording and cited is None else ""
    if not sources:
        return (), {}
    if not manner.footnotes:
        return _in_text(sources, way, manner), {}
    note_id = f"{part.id}-{suffix}"
    return (NoteMark(note_id),), {note_id: DraftNote(sources, way=way)}


def _in_text(sources: tuple[CitedSource, ...], way: str, manner: Manner) -> Spans:
    """ " (CBS, 2022; Ungar, 2012, aangehaald in De Ruig, 2022)"."""
    names = names_in_text(sources, manner)
    return (Text(f" ({way[:1].lower()}{way[1:]} {names})" if way else f" ({names})"),)


def names_in_text(sources: tuple[CitedSource, ...], manner: Manner) -> str:
    """ "CBS, 2022; SER, 2020; Ungar, 2012, beide aangehaald in De Ruig, 2022": each once, and so the way of neighbours that share it."""
    told = dict.fromkeys(_told(c, manner) for c in sources)
    groups = [(way, [name for name, _way in group]) for way, group in groupby(told, key=lambda one: one[1])]
    return "; ".join("; ".join(names) + _way(way, len(names), manner) for way, names in groups)


def _told(cited: CitedSource, manner: Manner) -> tuple[str, tuple[str, ...]]:
    """The source, and for one that nobody of ours has read what it was cited in."""
    way = () if cited.consulted or cited.source.type in LAW_TYPES else cited.via
    name, *steps = (YEAR.sub(r", \1", short_form(s, manner.letters.get(s.id, ""))) for s in (cited.source, *way))
    return name, tuple(steps)


def _way(steps: tuple[str, ...], shared: int, manner: Manner) -> str:
    """ ", aangehaald in De Ruig, 2022"; with "beide" or "alle" for several sources."""
    how_many = f"{manner.words.both if shared == 2 else manner.words.all_of_them} " if shared > 1 else ""
    return "".join(f", {how_many if i == 0 else ''}{manner.words.cited_in} {step}" for i, step in enumerate(steps))
