"""The zip file itself: the same parts give the same bytes, on every day and on every system."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI
from docx.opc.part import Part

from brief_builder.export.xml_text import element
from brief_builder.export.zip_bytes import Entry, zip_bytes

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_PACKED_ALREADY = (".png", ".jpg", ".jpeg")
_FONT = ".odttf"
_NONE: Mapping[Part, bytes] = MappingProxyType({})

Member = tuple[str, bytes]


def packed(package: OpcPackage, *, quick: bool = False, written: Mapping[Part, bytes] = _NONE) -> bytes:
    """The package as a file; `quick` does not compress, for a file that is only read again.

    `written` are parts of which the bytes are known already, and not asked from the package.
    """
    parts = list(package.iter_parts())
    first = [("[Content_Types].xml", _content_types(parts)), (PACKAGE_URI.rels_uri.membername, package.rels.xml)]
    members = sorted([*first, *_members(parts, written)], key=_order)
    return zip_bytes(Entry(name, data, quick or name.endswith(_PACKED_ALREADY), name.endswith(_FONT)) for name, data in members)


def _members(parts: Sequence[Part], written: Mapping[Part, bytes]) -> Iterator[Member]:
    """Every part, and what it points to."""
    for part in parts:
        yield part.partname.membername, written.get(part) or part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(parts: Sequence[Part]) -> bytes:
    """What each part is, by its name; the endings name only what every package has."""
    defaults = (
        element("Default", {"Extension": "rels", "ContentType": _RELATIONS}),
        element("Default", {"Extension": "xml", "ContentType": "application/xml"}),
    )
    named = sorted((str(part.partname), part.content_type) for part in parts)
    overrides = (element("Override", {"PartName": name, "ContentType": kind}) for name, kind in named)
    root = element("Types", {"xmlns": _TYPES}, *defaults, *overrides)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()


def _order(member: Member) -> tuple[int, str]:
    name = member[0]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
