"""A chart drawing painted as a PNG, sharp enough for print."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from brief_builder.export.chart_drawing import Drawing, DrawnBar, DrawnText
from brief_builder.export.style import Style

PRINT_DPI = 300
"""What print asks of pictures; at 400 a chart of plain areas looks no better on paper, and takes as long as a page of text."""

STAND_IN_DPI = 200
"""For a picture that stands in for a drawing where a program shows no drawings."""

_LEVEL = 1  # a chart is a few plain areas: a higher level takes half as long again for a sixth less


def chart_png(drawing: Drawing, style: Style, dpi: int = PRINT_DPI) -> bytes:
    """The drawing at so many dots per inch on white, in its exact colours; the same drawing gives the same bytes."""
    scale = _Scale(dpi / 72)
    image = Image.new("RGB", (scale.pixels(drawing.width), scale.pixels(drawing.height)), "white")
    canvas = ImageDraw.Draw(image)
    for bar in drawing.bars:
        _paint_bar(canvas, bar, scale)
    for line in drawing.lines:
        canvas.rectangle(scale.box(line.x - line.width / 2, line.top, line.width, line.bottom - line.top), fill=line.colour)
    fonts = {(t.bold, t.size): _font(t, style, scale) for t in drawing.texts}
    for text in drawing.texts:
        place = (text.x * scale.dots, text.baseline * scale.dots)
        canvas.text(place, text.text, fill=text.colour, font=fonts[text.bold, text.size], anchor="ls")
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dpi, dpi), compress_level=_LEVEL)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class _Scale:
    """Dots in a point."""

    dots: float

    def pixels(self, points: float) -> int:
        return max(1, round(points * self.dots))

    def box(self, x: float, y: float, width: float, height: float) -> tuple[int, int, int, int]:
        """Left, top, right and bottom pixel; both ends are painted."""
        left, top = round(x * self.dots), round(y * self.dots)
        return left, top, max(left, round((x + width) * self.dots) - 1), max(top, round((y + height) * self.dots) - 1)


def _paint_bar(canvas: ImageDraw.ImageDraw, bar: DrawnBar, scale: _Scale) -> None:
    if bar.width <= 0:
        return
    edge = scale.pixels(bar.outline_width) if bar.outline else 0
    canvas.rectangle(scale.box(bar.x, bar.y, bar.width, bar.height), fill=bar.fill or None, outline=bar.outline or None, width=edge)


def _font(text: DrawnText, style: Style, scale: _Scale) -> ImageFont.FreeTypeFont:
    file = style.font_path("bold" if text.bold else "regular")
    return ImageFont.truetype(file, text.size * scale.dots, layout_engine=ImageFont.Layout.BASIC)
