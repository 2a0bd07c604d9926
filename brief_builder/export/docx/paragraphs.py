"""Paragraphs as values, until the last moment: what stands next to what still decides about space and page breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from typing import get_args

from brief_builder.export.docx.measures import twips, word_colour
from brief_builder.export.docx.ooxml import paragraph_properties, w
from brief_builder.export.docx.roles import StyleMap
from brief_builder.export.roles import KADER, ParagraphRole
from brief_builder.export.style import Style, TextToken
from brief_builder.export.xml_text import NOTHING, Xml


@dataclass(frozen=True, slots=True)
class Control:
    """A content control round paragraphs and tables: the name that Word shows, and the tag that a program reads."""

    name: str
    tag: str


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its role, its runs, and where it departs from its style (points; None = as the style says).

    `page_tab` is where a page number stands behind dots; `numbering` is list and level, `frame` takes it out of the column (`w:framePr`).
    `section` says that it is the last one of a run of text in so many columns.
    """

    role: ParagraphRole
    content: Xml
    before: float | None = None
    after: float | None = None
    left: float | None = None
    right: float | None = None
    hanging: float | None = None
    tab: float | None = None
    page_tab: float | None = None
    numbering: tuple[int, int] | None = None
    frame: Xml = NOTHING
    ground: str = ""
    keep_next: bool = False
    page_break: bool = False
    align_right: bool = False
    section: Begin | None = None
    control: Control | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """Markup that is no paragraph of ours: a table with the space that must follow it, or the contents, which ends in a paragraph."""

    xml: Xml
    after: float = 0.0
    settled: bool = False
    control: Control | None = None


