"""The proof: the pages of the document as it is now, and the same as a PDF for paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.content.library import Library
from brief_builder.progress import Work

if TYPE_CHECKING:
    from brief_builder.brief.assemble.memory import Memory
    from brief_builder.document.nodes import Document
    from brief_builder.export.pdf.sheets import Sheets
    from brief_builder.export.style import Style


@dataclass(frozen=True, slots=True)
class Proof:
    """The pages, and what the next proof need not make again."""

    sheets: Sheets
    memory: Memory


def proof_work(
    brief: Brief, template: Template, library: Library, around: Callable[[], Surroundings], before: Proof | None = None
) -> Work[Proof]:
    """Set the pages to look at, in the style of the organisation, as an export would. What is the same as in the proof `before` is
    taken from there; `around` reads what the brief is printed with. Raises UserError where an export could not be made.
    """
    from brief_builder.brief.assemble.memory import Memory
    from brief_builder.export.pdf import sheets_work

    memory = before.memory if before else Memory()
    document, style = _styled(brief, template, library, around, memory)
    return Proof((yield from sheets_work(document, style, before.sheets if before else None)), memory)


def paper_work(brief: Brief, template: Template, library: Library, around: Callable[[], Surroundings]) -> Work[bytes]:
    """Make the whole PDF of the same pages, for a printer. Raises UserError."""
    from brief_builder.export.pdf import pdf_work

    return (yield from pdf_work(*_styled(brief, template, library, around)))


def _styled(
    brief: Brief, template: Template, library: Library, around: Callable[[], Surroundings], memory: Memory | None = None
) -> tuple[Document, Style]:
    from brief_builder.brief.assemble import assemble
    from brief_builder.export.house_document import in_style
    from brief_builder.export.look import look_of

    surroundings = around()
    style = look_of(surroundings.organisation.style).style
    return in_style(assemble(brief, template, library, surroundings, memory), style), style
