"""Footnotes: the body of each note, made before the text that carries it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from brief_builder.document.nodes import Note
from brief_builder.export.neighbours import opened
from brief_builder.export.odt.blocks import block_pieces
from brief_builder.export.odt.pieces import Para, Piece, render_all
from brief_builder.export.odt.place import Job, Place
from brief_builder.export.odt.runs import TAB, runs
from brief_builder.export.xml_text import Xml, element, join


def with_notes(job: Job) -> Job:
    """The job with the bodies of all its notes."""
    place = Place(job, body="footnote")
    notes: Mapping[str, Xml] = {note.id: _body(note, place) for note in job.document.notes}
    return replace(job, notes=notes)


def _body(note: Note, place: Place) -> Xml:
    return element("text:note-body", None, *render_all(_pieces(note, place), place.job))


def _pieces(note: Note, place: Place) -> Iterator[Piece]:
    """The number and the first paragraph on one line, then the rest under its text."""
    first, rest = opened(note.blocks)
    yield Para("footnote", join([TAB, runs(first.spans, place)]))
    yield from block_pieces(rest, place)
