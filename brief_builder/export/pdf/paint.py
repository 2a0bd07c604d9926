"""Pages become PDF: every piece of ink as the content of a structure element, or as an artifact.

Nothing can drop out silently: text that is neither in the structure tree nor furniture raises `UntaggedContent`. ReportLab writes
the drawing operators and the fonts; what it knows of links, outlines and metadata is not used, `finish` adds those.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import assert_never

from brief_builder.export.pdf.errors import UntaggedContent, untagged
from brief_builder.export.pdf.furniture import Edges
from brief_builder.export.pdf.pages import Page, Placed
from brief_builder.export.pdf.pen import Pen
from brief_builder.export.pdf.strips import Area, Box, Ink, Leader, PageNumber, Picture, Rule, Text, moved
from brief_builder.export.pdf.structure import Kind
from brief_builder.export.style import MM

_NOTE_RULE_ABOVE = 4.0
"""The rule stands this far above the first line of the notes."""

_WORDS_NAMED = 60
"""Letters of a text that are shown to say which it is."""

_LAYOUT = "/Type /Layout"
_HEADER = "/Type /Pagination /Subtype /Header"
_FOOTER = "/Type /Pagination /Subtype /Footer"


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A place on a page (counted from 0) in points from the bottom left corner of the paper."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(slots=True)
class Painted:
    """Pages as PDF, and where everything went.

    `marked` gives for each page the contents of its marked sequences in the order of their numbers (MCID); `areas` the rectangles
    of links and figures; `anchors` the page and the height to which a link leads.
    """

    pdf: bytes = b""
    marked: list[list[int]] = field(default_factory=list)
    areas: list[tuple[int, Rectangle]] = field(default_factory=list)
    anchors: dict[str, tuple[int, float]] = field(default_factory=dict)


def paint(pages: Sequence[Page], kinds: Mapping[int, Kind], edges: Edges, language: str) -> Generator[int, None, Painted]:
    """Paint the pages; yields the number of pages done. `kinds` tells for every content of the tree,
    in reading order, the kind of its element.
    """
    painter = _Painter(pages, kinds, edges, language)
    for number in range(1, len(pages) + 1):
        painter.paint_page(number)
        yield number
    painter.done.pdf = painter.pen.pdf()
    return painter.done


def paint_one(pages: Sequence[Page], number: int, kinds: Mapping[int, Kind], edges: Edges, language: str) -> bytes:
    """One of the pages (from 1) as it is painted among the others."""
    painter = _Painter(pages, kinds, edges, language)
    painter.paint_page(number)
    return painter.pen.pdf()


class _Painter:
    def __init__(self, pages: Sequence[Page], kinds: Mapping[int, Kind], edges: Edges, language: str) -> None:
        tokens = edges.style.page
        self.pages, self.kinds, self.edges = pages, kinds, edges
        self.ranks = {content: rank for rank, content in enumerate(kinds)}
        self.left, self.height = tokens.margin.left * MM, tokens.height
        self.pen = Pen(tokens.width, tokens.height, self.left, language, edges.typeface.names)
        self.done = Painted(anchors=self._anchors())
        self.number = 0

    def _anchors(self) -> dict[str, tuple[int, float]]:
        found: dict[str, tuple[int, float]] = {}
        for number, page in enumerate(self.pages):
            for placed in (*page.body, *page.foot):
                for anchor in placed.strip.anchors if not placed.repeated else ():
                    found.setdefault(anchor, (number, self.height - placed.top))
        return found

    def paint_page(self, number: int) -> None:
        page, self.number = self.pages[number - 1], number
        self.done.marked.append([])
        self._artifact(self.edges.header(number), _HEADER)
        self._artifact(_grounds(page.body), _LAYOUT)
        self._column(page.body)
        self._artifact(self._note_rule(page), _LAYOUT)
        self._column(page.foot)
        self._artifact(self.edges.footer(number, len(self.pages)), _FOOTER)
        self.pen.end_page()

    def _note_rule(self, page: Page) -> tuple[Ink, ...]:
        """Short above notes of this page, as wide as the text above one that goes on."""
        if not page.foot:
            return ()
        style = self.edges.style
        width = style.page.text_width if page.goes_on else style.rule.footnote_width
        return (Rule(0.0, page.foot[0].top - _NOTE_RULE_ABOVE, style.rule.footnote, style.colour.ink, width=width),)

    def _column(self, column: Iterable[Placed]) -> None:
        """The strips of a column: decoration first, then every content in one piece, in the order of the tree.

        So a page reads in the same order by its tags and by its painting, also where the lines of cells stand side by side.
        """
        repeated: list[Ink] = []
        contents: dict[int, list[Ink]] = {0: []}
        for placed in column:
            repeated += [moved(item, y=placed.top) for item in placed.strip.again]
            for item in placed.strip.ink:
                content = 0 if isinstance(item, Leader) else item.content
                group = repeated if placed.repeated else contents.setdefault(content, [])
                group.append(moved(item, y=placed.top))
        self._artifact(repeated, _HEADER)
        self._decoration(contents.pop(0))
        for content in contents:
            if content not in self.ranks:
                raise self._untagged(contents[content])
        for content in sorted(contents, key=self.ranks.__getitem__):
            self._content(content, contents[content])

    def _untagged(self, ink: Iterable[Ink]) -> UntaggedContent:
        words = " ".join(item.text for item in ink if isinstance(item, Text)).strip()
        return untagged(words[:_WORDS_NAMED], self.number)

    def _decoration(self, ink: Sequence[Ink]) -> None:
        stray = [item for item in ink if isinstance(item, Text | PageNumber | Picture)]
        if stray:
            raise self._untagged(stray)
        self._artifact(ink, _LAYOUT)

    def _content(self, content: int, ink: Sequence[Ink]) -> None:
        self.done.areas += [(content, self._rectangle(item)) for item in ink if isinstance(item, Area)]
        painted = [item for item in ink if not isinstance(item, Area)]
        if painted:
            marked = self.done.marked[-1]
            marked.append(content)
            with self.pen.marked(self.kinds[content], f"/MCID {len(marked) - 1}"):
                self._draw(painted)

    def _artifact(self, ink: Iterable[Ink], properties: str) -> None:
        painted = [item for item in ink if not isinstance(item, Area)]
        if painted:
            with self.pen.marked("Artifact", properties):
                self._draw(painted)

    def _draw(self, ink: Sequence[Ink]) -> None:
        texts = [self._numbered(item) if isinstance(item, PageNumber) else item for item in ink]
        for is_text, group in groupby(texts, lambda item: isinstance(item, Text)):
            if is_text:
                self.pen.texts(item for item in group if isinstance(item, Text))
            else:
                for item in group:
                    self._draw_shape(item)

    def _draw_shape(self, ink: Ink) -> None:
        match ink:
            case Rule():
                self.pen.rule(ink)
            case Box():
                self.pen.box(ink)
            case Leader():
                self.pen.leader(ink)
            case Picture():
                self.pen.picture(ink)
            case Text() | PageNumber() | Area():
                raise AssertionError(ink)
            case _:
                assert_never(ink)

    def _numbered(self, ink: PageNumber) -> Text:
        text = f" {self.done.anchors[ink.anchor][0] + 1}"  # a space, for whoever hears it behind the title
        width = self.edges.typeface.width(text, ink.look)
        return Text(ink.x - width, ink.y, text, ink.look, ink.content, width)

    def _rectangle(self, area: Area) -> Rectangle:
        left, top = self.left + area.x, self.height - area.y
        return Rectangle(len(self.done.marked) - 1, left, top - area.height, left + area.width, top)


def _grounds(placed: Iterable[Placed]) -> list[Ink]:
    """The grounds of the strips; those that touch are one, so that no seam is seen."""
    joined: dict[tuple[float, float, str], list[Box]] = {}
    for item in placed:
        for box in item.strip.ground:
            column = joined.setdefault((box.x, box.width, box.fill), [])
            top = item.top + box.y
            if column and abs(column[-1].y + column[-1].height - top) < 0.01:
                column[-1] = replace(column[-1], height=column[-1].height + box.height)
            else:
                column.append(replace(box, y=top))
    return [box for column in joined.values() for box in column]
