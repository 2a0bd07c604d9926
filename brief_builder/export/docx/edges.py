"""Headers and footers in the section: ours where the template shows nothing, and what must not be missing added to those it has.

The template's own stay as they are. Only three things are added to them: the page number when the template counts pages nowhere,
the mark (Concept, Geheim) above the pages after the first, which a reader of one loose page must see, and under page 1 what is internal.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from itertools import product

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from brief_builder.export.docx.furniture import first_header, footer, header_mark, later_header, page_number
from brief_builder.export.docx.house.copying import has_page_number
from brief_builder.export.docx.ooxml import part_bytes
from brief_builder.export.docx.paragraphs import Para, render
from brief_builder.export.docx.place import Job, Place
from brief_builder.export.docx.relations import Relations
from brief_builder.export.docx.runs import run
from brief_builder.export.xml_text import Xml, join

_KINDS: Mapping[str, tuple[str, str]] = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}


def add_edges(word: WordDocument, job: Job) -> None:
    """Complete the headers and footers of the only section."""
    theirs = _named(word)
    if not any(element == "header" for element, _pages in theirs):
        _differ_on_first_page(word)
        theirs = _named(word)
    _complete(word, job, theirs)
    wanted = product(_KINDS, _pages(word))
    for element, pages in wanted:
        if (element, pages) not in theirs:
            _add(word, job, element, pages)


def _named(word: WordDocument) -> dict[tuple[str, str], str]:
    """The relationship of every header and footer of the section."""
    found = word.element.body.sectPr.xpath("w:headerReference | w:footerReference")
    return {(_element(node.tag), node.get(qn("w:type"))): node.get(qn("r:id")) for node in found}


def _element(tag: str) -> str:
    return tag.rpartition("}")[2].removesuffix("Reference")


def _differ_on_first_page(word: WordDocument) -> None:
    """Page 1 without our running title; a footer of the template stands on it too."""
    section = word.element.body.sectPr
    if section.titlePg_val:
        return
    section.titlePg_val = True
    for node in section.xpath("w:footerReference[@w:type='default']"):
        first = copy.deepcopy(node)
        first.set(qn("w:type"), "first")
        node.addprevious(first)


def _pages(word: WordDocument) -> list[str]:
    section, settings = word.element.body.sectPr, word.settings
    return ["default", *(["first"] if section.titlePg_val else []), *(["even"] if settings.odd_and_even_pages_header_footer else [])]


def _complete(word: WordDocument, job: Job, theirs: Mapping[tuple[str, str], str]) -> None:
    parts = {relation: word.part.related_parts[relation] for relation in theirs.values()}
    counted = any(has_page_number(part.element) for part in parts.values())
    first = _first_pages(word)
    for relation in dict.fromkeys(theirs.values()):
        places = [slot for slot, other in theirs.items() if other == relation]
        for content in _additions(places, job, counted=counted, first=first):
            parts[relation].element.append(_paragraph(content, job))


def _first_pages(word: WordDocument) -> str:
    """Which of the headers and footers stand on page 1."""
    return "first" if word.element.body.sectPr.titlePg_val else "default"


def _additions(places: list[tuple[str, str]], job: Job, *, counted: bool, first: str) -> Iterator[Xml]:
    furniture, place = job.document.furniture, Place(job, Relations())
    if ("footer", first) in places and furniture.internal:
        yield run(furniture.internal)
    if places[0][0] == "footer" and not counted:
        yield join(page_number(furniture.page_of))
    if ("header", "default") in places or ("header", "even") in places:
        mark = join(header_mark(furniture, place))
        if mark:
            yield mark


def _paragraph(content: Xml, job: Job) -> object:
    return parse_xml(part_bytes("hdr", render(Para("footer", content, align_right=True), job.ids)))[0]


def _ours(element: str, pages: str, place: Place, *, on_first: bool) -> bytes:
    if element == "footer":
        return footer(place, first=on_first)
    return first_header(place) if pages == "first" else later_header(place)


def _add(word: WordDocument, job: Job, element: str, pages: str) -> None:
    kind, relation = _KINDS[element]
    relations = Relations()
    data = _ours(element, pages, Place(job, relations), on_first=pages == _first_pages(word))
    part = Part(PackURI(f"/word/{element}-{pages}.xml"), kind, data, word.part.package)
    relations.attach(part)
    reference = parse_xml(part_bytes(f"{element}Reference"))
    reference.set(qn("w:type"), pages)
    reference.set(qn("r:id"), word.part.relate_to(part, relation))
    word.element.body.sectPr.insert_element_before(reference, "w:footnotePr", "w:endnotePr", "w:type", "w:pgSz")
