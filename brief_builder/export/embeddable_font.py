"""The font of the house style as it may travel inside a document: a subset of each cut."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path

from brief_builder.export.font_subset import may_be_embedded, subset
from brief_builder.export.style import FontCut, Style

_CHARACTERS = (
    *range(0x20, 0x180),  # Latin, with all letters of the languages of Europe that use it
    *range(0x2010, 0x2045),  # dashes, quotation marks, dots, daggers
    *range(0x2070, 0x208A),  # raised and lowered figures
    0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x2610, 0x2611, 0x2713,
)  # fmt: skip


def embeddable_cut(style: Style, cut: FontCut) -> bytes:
    """The cut with the letters of European languages; nothing when it forbids embedding, is missing or damaged."""
    stamp = font_stamp(style, cut)
    return _subset_of(style.font_path(cut), *stamp) if stamp else b""


def font_stamp(style: Style, cut: FontCut) -> tuple[int, int] | None:
    """Size and time of the file of a cut, by which a change of it is seen; None when there is no such file."""
    path = style.font_path(cut)
    if not path.is_file():
        return None
    found = path.stat()
    return found.st_size, found.st_mtime_ns


@lru_cache(maxsize=8)  # making them takes as long as writing ten pages, and every file asks for the same four
def _subset_of(path: Path, _size: int, _changed: int) -> bytes:
    """The subset of a font file, made anew when the file changes."""
    font = path.read_bytes()
    try:
        return subset(font, _CHARACTERS) if may_be_embedded(font) else b""
    except (ValueError, LookupError, struct.error):  # a damaged file
        return b""
