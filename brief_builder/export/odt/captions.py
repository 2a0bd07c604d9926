"""What stands above and below tables, charts and pictures: "Figuur 1", title and measure line; the source."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Caption
from brief_builder.document.spans import Spans
from brief_builder.export.odt.odf import style_name
from brief_builder.export.odt.pieces import Para
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.roles import MARKS
from brief_builder.export.odt.runs import runs, styled, words
from brief_builder.export.targets import NUMBERED_LABEL
from brief_builder.export.xml_text import Xml, element, join

_GAP = "\u00a0\u00a0 "  # between label and title


def caption_paragraphs(caption: Caption | None, place: Place, *, wide: bool = False) -> Iterator[Para]:
    """The lines above; they stay with what follows. A wide caption has its rule over the whole width of wide blocks."""
    if caption is None:
        return
    style = place.job.style
    right = place.width - place.wide if wide else None
    after = None if caption.measure else style.text["captionsub"].after
    name = place.job.targets.bookmarks.get(caption.anchor, "")
    label = place.job.ledger.bookmark(name, _label(caption.label, place))
    yield Para("caption", join([label, words(_GAP if caption.label else ""), runs(caption.title, place)]), after=after, right=right)
    if caption.measure:
        yield Para("captionsub", runs(caption.measure, place), right=right)


def source_paragraph(source: Spans, place: Place) -> Iterator[Para]:
    """The line below, if there is one."""
    if source:
        yield Para("source", runs(source, place))


def _label(label: str, place: Place) -> Xml:
    """ "Figuur 1": the number is a field where counting gives the same number, so that captions added by hand go on counting."""
    found = NUMBERED_LABEL.fullmatch(label)
    if found is None or not place.job.ledger.counts.caption(found[1], int(found[3])):
        return styled(label, "number")
    name = style_name(found[1])
    counting = {
        "text:ref-name": f"ref{name}{found[3]}",
        "text:name": name,
        "text:formula": f"ooow:{name}+1",
        "style:num-format": "1",
    }
    number = element("text:sequence", counting, words(found[3]))
    return element("text:span", {"text:style-name": style_name(MARKS["number"])}, words(found[1] + found[2]), number)
