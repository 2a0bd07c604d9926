"""The size at which a picture of the user's is shown."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image as Picture

from brief_builder.errors import UnreadableFile
from brief_builder.i18n import _

TALLEST = 420.0
"""Points: a picture leaves room for its caption and some text."""

_FORMATS = ("PNG", "JPEG")
_SCREEN_DPI = 96.0
_DPI_RANGE = (36.0, 1200.0)


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in points."""

    width: float
    height: float

    def within(self, width: float, height: float) -> Size:
        """The same shape, not larger than this."""
        scale = min(1.0, width / self.width, height / self.height)
        return Size(self.width * scale, self.height * scale)


def picture_size(data: bytes, alt: str) -> Size:
    """The size at which a PNG or JPEG is meant to be shown. Raises `UnreadableFile`."""
    try:
        with Picture.open(io.BytesIO(data), formats=_FORMATS) as picture:
            across, down = picture.info.get("dpi", (_SCREEN_DPI, _SCREEN_DPI))
            width, height = picture.size
            picture.verify()
    except (OSError, ValueError, SyntaxError, IndexError, Picture.DecompressionBombError) as error:
        raise UnreadableFile(_("The picture “{alt}” is damaged or no PNG or JPEG file. Replace it.", alt=alt)) from error
    return Size(width * 72 / _sensible(across), height * 72 / _sensible(down))


def _sensible(dpi: object) -> float:
    """Some files claim 0 or 1 dot per inch."""
    value = float(dpi) if isinstance(dpi, (int, float)) else _SCREEN_DPI
    return value if _DPI_RANGE[0] <= value <= _DPI_RANGE[1] else _SCREEN_DPI
