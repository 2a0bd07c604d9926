"""Pictures in the text: charts, the user's images, the logo. Each carries its alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Chart, Image
from brief_builder.document.spans import plain
from brief_builder.export.chart_drawing import chart_drawing
from brief_builder.export.chart_png import chart_png
from brief_builder.export.docx.captions import caption_paragraphs, source_paragraph
from brief_builder.export.docx.measures import emu
from brief_builder.export.docx.ooxml import DRAWING, w
from brief_builder.export.docx.paragraphs import Para, Piece
from brief_builder.export.docx.place import Place
from brief_builder.export.picture_size import TALLEST, Size, picture_size
from brief_builder.export.xml_text import Xml, element


def chart_pieces(chart: Chart, place: Place) -> Iterator[Piece]:
    """Caption, the painted drawing, source."""
    style = place.job.style
    drawing = chart_drawing(chart, style, place.width)
    size = Size(drawing.width, drawing.height)
    yield from caption_paragraphs(chart.caption, place)
    run = picture_run(chart_png(drawing, style), size, chart.alt, plain(chart.caption.title), place)
    yield _picture_paragraph(run, place, sourced=bool(chart.source))
    yield from source_paragraph(chart.source, place)


def image_pieces(image: Image, place: Place) -> Iterator[Piece]:
    """Caption, the picture at its own size or as wide as the text, source. Raises `UnreadableFile`."""
    size = picture_size(image.data, image.alt).within(place.width, TALLEST)
    yield from caption_paragraphs(image.caption, place)
    title = plain(image.caption.title) if image.caption else ""
    yield _picture_paragraph(picture_run(image.data, size, image.alt, title, place), place, sourced=bool(image.source))
    yield from source_paragraph(image.source, place)


def picture_run(data: bytes, size: Size, alt: str, title: str, place: Place) -> Xml:
    """A run with the picture in the line of text."""
    number = place.job.ledger.drawing()
    relation = place.relations.picture(data)
    extent = {"cx": emu(size.width), "cy": emu(size.height)}
    names = {"id": number, "name": f"Figuur {number}", "descr": alt, **({"title": title} if title else {})}
    inline = element(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        element("wp:extent", extent),
        element("wp:docPr", names),
        element("wp:cNvGraphicFramePr", None, element("a:graphicFrameLocks", {"noChangeAspect": 1})),
        element("a:graphic", None, element("a:graphicData", {"uri": f"{DRAWING}/picture"}, _picture(names, relation, extent))),
    )
    return w("r", w("drawing", inline))


def _picture(names: dict[str, object], relation: str, extent: dict[str, int]) -> Xml:
    fill = element("pic:blipFill", None, element("a:blip", {"r:embed": relation}), element("a:stretch", None, element("a:fillRect")))
    shape = element(
        "pic:spPr",
        None,
        element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent)),
        element("a:prstGeom", {"prst": "rect"}, element("a:avLst")),
    )
    return element("pic:pic", None, element("pic:nvPicPr", None, element("pic:cNvPr", names), element("pic:cNvPicPr")), fill, shape)


def _picture_paragraph(run: Xml, place: Place, *, sourced: bool) -> Para:
    after = None if sourced else place.job.style.text["source"].after
    return Para("picture", run, after=after, keep_next=sourced)
