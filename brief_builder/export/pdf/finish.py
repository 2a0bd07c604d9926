"""Painted pages become a document: tags, links, outline and metadata, packed by pikepdf. The same input gives the same bytes."""

from __future__ import annotations

import io
import re

import pikepdf
from pikepdf import Name, Object

from brief_builder.export.pdf.edition import Edition
from brief_builder.export.pdf.links import write_links, write_outline
from brief_builder.export.pdf.metadata import write_metadata
from brief_builder.export.pdf.paint import Painted
from brief_builder.export.pdf.structure import Element
from brief_builder.export.pdf.tags import write_tree

_MAPPING = re.compile(rb"^<([0-9A-F]{2})> <([0-9A-F]{4})>$", re.MULTILINE)
_MAPPINGS = re.compile(rb"\d+ beginbfchar\n.*\nendbfchar", re.DOTALL)
_BLOCK = 100  # so many mappings a block may hold (Adobe's technical note 5014)


def finish(painted: Painted, root: Element, edition: Edition) -> bytes:
    """The whole PDF."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(painted.pdf)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and Name.ToUnicode in thing:
                mend_character_map(thing.ToUnicode)
        annotations = write_links(pdf, edition.links, painted)
        write_tree(pdf, root, painted, annotations)
        write_outline(pdf, edition.outline, painted)
        write_metadata(pdf, edition.document)
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            deterministic_id=True,
        )
    return out.getvalue()


def mend_character_map(stream: Object) -> None:
    """ReportLab maps codes that are not used to U+0000, which PDF/UA forbids (ISO 14289-1, 7.21.7); leave them out."""
    before = stream.read_bytes()
    used = [found[0] for found in _MAPPING.finditer(before) if found[2] != b"0000"]
    blocks = [used[i : i + _BLOCK] for i in range(0, len(used), _BLOCK)]
    after, count = _MAPPINGS.subn(b"\n".join(b"%d beginbfchar\n%s\nendbfchar" % (len(b), b"\n".join(b)) for b in blocks), before)
    if count != 1:
        raise AssertionError("ReportLab writes its character maps in another way than this release was made for")
    stream.write(after)
