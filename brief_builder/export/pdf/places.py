"""Where things will stand: the page of every anchor, the rectangles of every part, and the part at a point of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from brief_builder.document.nodes import Document
from brief_builder.export.pdf.edition import Edition
from brief_builder.export.pdf.pages import Page, Placed
from brief_builder.export.pdf.strips import Ink, Leader, PageNumber
from brief_builder.export.pdf.writer import Layout, layout_work
from brief_builder.export.style import MM, Style
from brief_builder.progress import finish

_REACH = 12.0
"""Points: a click this far from a part still means it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page (counted from 1), in points from the top left corner of the paper."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def distance(self, x: float, y: float) -> float:
        """How far a point is from the rectangle; 0 within it."""
        beside = max(self.left - x, x - self.right, 0.0)
        above = max(self.top - y, y - self.bottom, 0.0)
        return float((beside**2 + above**2) ** 0.5)


Places = Mapping[str, tuple[Place, ...]]
"""Part id → its rectangles in reading order: one on each page, and one for each run of its notes at the foot of a page."""


def anchor_pages(document: Document, style: Style) -> dict[str, int]:
    """On which page (from 1) each anchor stands, by setting the text without painting it. Raises `UserError` like `pdf_work`."""
    found: dict[str, int] = {}
    for number, page in enumerate(finish(layout_work(document, style, bare=True)).pages, 1):
        for anchor in (a for placed in page.body for a in placed.strip.anchors):
            found.setdefault(anchor, number)
    return found


def part_places(document: Document, style: Style) -> Places:
    """Where each part of the brief stands. Raises `UserError` like `pdf_work`; parts that print nothing are not in it."""
    return places_on(finish(layout_work(document, style)))


def places_on(layout: Layout) -> Places:
    """Where each part stands on these pages."""
    owners, left = _owners(layout.edition), layout.edition.style.page.margin.left * MM
    found: dict[str, list[Place]] = {}
    for number, page in enumerate(layout.pages, 1):
        for part, place in _on_page(page, number, owners, left):
            found.setdefault(part, []).append(place)
    return {part: tuple(places) for part, places in found.items()}


def part_at(places: Places, page: int, x: float, y: float) -> str:
    """The part at a point of a page (from 1; points from the top left corner), or a little beside it; "" for none."""
    near = ((place.distance(x, y), part) for part, found in places.items() for place in found if place.page == page)
    distance, part = min(near, default=(_REACH + 1, ""), key=lambda one: one[0])
    return part if distance <= _REACH else ""


def _owners(edition: Edition) -> dict[int, str]:
    """The part of every strip, by the identity of the strip; a note belongs to the part that cites it first."""
    owners: dict[int, str] = {}
    for part, strips in edition.parts:
        owners |= {id(strip): part for strip in strips}
        for note in (note for strip in strips for note in strip.notes):
            for strip in edition.notes[note]:
                owners.setdefault(id(strip), part)
    return owners


def _on_page(page: Page, number: int, owners: Mapping[int, str], left: float) -> Iterator[tuple[str, Place]]:
    for placed in page.body:
        for stretch in placed.strip.stretches:
            x, y = left + stretch.x, placed.top + stretch.y
            yield stretch.part, Place(number, x, y, x + stretch.width, y + stretch.height)
    for column in (page.body, page.foot):
        for part, run in groupby(column, lambda placed: owners.get(id(placed.strip), "")):
            if part:
                yield part, _around(list(run), number, left)


def _around(run: list[Placed], number: int, left: float) -> Place:
    edges = [edge for placed in run for ink in (*placed.strip.ink, *placed.strip.ground) for edge in _edges(ink)]
    top, bottom = run[0].top, run[-1].top + run[-1].strip.height
    return Place(number, left + min(edges, default=0.0), top, left + max(edges, default=0.0), bottom)


def _edges(ink: Ink) -> tuple[float, float]:
    if isinstance(ink, Leader):
        return ink.x, ink.end
    if isinstance(ink, PageNumber):
        return ink.x, ink.x
    return ink.x, ink.x + ink.width
