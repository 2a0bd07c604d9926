"""Links and bookmarks into the PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem

from brief_builder.export.pdf.paint import Painted, Rectangle
from brief_builder.export.pdf.strings import clean, text_string
from brief_builder.export.pdf.structure import Link, OutlineEntry
from brief_builder.export.pdf.tags import Annotation

_PRINT = 4
_HEADROOM = 6.0  # above the line to which a link leads


def write_links(pdf: pikepdf.Pdf, links: Mapping[int, Link], painted: Painted) -> list[Annotation]:
    """An annotation for every area of a link, on its page."""
    annotations = list(_annotations(pdf, links, painted))
    for number, annotation in enumerate(annotations, len(pdf.pages)):
        annotation.object.StructParent = number
        page = pdf.pages[annotation.page].obj
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation.object)
    for made in pdf.pages:
        made.obj.Tabs = Name.S
    return annotations


def _annotations(pdf: pikepdf.Pdf, links: Mapping[int, Link], painted: Painted) -> Iterator[Annotation]:
    for content, area in painted.areas:
        link = links.get(content)
        if link and (link.href or link.anchor in painted.anchors):
            yield Annotation(content, area.page, pdf.make_indirect(_annotation(pdf, link, area, painted)))


def _annotation(pdf: pikepdf.Pdf, link: Link, area: Rectangle, painted: Painted) -> Object:
    corners = Array([round(number, 2) for number in (area.left, area.bottom, area.right, area.top)])
    made = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=corners, Border=Array([0, 0, 0]), F=_PRINT, Contents=text_string(link.description)
    )
    if link.href:
        made.A = Dictionary(S=Name.URI, URI=text_string(link.href))
    else:
        page, top = painted.anchors[link.anchor]
        made.Dest = Array([pdf.pages[page].obj, Name.XYZ, None, round(top + _HEADROOM, 2), None])
    return made


def write_outline(pdf: pikepdf.Pdf, entries: Sequence[OutlineEntry], painted: Painted) -> None:
    """The headings as bookmarks, nested by level; the first level is open."""
    if not entries:
        return
    with pdf.open_outline() as outline:
        above: list[tuple[int, list[OutlineItem]]] = [(0, outline.root)]
        for entry in entries:
            page, top = painted.anchors[entry.anchor]
            item = OutlineItem(clean(entry.title), page, "XYZ", top=round(top + _HEADROOM, 2))
            item.is_closed = True
            while above[-1][0] >= entry.level:
                above.pop()
            above[-1][1].append(item)
            above.append((entry.level, item.children))
