"""Where a printed statement comes from: as a note mark, or in the running text."""

from __future__ import annotations

from brief_builder.brief.assemble.printed import DraftNote, Manner
from brief_builder.brief.model import Part
from brief_builder.content.citation import short_form
from brief_builder.content.provenance import CitedSource
from brief_builder.document.spans import NoteMark, Spans, Text

Provenance = tuple[Spans, dict[str, DraftNote]]
"""What stands behind the statement, and the notes that it marks."""


def provenance(part: Part, manner: Manner, cited: tuple[CitedSource, ...] | None = None, suffix: str = "bron") -> Provenance:
    """A note with the sources (the part's, unless others are given), or "(CBS, 2022)" where the document type wants that.

    Without sources there is nothing behind the statement.
    """
    sources = part.sources if cited is None else cited
    if not sources:
        return (), {}
    if not manner.footnotes:
        return in_text(sources, manner), {}
    note_id = f"{part.id}-{suffix}"
    return (NoteMark(note_id),), {note_id: DraftNote(sources, reworded=part.own_wording)}


def in_text(sources: tuple[CitedSource, ...], manner: Manner) -> Spans:
    """ " (CBS, 2022; GGD-Flevoland, 2023)"."""
    forms = (short_form(c.source, manner.letters.get(c.source.id, "")) for c in sources)
    names = "; ".join(dict.fromkeys(form.replace(" (", ", ").rstrip(")") for form in forms))
    return (Text(f" ({names})"),)
