"""The new file: the parts of a template that make its look, and an empty text with its section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.package import Package
from lxml import etree

from brief_builder.export.docx.house.copying import Copier, serialised
from brief_builder.export.docx.house.page import Edge
from brief_builder.export.docx.house.parts import Parts, only, tree
from brief_builder.export.docx.ooxml import part_bytes, w
from brief_builder.export.docx.packing import packed

Edges = Mapping[Edge, tuple[str, etree._Element]]
"""Headers and footers that show something: the name of the part in the template, and its content."""

_EDGES: Mapping[str, tuple[str, str]] = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into the new file: the template it comes from (`parts`, and `main` for its text), and the parts that were completed."""

    parts: Parts
    main: str
    section: etree._Element
    styles: etree._Element
    numbering: etree._Element
    settings: etree._Element
    edges: Edges


def package_bytes(contents: Contents) -> bytes:
    """The new file as a .docx."""
    package = Package()
    copier = Copier(package, contents.parts)
    names = {edge: f"house{number}" for number, edge in enumerate(contents.edges, 1)}
    text = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, serialised(_empty_text(contents.section, names)), package)
    package.relate_to(text, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for edge, (name, root) in contents.edges.items():
        kind, relation = _EDGES[edge.element]
        text.rels.add_relationship(relation, copier.take(name, root, f"word/{names[edge]}.xml", kind), names[edge])
    _relate_looks(text, contents, copier)
    return packed(package, quick=True)


def _empty_text(section: etree._Element, names: Mapping[Edge, str]) -> etree._Element:
    document = parse_xml(part_bytes("document", w("body")))
    document[0].append(section)
    for place, (edge, name) in enumerate(names.items()):
        reference = parse_xml(part_bytes(f"{edge.element}Reference"))
        reference.set(qn("w:type"), edge.pages)
        reference.set(qn("r:id"), name)
        section.insert(place, reference)
    return document


def _relate_looks(text: Part, contents: Contents, copier: Copier) -> None:
    """Styles, lists, settings, theme and fonts."""
    for kind, name, content, root in (
        ("styles", "styles", CONTENT_TYPE.WML_STYLES, contents.styles),
        ("numbering", "numbering", CONTENT_TYPE.WML_NUMBERING, contents.numbering),
        ("settings", "settings", CONTENT_TYPE.WML_SETTINGS, contents.settings),
        ("theme", "theme/theme1", CONTENT_TYPE.OFC_THEME, None),
        ("fontTable", "fontTable", CONTENT_TYPE.WML_FONT_TABLE, None),
    ):
        source = only(contents.parts, contents.main, kind)
        if root is None and not source:
            continue
        part = copier.take(source, tree(contents.parts, source) if root is None else root, f"word/{name}.xml", content)
        text.relate_to(part, f"{RELATIONSHIP_TYPE.STYLES.rpartition('/')[0]}/{kind}")
