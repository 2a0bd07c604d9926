"""Where a printed statement comes from: as a note mark, or in the running text."""

from __future__ import annotations

import re

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
    """ "CBS, 2022; Ungar, 2012, aangehaald in De Ruig, 2022": each once."""
    return "; ".join(dict.fromkeys(_told(c, manner) for c in sources))


def _told(cited: CitedSource, manner: Manner) -> str:
    """The source, and for one that nobody of ours has read what it was cited in."""
    way = () if cited.consulted or cited.source.type in LAW_TYPES else cited.via
    forms = (short_form(s, manner.letters.get(s.id, "")) for s in (cited.source, *way))
    return f", {manner.words.cited_in} ".join(YEAR.sub(r", \1", form) for form in forms)
