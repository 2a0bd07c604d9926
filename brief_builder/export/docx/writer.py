"""From a final document to the bytes of a Word file: template, body, notes, headers and footers, properties, zip."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from brief_builder.document.nodes import Document
from brief_builder.export.docx.blocks import pieces_by_block
from brief_builder.export.docx.furniture import first_header, footer, later_header
from brief_builder.export.docx.ledger import Ledger
from brief_builder.export.docx.notes import footnotes_part
from brief_builder.export.docx.ooxml import part_bytes
from brief_builder.export.docx.packing import repack
from brief_builder.export.docx.paragraphs import Piece, render_all
from brief_builder.export.docx.place import Job, Place
from brief_builder.export.docx.properties import write_properties
from brief_builder.export.docx.relations import Relations
from brief_builder.export.docx.roles import STANDARD
from brief_builder.export.docx.template import standard_template
from brief_builder.export.style import Style
from brief_builder.export.targets import find_targets
from brief_builder.export.xml_text import Xml
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work, finish

NO_PAGES: Mapping[str, int] = MappingProxyType({})

_BATCH = 25  # blocks between two reports of progress
_FIRST_LIST = 100  # numbered lists of the document are numbered from here; the template's own lists come before


def write_docx(document: Document, style: Style, pages: Mapping[str, int] = NO_PAGES) -> bytes:
    """The document as a .docx. `pages` tells the pages of anchors, for the contents. Raises `UnreadableFile` for a bad picture."""
    return finish(docx_work(document, style, pages))


def docx_work(document: Document, style: Style, pages: Mapping[str, int] = NO_PAGES) -> Work[bytes]:
    """The same as work that reports its progress, in blocks."""
    total = len(document.blocks)
    label = _("Writing the Word file")
    yield Progress(0, total, label)
    word = docx.Document(io.BytesIO(standard_template(_with_hyphenation(style, document))))
    job = Job(document, style, STANDARD, find_targets(document), Ledger(_FIRST_LIST), pages)
    relations = Relations()
    pieces: list[Piece] = []
    for done, group in enumerate(pieces_by_block(document.blocks, Place(job, relations)), 1):
        pieces += group
        if done % _BATCH == 0:
            yield Progress(done, total, label)
    _fill_body(word, "".join(render_all(pieces, job.ids, style)), relations)
    _add_notes(word, job)
    _add_furniture(word, job)
    _set_document_wide(word, job)
    write_properties(word.part.package, document)
    yield Progress(total, total, label)
    return _saved(word)


def _with_hyphenation(style: Style, document: Document) -> Style:
    """The style for a document that asks for hyphenation in its text."""
    text = style.hyphenation.text or document.hyphenate
    return replace(style, hyphenation=replace(style.hyphenation, text=text))


def _fill_body(word: WordDocument, content: str, relations: Relations) -> None:
    body = word.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    for child in list(parse_xml(part_bytes("body", Xml(content)))):
        body.sectPr.addprevious(child)
    relations.attach(word.part)


def _add_notes(word: WordDocument, job: Job) -> None:
    if job.ledger.notes:
        relations = Relations()
        _add_part(word, "footnotes", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES, footnotes_part(job, relations), relations)


def _add_furniture(word: WordDocument, job: Job) -> None:
    """Headers and footers of page 1 and of all later pages, named in the section."""
    header, foot = (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER), (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)
    for name, element, kind, make, (content, relation) in (
        ("header1", "headerReference", "first", first_header, header),
        ("header2", "headerReference", "default", later_header, header),
        ("footer1", "footerReference", "first", footer, foot),
        ("footer2", "footerReference", "default", footer, foot),
    ):
        relations = Relations()
        number = _add_part(word, name, content, relation, make(Place(job, relations)), relations)
        reference = parse_xml(part_bytes(element))
        reference.set(qn("w:type"), kind)
        reference.set(qn("r:id"), number)
        word.element.body.sectPr.insert_element_before(reference, "w:pgSz")


def _add_part(word: WordDocument, name: str, content: str, relation: str, data: bytes, relations: Relations) -> str:
    """A new part of the file; returns the id of the relationship to it."""
    part = Part(PackURI(f"/word/{name}.xml"), content, data, word.part.package)
    relations.attach(part)
    number: str = word.part.relate_to(part, relation)
    return number


def _set_document_wide(word: WordDocument, job: Job) -> None:
    """Language, and the numbered lists that were begun."""
    for language in word.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        language.set(qn("w:val"), job.document.language)
        language.set(qn("w:eastAsia"), job.document.language)
    numbering = word.part.numbering_part.element
    for entry in job.ledger.lists:
        numbering.append(parse_xml(part_bytes("numbering", entry))[0])


def _saved(word: WordDocument) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return repack(out.getvalue())
