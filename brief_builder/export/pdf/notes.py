"""The text of a note as strips for the foot of a page."""

from __future__ import annotations

from brief_builder.document.nodes import Note
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.lists import labelled
from brief_builder.export.pdf.pieces import MARK_ANCHOR, NOTE_ANCHOR, Pieces, number_piece
from brief_builder.export.pdf.strips import anchored, spaced
from brief_builder.export.pdf.structure import Element, Flow, Link

_MARK_GAP = 2.0  # least space between a note's number and its text


def note_flow(edition: Edition, note: Note) -> Flow:
    """A note: its number, which leads back to the text, and its blocks."""
    tokens = edition.style.text["footnote"]
    width = edition.style.page.text_width
    measure = Measure(0.0, width, width, body="footnote")
    label = _label(edition, note)
    hang = max(tokens.hang, edition.typeface.width(label.pieces[0].text, label.pieces[0].look) + _MARK_GAP)
    flow = edition.inner(edition, note.blocks, measure.inner(hang))
    strips = spaced(labelled(edition, flow.strips, label, measure), after=tokens.after)
    element = Element("Note", (Element("Lbl", label.kids), *flow.elements), id=note.id)
    return Flow(anchored(strips, NOTE_ANCHOR + note.id), (element,))


def _label(edition: Edition, note: Note) -> Pieces:
    says = edition.wording.from_note.format(number=note.number)
    content = edition.content(Link(says, anchor=MARK_ANCHOR + note.id))
    piece = number_piece(edition, note.number, edition.look("footnote"), content)
    return Pieces((piece,), (Element("Link", (content,)),), ())
