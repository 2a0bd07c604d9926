"""Paragraphs, lists and tables as values, until the last moment: what stands next to what still decides about space and pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from brief_builder.export.odt.looks import box_edges, indents, spacing
from brief_builder.export.odt.odf import Attributes, properties, pt, style_name
from brief_builder.export.odt.place import Job
from brief_builder.export.odt.roles import OUTLINE, PARAGRAPHS
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import Style
from brief_builder.export.xml_text import NOTHING, Xml, element


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph or heading: its role, its words, and where it departs from its style (points; None = as the style says).

    `counted` says that the program itself puts a number before a heading, `box_goes_on` that the next paragraph stands in the same box.
    """

    role: ParagraphRole
    content: Xml
    before: float | None = None
    after: float | None = None
    left: float | None = None
    right: float | None = None
    first: float | None = None
    keep_next: bool = False
    align_right: bool = False
    counted: bool = False
    new_column: bool = False
    ground: str = ""
    box_goes_on: bool = False


@dataclass(frozen=True, slots=True)
class ListPiece:
    """A list with its style. `continued` goes on counting where the one before stopped, with an item that has no number first."""

    style: str
    items: tuple[tuple[Piece, ...], ...]
    start: int = 1
    continued: bool = False


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table: its attributes, its own properties, and everything within it."""

    attributes: Attributes
    look: Attributes
    content: Xml


@dataclass(frozen=True, slots=True)
class Index:
    """A table of contents: its frame round title and entries."""

    attributes: Attributes
    source: Xml
    title: Para
    entries: tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Pieces in so many columns on the wide measure, `gap` points apart; balanced, unless a piece begins a column."""

    columns: int
    gap: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page."""


Piece = Para | ListPiece | TablePiece | Index | Section | NewPage


@dataclass(frozen=True, slots=True)
class Opening:
    """How the first piece of a page begins: a page break, and the master page that holds from there."""

    page_break: bool = False
    master: str = ""

    def properties(self) -> Mapping[str, str]:
        """As properties of a paragraph or table."""
        return {"fo:break-before": "page"} if self.page_break and not self.master else {}


_WITHIN = Opening()


def render_all(pieces: Iterable[Piece], job: Job, master: str = "") -> Iterator[Xml]:
    """Pieces as markup; page breaks become a property of what follows them, and the first piece names the master page."""
    opening = Opening(master=master)
    for piece in pieces:
        if isinstance(piece, NewPage):
            opening = replace(opening, page_break=True)
        elif not (isinstance(piece, Para) and not piece.content):
            yield _render(piece, job, opening)
            opening = _WITHIN


def _render(piece: Piece, job: Job, opening: Opening = _WITHIN) -> Xml:
    match piece:
        case Para():
            return _paragraph(piece, job, opening)
        case ListPiece():
            return _list(piece, job, opening)
        case TablePiece():
            look = properties("table", {**piece.look, **opening.properties()})
            style = job.ledger.style("table", look, master=opening.master)
            return element("table:table", {**piece.attributes, "table:style-name": style}, piece.content)
        case Index():
            return _index(piece, job, opening)
        case Section():
            return _section(piece, job, opening)
        case NewPage():
            return NOTHING


def _paragraph(para: Para, job: Job, opening: Opening) -> Xml:
    name = style_name(PARAGRAPHS[para.role].name)
    if opening.page_break:
        para = replace(para, before=0.0)  # nothing above the first line of a page
    changes = {**_changes(para, job.style), **opening.properties()}
    if changes or opening.master:
        name = job.ledger.style("paragraph", properties("paragraph", changes), name, opening.master)
    level = OUTLINE.get(para.role)
    if not level:
        return element("text:p", {"text:style-name": name}, para.content)
    uncounted = {} if para.counted else {"text:is-list-header": "true"}
    return element("text:h", {"text:style-name": name, "text:outline-level": level, **uncounted}, para.content)


def _changes(para: Para, style: Style) -> dict[str, object]:
    """The properties in which a paragraph departs from its style. Sides that belong together are written together: some programs
    take a missing one for 0."""
    heights = {"fo:margin-top": para.before, "fo:margin-bottom": para.after}
    sides = {"fo:margin-left": para.left, "fo:margin-right": para.right, "fo:text-indent": para.first}
    return {
        **_merged(spacing(para.role, style), heights),
        **_merged({"fo:margin-left": "0pt", "fo:margin-right": "0pt", "fo:text-indent": "0pt", **indents(para.role, style)}, sides),
        **({"fo:keep-with-next": "always"} if para.keep_next else {}),
        **({"fo:text-align": "end"} if para.align_right else {}),
        **({"fo:break-before": "column"} if para.new_column else {}),
        **({"fo:background-color": para.ground} if para.ground else {}),
        **({**box_edges(style), "fo:padding-bottom": "0pt"} if para.box_goes_on else {}),
    }


def _merged(group: Attributes, changes: Mapping[str, float | None]) -> Attributes:
    """The whole group with its changes; nothing when there are none."""
    changed = {name: pt(value) for name, value in changes.items() if value is not None}
    return {**group, **changed} if changed else {}


def _list(piece: ListPiece, job: Job, opening: Opening) -> Xml:
    attributes = {"text:style-name": style_name(piece.style), **({"text:continue-numbering": "true"} if piece.continued else {})}
    items = []
    for index, item in enumerate(piece.items):
        headless = piece.continued and index == 0
        start = {"text:start-value": piece.start} if index == 0 and piece.start != 1 and not headless else {}
        content = (_render(p, job, opening if (index, place) == (0, 0) else _WITHIN) for place, p in enumerate(item))
        items.append(element("text:list-header" if headless else "text:list-item", start, *content))
    return element("text:list", attributes, *items)


def _index(piece: Index, job: Job, opening: Opening) -> Xml:
    title = element("text:index-title", {"text:name": f"{piece.attributes['text:name']}_kop"}, _render(piece.title, job, opening))
    body = element("text:index-body", None, title, *(_render(entry, job) for entry in piece.entries))
    return element("text:table-of-content", piece.attributes, piece.source, body)


def _section(piece: Section, job: Job, opening: Opening) -> Xml:
    """A page break stands before its first paragraph, for a section has none."""
    page = job.style.page
    columns = element("style:columns", {"fo:column-count": piece.columns, "fo:column-gap": pt(piece.gap)})
    edges: Attributes = {"fo:margin-left": "0pt", "fo:margin-right": pt(page.text_width - page.wide_width)}
    look = properties("section", {**edges, "text:dont-balance-text-columns": "false"}, columns)
    attributes = {"text:style-name": job.ledger.style("section", look), "text:name": f"Kolommen {job.ledger.section()}"}
    breaks = (NewPage(),) if opening.page_break else ()
    return element("text:section", attributes, *render_all((*breaks, *piece.pieces), job, opening.master))
