"""Pictures of the user's, made ready for print: upright, in RGB without transparency, no finer than paper needs."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

from brief_builder.errors import UnreadableFile
from brief_builder.i18n import _

MAX_PIXELS, MAX_CONVERTED = 60_000_000, 40_000_000
DPI = 300
FORMATS = ("PNG", "JPEG")
_ORIENTATION = 0x0112  # the EXIF tag that says how a camera was held
_SIDEWAYS = (5, 6, 7, 8)
_QUALITY = 90
_BAND = 256
"""Rows of pixels at a time."""


@dataclass(frozen=True, slots=True)
class PrintReady:
    """PNG or JPEG bytes that can be embedded as they are, and the size in pixels the picture had."""

    data: bytes
    width: int
    height: int


def print_ready(data: bytes, widest: float, alt: str) -> PrintReady:
    """The picture for a place at most `widest` points wide; `alt` names it when it can't be read. Raises `UnreadableFile`."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=FORMATS) as picture:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if picture.width * picture.height > _most_pixels(picture):
                raise UnreadableFile(_("The picture “{alt}” is too large to print. Make it smaller and add it again.", alt=alt))
            return _converted(picture, data, widest)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadableFile(_("The picture “{alt}” cannot be read. It must be a PNG or JPEG file.", alt=alt)) from error


def _most_pixels(picture: Image.Image) -> int:
    """So many that no picture takes more than half a gigabyte: where another image must be made of it, it counts twice."""
    is_plain = picture.mode in ("RGB", "L", "P", "1") and not picture.has_transparency_data
    return MAX_PIXELS if is_plain else MAX_CONVERTED


def _converted(picture: Image.Image, data: bytes, widest: float) -> PrintReady:
    lossy = picture.format == "JPEG"
    held = picture.getexif().get(_ORIENTATION, 1)
    wide, tall = (picture.height, picture.width) if held in _SIDEWAYS else picture.size
    pixels = round(widest / 72 * DPI)
    if lossy:
        picture.draft(None, (1, pixels) if held in _SIDEWAYS else (pixels, 1))  # no finer than is needed: a camera makes a hundred million
    picture.load()
    if lossy and held == 1 and picture.mode in ("RGB", "L") and wide <= pixels:
        return PrintReady(data, wide, tall)
    flat = _on_white(picture if held == 1 else ImageOps.exif_transpose(picture))
    if flat.width > pixels:
        flat = flat.resize((pixels, max(1, round(flat.height * pixels / flat.width))), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    flat.save(out, "JPEG" if lossy else "PNG", quality=_QUALITY)
    return PrintReady(out.getvalue(), wide, tall)


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode == "RGB" and not picture.has_transparency_data:
        return picture
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    flat = Image.new("RGB", picture.size, "white")
    for top in range(0, picture.height, _BAND):
        band = picture.crop((0, top, picture.width, min(top + _BAND, picture.height))).convert("RGBA")
        ground = Image.new("RGBA", band.size, "white")
        ground.alpha_composite(band)
        flat.paste(ground.convert("RGB"), (0, top))
    return flat
