"""The parts of a letter: sender, document type with its marks, reference data, signature."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from brief_builder.document.nodes import LabelLines, LetterBlock, Mark, Sender, Signature
from brief_builder.export.letter_measures import LOGO_WIDEST_MM, SENDER_FOOT_MM, SENDER_HEIGHT, TEXT_TOP_MM
from brief_builder.export.odt.drawings import picture
from brief_builder.export.odt.pieces import Para
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.runs import TAB, runs, styled, words
from brief_builder.export.picture_size import picture_size
from brief_builder.export.style import MM
from brief_builder.export.xml_text import Xml, join

_BEFORE_MARK = "\u2003"
_IN_BOX = "\u00a0"  # room between the word and the edge of its ground


def letter_block(block: LetterBlock, place: Place) -> Iterator[Para]:
    """Logo or wordmark of the sender, document type and marks; page 1 begins where the sender does."""
    yield from _logo(block.sender, place) if block.sender.logo else _wordmark(block.sender)
    content = join([words(block.document_type), *(_mark(mark) for mark in block.marks)])
    has_sender = block.sender.logo or block.sender.name
    yield Para("doctype", content, before=(TEXT_TOP_MM - SENDER_FOOT_MM) * MM if has_sender else 0.0)


def _wordmark(sender: Sender) -> Iterator[Para]:
    if sender.prefix and sender.name:
        yield Para("sender_prefix", words(sender.prefix))
    if sender.name:
        yield Para("sender_name", words(sender.name))


def _logo(sender: Sender, place: Place) -> Iterator[Para]:
    """The logo with its foot where that of the wordmark would be. Raises `UnreadableFile`."""
    alt = sender.logo_alt or sender.name
    size = picture_size(sender.logo, alt).within(LOGO_WIDEST_MM * MM, SENDER_HEIGHT)
    yield Para("logo", picture(sender.logo, size, alt, "", place), before=SENDER_HEIGHT - size.height)


def label_lines(block: LabelLines, place: Place) -> Iterator[Para]:
    """Label, tab, value; the last line keeps some distance from running text."""
    last = len(block.lines) - 1
    for index, line in enumerate(block.lines):
        content = join([styled(line.label, "label"), TAB, runs(line.spans, place)])
        yield Para("meta", content, after=place.job.style.rhythm.half if index == last else None, keep_next=index != last)


def signature(block: Signature, place: Place) -> Iterator[Para]:
    """Greeting and sender without a gap, room to sign, offices side by side."""
    style = place.job.style
    offices = list(zip_longest(block.offices[::2], block.offices[1::2]))
    for index, line in enumerate(block.lines):
        keep = index < len(block.lines) - 1 or bool(offices)
        yield Para("signature", words(line), before=style.rhythm.unit if index == 0 else None, keep_next=keep)
    for index, (left, right) in enumerate(offices):
        content = join([words(left), TAB, words(right)]) if right else words(left)
        last = index == len(offices) - 1
        yield Para("offices", content, after=style.kader.gap_after if last else None, keep_next=not last)


def _mark(mark: Mark) -> Xml:
    return join([words(_BEFORE_MARK), styled(f"{_IN_BOX}{mark.text}{_IN_BOX}", "mark_warning" if mark.warning else "mark")])
