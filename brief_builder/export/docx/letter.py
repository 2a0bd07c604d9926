"""The parts of a letter: document type with its marks, reference data, signature."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from brief_builder.document.nodes import LabelLines, LetterBlock, Mark, Sender, Signature
from brief_builder.export.docx.drawings import picture_run
from brief_builder.export.docx.measures import twips
from brief_builder.export.docx.ooxml import w
from brief_builder.export.docx.paragraphs import Para
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.roles import CharacterRole
from brief_builder.export.docx.runs import TAB, run, runs, styled
from brief_builder.export.letter_measures import LOGO_WIDEST_MM, SENDER_FOOT_MM, SENDER_HEIGHT, TEXT_TOP_MM
from brief_builder.export.picture_size import picture_size
from brief_builder.export.style import MM, Style
from brief_builder.export.xml_text import Xml, join

_BEFORE_MARK = "\u2003"
_IN_BOX = "\u00a0"  # room between the word and the box round it


def letter_block(block: LetterBlock, place: Place) -> Iterator[Para]:
    """Logo or wordmark of the sender, document type and marks."""
    if place.job.own_sender:
        yield from _logo(block.sender, place) if block.sender.logo else _wordmark(block.sender, place.job.style)
    marks = join(_mark(mark, place) for mark in block.marks)
    before = (TEXT_TOP_MM - place.job.style.page.margin.top) * MM
    yield Para("doctype", join([run(block.document_type), marks]), before=max(before, 0.0) if place.job.own_sender else None)


def _sender_frame(style: Style) -> Xml:
    """The sender stands above the text of page 1, but belongs to it: what is in a header is not read aloud."""
    top = twips(SENDER_FOOT_MM * MM - SENDER_HEIGHT)
    return w("framePr", w=twips(style.page.wide_width), hSpace=0, wrap="around", vAnchor="page", hAnchor="margin", x=1, y=top)


def _wordmark(sender: Sender, style: Style) -> Iterator[Para]:
    frame = _sender_frame(style)
    if sender.prefix:
        yield Para("sender_prefix", run(sender.prefix), frame=frame)
    if sender.name:
        yield Para("sender_name", run(sender.name), frame=frame)


def _logo(sender: Sender, place: Place) -> Iterator[Para]:
    """The logo with its foot where that of the wordmark would be. Raises `UnreadableFile`."""
    alt = sender.logo_alt or sender.name
    size = picture_size(sender.logo, alt).within(LOGO_WIDEST_MM * MM, SENDER_HEIGHT)
    yield Para(
        "logo",
        picture_run(sender.logo, size, alt, "", place),
        before=SENDER_HEIGHT - size.height,
        frame=_sender_frame(place.job.style),
    )


def label_lines(block: LabelLines, place: Place) -> Iterator[Para]:
    """Label, tab, value; the last line keeps some distance from running text."""
    last = len(block.lines) - 1
    for index, line in enumerate(block.lines):
        content = join([styled(line.label, "label", place), TAB, runs(line.spans, place)])
        yield Para("meta", content, after=place.job.style.rhythm.half if index == last else None, keep_next=index != last)


def signature(block: Signature, place: Place) -> Iterator[Para]:
    """Greeting and sender without a gap, room to sign, offices side by side."""
    rhythm = place.job.style.rhythm
    offices = list(zip_longest(block.offices[::2], block.offices[1::2]))
    for index, line in enumerate(block.lines):
        keep = index < len(block.lines) - 1 or bool(offices)
        yield Para("signature", run(line), before=rhythm.unit if index == 0 else None, keep_next=keep)
    for index, (left, right) in enumerate(offices):
        content = join([run(left), TAB, run(right)]) if right else run(left)
        last = index == len(offices) - 1
        yield Para("offices", content, after=place.job.style.kader.gap_after if last else None, keep_next=not last)


def _mark(mark: Mark, place: Place) -> Xml:
    role: CharacterRole = "mark_warning" if mark.warning else "mark"
    return join([run(_BEFORE_MARK), styled(f"{_IN_BOX}{mark.text}{_IN_BOX}", role, place)])
