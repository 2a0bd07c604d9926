"""Sections: text in columns stands between breaks that start no new page, all with the page of the only section there was."""

from __future__ import annotations

import copy
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from brief_builder.export.docx.measures import twips
from brief_builder.export.style import Style

_ONLY_FIRST = ("headerReference", "footerReference", "titlePg")
"""What the first section says for all: later ones go on with its headers and footers."""


def complete_sections(word: WordDocument, style: Style) -> None:
    """Every break gets page and margins of the last section, which becomes as wide as wide blocks."""
    last = word.element.body.sectPr
    breaks = word.element.body.xpath("w:p/w:pPr/w:sectPr")
    if breaks:
        _widen(last, twips(style.page.wide_width - style.page.text_width))
    for number, begun in enumerate(breaks):
        whole = copy.deepcopy(last)
        if number:
            _go_on(whole)
        _set_columns(whole, begun.find(qn("w:cols")))
        begun.getparent().replace(begun, whole)
    if breaks:
        _go_on(last)


def _go_on(section: Any) -> None:
    """No new page, and nothing of its own at the edges of the pages."""
    for name in _ONLY_FIRST:
        for node in section.findall(qn(f"w:{name}")):
            section.remove(node)
    kind = section.find(qn("w:type"))
    if kind is None:
        kind = OxmlElement("w:type")
        section.insert_element_before(kind, "w:pgSz")
    kind.set(qn("w:val"), "continuous")


def _widen(section: Any, wider: int) -> None:
    margins = section.find(qn("w:pgMar"))
    if margins is not None:
        margins.set(qn("w:right"), str(max(int(margins.get(qn("w:right"), "0")) - wider, 0)))


def _set_columns(section: Any, columns: Any) -> None:
    if columns.get(qn("w:num")) == "1":
        return
    for known in section.findall(qn("w:cols")):
        section.remove(known)
    section.insert_element_before(columns, "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:docGrid")
