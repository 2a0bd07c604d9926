"""From a final document to the bytes of an OpenDocument file: notes, text, styles, properties, zip."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from brief_builder.collecting import uncollected_steps
from brief_builder.document.nodes import Document
from brief_builder.export.odt.blocks import pieces_by_block
from brief_builder.export.odt.fonts import embedded_fonts, font_faces
from brief_builder.export.odt.ledger import Ledger
from brief_builder.export.odt.metadata import metadata_part
from brief_builder.export.odt.notes import with_notes
from brief_builder.export.odt.odf import part_bytes, style_name
from brief_builder.export.odt.package import package
from brief_builder.export.odt.page_layout import FIRST_PAGE
from brief_builder.export.odt.pieces import Piece, render_all
from brief_builder.export.odt.place import Job, Place
from brief_builder.export.odt.styles import styles_part
from brief_builder.export.style import Style
from brief_builder.export.targets import find_targets
from brief_builder.export.xml_text import Xml, element, join
from brief_builder.i18n import _
from brief_builder.progress import Progress, Work, finish

NO_PAGES: Mapping[str, int] = MappingProxyType({})

_BATCH = 25  # blocks between two reports of progress


def write_odt(document: Document, style: Style, pages: Mapping[str, int] = NO_PAGES) -> bytes:
    """The document as an .odt. `pages` tells the pages of anchors, for the contents. Raises `UnreadableFile` for a bad picture."""
    return finish(odt_work(document, style, pages))


def odt_work(document: Document, style: Style, pages: Mapping[str, int] = NO_PAGES) -> Work[bytes]:
    """The same as work that reports its progress, in blocks."""
    return uncollected_steps(_odt_work(document, style, pages))


def _odt_work(document: Document, style: Style, pages: Mapping[str, int]) -> Work[bytes]:
    total = len(document.blocks)
    label = _("Writing the OpenDocument file")
    yield Progress(0, total, label)
    job = with_notes(Job(document, style.hyphenating(document.hyphenate), find_targets(document), Ledger(), pages))
    pieces: list[Piece] = []
    for done, group in enumerate(pieces_by_block(document.blocks, Place(job)), 1):
        pieces += group
        if done % _BATCH == 0:
            yield Progress(done, total, label)
    text = join(render_all(pieces, job, master=style_name(FIRST_PAGE)))
    yield Progress(total, total, label)
    return _packed(job, text)


def _packed(job: Job, text: Xml) -> bytes:
    fonts = embedded_fonts(job.style)
    faces = font_faces(job.style, fonts)
    body = element("office:body", None, element("office:text", None, job.ledger.sequences(), text))
    return package(
        {
            "content.xml": part_bytes("document-content", faces, job.ledger.automatic_styles(), body),
            "styles.xml": styles_part(job, faces),
            "meta.xml": metadata_part(job.document),
            **{path: data for data, path in job.ledger.pictures.items()},
            **fonts,
        }
    )
