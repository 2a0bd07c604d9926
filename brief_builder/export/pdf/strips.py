"""Strips: the slices of which the text column is stacked, and the ink on them.

Lengths are points. Within a strip x runs from the left edge of the text column and y down from the top of the strip.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from brief_builder.export.style import FontCut


@dataclass(frozen=True, slots=True)
class Look:
    """How text is painted. `colour` is "#RRGGBB"; `underline` the thickness of a line under it; `spacing` is added to each letter."""

    cut: FontCut
    size: float
    colour: str
    rise: float = 0.0
    underline: float = 0.0
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """Text on a baseline `y`. `content` is its number in the structure tree, 0 for the furniture of the page."""

    x: float
    y: float
    text: str
    look: Look
    content: int
    width: float


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of the page on which `anchor` stands, ending at x; known when all pages are filled."""

    x: float
    y: float
    anchor: str
    look: Look
    content: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A line from (x, y), `width` to the right or `height` down. Without a `content` it only decorates."""

    x: float
    y: float
    thickness: float
    colour: str
    width: float = 0.0
    height: float = 0.0
    content: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its top left corner at (x, y), filled or outlined (the edge inside); without a `content` it only decorates."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    outline: str = ""
    thickness: float = 0.0
    content: int = 0


@dataclass(frozen=True, slots=True)
class Leader:
    """A row of dots on baseline `y` from `end` back to x; dots that end at one place stand on one grid."""

    x: float
    y: float
    end: float
    colour: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG in a rectangle with its top left corner at (x, y)."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    content: int


@dataclass(frozen=True, slots=True)
class Area:
    """The rectangle that a content takes: where its link is clicked, or the bounds of a figure."""

    x: float
    y: float
    width: float
    height: float
    content: int


Ink = Text | PageNumber | Rule | Box | Leader | Picture | Area


class Hold(IntEnum):
    """How much a strip wants to stay on one page with the next: pages break at the loosest place that leaves them full."""

    FREE = 0
    TOGETHER = 1
    LINES = 2
    FIRM = 3


@dataclass(frozen=True, slots=True)
class Float:
    """So many strips of a figure, and so many of the text behind it that may come first."""

    figure: int
    text: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rectangle that a part of the brief takes within a strip which holds several."""

    part: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Beside:
    """What a strip of two columns was made of: narrow strips, each with the part it comes from ("" for none), and how far the right
    column stands from the left one.
    """

    strips: tuple[tuple[str, Strip], ...]
    shift: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice of the column.

    The space between two strips is the larger of `after` and `before`; none at the top of a page. `ground` is painted under all
    ink, and joined where strips touch. `header` is painted again above the strip when it opens a page. `anchors` can be linked to.
    `float` says that a figure begins here that may change places with the text behind it where the page would stay half empty;
    `beside` that the strip has two columns and may be parted (`columns`), `stretches` which parts stand in it, and `again` is the head of
    a table that goes on in the next column: it has been read already.
    """

    height: float
    ink: tuple[Ink, ...] = ()
    before: float = 0.0
    after: float = 0.0
    hold: Hold = Hold.FREE
    notes: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    ground: tuple[Box, ...] = ()
    header: tuple[Strip, ...] = ()
    new_page: bool = False
    float: Float | None = None
    beside: Beside | None = None
    stretches: tuple[Stretch, ...] = ()
    again: tuple[Ink, ...] = ()


Strips = tuple[Strip, ...]

_SHORT = 12


def gap(above: Strip | None, below: Strip) -> float:
    """The space between two strips; `above` is None at the top of a page."""
    return max(above.after, below.before) if above else 0.0


def stacked_height(strips: Iterable[Strip]) -> float:
    """The height of strips on top of each other, without the space before the first and after the last."""
    height, above = 0.0, None
    for strip in strips:
        height += gap(above, strip) + strip.height
        above = strip
    return height


def moved(ink: Ink, x: float = 0.0, y: float = 0.0) -> Ink:
    """The same ink at another place."""
    if isinstance(ink, Text):  # nearly all ink is text, lines and areas: spelled out, it takes a quarter of the time
        return Text(ink.x + x, ink.y + y, ink.text, ink.look, ink.content, ink.width)
    if isinstance(ink, Rule):
        return Rule(ink.x + x, ink.y + y, ink.thickness, ink.colour, ink.width, ink.height, ink.content)
    if isinstance(ink, Area):
        return Area(ink.x + x, ink.y + y, ink.width, ink.height, ink.content)
    if isinstance(ink, Leader):
        return replace(ink, x=ink.x + x, y=ink.y + y, end=ink.end + x)
    return replace(ink, x=ink.x + x, y=ink.y + y)


def ink_first(strip: Strip, *ink: Ink) -> Strip:
    """The strip with more ink, painted and read before its own."""
    return replace(strip, ink=(*ink, *strip.ink))


def ink_last(strip: Strip, *ink: Ink) -> Strip:
    """The strip with more ink, painted and read after its own."""
    return replace(strip, ink=(*strip.ink, *ink))


def _at_least(strip: Strip, hold: Hold) -> Strip:
    return strip if strip.hold >= hold else replace(strip, hold=hold)


def held(strips: Sequence[Strip], hold: Hold) -> Strips:
    """The strips, each but the last held to the next at least this firmly."""
    if not strips:
        return ()
    return (*(_at_least(s, hold) for s in strips[:-1]), strips[-1])


def last_held(strips: Sequence[Strip], hold: Hold) -> Strips:
    """The strips, the last one held to what follows at least this firmly."""
    if not strips:
        return ()
    return (*strips[:-1], _at_least(strips[-1], hold))


def spaced(strips: Sequence[Strip], before: float | None = None, after: float | None = None) -> Strips:
    """The strips with another space before the first and after the last; None leaves it."""
    changed = list(strips)
    if changed and before is not None and changed[0].before != before:
        changed[0] = replace(changed[0], before=before)
    if changed and after is not None and changed[-1].after != after:
        changed[-1] = replace(changed[-1], after=after)
    return tuple(changed)


def kept(strips: Sequence[Strip], hold: Hold) -> Strips:
    """The strips held together and to what follows at least this firmly."""
    return last_held(held(strips, hold), hold)


def kept_if_short(strips: Sequence[Strip]) -> Strips:
    """Up to twelve strips stay together if they can; more may be parted."""
    return held(strips, Hold.TOGETHER) if len(strips) <= _SHORT else tuple(strips)


def anchored(strips: Sequence[Strip], *anchors: str) -> Strips:
    """The strips with these anchors at the first; empty names are left out."""
    if not strips:
        return ()
    return (replace(strips[0], anchors=(*(a for a in anchors if a), *strips[0].anchors)), *strips[1:])


def solid(strips: Sequence[Strip], top: float = 0.0, bottom: float = 0.0) -> Strips:
    """The same strips without space between them: the space became height, so that a ground behind them has no gaps."""
    result: list[Strip] = []
    above: Strip | None = None
    for strip in strips:
        space = gap(above, strip) if above else top
        result.append(lowered(strip, space))
        above = strip
    if result:
        result[-1] = replace(result[-1], height=result[-1].height + bottom)
    return tuple(result)


def lowered(strip: Strip, space: float) -> Strip:
    """The strip with this much room within it above its ink, instead of space around it."""
    ink = tuple(moved(i, y=space) for i in strip.ink)
    ground = tuple(replace(b, y=b.y + space) for b in strip.ground)
    return replace(strip, height=strip.height + space, ink=ink, ground=ground, before=0.0, after=0.0)
