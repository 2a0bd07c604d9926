"""Taking a part over from a template: only words, looks, pictures and web links come along.

Macros, embedded objects, links to other files, controls and fields that fetch something are never copied, because nothing is copied
that is not named here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import PurePosixPath

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.package import Package
from lxml import etree

from brief_builder.export.docx.house.fields import without_foreign_fields
from brief_builder.export.docx.house.parts import Parts, Relation, find, relations, values
from brief_builder.export.docx.ooxml import RELATIONSHIPS
from brief_builder.export.web_address import web_address

_PICTURES: Mapping[str, str] = {
    ".png": CONTENT_TYPE.PNG,
    ".jpg": CONTENT_TYPE.JPEG,
    ".jpeg": CONTENT_TYPE.JPEG,
    ".gif": CONTENT_TYPE.GIF,
    ".bmp": CONTENT_TYPE.BMP,
    ".tif": CONTENT_TYPE.TIFF,
    ".tiff": CONTENT_TYPE.TIFF,
    ".emf": "image/x-emf",
    ".wmf": "image/x-wmf",
}
_FILES: Mapping[str, str] = {**_PICTURES, ".odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont"}
_FIRST_DRAWING = 1_000_001  # the drawings of the text are numbered from 1
_LEFT_OUT = (
    "//w:object | //w:control | //w:altChunk | //w:subDoc | //w:bookmarkStart | //w:bookmarkEnd | //w:placeholder | //w:proofErr"
    " | //w:commentRangeStart | //w:commentRangeEnd | //w:commentReference | //w:footnoteReference | //w:endnoteReference"
)
_CORE_PROPERTIES = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"  # the store that every Word file has
_SHAPES = tuple(map(qn, ("w:drawing", "w:pict")))
_LINKS_ON_SHAPES = ("hlinkClick", "hlinkHover")


@dataclass(frozen=True, slots=True)
class Copier:
    """From the parts of a template to those of a new file; `files` are the pictures and fonts taken so far, by their old name."""

    package: Package
    parts: Parts
    files: dict[str, Part] = field(default_factory=dict)
    drawings: Iterator[int] = field(default_factory=lambda: count(_FIRST_DRAWING))

    def take(self, name: str, root: etree._Element, new_name: str, kind: str) -> Part:
        """Part `name` with `root` as its content, cleaned, and with its pictures, fonts and web links."""
        clean(root)
        kept = {r.id: r for r in relations(self.parts, name) if name and _may_come(r)}
        _drop_dangling(root, kept)
        for drawing in find(root, "//wp:docPr"):
            drawing.set("id", str(next(self.drawings)))
        part = Part(PackURI(f"/{new_name}"), kind, serialised(root), self.package)
        for relation in kept.values():
            self._relate(part, relation)
        return part

    def _relate(self, part: Part, relation: Relation) -> None:
        if relation.external:
            part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, web_address(relation.target), relation.id, is_external=True)
        else:
            part.rels.add_relationship(f"{RELATIONSHIPS}/{relation.kind}", self._file(relation), relation.id)

    def _file(self, relation: Relation) -> Part:
        """A picture or font: one part of the file however many point to it."""
        if relation.target not in self.files:
            ending = ".odttf" if relation.kind == "font" else _ending(relation)
            place = PackURI(f"/word/house/file{len(self.files) + 1}{ending}")
            self.files[relation.target] = Part(place, _FILES[ending], self.parts[relation.target], self.package)
        return self.files[relation.target]


def clean(root: etree._Element) -> None:
    """Take everything out that is more than words and looks."""
    without_foreign_fields(root)
    for node in find(root, _LEFT_OUT):
        _remove(node)
    for binding in find(root, "//w:dataBinding"):
        if binding.get(qn("w:storeItemID"), "").upper() != _CORE_PROPERTIES:
            _remove(binding)


def serialised(root: etree._Element) -> bytes:
    """The bytes of a part."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _may_come(relation: Relation) -> bool:
    match relation.kind:
        case "image":
            return not relation.external and _ending(relation) in _PICTURES
        case "font":
            return not relation.external
        case "hyperlink":
            return relation.external and bool(web_address(relation.target))
        case _:
            return False


def _ending(relation: Relation) -> str:
    return PurePosixPath(relation.target).suffix.lower()


def _drop_dangling(root: etree._Element, kept: Mapping[str, Relation]) -> None:
    """Whatever points to something that does not come along."""
    space = f"{{{RELATIONSHIPS}}}"
    for node in [node for node in root.iter(etree.Element) if _points_outside(node, space, kept)]:
        name = etree.QName(node).localname
        if name == "hyperlink":
            _unwrap(node)
        elif name == "svgBlip":  # the picture itself stays, as the PNG beside it
            _remove(node.getparent())
        elif name in _LINKS_ON_SHAPES:
            _remove(node)
        else:
            _remove(next((shape for shape in node.iterancestors(*_SHAPES)), node))


def _points_outside(node: etree._Element, space: str, kept: Mapping[str, Relation]) -> bool:
    pointers = [str(value) for key, value in node.attrib.items() if str(key).startswith(space)]
    return any(value and value not in kept for value in pointers)


def _remove(node: etree._Element) -> None:
    """Take an element out; the text behind it stays."""
    parent = node.getparent()
    if parent is None:
        return
    _keep_tail(node)
    parent.remove(node)


def _unwrap(node: etree._Element) -> None:
    """Take a link away and leave its words."""
    for child in list(node):
        node.addprevious(child)
    _remove(node)


def _keep_tail(node: etree._Element) -> None:
    if not (node.tail or "").strip():
        return
    before, parent = node.getprevious(), node.getparent()
    if before is not None:
        before.tail = (before.tail or "") + node.tail
    else:
        parent.text = (parent.text or "") + node.tail


def words(root: etree._Element) -> str:
    """The words of a part."""
    return "".join(node.text or "" for node in find(root, "//w:t"))


def has_page_number(root: etree._Element) -> bool:
    """Whether a part counts pages."""
    codes = [*(node.text or "" for node in find(root, "//w:instrText")), *values(root, "//w:fldSimple/@w:instr")]
    return any(code.split()[:1] == ["PAGE"] for code in codes)


def is_blank(root: etree._Element) -> bool:
    """Whether a header or footer shows nothing: no word, no picture, no field."""
    return not words(root).strip() and not find(root, "//w:drawing | //w:pict | //w:instrText | //w:fldSimple")
