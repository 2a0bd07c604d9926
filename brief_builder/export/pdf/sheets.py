"""Pages to look at: each is painted when somebody asks for it.

They are painted as those of the PDF are. What makes a PDF of them that may be published (tags, links, bookmarks, metadata) cannot be
seen and is left out; most of the pages of a long document are never looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brief_builder.document.nodes import Document
from brief_builder.export.pdf.furniture import Edges
from brief_builder.export.pdf.memory import NOTHING
from brief_builder.export.pdf.paint import paint_one
from brief_builder.export.pdf.places import Places, places_on
from brief_builder.export.pdf.structure import Kind
from brief_builder.export.pdf.writer import Layout, kinds_of_contents, layout_work
from brief_builder.export.style import Style
from brief_builder.progress import Work


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of a document; `places` tells where its parts stand on them."""

    layout: Layout
    places: Places
    edges: Edges
    kinds: Mapping[int, Kind]

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.layout.pages)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of every page in points."""
        page = self.layout.edition.style.page
        return page.width, page.height

    def pdf(self, number: int) -> bytes:
        """One page (from 1), as a PDF of one page."""
        return paint_one(self.layout.pages, number, self.kinds, self.edges, self.layout.edition.document.language)


def sheets_work(document: Document, style: Style, before: Sheets | None = None) -> Work[Sheets]:
    """Set the pages; what is the same as on the pages `before` is taken from there. Raises `UserError` like `pdf_work`."""
    layout = yield from layout_work(document, style, before.layout.memory if before else NOTHING)
    return Sheets(layout, places_on(layout), layout.edges(), kinds_of_contents(layout.root))
