"""A chart drawing painted as a PNG, sharp enough for print."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from brief_builder.export.chart_drawing import Drawing, DrawnBar, DrawnText
from brief_builder.export.style import Style

_DPI = 400  # above what an office printer resolves in text; the exact colours stay: no palette
_SCALE = _DPI / 72


def chart_png(drawing: Drawing, style: Style) -> bytes:
    """The drawing at 400 dots per inch on white; the same drawing gives the same bytes."""
    image = Image.new("RGB", (_pixels(drawing.width), _pixels(drawing.height)), "white")
    canvas = ImageDraw.Draw(image)
    for bar in drawing.bars:
        _paint_bar(canvas, bar)
    for line in drawing.lines:
        canvas.rectangle(_box(line.x - line.width / 2, line.top, line.width, line.bottom - line.top), fill=line.colour)
    for text in drawing.texts:
        _paint_text(canvas, text, style)
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(_DPI, _DPI), compress_level=6)
    return out.getvalue()


def _pixels(points: float) -> int:
    return max(1, round(points * _SCALE))


def _box(x: float, y: float, width: float, height: float) -> tuple[int, int, int, int]:
    """Left, top, right and bottom pixel; both ends are painted."""
    left, top = round(x * _SCALE), round(y * _SCALE)
    return left, top, max(left, round((x + width) * _SCALE) - 1), max(top, round((y + height) * _SCALE) - 1)


def _paint_bar(canvas: ImageDraw.ImageDraw, bar: DrawnBar) -> None:
    if bar.width <= 0:
        return
    box = _box(bar.x, bar.y, bar.width, bar.height)
    canvas.rectangle(box, fill=bar.fill or None, outline=bar.outline or None, width=_pixels(bar.outline_width) if bar.outline else 0)


def _paint_text(canvas: ImageDraw.ImageDraw, text: DrawnText, style: Style) -> None:
    file = style.font_path("bold" if text.bold else "regular")
    font = ImageFont.truetype(file, text.size * _SCALE, layout_engine=ImageFont.Layout.BASIC)
    canvas.text((text.x * _SCALE, text.baseline * _SCALE), text.text, fill=text.colour, font=font, anchor="ls")
