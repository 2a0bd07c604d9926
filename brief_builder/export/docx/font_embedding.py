"""The fonts inside the file: subsets of the four cuts, masked as ISO/IEC 29500-1, 17.8.1 asks, and Word's font table.

A font that forbids embedding, or whose file is missing or no TrueType, is only named: Word then takes the fallback.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from brief_builder.export.docx.ooxml import part_bytes, w
from brief_builder.export.embeddable_font import embeddable_cut
from brief_builder.export.style import FONT_CUTS, FontCut, Style
from brief_builder.export.xml_text import Xml, element

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
    read = ((cut, embeddable_cut(style, cut)) for cut in FONT_CUTS)
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


def _masked(cut: FontCut, data: bytes) -> EmbeddedFont:
    key = str(uuid.uuid5(uuid.NAMESPACE_OID, data.hex())).upper()
    mask = bytes.fromhex(key.replace("-", ""))[::-1] * (_MASKED // 16)
    head = bytes(a ^ b for a, b in zip(data[:_MASKED], mask, strict=True))
    return EmbeddedFont(cut, head + data[_MASKED:], key)
