"""The zip file itself, with its manifest and settings: the same parts give the same bytes, on every day and on every system."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from brief_builder.export.odt.odf import NAMESPACES, VERSION, document_bytes, part_bytes
from brief_builder.export.xml_text import Xml, element

MIME = "application/vnd.oasis.opendocument.text"

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_KINDS = {"xml": "text/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "ttf": "application/x-font-ttf"}
_SETTINGS = {"AddParaTableSpacing": False, "AddParaTableSpacingAtStart": True, "EmbedFonts": True}
"""Between two paragraphs stands the larger of their spaces, not the sum; fonts stay in the file when it is saved again."""


def package(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts (XML, pictures, fonts by path)."""
    full = {**parts, "settings.xml": _settings()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(_entry("mimetype", zipfile.ZIP_STORED), MIME)
        for name, data in full.items():
            file.writestr(_entry(name), data)
        file.writestr(_entry("META-INF/manifest.xml"), _manifest(full))
    return out.getvalue()


def _entry(name: str, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = method
    entry.create_system = _UNIX
    entry.external_attr = 0o600 << 16
    return entry


def _manifest(parts: Mapping[str, bytes]) -> bytes:
    kinds = {"/": MIME, **{name: _KINDS[name.rpartition(".")[2]] for name in parts}}
    versions = {"/": {"manifest:version": VERSION}}
    entries = (
        element("manifest:file-entry", {"manifest:full-path": name, **versions.get(name, {}), "manifest:media-type": kind})
        for name, kind in kinds.items()
    )
    root = {"xmlns:manifest": NAMESPACES["manifest"], "manifest:version": VERSION}
    return document_bytes(element("manifest:manifest", root, *entries))


def _settings() -> bytes:
    items = (
        element("config:config-item", {"config:name": name, "config:type": "boolean"}, Xml(str(value).lower()))
        for name, value in _SETTINGS.items()
    )
    group = element("config:config-item-set", {"config:name": "ooo:configuration-settings"}, *items)
    return part_bytes("document-settings", element("office:settings", None, group))
