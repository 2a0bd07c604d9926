"""The table of contents: links with dotted leaders and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief_builder.document.nodes import Contents, ContentsEntry
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pieces import NO_BREAK_SPACE, Piece, plain_pieces
from brief_builder.export.pdf.printable import printable
from brief_builder.export.pdf.running_text import stacked
from brief_builder.export.pdf.strips import (
    Area,
    Hold,
    Ink,
    Leader,
    Look,
    PageNumber,
    Strips,
    held,
    ink_first,
    ink_last,
    kept,
    last_held,
    spaced,
)
from brief_builder.export.pdf.structure import Element, Flow, Kind, Link, joined
from brief_builder.export.pdf.typesetting import one_line, set_lines, stack
from brief_builder.export.style import TextToken

_STEP = 24.0
"""From the left edge to the numbers of the second level, and from a number to its text."""

_PAGE_ROOM = 30.0
_LEADER_GAP = 5.0
_LEADER_END = 22.0  # dots end this far from the right edge, whatever the page number


def contents(edition: Edition, block: Contents, measure: Measure) -> Flow:
    """The title, and an entry for each heading."""
    title = _title(edition, block, measure)
    entries = joined(_not_alone([_entry(edition, entry, measure) for entry in block.entries]))
    if not entries.elements:
        return title
    strips = title.strips + spaced(entries.strips, after=edition.style.text["h2"].before)
    return Flow(strips, (*title.elements, Element("TOC", entries.elements)))


def _not_alone(entries: Sequence[Flow]) -> Iterator[Flow]:
    """The entries, the last but one held to the last: no page has a single entry at its top."""
    for behind, entry in zip(range(len(entries) - 1, -1, -1), entries, strict=True):
        yield replace(entry, strips=last_held(entry.strips, Hold.LINES)) if behind == 1 else entry


def _title(edition: Edition, block: Contents, measure: Measure) -> Flow:
    look = edition.look("h2")
    pieces = plain_pieces(edition, block.title, look)
    strips = stacked(edition, pieces, look, "h2", measure.left, measure.width)
    kind: Kind = "H2" if edition.has_bookmarks() else "H1"
    return Flow(kept(strips, Hold.FIRM), (Element(kind, pieces.kids),)) if strips else Flow()


def _entry(edition: Edition, entry: ContentsEntry, measure: Measure) -> Flow:
    token: TextToken = "toc1" if entry.level == 1 else "toc2"
    look = edition.look(token)
    start = 0.0 if entry.level == 1 else _STEP
    indent = start + (_STEP if entry.number else 0.0)
    content = edition.content()
    number, title = (_piece(edition, text, look, content) for text in (entry.number and entry.number + NO_BREAK_SPACE, entry.text))
    lines = set_lines(edition, [title], measure.width - indent - _PAGE_ROOM)
    if not lines:
        return Flow()
    strips = stack(lines, look, edition.style.text[token].leading, measure.left + indent)
    strips = (ink_first(strips[0], *one_line(edition, [number]).at(measure.left + start, look.size)), *strips[1:])
    strips = spaced(held(strips, Hold.FIRM), edition.style.text[token].before, 0.0)
    element: Element = Element("Reference", (content,))
    if edition.leads_to(entry.anchor):
        end = measure.left + indent + lines[-1].width
        strips = _linked(edition, strips, Area(measure.left, 0.0, measure.width, strips[0].height, content), entry, look, end)
        element = Element("Reference", (Element("Link", (content,)),))
    return Flow(strips, (Element("TOCI", (element,)),))


def _piece(edition: Edition, text: str, look: Look, content: int) -> Piece:
    return Piece(printable(text, edition.typeface.has), look, content)


def _linked(edition: Edition, strips: Strips, area: Area, entry: ContentsEntry, look: Look, end: float) -> Strips:
    """The entry as a link on its whole width, its last line with leader and page number."""
    says = edition.wording.to_place.format(text=f"{entry.number} {entry.text}".strip())
    edition.links[area.content] = Link(says, anchor=entry.anchor)
    right = area.x + area.width
    number: tuple[Ink, ...] = (
        Leader(end + _LEADER_GAP, look.size, right - _LEADER_END, edition.style.colour.grey),
        PageNumber(right, look.size, entry.anchor, look, area.content),
    )
    clickable = [ink_last(strip, area) for strip in strips]
    return (*clickable[:-1], ink_last(clickable[-1], *number))
