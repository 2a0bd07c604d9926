"""Footnotes: a part of their own with the two separators, and the notes in the order in which they are cited."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Note
from brief_builder.export.docx.blocks import block_pieces
from brief_builder.export.docx.ooxml import paragraph_properties, part_bytes, run_properties, w
from brief_builder.export.docx.paragraphs import Looks, Para, Piece, render_all
from brief_builder.export.docx.place import Job, Place
from brief_builder.export.docx.relations import Relations
from brief_builder.export.docx.runs import TAB, character, run, runs
from brief_builder.export.neighbours import opened
from brief_builder.export.xml_text import Xml, element, join

_LINES = ((-1, "separator"), (0, "continuationSeparator"))


def footnotes_part(job: Job, relations: Relations) -> bytes:
    """`word/footnotes.xml`: every note that was cited while the text was written."""
    place = Place(job, relations, body="footnote")
    looks = Looks(job.ids)
    notes = (_footnote(number, job.document.note(note_id), place, looks) for number, note_id in enumerate(job.ledger.notes, 1))
    return part_bytes("footnotes", *_separators(), *notes)


def separators() -> bytes:
    """What the settings say of the lines above the notes: `w:footnotePr`."""
    return part_bytes("footnotePr", *(w("footnote", id=number) for number, _kind in _LINES))


def _separators() -> Iterator[Xml]:
    """The line above the notes, and above the rest of a note that did not fit on its page."""
    tight = paragraph_properties([w("spacing", before=0, after=60, line=240, lineRule="auto")])
    for number, kind in _LINES:
        paragraph = w("p", tight, w("r", w(kind)))
        yield element("w:footnote", {"w:type": kind, "w:id": number}, paragraph)


def _footnote(number: int, note: Note, place: Place, looks: Looks) -> Xml:
    pieces = _pieces(note, place)
    return w("footnote", *(xml for _control, xml in render_all(pieces, looks, place.job.style)), id=number)


def _pieces(note: Note, place: Place) -> Iterator[Piece]:
    """The mark and the first paragraph on one line, then the rest under its text."""
    mark = join(
        [
            w("r", run_properties([character("note_mark", place)]), w("footnoteRef")),
            run(" ") if "footnote" in place.job.ids.foreign else TAB,
        ]
    )
    first, rest = opened(note.blocks)
    yield Para("footnote", join([mark, runs(first.spans, place)]))
    yield from block_pieces(rest, place)
