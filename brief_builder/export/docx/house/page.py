"""The page of a template: its last section, with the headers and footers that earlier sections hand down, and the measures it gives."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from brief_builder.export.docx.house.parts import find, values
from brief_builder.export.docx.ooxml import part_bytes, w
from brief_builder.export.style import MM, Margins, PageTokens
from brief_builder.export.xml_text import Xml

_KEPT = tuple(map(qn, (
    "w:footnotePr", "w:pgSz", "w:pgMar", "w:pgBorders", "w:lnNumType", "w:pgNumType", "w:cols", "w:titlePg", "w:textDirection", "w:docGrid",
)))  # fmt: skip
_TWIPS_MM = 1440 / 25.4
_NARROWEST = 60.0  # millimetres: a narrower column is no page of text
_A4 = (210.0, 297.0)
_USUAL = 25.0


@dataclass(frozen=True, slots=True)
class Edge:
    """A header or footer that a section names: "header" or "footer", the pages it is for ("default", "first", "even"), its relationship."""

    element: str
    pages: str
    relation: str


@dataclass(frozen=True, slots=True)
class PageOf:
    """A page as a template has it: the section without its headers and footers, these, and whether page 1 has its own."""

    section: etree._Element
    edges: tuple[Edge, ...]
    first_differs: bool


def page_of(document: etree._Element) -> PageOf:
    """The page of the last section; a header that it does not name is that of the section before, as in Word."""
    sections = find(document, "//w:sectPr[not(ancestor::w:sectPrChange)]")
    kept = parse_xml(part_bytes("sectPr"))
    for child in sections[-1] if sections else ():
        if child.tag in _KEPT:
            kept.append(copy.deepcopy(child))
    _complete(kept)
    return PageOf(
        kept, tuple(_edges(sections)), any(find(section, "w:titlePg[not(@w:val='0') and not(@w:val='false')]") for section in sections)
    )


def _complete(section: etree._Element) -> None:
    """A section without a size is A4; one without margins gets the usual ones."""
    if section.find(qn("w:pgMar")) is None:
        usual = round(_USUAL * _TWIPS_MM)
        sides = dict.fromkeys(("top", "right", "bottom", "left"), usual)
        section.insert(0, _element(w("pgMar", **sides, header=usual // 2, footer=usual // 2, gutter=0)))
    if section.find(qn("w:pgSz")) is None:
        width, height = (round(side * _TWIPS_MM) for side in _A4)
        section.insert(0, _element(w("pgSz", w=width, h=height)))


def _element(markup: Xml) -> etree._Element:
    return parse_xml(part_bytes("sectPr", markup))[0]


def _edges(sections: list[etree._Element]) -> Iterator[Edge]:
    found: dict[tuple[str, str], str] = {}
    for section in sections:
        for element in ("header", "footer"):
            for node in find(section, f"w:{element}Reference"):
                found[(element, node.get(qn("w:type"), "default"))] = node.get(qn("r:id"), "")
    return (Edge(element, pages, relation) for (element, pages), relation in found.items())


def page_tokens(section: etree._Element, page: PageTokens) -> PageTokens:
    """Our page tokens with the text column of the section; wide tables stay within it.

    The right margin is what is left of the width that our tokens know, so that the column is right for paper of any size.
    """
    sheet, left, right = (_millimetres(section, name) for name in ("w:pgSz/@w:w", "w:pgMar/@w:left", "w:pgMar/@w:right"))
    top, bottom = (abs(_millimetres(section, f"w:pgMar/@w:{side}")) for side in ("top", "bottom"))
    width = page.width / MM
    column = max(_NARROWEST, min(_column(section, sheet - left - right), width))
    inner = max(0.0, min(left, width - column))
    outer = width - column - inner
    return replace(page, margin=Margins(min(top, 300.0), min(bottom, 300.0), inner, outer), wide_right=outer)


def _column(section: etree._Element, text: float) -> float:
    """The width of one column of text."""
    count = next((int(value) for value in values(section, "w:cols/@w:num") if value.isdigit()), 1)
    gap = next((int(value) / _TWIPS_MM for value in values(section, "w:cols/@w:space") if value.isdigit()), 0.0)
    return (text - gap * (count - 1)) / max(count, 1)


def _millimetres(section: etree._Element, path: str) -> float:
    try:
        return float(next(iter(values(section, path)), "0")) / _TWIPS_MM
    except ValueError:
        return 0.0
