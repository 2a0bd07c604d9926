"""Document properties: title, author, dates and the fields of the brief. Dates come from the document, never from the clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.coreprops import CoreProperties
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from brief_builder.document.nodes import Document
from brief_builder.export.docx.ooxml import OFFICE
from brief_builder.export.xml_text import clean, element, escaped

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of properties that a user defines
_FIRST = 2  # property ids start here
_LONGEST = 255  # letters in a core property


def write_properties(package: Package, document: Document) -> None:
    """Fill the core properties, and add the custom ones if there are any."""
    _write_core(package.core_properties, document)
    custom = dict(document.metadata.properties)
    if custom:
        name = PackURI("/docProps/custom.xml")
        part = Part(name, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, _custom(custom), package)
        package.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)


def _write_core(core: CoreProperties, document: Document) -> None:
    metadata = document.metadata
    moment = datetime.combine(metadata.created, time(), UTC).replace(tzinfo=None)
    core.title = _short(metadata.title)
    core.author = core.last_modified_by = _short(metadata.author)
    core.subject = _short(metadata.subject)
    core.keywords = _short("; ".join(metadata.keywords))
    core.language = document.language
    core.comments = ""
    core.created = core.modified = moment
    core.revision = 1


def _short(text: str) -> str:
    return clean(text)[:_LONGEST]


def _custom(properties: Mapping[str, str]) -> bytes:
    rows = (
        element("property", {"fmtid": _FORMAT, "pid": number, "name": name}, element("vt:lpwstr", None, escaped(value)))
        for number, (name, value) in enumerate(properties.items(), _FIRST)
    )
    spaces = {"xmlns": f"{OFFICE}/custom-properties", "xmlns:vt": f"{OFFICE}/docPropsVTypes"}
    root = element("Properties", spaces, *rows)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()
