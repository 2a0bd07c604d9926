"""The zip file itself: the same parts give the same bytes, on every day and on every system."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence

from docx.opc.package import OpcPackage
from docx.opc.packuri import PACKAGE_URI
from docx.opc.part import Part

from brief_builder.export.xml_text import element

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_UNIX = 3
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_PACKED_ALREADY = (".png", ".jpg", ".jpeg")

Entry = tuple[str, bytes]


def packed(package: OpcPackage, *, quick: bool = False) -> bytes:
    """The package as a file; `quick` does not compress, for a file that is only read again."""
    parts = list(package.iter_parts())
    entries = [("[Content_Types].xml", _content_types(parts)), (PACKAGE_URI.rels_uri.membername, package.rels.xml), *_members(parts)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compresslevel=6) as file:
        for name, data in sorted(entries, key=_order):
            file.writestr(_info(name, stored=quick or name.endswith(_PACKED_ALREADY)), data)
    return out.getvalue()


def _members(parts: Sequence[Part]) -> Iterator[Entry]:
    """Every part, and what it points to."""
    for part in parts:
        yield part.partname.membername, part.blob
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


def _order(entry: Entry) -> tuple[int, str]:
    name = entry[0]
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def _info(name: str, *, stored: bool) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = 0o600 << 16
    return info
