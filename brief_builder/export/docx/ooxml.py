"""Writing the XML of Word.

Everything of the `w:` namespace is written with `w`; properties come out in the order that the schema asks, whatever the caller's order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from brief_builder.export.xml_text import NOTHING, Xml, quoted

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONSHIPS = f"{OFFICE}/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": RELATIONSHIPS,
    "wp": f"{DRAWING}/wordprocessingDrawing",
    "a": f"{DRAWING}/main",
    "pic": f"{DRAWING}/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}


def _places(*names: str) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(names)}


_DECLARATIONS = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
_PARAGRAPH_ORDER = _places(
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl", "rPr", "sectPr",
)  # fmt: skip
_RUN_ORDER = _places(
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "noProof", "vanish", "webHidden", "color", "spacing", "w",
    "kern", "position", "sz", "szCs", "highlight", "u", "bdr", "shd", "vertAlign", "lang",
)  # fmt: skip
_NAME = re.compile(r"<w:(\w+)")


def w(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """An element of WordprocessingML: ``w("spacing", before=100)``."""
    head = f"w:{name}"  # not by `element`: this is the inner loop of the writer
    if attributes:
        head += "".join([f" w:{key}={quoted(str(value))}" for key, value in attributes.items()])
    inner = "".join(children)
    return Xml(f"<{head}>{inner}</w:{name}>") if inner else Xml(f"<{head}/>")


def paragraph_properties(parts: Iterable[Xml]) -> Xml:
    """`w:pPr` with its parts in the order of the schema; nothing when there are none."""
    return _properties("pPr", parts, _PARAGRAPH_ORDER)


def run_properties(parts: Iterable[Xml]) -> Xml:
    """`w:rPr` with its parts in the order of the schema; nothing when there are none."""
    return _properties("rPr", parts, _RUN_ORDER)


def _properties(name: str, parts: Iterable[Xml], order: Mapping[str, int]) -> Xml:
    present = [part for part in parts if part]
    if len(present) > 1:
        present.sort(key=lambda part: order[_element_name(part)])
    return w(name, *present) if present else NOTHING


def _element_name(part: Xml) -> str:
    found = _NAME.match(part)
    if found is None:
        raise ValueError(f"not an element of WordprocessingML: {part[:40]}")
    return found[1]


def part_bytes(name: str, *children: Xml) -> bytes:
    """A whole part: the XML declaration and the root `w:name` with all namespaces."""
    body = "".join(children)
    ignorable = ' mc:Ignorable="w15"' if name == "document" else ""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {_DECLARATIONS}{ignorable}>{body}</w:{name}>'.encode()
