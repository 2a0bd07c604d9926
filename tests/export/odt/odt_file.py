"""Opening what the OpenDocument writer made: parts as XML trees, and what stands in them as plain values."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from brief_builder.document.nodes import Block, Document, Furniture, Metadata, Note
from brief_builder.export.odt import write_odt
from brief_builder.export.odt.odf import NAMESPACES
from brief_builder.export.style_file import read_style

STYLE = read_style()
CONTENT, STYLES = "content.xml", "styles.xml"
PREFIXES = dict(NAMESPACES)


def q(name: str) -> str:
    """A name with its namespace: "text:p"."""
    prefix, local = name.split(":")
    return f"{{{PREFIXES[prefix]}}}{local}"


@dataclass(frozen=True, slots=True)
class OdtFile:
    """The parts of an .odt by name, in the order of the file."""

    parts: dict[str, bytes]

    def tree(self, name: str = CONTENT) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def find(self, path: str, name: str = CONTENT) -> list[etree._Element]:
        """The elements at an XPath with the usual prefixes."""
        return self.tree(name).xpath(path, namespaces=PREFIXES)

    def values(self, path: str, name: str = CONTENT) -> list[str]:
        """The attributes at an XPath."""
        return [str(value) for value in self.find(path, name)]

    def paragraphs(self, path: str = "//office:text//text:p | //office:text//text:h") -> list[str]:
        return [said(p) for p in self.find(path)]

    def property(self, element: etree._Element, name: str) -> str:
        """A property of the automatic style of this element, "" when it has none."""
        style = element.get(q(f"{element_family(element)}:style-name"))
        return "".join(self.values(f"//office:automatic-styles/style:style[@style:name='{style}']/*/@{name}"))

    def named_style(self, element: etree._Element) -> str:
        """The named style of a paragraph, also where an automatic one stands between."""
        style = element.get(q("text:style-name"))
        parent = self.values(f"//office:automatic-styles/style:style[@style:name='{style}']/@style:parent-style-name")
        return parent[0] if parent else style


def element_family(element: etree._Element) -> str:
    return "table" if element.tag.startswith(f"{{{PREFIXES['table']}}}") else "text"


def opened(data: bytes) -> OdtFile:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return OdtFile({name: file.read(name) for name in file.namelist()})


def written(*blocks: Block, notes: tuple[Note, ...] = (), furniture: Furniture | None = None) -> OdtFile:
    """The blocks as an OpenDocument file, opened again."""
    return opened(write_odt(Document(Metadata("Proef"), blocks, notes, furniture or Furniture()), STYLE))


def said(element: etree._Element, *, notes: bool = True) -> str:
    """The words of an element as a reader sees them."""
    return "".join(_said(element, notes))


def _said(element: etree._Element, notes: bool) -> Iterator[str]:
    special = {q("text:tab"): "\t", q("text:line-break"): "\n"}
    if element.tag == q("text:table-of-content-source") or (element.tag == q("text:note") and not notes):
        return
    if element.tag == q("text:s"):
        yield " " * int(element.get(q("text:c"), "1"))
    yield special.get(element.tag, "")
    yield element.text or "" if element.tag not in (q("svg:title"), q("svg:desc"), q("table:title"), q("table:desc")) else ""
    for child in element:
        yield from _said(child, notes)
        yield child.tail or ""
