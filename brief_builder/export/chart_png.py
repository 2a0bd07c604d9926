"""A chart drawing painted as a PNG, sharp enough for print."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw

from brief_builder.export.chart_drawing import Drawing, DrawnBar, DrawnText
from brief_builder.export.chart_letters import INK, inked
from brief_builder.export.style import Style

PRINT_DPI = 300
"""What print asks of pictures; at 400 a chart of plain areas looks no better on paper, and takes as long as a page of text."""

STAND_IN_DPI = 200
"""For a picture that stands in for a drawing where a program shows no drawings."""

_SHADES = 31
"""Steps from paper to ink at the edge of a letter: at 300 dots per inch nobody sees more."""

_PAPER = 0
_ANY_INK = [0] + [INK] * INK

_LEVEL = 1  # a chart is a few plain areas: a higher level takes half as long again for a sixth less


def chart_png(drawing: Drawing, style: Style, dpi: int = PRINT_DPI) -> bytes:
    """The drawing at so many dots per inch on white, in its exact colours; the same drawing gives the same bytes.

    A chart has few colours, so a dot is the number of its colour: a third of the bytes to pack, now and whenever the file is saved.
    """
    scale = _Scale(dpi / 72)
    colours = _Colours(_plain_colours(drawing), tuple(dict.fromkeys(text.colour for text in drawing.texts)))
    image = Image.new("L", (scale.pixels(drawing.width), scale.pixels(drawing.height)), _PAPER)
    canvas = ImageDraw.Draw(image)
    for bar in drawing.bars:
        _paint_bar(canvas, bar, scale, colours)
    for line in drawing.lines:
        box = scale.box(line.x - line.width / 2, line.top, line.width, line.bottom - line.top)
        canvas.rectangle(box, fill=colours.plain(line.colour))
    shades = {colour: colours.shades(colour) for colour in colours.of_text}
    for text in drawing.texts:
        _paint_text(image, text, shades[text.colour], style, scale)
    image.putpalette(colours.palette())
    out = io.BytesIO()
    image.save(out, "PNG", dpi=(dpi, dpi), compress_level=_LEVEL)
    return out.getvalue()


def _plain_colours(drawing: Drawing) -> tuple[str, ...]:
    of_bars = (colour for bar in drawing.bars for colour in (bar.fill, bar.outline) if colour)
    return tuple(dict.fromkeys((*of_bars, *(line.colour for line in drawing.lines))))


@dataclass(frozen=True, slots=True)
class _Colours:
    """The numbers of the colours: paper, the plain ones, and for each colour of text its shades from paper to ink."""

    of_areas: tuple[str, ...]
    of_text: tuple[str, ...]

    @property
    def _steps(self) -> int:
        return min(_SHADES, (INK - len(self.of_areas)) // max(len(self.of_text), 1))

    def plain(self, colour: str) -> int:
        """The number of the colour of an area."""
        return 1 + self.of_areas.index(colour)

    def shades(self, colour: str) -> list[int]:
        """The number for each strength of ink from 0 to 255."""
        steps = self._steps
        first = 1 + len(self.of_areas) + self.of_text.index(colour) * steps
        return [first + max(round(ink * steps / INK), 1) - 1 for ink in range(INK + 1)]

    def palette(self) -> list[int]:
        """Red, green and blue of every number."""
        areas = (ImageColor.getrgb(colour)[:3] for colour in self.of_areas)
        ramps = (_mixed(colour, step / self._steps) for colour in self.of_text for step in range(1, self._steps + 1))
        return [part for rgb in ((INK,) * 3, *areas, *ramps) for part in rgb]


def _mixed(colour: str, ink: float) -> tuple[int, ...]:
    return tuple(round(INK + (part - INK) * ink) for part in ImageColor.getrgb(colour)[:3])


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


def _paint_text(image: Image.Image, text: DrawnText, shades: list[int], style: Style, scale: _Scale) -> None:
    """Each strength of ink in the shade with that number."""
    letters = inked(text.text, text.bold, style, text.size * scale.dots)
    place = round(text.x * scale.dots) + letters.left, round(text.baseline * scale.dots) + letters.top
    image.paste(letters.ink.point(shades), place, letters.ink.point(_ANY_INK))


def _paint_bar(canvas: ImageDraw.ImageDraw, bar: DrawnBar, scale: _Scale, colours: _Colours) -> None:
    if bar.width <= 0:
        return
    edge = scale.pixels(bar.outline_width) if bar.outline else 0
    fill, outline = (colours.plain(colour) if colour else None for colour in (bar.fill, bar.outline))
    canvas.rectangle(scale.box(bar.x, bar.y, bar.width, bar.height), fill=fill, outline=outline, width=edge)
