"""Sections: text in columns stands between breaks that start no new page, all with the page of the only section there was."""

from __future__ import annotations

import copy
import re
from itertools import chain, repeat
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from brief_builder.export.docx.measures import twips
from brief_builder.export.style import Style

_BREAK = re.compile(r'<w:sectPr><w:cols w:num="(?P<number>\d+)" w:space="(?P<space>\d+)"/></w:sectPr>')
"""What `paragraphs` writes where a run of columns ends."""

_BEHIND_COLUMNS = ("w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:docGrid")
_DECLARATION = re.compile(r' xmlns:\w+="[^"]*"')

_ONLY_FIRST = ("headerReference", "footerReference", "titlePg")
"""What the first section says for all: later ones go on with its headers and footers."""


def complete_sections(content: str, word: WordDocument, style: Style) -> str:
    """The content in which every break got page and margins of the last section, which becomes as wide as wide blocks."""
    if not _BREAK.search(content):
        return content
    last = word.element.body.sectPr
    _widen(last, twips(style.page.wide_width - style.page.text_width))
    first = copy.deepcopy(last)
    _go_on(last)
    sections = chain([first], repeat(last))
    return _BREAK.sub(lambda found: _whole(next(sections), found), content)


def _whole(section: Any, found: re.Match[str]) -> str:
    """The section with the columns of the break, as text; the prefixes are those of the part around it."""
    whole = copy.deepcopy(section)
    if found["number"] != "1":
        for known in whole.findall(qn("w:cols")):
            whole.remove(known)
        columns = OxmlElement("w:cols")
        columns.set(qn("w:num"), found["number"])
        columns.set(qn("w:space"), found["space"])
        whole.insert_element_before(columns, *_BEHIND_COLUMNS)
    return _DECLARATION.sub("", serialize_part_xml(whole).decode().partition("?>")[2].strip())


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
