"""The one drawing of a bar chart, computed once for every format: where each label, bar and number stands.

A `Chart` of the document tree becomes a `Drawing` of plain values in points, with the origin at the top left and y running down.
A writer paints bars, then lines, then texts; it decides nothing. No colour carries meaning alone: the city is bold, the country hollow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from brief_builder.document.nodes import Bar, BarLook, Chart
from brief_builder.export.style import Style
from brief_builder.export.text_width import Measure, measure_at, wrap

_LABEL_GAP = 8.0  # between the widest label and the axis
_VALUE_GAP = 4.0  # between a bar and its number
_OUTLINE = 1.0  # thickness of a hollow bar's edge
_LINE = 1.2  # leading of labels that take more than one line, in sizes
_CENTRE = 0.33  # the baseline lies this part of the size below the middle of a bar: figures are centred on it


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A text: left edge, baseline, words, weight, size in points, colour "#RRGGBB"."""

    x: float
    baseline: float
    text: str
    bold: bool
    size: float
    colour: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """A rectangle: left, top, width, height; `fill` "" means hollow, `outline` "" means no edge. The edge lies inside the rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    outline: str = ""
    outline_width: float = 0.0


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A vertical line from `top` to `bottom`."""

    x: float
    top: float
    bottom: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture: its size, and what is painted in this order."""

    width: float
    height: float
    bars: tuple[DrawnBar, ...]
    lines: tuple[DrawnLine, ...]
    texts: tuple[DrawnText, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    """The x of the zero axis and the points per unit of value."""

    zero: float
    unit: float

    def ends(self, bar: Bar) -> tuple[float, float]:
        """Left and right end of a bar."""
        other = self.zero + float(bar.value) * self.unit
        return min(self.zero, other), max(self.zero, other)


def chart_drawing(chart: Chart, style: Style, width: float) -> Drawing:
    """The drawing of `chart` at `width` points. Bars stand in the order given; values are read in the chart's unit."""
    measure = measure_at(style, style.chart.size)
    labels = [_label_lines(bar, style, width, measure) for bar in chart.bars]
    scale = _scale(chart.bars, labels, width, measure)
    heights = [_row_height(lines, style) for lines in labels]
    tops = list(accumulate(heights, initial=0.0))
    no_city = all(bar.look != "city" for bar in chart.bars)
    middles = [(top + below) / 2 for top, below in pairwise(tops)]
    rows = list(zip(chart.bars, labels, middles, strict=True))
    return Drawing(
        width=width,
        height=tops[-1],
        bars=tuple(_drawn_bar(bar, scale, middle, style, no_city) for bar, _, middle in rows),
        lines=(DrawnLine(scale.zero, 0.0, tops[-1], style.chart.axis, style.colour.ink),),
        texts=tuple(
            text
            for bar, lines, middle in rows
            for text in (*_drawn_label(bar, lines, middle, style), _drawn_value(bar, scale, middle, style, measure))
        ),
    )


def _bold(bar: Bar) -> bool:
    return bar.look == "city"


def _label_lines(bar: Bar, style: Style, width: float, measure: Measure) -> tuple[str, ...]:
    room = style.chart.label_width * width - _LABEL_GAP
    return wrap(bar.label, room, lambda text: measure(text, _bold(bar)))


def _row_height(lines: Sequence[str], style: Style) -> float:
    chart = style.chart
    return max(chart.bar, len(lines) * chart.size * _LINE) + chart.gap


def _scale(bars: Sequence[Bar], labels: Sequence[Sequence[str]], width: float, measure: Measure) -> _Scale:
    """Room for the labels on the left; for the numbers beside the bars on the side to which they point."""
    widest_label = max((measure(line, _bold(bar)) for bar, lines in zip(bars, labels, strict=True) for line in lines), default=0.0)
    start = widest_label + _LABEL_GAP + _number_room([bar for bar in bars if bar.value < 0], measure)
    end = width - _number_room([bar for bar in bars if bar.value >= 0], measure)
    least = min((float(bar.value) for bar in bars if bar.value < 0), default=0.0)
    most = max((float(bar.value) for bar in bars if bar.value > 0), default=0.0)
    unit = max(end - start, 0.0) / (most - least) if most > least else 0.0
    return _Scale(start - least * unit, unit)


def _number_room(bars: Sequence[Bar], measure: Measure) -> float:
    return max((measure(bar.printed, _bold(bar)) + _VALUE_GAP for bar in bars), default=0.0)


def _drawn_bar(bar: Bar, scale: _Scale, middle: float, style: Style, no_city: bool) -> DrawnBar:
    left, right = scale.ends(bar)
    top = middle - style.chart.bar / 2
    if bar.look == "country":
        return DrawnBar(left, top, right - left, style.chart.bar, "", style.colour.bar_country, _OUTLINE)
    return DrawnBar(left, top, right - left, style.chart.bar, _fill(bar.look, style, no_city))


def _fill(look: BarLook, style: Style, no_city: bool) -> str:
    return style.colour.bar_city if look == "city" or no_city else style.colour.bar_other


def _drawn_label(bar: Bar, lines: Sequence[str], middle: float, style: Style) -> list[DrawnText]:
    size = style.chart.size
    first = middle + size * _CENTRE - (len(lines) - 1) * size * _LINE / 2
    return [_text(0.0, first + i * size * _LINE, line, bar, style) for i, line in enumerate(lines)]


def _drawn_value(bar: Bar, scale: _Scale, middle: float, style: Style, measure: Measure) -> DrawnText:
    left, right = scale.ends(bar)
    x = left - _VALUE_GAP - measure(bar.printed, _bold(bar)) if bar.value < 0 else right + _VALUE_GAP
    return _text(x, middle + style.chart.size * _CENTRE, bar.printed, bar, style)


def _text(x: float, baseline: float, words: str, bar: Bar, style: Style) -> DrawnText:
    colour = style.colour.accent if _bold(bar) else style.colour.ink
    return DrawnText(x, baseline, words, _bold(bar), style.chart.size, colour)
