"""The names of OpenDocument: prefixes, whole parts, and lengths as it writes them."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.export.xml_text import NOTHING, Xml, element

VERSION = "1.3"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

NAMESPACES: Mapping[str, str] = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "config": f"{_OASIS}:config:1.0",
    "manifest": f"{_OASIS}:manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "ooo": "http://openoffice.org/2004/office",
    "ooow": "http://openoffice.org/2004/writer",
}

Attributes = Mapping[str, object]
"""Attributes with their prefixes written out."""

LINK: Attributes = {"xlink:type": "simple"}


def part_bytes(root: str, *children: Xml) -> bytes:
    """A whole part: the XML declaration and the root `office:…` with every namespace but that of the manifest."""
    spaces = {f"xmlns:{prefix}": address for prefix, address in NAMESPACES.items() if prefix != "manifest"}
    return document_bytes(element(f"office:{root}", {**spaces, "office:version": VERSION}, *children))


def document_bytes(root: Xml) -> bytes:
    """The root after the XML declaration."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}'.encode()


def pt(points: float) -> str:
    """A length: "12.5pt"."""
    return f"{round(points, 2):g}pt"


def style_name(name: str) -> str:
    """A name as it stands in attributes: "Heading 1" is "Heading_20_1"."""
    return name.replace(" ", "_20_")


def style(name: str, family: str, *properties: Xml, **attributes: str) -> Xml:
    """A style with a name for people; `parent` and `next` are names for people too, other attributes are written with `style:`."""
    named = {key: style_name(value) if key in ("parent_style_name", "next_style_name") else value for key, value in attributes.items()}
    own = {f"style:{key.replace('_', '-')}": value for key, value in named.items()}
    shown = {"style:display-name": name} if " " in name else {}
    return element("style:style", {"style:name": style_name(name), **shown, "style:family": family, **own}, *properties)


def properties(kind: str, values: Attributes, *children: Xml) -> Xml:
    """`style:KIND-properties`; nothing when there are none."""
    return element(f"style:{kind}-properties", values, *children) if values or children else NOTHING
