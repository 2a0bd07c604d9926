"""Writing the XML of Word: text that is markup has a type of its own, so that a user's words can never become markup.

Everything of the `w:` namespace is written with `w`; properties come out in the order that the schema asks, whatever the caller's order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

Xml = NewType("Xml", str)
"""Well-formed markup."""

NOTHING = Xml("")

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
RELATIONSHIPS = f"{OFFICE}/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": RELATIONSHIPS,
    "wp": f"{DRAWING}/wordprocessingDrawing",
    "a": f"{DRAWING}/main",
    "pic": f"{DRAWING}/picture",
}

_DECLARATIONS = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"

_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
    "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl", "rPr", "sectPr",
)  # fmt: skip
_RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "noProof", "vanish", "webHidden", "color", "spacing", "w",
    "kern", "position", "sz", "szCs", "highlight", "u", "bdr", "shd", "vertAlign", "lang",
)  # fmt: skip
_NAME = re.compile(r"<w:(\w+)")


def clean(text: str) -> str:
    """The text with every character that XML forbids replaced by the visible replacement character."""
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def escaped(content: str) -> Xml:
    """Words as character data."""
    return Xml(escape(clean(content)))


def element(name: str, attributes: Mapping[str, object] | None = None, *children: Xml) -> Xml:
    """An element with its prefix written out; attribute values are escaped here."""
    head = name + "".join(f" {key}={quoteattr(clean(str(value)))}" for key, value in (attributes or {}).items())
    inner = "".join(children)
    return Xml(f"<{head}>{inner}</{name}>") if inner else Xml(f"<{head}/>")


def w(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """An element of WordprocessingML: ``w("spacing", before=100)``."""
    return element(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *children)


def join(parts: Iterable[Xml]) -> Xml:
    """Markup after markup."""
    return Xml("".join(parts))


def paragraph_properties(parts: Iterable[Xml]) -> Xml:
    """`w:pPr` with its parts in the order of the schema; nothing when there are none."""
    return _properties("pPr", parts, _PARAGRAPH_ORDER)


def run_properties(parts: Iterable[Xml]) -> Xml:
    """`w:rPr` with its parts in the order of the schema; nothing when there are none."""
    return _properties("rPr", parts, _RUN_ORDER)


def _properties(name: str, parts: Iterable[Xml], order: tuple[str, ...]) -> Xml:
    present = [part for part in parts if part]
    return w(name, *sorted(present, key=lambda part: order.index(_element_name(part)))) if present else NOTHING


def _element_name(part: Xml) -> str:
    found = _NAME.match(part)
    if found is None:
        raise ValueError(f"not an element of WordprocessingML: {part[:40]}")
    return found[1]


def part_bytes(name: str, *children: Xml) -> bytes:
    """A whole part: the XML declaration and the root `w:name` with all namespaces."""
    body = "".join(children)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {_DECLARATIONS}>{body}</w:{name}>'.encode()
