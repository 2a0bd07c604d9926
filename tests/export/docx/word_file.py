"""Opening what the Word writer made: parts as XML trees, and what stands in them as plain values."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from brief_builder.document.nodes import Block, Document, Furniture, Metadata, Note
from brief_builder.export.docx import write_docx
from brief_builder.export.docx.ooxml import NAMESPACES
from brief_builder.export.style_file import read_style

W = f"{{{NAMESPACES['w']}}}"
STYLE = read_style()
BODY, NOTES = "word/document.xml", "word/footnotes.xml"


@dataclass(frozen=True, slots=True)
class WordFile:
    """The parts of a .docx by name."""

    parts: dict[str, bytes]

    def tree(self, name: str = BODY) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def find(self, path: str, name: str = BODY) -> list[etree._Element]:
        """The elements at an XPath with the usual prefixes."""
        return self.tree(name).xpath(path, namespaces=dict(NAMESPACES))

    def values(self, path: str, name: str = BODY) -> list[str]:
        """The attributes at an XPath."""
        return [str(value) for value in self.find(path, name)]

    def paragraphs(self, style: str = "", name: str = BODY) -> list[str]:
        """The text of every paragraph (of one style), tabs and line breaks included."""
        return [said(p) for p in self.find("//w:p", name) if not style or style_of(p) == style]

    def targets(self, part: str = "document") -> dict[str, str]:
        """Where the relationships of a part lead, by id."""
        tree = etree.fromstring(self.parts[f"word/_rels/{part}.xml.rels"])
        return {relation.get("Id"): relation.get("Target") for relation in tree}


def opened(data: bytes) -> WordFile:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return WordFile({name: file.read(name) for name in file.namelist()})


def written(*blocks: Block, notes: tuple[Note, ...] = (), furniture: Furniture | None = None) -> WordFile:
    """The blocks as a Word file, opened again."""
    document = Document(Metadata("Proef"), blocks, notes, furniture or Furniture())
    return opened(write_docx(document, STYLE))


def said(element: etree._Element) -> str:
    """The words of an element as a reader sees them."""
    return "".join(_said(element))


def _said(element: etree._Element) -> Iterator[str]:
    special = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
    for node in element.iter():
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag in special and node.getparent().tag == f"{W}r":
            yield special[node.tag]


def style_of(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")
