"""Content controls: the title bound to the property of the file, and what came from the library with a hidden mark of its origin."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from brief_builder.document.nodes import Document, Origin
from brief_builder.document.spans import Spans, is_plain, plain
from brief_builder.export.docx.ooxml import w
from brief_builder.export.docx.paragraphs import Begin, Control, NewPage, Piece
from brief_builder.export.docx.runs import run
from brief_builder.export.xml_text import NOTHING, Xml, clean, element

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_BINDING = {
    "prefixMappings": f"xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='{_CORE}' ",
    "xpath": "/ns1:coreProperties[1]/ns0:title[1]",
    "storeItemID": "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
}
_TITLE_ID = 815_002
_LONGEST = 64  # letters in the name and in the tag of a control; with more Word calls the file damaged
_DIGEST = 8

# Without a kind of its own a control is "rich text", which LibreOffice turns into one line: it loses fields and moves note marks
_BUILDING_BLOCK = w("docPartObj", w("docPartGallery", val="Quick Parts"))


def title_control(spans: Spans, document: Document, content: Xml) -> Xml:
    """The title as a control that is the document's title property: who changes one changes both.

    Only where both say the same and the title is plain, for Word shows the property in plain letters.
    """
    title = document.metadata.title
    if plain(spans) != title or clean(title) != title or not 0 < len(title) <= 255 or not all(is_plain(span) for span in spans):
        return content
    properties = w("sdtPr", w("alias", val="Titel"), w("tag", val="titel"), w("id", val=_TITLE_ID), w("dataBinding", **_BINDING), w("text"))
    return w("sdt", properties, w("sdtContent", run(title)))


def controls_of(document: Document) -> dict[str, Control]:
    """The control for every part of the brief that came from the library, by the id of the part."""
    return {origin.part: Control(clean(origin.label)[:_LONGEST], origin_tag(origin)) for origin in document.origins}


def origin_tag(origin: Origin) -> str:
    """ "veerkracht/ungar-2012#0123456789ab": the item and its fingerprint. A long id keeps its beginning and gets a digest."""
    fingerprint = f"#{origin.fingerprint}" if origin.fingerprint else ""
    room = _LONGEST - len(fingerprint)
    if len(origin.item) <= room:
        return clean(origin.item) + fingerprint
    digest = hashlib.sha256(origin.item.encode("utf-8", "replace")).hexdigest()[:_DIGEST]
    return f"{clean(origin.item)[: room - _DIGEST - 1]}~{digest}{fingerprint}"


def in_control(pieces: Iterable[Piece], control: Control | None) -> Iterator[Piece]:
    """The pieces of one block, each knowing its control."""
    return (replace(piece, control=control) if control and not isinstance(piece, NewPage | Begin) else piece for piece in pieces)


def wrapped(rendered: Iterable[tuple[Control | None, Xml]], first_id: int = _TITLE_ID + 1) -> Iterator[Xml]:
    """Neighbours with the same control inside it; the control itself stays invisible in Word."""
    groups = groupby(rendered, key=lambda pair: pair[0])
    for number, (control, pairs) in enumerate(groups, first_id):
        content = Xml("".join(xml for _control, xml in pairs))
        yield _control(control, number, content) if control and content else content


def _control(control: Control, number: int, content: Xml) -> Xml:
    hidden = element("w15:appearance", {"w15:val": "hidden"})
    name = w("alias", val=control.name) if control.name else NOTHING
    properties = w("sdtPr", name, w("tag", val=control.tag), w("id", val=number), hidden, _BUILDING_BLOCK)
    return w("sdt", properties, w("sdtContent", content))
