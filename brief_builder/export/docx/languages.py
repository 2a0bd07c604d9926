"""The language of the whole file, in the styles of any template."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from brief_builder.export.docx.ooxml import part_bytes, w


def set_language(styles: etree._Element, language: str) -> None:
    """Make `language` that of all text; what styles of a template say against it (often the language of its maker's Word) goes."""
    for node in styles.xpath("w:style[@w:type='paragraph']/w:rPr/w:lang"):
        node.getparent().remove(node)
    for node in styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        node.getparent().remove(node)
    _defaults(styles).append(parse_xml(part_bytes("lang")))
    (node,) = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    node.set(qn("w:val"), language)
    node.set(qn("w:eastAsia"), language)
    node.set(qn("w:bidi"), "ar-SA")


def _defaults(styles: etree._Element) -> etree._Element:
    """`w:rPr` of the defaults, made where it is missing."""
    (found, *_more) = styles.xpath("w:docDefaults/w:rPrDefault/w:rPr") or [None]
    if found is not None:
        return found
    for node in styles.xpath("w:docDefaults"):
        styles.remove(node)
    defaults = parse_xml(part_bytes("docDefaults", w("rPrDefault", w("rPr")), w("pPrDefault")))
    styles.insert(0, defaults)
    return defaults[0][0]
