"""The zip file itself, with its manifest and settings: the same parts give the same bytes, on every day and on every system."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.export.odt.odf import NAMESPACES, VERSION, document_bytes, part_bytes
from brief_builder.export.xml_text import Xml, element
from brief_builder.export.zip_bytes import Entry, zip_bytes

MIME = "application/vnd.oasis.opendocument.text"

_KINDS = {"xml": "text/xml", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "ttf": "application/x-font-ttf"}
_SETTINGS = {"AddParaTableSpacing": False, "AddParaTableSpacingAtStart": True, "EmbedFonts": True}
"""Between two paragraphs stands the larger of their spaces, not the sum; fonts stay in the file when it is saved again."""


def package(parts: Mapping[str, bytes]) -> bytes:
    """The file of these parts (XML, pictures, fonts by path)."""
    full = {**parts, "settings.xml": _settings()}
    members = (Entry(name, data, lasting=name.endswith(".ttf")) for name, data in full.items())
    return zip_bytes((Entry("mimetype", MIME.encode(), stored=True), *members, Entry("META-INF/manifest.xml", _manifest(full))))


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
