"""`write_pdf`: a document and a style become a PDF."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from brief_builder.collecting import uncollected_steps
from brief_builder.document.nodes import Document, LetterBlock
from brief_builder.export.pdf.edition import Edition
from brief_builder.export.pdf.finish import finish
from brief_builder.export.pdf.furniture import Edges
from brief_builder.export.pdf.letter import top_of_letter
from brief_builder.export.pdf.memory import NOTHING, Memory
from brief_builder.export.pdf.pages import Page, Sheet, paginate
from brief_builder.export.pdf.paint import paint
from brief_builder.export.pdf.printable import Unprintable
from brief_builder.export.pdf.structure import Element, Kind
from brief_builder.export.pdf.translate import new_edition, translate
from brief_builder.export.pdf.unprintable import unprintable
from brief_builder.export.style import MM, Style
from brief_builder.i18n import Message, _
from brief_builder.progress import Progress, Result, Work
from brief_builder.progress import finish as run

_ABOVE_NOTES = 14.0
"""10 points above the rule, 4 between rule and notes."""

_SETTING, _PAINTING, _DONE = range(50), range(55, 90), 100
"""The parts of the work, in hundredths."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document on its pages, before anything is painted."""

    edition: Edition
    root: Element
    pages: tuple[Page, ...]
    memory: Memory

    def edges(self) -> Edges:
        """What stands at the edges of the pages. Raises `UnprintableCharacter`."""
        edition, furniture = self.edition, self.edition.document.furniture
        edges = Edges(furniture, edition.style, edition.typeface)
        try:
            edges.check(len(self.pages))
        except Unprintable as error:
            raise unprintable(edition.document, edition.style, error) from error
        return edges


def write_pdf(document: Document, style: Style) -> bytes:
    """The document as a tagged PDF. Raises `UserError` for a picture, font or character that can't be printed."""
    return run(pdf_work(document, style))


def pdf_work(document: Document, style: Style) -> Work[bytes]:
    """The same as long work, in hundredths. ReportLab's fonts are global: only one export may run in a process at a time."""
    layout = yield from layout_work(document, style)
    return (yield from paint_work(layout))


def paint_work(layout: Layout) -> Work[bytes]:
    """The PDF of pages that have been set."""
    return uncollected_steps(_paint_work(layout))


def _paint_work(layout: Layout) -> Work[bytes]:
    painting = paint(layout.pages, kinds_of_contents(layout.root), layout.edges(), layout.edition.document.language)
    painted = yield from _shown(painting, len(layout.pages), _PAINTING, _("Painting the pages"))
    yield Progress(_PAINTING.stop, _DONE, _("Adding tags and links"))
    return finish(painted, layout.root, layout.edition)


def layout_work(document: Document, style: Style, before: Memory = NOTHING, *, bare: bool = False) -> Work[Layout]:
    """The pages as they will be, without painting them. Raises `UserError` like `pdf_work`.

    `before` is the memory of an earlier layout: what did not change since is not set again. A `bare` one has no ink, and can't be painted:
    it is made in four fifths of the time.
    """
    return uncollected_steps(_layout_work(document, style, before, bare))


def _layout_work(document: Document, style: Style, before: Memory, bare: bool) -> Work[Layout]:
    edition = new_edition(document, style, before, bare)
    flow = yield from _shown(translate(edition), len(document.blocks), _SETTING, _("Setting the text"))
    pages = tuple(paginate(flow.strips, edition.notes, _sheet(edition)))
    return Layout(edition, Element("Document", flow.elements), pages, edition.remembered.memory(edition.content()))


def _shown(work: Generator[int, None, Result], total: int, part: range, label: Message) -> Work[Result]:
    """Work that counts its steps, as progress within a part of the whole: only what can be seen, for every pause lets the collector in."""
    shown = -1
    while True:
        try:
            done = next(work)
        except StopIteration as end:
            result: Result = end.value
            return result
        now = part.start + len(part) * min(done, total) // max(total, 1)
        if now != shown:
            yield Progress(now, _DONE, label)
        shown = now


def _sheet(edition: Edition) -> Sheet:
    page = edition.style.page
    top = page.margin.top * MM
    match edition.document.blocks:
        case [LetterBlock() as letter, *_]:
            first_top = top_of_letter(letter)
        case _:
            first_top = top
    return Sheet(top, page.height - page.margin.bottom * MM, first_top, _ABOVE_NOTES)


def kinds_of_contents(element: Element) -> dict[int, Kind]:
    """For each content under an element, in reading order, the kind of the element that has it."""
    kinds: dict[int, Kind] = {}
    _take_kinds(element, kinds)
    return kinds


def _take_kinds(element: Element, kinds: dict[int, Kind]) -> None:
    for kid in element.kids:
        if isinstance(kid, int):
            kinds[kid] = element.kind
        else:
            _take_kinds(kid, kinds)
