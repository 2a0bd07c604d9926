"""What stands above and below tables, charts and pictures: "Figuur 1", title and measure line; the source."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Caption
from brief_builder.document.spans import Spans
from brief_builder.export.docx.paragraphs import Para
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import character, field, run, runs, styled
from brief_builder.export.targets import NUMBERED_LABEL
from brief_builder.export.xml_text import Xml, join

_GAP = "\u00a0\u00a0 "  # between label and title


def caption_paragraphs(caption: Caption | None, place: Place, *, wide: bool = False) -> Iterator[Para]:
    """The lines above; they stay with what follows. A wide caption has its rule over the whole width of wide blocks."""
    if caption is None:
        return
    style = place.job.style
    keep = "caption" in place.job.ids.foreign  # a template made for captions below does not hold them to what follows
    right = place.width - place.wide if wide else None
    after = None if caption.measure else style.text["captionsub"].after
    name = place.job.targets.bookmarks.get(caption.anchor, "")
    label = place.job.ledger.bookmark(name, _label(caption.label, place, place.job.targets.numbers.get(name, "")))
    yield Para(
        "caption", join([label, run(_GAP if caption.label else ""), runs(caption.title, place)]), after=after, right=right, keep_next=keep
    )
    if caption.measure:
        yield Para("captionsub", runs(caption.measure, place), right=right, keep_next=keep)


def source_paragraph(source: Spans, place: Place) -> Iterator[Para]:
    """The line below, if there is one."""
    if source:
        yield Para("source", runs(source, place))


def _label(label: str, place: Place, name: str) -> Xml:
    """ "Figuur 1": the number is a field where Word counts to the same number, so that captions added in Word go on counting.

    The number has a bookmark of its own (`name`): what refers to the caption shows that number, whatever it becomes.
    """
    found = NUMBERED_LABEL.fullmatch(label)
    if found is None:
        return styled(label, "number", place)
    look = [character("number", place)]
    counted = place.job.ledger.counts.caption(found[1], int(found[3]))
    number = field(f"SEQ {found[1]} \\* ARABIC", found[3], look) if counted else run(found[3], look)
    return join([run(found[1] + found[2], look), place.job.ledger.bookmark(name, number)])