@dataclass(frozen=True, slots=True)
class Begin:
    """From here the text stands in so many columns on the wide measure, `gap` points apart; in one as everywhere else."""

    columns: int = 1
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows starts on a new page."""


Piece = Para | Fixed | Begin | NewPage

_TOKENS: Mapping[str, TextToken] = {token: token for token in get_args(TextToken)}


@dataclass(frozen=True, slots=True)
class Looks:
    """The properties of the paragraphs of one file, each written once: a document has few kinds of them."""

    ids: StyleMap
    _known: dict[tuple[object, ...], Xml] = field(default_factory=dict)

    def of(self, para: Para) -> Xml:
        """The `w:pPr` of the paragraph."""
        manner = _manner(para)
        if manner not in self._known:
            self._known[manner] = properties(para, self.ids)
        return self._known[manner]


_manner = attrgetter(*(part.name for part in fields(Para) if part.name not in ("content", "control")))


def render(para: Para, ids: StyleMap) -> Xml:
    """The paragraph as markup."""
    return w("p", properties(para, ids), para.content)


def properties(para: Para, ids: StyleMap) -> Xml:
    """The `w:pPr` of the paragraph: everything but its content."""
    parts = [
        w("pStyle", val=ids.paragraph[para.role]),
        w("keepNext") if para.keep_next else NOTHING,
        w("pageBreakBefore") if para.page_break else NOTHING,
        para.frame,
        _numbering(para),
        w("shd", val="clear", color="auto", fill=word_colour(para.ground)) if para.ground else NOTHING,
        _tabs(para),
        _spacing(para),
        _indent(para),
        w("jc", val="right") if para.align_right else NOTHING,
        _section(para),
    ]
    return paragraph_properties(parts)


def render_all(pieces: Iterable[Piece], looks: Looks, style: Style) -> Iterator[tuple[Control | None, Xml]]:
    """Pieces as markup, each with the control it belongs in; page breaks and the space after tables move into what follows."""
    every = list(pieces)
    settled: Iterable[Para | Fixed | Begin] = _settled(every, style)
    if any(isinstance(piece, Begin) for piece in every):
        settled = _beside_wide_margin(settled, style)
    for piece in _in_sections(settled):
        match piece:
            case Para():
                yield piece.control, w("p", looks.of(piece), piece.content)
            case Fixed():
                yield piece.control, piece.xml


def _beside_wide_margin(pieces: Iterable[Para | Fixed | Begin], style: Style) -> Iterator[Para | Fixed | Begin]:
    """With columns the page is as wide as wide blocks all over (LibreOffice knows one margin a page): other text keeps its measure."""
    now = Begin()
    for piece in pieces:
        now = piece if isinstance(piece, Begin) else now
        if isinstance(piece, Para) and now == Begin():
            right = _own_right(piece.role, style) if piece.right is None else piece.right
            yield replace(piece, right=right + style.page.wide_width - style.page.text_width)
        else:
            yield piece


def _own_right(role: ParagraphRole, style: Style) -> float:
    if role == "title_large":
        return style.page.text_width - style.page.wide_width
    return style.kader.pad if role in KADER else 0.0


def _in_sections(pieces: Iterable[Para | Fixed | Begin]) -> Iterator[Para | Fixed]:
    """The last paragraph of every run of columns says so. The text ends in one column: Word then makes the others about as long."""
    now, wanted = Begin(), Begin()
    last: Para | Fixed | None = None
    for piece in pieces:
        if isinstance(piece, Begin):
            wanted = piece
            continue
        if last is not None:
            yield from [last] if wanted == now else _ended(last, now)
        last, now = piece, wanted
    if last is not None:
        yield from [last] if now == Begin() else [*_ended(last, now), Para("source", NOTHING, before=0, after=0)]


def _ended(last: Para | Fixed, section: Begin) -> Iterator[Para | Fixed]:
    """A break within a content control would be lost with it; one beside a control of words is lost in LibreOffice."""
    if isinstance(last, Para) and "<w:sdt>" not in last.content:
        yield replace(last, section=section, control=None)
    else:
        yield last
        yield Para("source", NOTHING, before=0, after=0, section=section)


def _settled(pieces: Iterable[Piece], style: Style) -> Iterator[Para | Fixed | Begin]:
    gap, breaks, after_table = 0.0, False, False
    control: Control | None = None
    for piece in pieces:
        match piece:
            case NewPage():
                breaks = True
                continue
            case Begin():
                yield piece
                continue
            case Para() if not piece.content and piece.numbering is None:
                continue  # in Word a blank line, which a screen reader announces
            case Para():
                yield _placed(piece, gap, breaks, style)
                gap, after_table = 0.0, False
            case Fixed():
                if breaks or after_table:
                    shared = control if control == piece.control else None
                    yield Para("source", NOTHING, before=0, after=0, page_break=breaks, control=shared)
                yield piece
                gap, after_table = piece.after, not piece.settled
        breaks, control = False, piece.control
    if after_table:
        yield Para("source", NOTHING, before=0, after=0)


def _placed(para: Para, gap: float, breaks: bool, style: Style) -> Para:
    if breaks:
        return replace(para, page_break=True, before=0)
    if gap > _space_before(para, style):
        return replace(para, before=gap)
    return para


def _space_before(para: Para, style: Style) -> float:
    if para.before is not None:
        return para.before
    token = _TOKENS.get(para.role)
    return style.text[token].before if token else 0.0


def _section(para: Para) -> Xml:
    """How the columns stand; `sections` completes it with page and margins."""
    if para.section is None:
        return NOTHING
    return w("sectPr", w("cols", num=para.section.columns, space=twips(para.section.gap)))


def _numbering(para: Para) -> Xml:
    if para.numbering is None:
        return NOTHING
    number, level = para.numbering
    return w("numPr", w("ilvl", val=level), w("numId", val=number))


def _tabs(para: Para) -> Xml:
    stops = [
        *([w("tab", val="left", pos=twips(para.tab))] if para.tab is not None else []),
        *([w("tab", val="right", leader="dot", pos=twips(para.page_tab))] if para.page_tab is not None else []),
    ]
    return w("tabs", *stops) if stops else NOTHING


def _spacing(para: Para) -> Xml:
    given = {name: twips(value) for name, value in (("before", para.before), ("after", para.after)) if value is not None}
    return w("spacing", **given) if given else NOTHING


def _indent(para: Para) -> Xml:
    sides = (("left", para.left), ("right", para.right), ("hanging", para.hanging))
    given = {name: twips(value) for name, value in sides if value is not None}
    return w("ind", **given) if given else NOTHING
