"""Pictures of the user's, made ready for print: upright, in RGB without transparency, no finer than paper needs."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

from brief_builder.errors import UnreadableFile
from brief_builder.i18n import _

MAX_PIXELS = 60_000_000
DPI = 300
FORMATS = ("PNG", "JPEG")
_ORIENTATION = 0x0112  # the EXIF tag that says how a camera was held
_QUALITY = 90


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
            if picture.width * picture.height > MAX_PIXELS:
                raise UnreadableFile(_("The picture “{alt}” is too large to print. Make it smaller and add it again.", alt=alt))
            return _converted(picture, data, widest)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnreadableFile(_("The picture “{alt}” cannot be read. It must be a PNG or JPEG file.", alt=alt)) from error


def _converted(picture: Image.Image, data: bytes, widest: float) -> PrintReady:
    lossy = picture.format == "JPEG"
    turned = picture.getexif().get(_ORIENTATION, 1) != 1
    pixels = round(widest / 72 * DPI)
    picture.load()
    upright = ImageOps.exif_transpose(picture)
    if lossy and not turned and picture.mode in ("RGB", "L") and picture.width <= pixels:
        return PrintReady(data, picture.width, picture.height)
    flat = _on_white(upright)
    if flat.width > pixels:
        flat = flat.resize((pixels, max(1, round(flat.height * pixels / flat.width))), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    flat.save(out, "JPEG" if lossy else "PNG", quality=_QUALITY)
    return PrintReady(out.getvalue(), upright.width, upright.height)


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    return ground.convert("RGB")
