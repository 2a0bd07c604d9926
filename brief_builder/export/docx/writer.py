"""From a final document to the bytes of a Word file: template, body, notes, headers and footers, properties, zip."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from brief_builder.collecting import uncollected_steps
from brief_builder.document.nodes import Document
from brief_builder.export.docx.blocks import pieces_by_block
from brief_builder.export.docx.controls import controls_of, in_control, wrapped
from brief_builder.export.docx.edges import add_edges
from brief_builder.export.docx.house.file import template_of
from brief_builder.export.docx.languages import set_language
from brief_builder.export.docx.ledger import Ledger
from brief_builder.export.docx.notes import footnotes_part, separators
from brief_builder.export.docx.ooxml import part_bytes
from brief_builder.export.docx.packing import packed
from brief_builder.export.docx.paragraphs import Looks, Piece, render_all
from brief_builder.export.docx.place import Job, Place
from brief_builder.export.docx.properties import write_properties
from brief_builder.export.docx.relations import Relations
from brief_builder.export.docx.sections import complete_sections
from brief_builder.export.docx.template import own_template
from brief_builder.export.style import Style
from brief_builder.export.targets import find_targets
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work, finish

NO_PAGES: Mapping[str, int] = MappingProxyType({})

_BODY = b"<w:body>"
_BATCH = 25  # blocks between two reports of progress


def write_docx(document: Document, style: Style, pages: Mapping[str, int] = NO_PAGES, word_template: bytes | None = None) -> bytes:
    """The document as a .docx. `pages` tells the pages of anchors, for the contents; `word_template` is a .docx or .dotx with its look.

    Raises `UnreadableFile` for a bad picture or a template that is none.
    """
    return finish(docx_work(document, style, pages, word_template))


def docx_work(document: Document, style: Style, pages: Mapping[str, int] = NO_PAGES, word_template: bytes | None = None) -> Work[bytes]:
    """The same as work that reports its progress, in blocks."""
    return uncollected_steps(_docx_work(document, style, pages, word_template))


def _docx_work(document: Document, style: Style, pages: Mapping[str, int], word_template: bytes | None) -> Work[bytes]:
    total = len(document.blocks)
    label = _("Writing the Word file")
    yield Progress(0, total, label)
    style = style.hyphenating(document.hyphenate)
    template = template_of(word_template, style) if word_template else own_template(style)
    word = docx.Document(io.BytesIO(template.file))
    targets, ledger = find_targets(document), Ledger(template.first_list)
    job = Job(document, template.style, template.ids, targets, ledger, pages, template.own_sender)
    relations = Relations()
    pieces: list[Piece] = []
    controls = controls_of(document)
    groups = zip(document.blocks, pieces_by_block(document.blocks, Place(job, relations)), strict=True)
    for done, (block, group) in enumerate(groups, 1):
        pieces += in_control(group, controls.get(block.part))
        if done % _BATCH == 0:
            yield Progress(done, total, label)
    content = "".join(wrapped(render_all(pieces, Looks(job.ids), job.style)))
    _empty_body(word)
    relations.attach(word.part)
    _add_notes(word, job)
    add_edges(word, job)
    content = complete_sections(content, word, job.style)
    _set_document_wide(word, job)
    write_properties(word.part.package, document)
    yield Progress(total, total, label)
    return packed(word.part.package, written={word.part: _with_content(word.part.blob, content)})


def _empty_body(word: WordDocument) -> None:
    """Leave only the section of the template."""
    body = word.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)


def _with_content(main: bytes, content: str) -> bytes:
    """The main part with its content: as text, for it would only be read to be written again. The prefixes are those of `part_bytes`."""
    head, body, rest = main.partition(_BODY)
    return head + body + content.encode() + rest


def _add_notes(word: WordDocument, job: Job) -> None:
    if job.ledger.notes:
        for compat in word.settings.element.xpath("w:compat"):
            compat.addprevious(parse_xml(separators()))
        relations = Relations()
        _add_part(word, "footnotes", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES, footnotes_part(job, relations), relations)


def _add_part(word: WordDocument, name: str, content: str, relation: str, data: bytes, relations: Relations) -> str:
    """A new part of the file; returns the id of the relationship to it."""
    part = Part(PackURI(f"/word/{name}.xml"), content, data, word.part.package)
    relations.attach(part)
    number: str = word.part.relate_to(part, relation)
    return number


def _set_document_wide(word: WordDocument, job: Job) -> None:
    """Language, and the numbered lists that were begun."""
    set_language(word.styles.element, job.document.language)
    numbering = word.part.numbering_part.element
    for entry in job.ledger.lists:
        numbering.append(parse_xml(part_bytes("numbering", entry))[0])
