"""The fonts inside the file: subsets of the four cuts, masked as ISO/IEC 29500-1, 17.8.1 asks, and Word's font table.

A font that forbids embedding, or whose file is missing or no TrueType, is only named: Word then takes the fallback.
"""

from __future__ import annotations

import struct
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from brief_builder.export.docx.font_subset import may_be_embedded, subset
from brief_builder.export.docx.ooxml import Xml, element, part_bytes, w
from brief_builder.export.style import FONT_CUTS, FontCut, Style

_CHARACTERS = (
    *range(0x20, 0x180),  # Latin, with all letters of the languages of Europe that use it
    *range(0x2010, 0x2045),  # dashes, quotation marks, dots, daggers
    *range(0x2070, 0x208A),  # raised and lowered figures
    0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x2610, 0x2611, 0x2713,
)  # fmt: skip
_MASKED = 32  # bytes

_ELEMENTS: Mapping[FontCut, str] = {
    "regular": "embedRegular",
    "bold": "embedBold",
    "italic": "embedItalic",
    "bolditalic": "embedBoldItalic",
}


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """One cut: the masked bytes, and the key with which Word unmasks them."""

    cut: FontCut
    data: bytes
    key: str


def embedded_fonts(style: Style) -> tuple[EmbeddedFont, ...]:
    """The cuts of the style's family that may be embedded; the same files give the same bytes."""
    read = ((cut, _subset_of(style, cut)) for cut in FONT_CUTS)
    return tuple(_masked(cut, data) for cut, data in read if data)


def font_table(style: Style, relations: Mapping[FontCut, tuple[str, str]]) -> bytes:
    """`word/fontTable.xml`; `relations` gives the relationship id and the key of each embedded cut."""
    embedded = [
        element(f"w:{_ELEMENTS[cut]}", {"r:id": relations[cut][0], "w:fontKey": f"{{{relations[cut][1]}}}"})
        for cut in _ELEMENTS
        if cut in relations
    ]
    kind = [w("family", val="swiss"), w("pitch", val="variable")]
    fallback: Xml = w("altName", val=style.font.fallback)
    return part_bytes("fonts", w("font", fallback, *kind, *embedded, name=style.font.family))


def _subset_of(style: Style, cut: FontCut) -> bytes:
    path = style.font_path(cut)
    try:
        font = path.read_bytes() if path.is_file() else b""
        return subset(font, _CHARACTERS) if font and may_be_embedded(font) else b""
    except (ValueError, LookupError, struct.error):  # a damaged file
        return b""


def _masked(cut: FontCut, data: bytes) -> EmbeddedFont:
    key = str(uuid.uuid5(uuid.NAMESPACE_OID, data.hex())).upper()
    mask = bytes.fromhex(key.replace("-", ""))[::-1] * (_MASKED // 16)
    head = bytes(a ^ b for a, b in zip(data[:_MASKED], mask, strict=True))
    return EmbeddedFont(cut, head + data[_MASKED:], key)
