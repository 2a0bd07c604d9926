"""The proof: the PDF of the document as it is now, and where on its pages each part stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.progress import Work

if TYPE_CHECKING:
    from brief_builder.export.pdf.places import Place


@dataclass(frozen=True, slots=True)
class Proof:
    """The bytes of the PDF, and the places of each part by its id, in reading order."""

    pdf: bytes
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)


def proof_work(brief: Brief, template: Template, library: Library, around: Surroundings) -> Work[Proof]:
    """Make the proof in the style of the organisation, as an export would. Raises UserError where the PDF cannot be made."""
    from brief_builder.brief.assemble import assemble
    from brief_builder.export.house_document import in_style
    from brief_builder.export.look import look_of
    from brief_builder.export.pdf import proof_work as pages_work

    style = look_of(around.organisation.style).style
    document = in_style(assemble(brief, template, library, around), style)
    pdf, places = yield from pages_work(document, style)
    return Proof(pdf, places)
