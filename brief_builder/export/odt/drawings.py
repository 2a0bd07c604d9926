"""Pictures in the text: charts, the user's images, the logo. Each carries its alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Chart, Image
from brief_builder.document.spans import plain
from brief_builder.export.chart_drawing import chart_drawing
from brief_builder.export.chart_png import STAND_IN_DPI, chart_png
from brief_builder.export.chart_svg import chart_svg
from brief_builder.export.odt.captions import caption_paragraphs, source_paragraph
from brief_builder.export.odt.odf import LINK, pt
from brief_builder.export.odt.pieces import Para, Piece
from brief_builder.export.odt.place import Place
from brief_builder.export.picture_size import TALLEST, Size, picture_size
from brief_builder.export.xml_text import Xml, element, escaped

_PNG = b"\x89PNG"
_EMBEDDED = {**LINK, "xlink:show": "embed", "xlink:actuate": "onLoad"}


def chart_pieces(chart: Chart, place: Place) -> Iterator[Piece]:
    """Caption, the drawing as lines with a painted one for programs that draw none, source."""
    style = place.job.style
    drawing = chart_drawing(chart, style, place.width)
    pictures = [(chart_svg(drawing, style), "svg"), (chart_png(drawing, style, STAND_IN_DPI), "png")]
    yield from caption_paragraphs(chart.caption, place)
    frame = _frame(pictures, Size(drawing.width, drawing.height), chart.alt, plain(chart.caption.title), place)
    yield _picture_paragraph(frame, place, sourced=bool(chart.source))
    yield from source_paragraph(chart.source, place)


def image_pieces(image: Image, place: Place) -> Iterator[Piece]:
    """Caption, the picture at its own size or as wide as the text, source. Raises `UnreadableFile`."""
    size = picture_size(image.data, image.alt).within(place.width, TALLEST)
    yield from caption_paragraphs(image.caption, place)
    title = plain(image.caption.title) if image.caption else ""
    yield _picture_paragraph(picture(image.data, size, image.alt, title, place), place, sourced=bool(image.source))
    yield from source_paragraph(image.source, place)


def picture(data: bytes, size: Size, alt: str, title: str, place: Place) -> Xml:
    """A PNG or JPEG in the line of text."""
    return _frame([(data, "png" if data.startswith(_PNG) else "jpg")], size, alt, title, place)


def _frame(pictures: list[tuple[bytes, str]], size: Size, alt: str, title: str, place: Place) -> Xml:
    """One frame; of several pictures the reader's program shows the first that it can."""
    ledger = place.job.ledger
    attributes = {
        "draw:style-name": "Afbeelding_20_in_20_tekst",
        "draw:name": f"Figuur {ledger.frame()}",
        "text:anchor-type": "as-char",
        "svg:width": pt(size.width),
        "svg:height": pt(size.height),
    }
    images = (element("draw:image", {**_EMBEDDED, "xlink:href": ledger.picture(data, ending)}) for data, ending in pictures)
    about = [element(f"svg:{name}", None, escaped(text)) for name, text in (("title", title), ("desc", alt)) if text]
    return element("draw:frame", attributes, *images, *about)


def _picture_paragraph(frame: Xml, place: Place, *, sourced: bool) -> Para:
    after = None if sourced else place.job.style.text["source"].after
    return Para("picture", frame, after=after, keep_next=sourced)
