"""Headers and footers: nothing above page 1, title and mark from page 2, the page number everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.document.nodes import Furniture
from brief_builder.export.docx.ooxml import part_bytes
from brief_builder.export.docx.paragraphs import Para, render
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import TAB, field, run, styled
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.xml_text import NOTHING, Xml, join

_BARE: ParagraphRole = "footer"  # looks like the header without its line
_PLACEHOLDER = re.compile(r"(\{pages?\})")
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def first_header(place: Place) -> bytes:
    """The header of page 1, which is empty: the sender is part of the text."""
    return part_bytes("hdr", render(Para(_BARE, NOTHING), place.job.ids))


def later_header(place: Place) -> bytes:
    """The header from page 2: running title, tab, mark."""
    furniture = place.job.document.furniture
    mark = join(header_mark(furniture, place))
    content = join([run(furniture.title), *([TAB, mark] if mark else [])])
    role: ParagraphRole = "header" if content else _BARE
    return part_bytes("hdr", render(Para(role, content, right=_right(place)), place.job.ids))


def footer(place: Place, *, first: bool) -> bytes:
    """The footer of every page: text, tab, "Pagina 1 van 2"; on the `first` what is internal above it."""
    furniture = place.job.document.furniture
    content = join([run(furniture.footer), TAB, *page_number(furniture.page_of)])
    lines = [run(furniture.internal), content] if first and furniture.internal else [content]
    return part_bytes("ftr", *(render(Para("footer", line, right=_right(place)), place.job.ids) for line in lines))


def _right(place: Place) -> float | None:
    """The style reaches into the margin; pages with columns are that wide already."""
    return 0.0 if place.job.has_columns else None


def header_mark(furniture: Furniture, place: Place) -> Iterator[Xml]:
    """The mark, if there is one."""
    if furniture.mark:
        yield styled(furniture.mark.text, "header_warning" if furniture.mark.warning else "header_mark", place)


def page_number(pattern: str) -> Iterator[Xml]:
    """ "Pagina 1 van 2" with both numbers as fields."""
    for piece in _PLACEHOLDER.split(pattern):
        yield field(_FIELDS[piece], "1") if piece in _FIELDS else run(piece)
