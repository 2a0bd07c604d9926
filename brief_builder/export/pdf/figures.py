"""Charts and pictures: a Figure with alternative text, between caption and source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from brief_builder.document.nodes import Bar, Caption, Chart, Image
from brief_builder.document.spans import Spans
from brief_builder.export.chart_drawing import Drawing, chart_drawing
from brief_builder.export.pdf.captions import caption_flow, source_flow
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pictures import print_ready
from brief_builder.export.pdf.printable import printable
from brief_builder.export.pdf.strips import Area, Box, Hold, Ink, Look, Picture, Rule, Strip, Strips, Text, held, last_held, moved, spaced
from brief_builder.export.pdf.structure import Element, Flow

_TALLEST = 0.6
"""A picture takes at most this part of a page."""

_PIXEL = 72 / 96
"""Points to a pixel of a picture that is printed at its own size."""


def chart(edition: Edition, block: Chart, measure: Measure) -> Flow:
    """A bar chart as vectors. Each bar is a strip, so that a chart higher than a page goes on overleaf."""
    bars = tuple(_printable(edition, bar) for bar in block.bars)
    drawing = chart_drawing(replace(block, bars=bars), edition.style, measure.width)
    content = edition.content()
    strips = held(tuple(_bands(edition, drawing, content, measure.left)), Hold.TOGETHER)
    return _figure(edition, strips, content, block.alt, block.caption, block.source, measure)


def image(edition: Edition, block: Image, measure: Measure) -> Flow:
    """A picture at its own size, made smaller where it is wider than the text or too high."""
    picture = print_ready(block.data, measure.width, block.alt)
    scale = min(1.0, measure.width / (picture.width * _PIXEL), _TALLEST * edition.page_height / (picture.height * _PIXEL))
    width, height = picture.width * _PIXEL * scale, picture.height * _PIXEL * scale
    content = edition.content()
    ink = (Area(measure.left, 0.0, width, height, content), Picture(measure.left, 0.0, width, height, picture.data, content))
    return _figure(edition, (Strip(height, ink),), content, block.alt, block.caption, block.source, measure)


def _figure(edition: Edition, strips: Strips, content: int, alt: str, caption: Caption | None, source: Spans, measure: Measure) -> Flow:
    above = caption_flow(edition, caption, measure) if caption else Flow()
    below = source_flow(edition, source, measure)
    strips = last_held(strips, Hold.FIRM) if below.strips else spaced(strips, after=edition.style.text["source"].after)
    element = Element("Figure", (content,), alt=alt)
    return Flow(above.strips + strips + below.strips, (*above.elements, element, *below.elements))


def _printable(edition: Edition, bar: Bar) -> Bar:
    has = edition.typeface.has
    return replace(bar, label=printable(bar.label, has), printed=printable(bar.printed, has))


def _bands(edition: Edition, drawing: Drawing, content: int, left: float) -> Iterator[Strip]:
    """The drawing cut between its bars."""
    middles = [(above.y + above.height + below.y) / 2 for above, below in pairwise(drawing.bars)]
    texts = list(_texts(edition, drawing, content))
    for i, (top, bottom) in enumerate(pairwise([0.0, *middles, drawing.height])):
        bar = drawing.bars[i] if drawing.bars else None
        ink: list[Ink] = [Area(0.0, top, drawing.width, bottom - top, content)]
        if bar:
            ink.append(Box(bar.x, bar.y, bar.width, bar.height, bar.fill, bar.outline, bar.outline_width, content))
        ink += [Rule(line.x, top, line.width, line.colour, height=bottom - top, content=content) for line in drawing.lines]
        ink += [text for text in texts if top <= text.y < bottom]
        yield Strip(bottom - top, tuple(moved(i, left, -top) for i in ink))


def _texts(edition: Edition, drawing: Drawing, content: int) -> Iterator[Text]:
    for text in drawing.texts:
        look = Look("bold" if text.bold else "regular", text.size, text.colour)
        yield Text(text.x, text.baseline, text.text + " ", look, content, edition.typeface.width(text.text, look))
