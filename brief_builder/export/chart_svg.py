"""A chart drawing as SVG: sharp at every size, its words real text."""

from __future__ import annotations

from brief_builder.export.chart_drawing import Drawing, DrawnBar, DrawnLine, DrawnText
from brief_builder.export.style import Style
from brief_builder.export.xml_text import Xml, element, escaped


def chart_svg(drawing: Drawing, style: Style) -> bytes:
    """The drawing as a file; lengths are points. The alternative text belongs to the frame that shows it."""
    family = f"'{style.font.family}', '{style.font.fallback}', sans-serif"
    size = {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{drawing.width:.2f}pt",
        "height": f"{drawing.height:.2f}pt",
        "viewBox": f"0 0 {drawing.width:.2f} {drawing.height:.2f}",
        "font-family": family,
    }
    shapes = [_bar(bar) for bar in drawing.bars if bar.width > 0]
    root = element("svg", size, *shapes, *(_line(line) for line in drawing.lines), *(_text(text) for text in drawing.texts))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode()


def _bar(bar: DrawnBar) -> Xml:
    """A rectangle; its edge lies inside."""
    inset = bar.outline_width / 2 if bar.outline else 0.0
    box = {
        "x": f"{bar.x + inset:.2f}",
        "y": f"{bar.y + inset:.2f}",
        "width": f"{max(bar.width - 2 * inset, 0.01):.2f}",
        "height": f"{max(bar.height - 2 * inset, 0.01):.2f}",
    }
    edge = {"stroke": bar.outline, "stroke-width": f"{bar.outline_width:.2f}"} if bar.outline else {}
    return element("rect", {**box, "fill": bar.fill or "none", **edge})


def _line(line: DrawnLine) -> Xml:
    box = {"x": line.x - line.width / 2, "y": line.top, "width": line.width, "height": line.bottom - line.top}
    return element("rect", {**{name: f"{value:.2f}" for name, value in box.items()}, "fill": line.colour})


def _text(text: DrawnText) -> Xml:
    place = {"x": f"{text.x:.2f}", "y": f"{text.baseline:.2f}", "font-size": f"{text.size:g}", "fill": text.colour}
    weight = {"font-weight": "bold"} if text.bold else {}
    return element("text", {**place, **weight}, escaped(text.text))
