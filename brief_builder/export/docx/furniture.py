"""Headers and footers: the sender on page 1, title and mark from page 2, the page number everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.document.nodes import Document, Furniture, LetterBlock, Sender
from brief_builder.export.docx.drawings import Size, picture_run, picture_size
from brief_builder.export.docx.ooxml import NOTHING, Xml, join, part_bytes
from brief_builder.export.docx.paragraphs import Para, render
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.roles import ParagraphRole
from brief_builder.export.docx.runs import TAB, field, run, styled

_LOGO = Size(170.0, 36.0)  # room for a logo: its foot stands 24 mm from the top
_PLACEHOLDER = re.compile(r"(\{pages?\})")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def first_header(place: Place) -> bytes:
    """The header of page 1: logo or wordmark of the sender, or nothing."""
    sender = _sender(place.job.document)
    paras = [*_wordmark(sender, place)] if sender else []
    return part_bytes("hdr", *(render(para, place.job.ids) for para in paras or [Para("logo", NOTHING)]))


def later_header(place: Place) -> bytes:
    """The header from page 2: running title, tab, mark."""
    furniture = place.job.document.furniture
    content = join([run(furniture.title), *_header_mark(furniture, place)])
    role: ParagraphRole = "header" if content else "logo"  # no line under nothing
    return part_bytes("hdr", render(Para(role, content), place.job.ids))


def footer(place: Place) -> bytes:
    """The footer of every page: text, tab, "Pagina 1 van 2"."""
    furniture = place.job.document.furniture
    content = join([run(furniture.footer), TAB, *_page_of(furniture.page_of)])
    return part_bytes("ftr", render(Para("footer", content), place.job.ids))


def _sender(document: Document) -> Sender | None:
    return next((block.sender for block in document.blocks if isinstance(block, LetterBlock)), None)


def _wordmark(sender: Sender, place: Place) -> Iterator[Para]:
    if sender.logo:
        size = picture_size(sender.logo, sender.logo_alt).within(_LOGO.width, _LOGO.height)
        yield Para("logo", picture_run(sender.logo, size, sender.logo_alt or sender.name, "", place))
        return
    if sender.prefix:
        yield Para("sender_prefix", run(sender.prefix))
    yield Para("sender_name", run(sender.name))


def _header_mark(furniture: Furniture, place: Place) -> Iterator[Xml]:
    if furniture.mark:
        yield TAB
        yield styled(furniture.mark.text, "header_warning" if furniture.mark.warning else "header_mark", place)


def _page_of(pattern: str) -> Iterator[Xml]:
    for piece in _PLACEHOLDER.split(pattern):
        yield field(_FIELDS[piece], "1") if piece in _FIELDS else run(piece)
