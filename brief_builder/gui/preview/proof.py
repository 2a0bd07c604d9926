"""The proof: the PDF of the document as it is now, and where on its pages each part stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.export.look import Look
from brief_builder.progress import Work


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on a page (counted from 0): left, top, width and height in points from the top left corner of the paper."""

    page: int
    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point of its page lies in it."""
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height


@dataclass(frozen=True, slots=True)
class Proof:
    """The bytes of the PDF, and the spots of each part by its id, in reading order."""

    pdf: bytes
    spots: Mapping[str, tuple[Spot, ...]] = field(default_factory=dict)

    def part_at(self, page: int, x: float, y: float) -> str:
        """The part at a point of a page; the one just above it where nothing stands; "" when there is none."""
        here = [(part, spot) for part, spots in self.spots.items() for spot in spots if spot.page == page]
        for part, spot in here:
            if spot.holds(x, y):
                return part
        above = [(part, spot) for part, spot in here if spot.top <= y]
        return max(above, key=lambda found: found[1].top)[0] if above else ""


def proof_work(brief: Brief, template: Template, library: Library, around: Surroundings, look: Look) -> Work[Proof]:
    """Make the proof. Raises UserError where the PDF cannot be made."""
    from brief_builder.brief.assemble import assemble
    from brief_builder.export.pdf import pdf_work

    document = assemble(brief, template, library, around)
    pdf = yield from pdf_work(document, look.style)
    return Proof(pdf)
