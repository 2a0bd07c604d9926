"""Pictures in the text: charts, the user's images, the logo. Each carries its alternative text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image as Picture

from brief_builder.document.nodes import Chart, Image
from brief_builder.document.spans import plain
from brief_builder.errors import UnreadableFile
from brief_builder.export.chart_drawing import chart_drawing
from brief_builder.export.docx.captions import caption_paragraphs, source_paragraph
from brief_builder.export.docx.chart_png import chart_png
from brief_builder.export.docx.measures import emu
from brief_builder.export.docx.ooxml import DRAWING, Xml, element, w
from brief_builder.export.docx.paragraphs import Para, Piece
from brief_builder.export.docx.place import Place
from brief_builder.i18n import _

_FORMATS = ("PNG", "JPEG")
_SCREEN_DPI = 96.0
_DPI_RANGE = (36.0, 1200.0)
_TALLEST = 420.0  # points: a picture leaves room for its caption and some text


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in points."""

    width: float
    height: float

    def within(self, width: float, height: float) -> Size:
        """The same shape, not larger than this."""
        scale = min(1.0, width / self.width, height / self.height)
        return Size(self.width * scale, self.height * scale)


def chart_pieces(chart: Chart, place: Place) -> Iterator[Piece]:
    """Caption, the painted drawing, source."""
    style = place.job.style
    drawing = chart_drawing(chart, style, style.page.text_width)
    size = Size(drawing.width, drawing.height)
    yield from caption_paragraphs(chart.caption, place)
    run = picture_run(chart_png(drawing, style), size, chart.alt, plain(chart.caption.title), place)
    yield _picture_paragraph(run, place, sourced=bool(chart.source))
    yield from source_paragraph(chart.source, place)


def image_pieces(image: Image, place: Place) -> Iterator[Piece]:
    """Caption, the picture at its own size or as wide as the text, source. Raises `UnreadableFile`."""
    size = picture_size(image.data, image.alt).within(place.job.style.page.text_width, _TALLEST)
    yield from caption_paragraphs(image.caption, place)
    title = plain(image.caption.title) if image.caption else ""
    yield _picture_paragraph(picture_run(image.data, size, image.alt, title, place), place, sourced=bool(image.source))
    yield from source_paragraph(image.source, place)


def picture_size(data: bytes, alt: str) -> Size:
    """The size at which a PNG or JPEG is meant to be shown. Raises `UnreadableFile`."""
    try:
        with Picture.open(io.BytesIO(data), formats=_FORMATS) as picture:
            across, down = picture.info.get("dpi", (_SCREEN_DPI, _SCREEN_DPI))
            width, height = picture.size
            picture.verify()
    except (OSError, ValueError, SyntaxError, Picture.DecompressionBombError) as error:
        raise UnreadableFile(_("The picture “{alt}” is damaged or no PNG or JPEG file. Replace it.", alt=alt)) from error
    return Size(width * 72 / _sensible(across), height * 72 / _sensible(down))


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


def _sensible(dpi: object) -> float:
    """Some files claim 0 or 1 dot per inch."""
    value = float(dpi) if isinstance(dpi, (int, float)) else _SCREEN_DPI
    return value if _DPI_RANGE[0] <= value <= _DPI_RANGE[1] else _SCREEN_DPI
