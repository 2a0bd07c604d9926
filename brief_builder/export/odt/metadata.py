"""`meta.xml`: title, author, dates and the fields of the brief. Dates come from the document, never from the clock."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Document
from brief_builder.export.odt.odf import part_bytes
from brief_builder.export.xml_text import Xml, element, escaped

_GENERATOR = "Brief Builder"


def metadata_part(document: Document) -> bytes:
    """The properties of the document; fields of the brief become properties of the user's own."""
    return part_bytes("document-meta", element("office:meta", None, *_properties(document)))


def _properties(document: Document) -> Iterator[Xml]:
    metadata = document.metadata
    moment = f"{metadata.created.isoformat()}T00:00:00"
    yield _said("meta:generator", _GENERATOR)
    for name, value in (
        ("dc:title", metadata.title),
        ("dc:subject", metadata.subject),
        ("meta:initial-creator", metadata.author),
        ("dc:creator", metadata.author),
        ("meta:creation-date", moment),
        ("dc:date", moment),
        ("dc:language", document.language),
    ):
        if value:
            yield _said(name, value)
    for keyword in metadata.keywords:
        yield _said("meta:keyword", keyword)
    for name, value in metadata.properties:
        yield element("meta:user-defined", {"meta:name": name, "meta:value-type": "string"}, escaped(value))


def _said(name: str, value: str) -> Xml:
    return element(name, None, escaped(value))
