"""Two columns as one strip: where the text goes over to the right, and what stays behind when a page has no room for all of it.

Like `pages` it knows strips only. The strip is as high as the longer column; both begin at its top.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from brief_builder.export.pdf.strips import Beside, Hold, Ink, Stretch, Strip, Strips, Text, gap, moved, stacked_height

Owned = tuple[tuple[str, Strip], ...]
"""Strips with the part that each comes from."""

_PRICE = {Hold.FREE: 0.0, Hold.TOGETHER: 45.0, Hold.LINES: 120.0, Hold.FIRM: 1e5}
"""So many points longer may the strip become before a break in such a place is better."""

_TABLE_PARTED = 120.0
"""The price of a break above a row of a table, whose head stands above both columns then."""

_RIGHT_LONGER = 0.25
"""Of the difference: a left column that is the longer one looks better than a right one."""

_FUZZ = 1e-6


def side_by_side(owned: Owned, shift: float) -> Strip:
    """The strips in two columns about as long; the right one stands `shift` to the right."""
    count = _balance(owned)
    return _strip(owned[:count], owned[count:], shift)


def part_columns(strip: Strip, room: float, whole_page: bool) -> Strips:
    """The strip as a piece that fits in this room and the rest, both in two columns; () when no piece fits.

    On a `whole_page` at least one strip is taken, however high it is.
    """
    if strip.beside is None:
        return ()
    owned, shift = strip.beside.strips, strip.beside.shift
    left = _fitting(owned, room) or (1 if whole_page else 0)
    right = _fitting(owned[left:], room)
    rest = owned[left + right :]
    if not left:
        return ()
    first = replace(_strip(owned[:left], owned[left : left + right], shift), before=strip.before)
    return (first, replace(side_by_side(rest, shift), after=strip.after)) if rest else (first,)


def _balance(owned: Owned) -> int:
    """How many strips stand in the left column; all of them where none may be parted from the next."""
    strips = [strip for _part, strip in owned]
    tops, bottoms = list(_heights(strips)), list(_heights(list(reversed(strips)), upwards=True))

    def price(count: int) -> float:
        if count == len(strips):
            return tops[-1]
        left, right = tops[count - 1], bottoms[len(strips) - count - 1] + _head_height(strips[count])
        return max(left, right) + _RIGHT_LONGER * max(right - left, 0.0) + _price_of_break(*strips[count - 1 : count + 1])

    return min(range(1, len(strips) + 1), key=price)


def _price_of_break(above: Strip, below: Strip) -> float:
    return max(_PRICE[above.hold], _TABLE_PARTED if below.header else 0.0)


def _head_height(first: Strip) -> float:
    """The height of the head of a table that is painted again above a column with this first strip, and the space below it."""
    return stacked_height((*first.header, first)) - first.height


def _heights(strips: Sequence[Strip], *, upwards: bool = False) -> Iterator[float]:
    """The height of the first strip, of the first two, and so on; `upwards` when the strips are given from the last to the first."""
    height, before = 0.0, None
    for strip in strips:
        space = (gap(strip, before) if upwards and before else gap(before, strip)) if before else 0.0
        height += space + strip.height
        before = strip
        yield height


def _fitting(owned: Owned, room: float) -> int:
    """How many strips fill the room best: up to the loosest break, and of these the last; none where only firm ones fit."""
    strips = [strip for _part, strip in owned]
    room -= _head_height(strips[0]) if strips else 0.0
    fitting = sum(1 for height in _heights(strips) if height <= room + _FUZZ)
    if fitting == len(strips):
        return fitting
    count = min(range(1, fitting + 1), key=lambda n: (strips[n - 1].hold, -n), default=0)
    return count if count and strips[count - 1].hold is not Hold.FIRM else 0


def _strip(left: Owned, right: Owned, shift: float) -> Strip:
    height = max(_column_height(column) for column in (left, right))
    placed = [*_placed(left, 0.0), *_placed(right, shift)]
    both = [strip for _part, strip in placed]
    return Strip(
        height,
        tuple(ink for strip in both for ink in strip.ink),
        before=left[0][1].before if left else 0.0,
        after=max((column[-1][1].after for column in (left, right) if column), default=0.0),
        notes=tuple(note for strip in both for note in strip.notes),
        anchors=tuple(anchor for strip in both for anchor in strip.anchors),
        ground=tuple(box for strip in both for box in strip.ground),
        beside=Beside((*left, *right), shift),
        stretches=tuple(_stretches(placed)),
        again=(*_again(left, 0.0), *_again(right, shift)),
    )


def _column_height(column: Owned) -> float:
    return stacked_height(strip for _part, strip in column) + (_head_height(column[0][1]) if column else 0.0)


def _again(column: Owned, x: float) -> Iterator[Ink]:
    """The head of the table within which a column begins."""
    heads = _placed(tuple(("", head) for head in column[0][1].header), x) if column else ()
    return (ink for _part, head in heads for ink in head.ink)


def _placed(column: Owned, x: float) -> Iterator[tuple[str, Strip]]:
    """The strips with their ink where it stands in the columns, below the head of a table that goes on."""
    y, above = _head_height(column[0][1]) if column else 0.0, None
    for part, strip in column:
        y += gap(above, strip)
        ground = tuple(replace(box, x=box.x + x, y=box.y + y) for box in strip.ground)
        yield part, replace(strip, ink=tuple(moved(ink, x, y) for ink in strip.ink), ground=ground)
        y += strip.height
        above = strip


def _stretches(placed: Iterable[tuple[str, Strip]]) -> Iterator[Stretch]:
    for part, run in groupby(placed, key=lambda one: one[0]):
        edges = [_box(ink) for _part, strip in run for ink in (*strip.ink, *strip.ground)] if part else []
        if edges:
            left, top = min(edge[0] for edge in edges), min(edge[1] for edge in edges)
            yield Stretch(part, left, top, max(edge[2] for edge in edges) - left, max(edge[3] for edge in edges) - top)


def _box(ink: Ink) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    if isinstance(ink, Text):
        return ink.x, ink.y - ink.look.size, ink.x + ink.width, ink.y
    width, height = getattr(ink, "width", 0.0), getattr(ink, "height", 0.0)
    return ink.x, ink.y, ink.x + width, ink.y + height
