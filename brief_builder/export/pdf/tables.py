"""Tables: rows as strips, with the head repeated on every page.

A row of n lines is n strips, so that a row too high for a page is cut between its lines and every other row stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from brief_builder.document.nodes import Table
from brief_builder.export.column_shares import shared_width
from brief_builder.export.pdf.captions import caption_flow, source_flow
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.strips import Hold, Rule, Strip, Strips, held, ink_last, kept, last_held, spaced, stacked_height
from brief_builder.export.pdf.structure import Attribute, Element, Flow
from brief_builder.export.pdf.table_rows import SetRow, Slot, need, row_strips, set_row

_ROWS_KEPT = 12
_PART_KEPT = 0.5  # a table of few rows stays on one page, unless it is higher than this part of a page
_TALL_ROW = 0.7  # a row higher than this part of a page is cut where it stands
_TALL_HEAD = 0.4  # a head higher than this part of a page is not repeated


def table(edition: Edition, block: Table, measure: Measure) -> Flow:
    """A table with its caption above and its source below."""
    grid = replace(measure, width=measure.wide) if block.wide else measure
    above = caption_flow(edition, block.caption, grid) if block.caption else Flow()
    head = [set_row(edition, row, header=True) for row in block.header]
    rows = [set_row(edition, row) for row in block.rows]
    caption = (Element("Caption", above.elements),) if above.elements else ()
    elements = (*caption, *(row.element(edition) for row in (*head, *rows)))
    below = source_flow(edition, block.source, measure)
    strips = _strips(edition, head, rows, _slots(edition, block, [*head, *rows], grid))
    strips = last_held(strips, Hold.FIRM) if below.strips else spaced(strips, after=edition.style.text["source"].after)
    summary = (Attribute("Table", "Summary", block.summary, text=True),) if block.summary else ()
    return Flow(above.strips + strips + below.strips, (Element("Table", elements, attributes=summary), *below.elements))


def _slots(edition: Edition, block: Table, rows: Sequence[SetRow], grid: Measure) -> list[Slot]:
    """The columns with their place. A row with more cells than columns widens the table: no cell is left out."""
    count = max([len(block.columns), *(len(row.cells) for row in rows)], default=0)
    pad = edition.style.table.pad.x
    pads = [(0.0 if i == 0 else pad, 0.0 if i == count - 1 else pad) for i in range(count)]
    needs = [need(edition, rows, i, sum(pads[i])) for i in range(count)]
    edges = accumulate(shared_width(needs, grid.width), initial=grid.left)
    aligns = [column.align for column in block.columns] + ["left"] * (count - len(block.columns))
    return [
        Slot(left + before, right - after, align == "right")
        for (left, right), (before, after), align in zip(pairwise(edges), pads, aligns, strict=True)
    ]


def _strips(edition: Edition, head: Sequence[SetRow], rows: Sequence[SetRow], slots: Sequence[Slot]) -> Strips:
    header = tuple(strip for row in head for strip in row_strips(edition, row, slots))
    header = kept(header, Hold.FIRM)
    if header:
        header = (*header[:-1], _ruled(header[-1], slots, edition.style.rule.header, edition.style.colour.ink))
    blocks = [_body_row(edition, row, slots, last=i == len(rows) - 1) for i, row in enumerate(rows)]
    repeated = header if stacked_height(header) <= _TALL_HEAD * edition.page_height else ()
    body = [tuple(replace(strip, header=repeated) for strip in block) for block in blocks]
    return header + tuple(_held_rows(body, edition.page_height))


def _body_row(edition: Edition, row: SetRow, slots: Sequence[Slot], last: bool) -> Strips:
    strips = row_strips(edition, row, slots)
    style = edition.style
    below = (style.rule.header, style.colour.ink) if last else (style.rule.row, style.colour.hairline)
    strips = (*strips[:-1], _ruled(strips[-1], slots, *below))
    above = row.tokens.rule_above
    return (_ruled(strips[0], slots, above, style.colour.ink, at_top=True), *strips[1:]) if above else strips


def _ruled(strip: Strip, slots: Sequence[Slot], thickness: float, colour: str, at_top: bool = False) -> Strip:
    left, right = slots[0].left, slots[-1].right
    rule = Rule(left, 0.0 if at_top else strip.height, thickness, colour, width=right - left)
    return ink_last(strip, rule)


def _held_rows(rows: Sequence[Strips], page_height: float) -> Iterator[Strip]:
    """A short table in one piece; of a long one the first two and the last two rows, and the lines of each row."""
    short = len(rows) <= _ROWS_KEPT and sum(map(stacked_height, rows)) <= _PART_KEPT * page_height
    for i, row in enumerate(rows):
        within = Hold.FREE if stacked_height(row) > _TALL_ROW * page_height else Hold.LINES
        following = i < len(rows) - 1 and (short or i in (0, len(rows) - 2))
        yield from last_held(held(row, within), Hold.TOGETHER if following else Hold.FREE)
