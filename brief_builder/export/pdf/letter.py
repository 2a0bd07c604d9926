"""The top of a letter: the sender, and the document type with its marks."""

from __future__ import annotations

from dataclasses import dataclass

from brief_builder.document.nodes import LetterBlock, Mark, Sender
from brief_builder.export.letter_measures import LOGO_WIDEST_MM, SENDER_FOOT_MM, SENDER_HEIGHT, SENDER_NAME, SENDER_PREFIX, TEXT_TOP_MM
from brief_builder.export.pdf.edition import Edition, Measure
from brief_builder.export.pdf.pictures import print_ready
from brief_builder.export.pdf.pieces import NO_BREAK_SPACE, plain_pieces
from brief_builder.export.pdf.running_text import stacked
from brief_builder.export.pdf.strips import Area, Box, Hold, Ink, Look, Picture, Strip, ink_last, kept
from brief_builder.export.pdf.structure import Element, Flow, joined
from brief_builder.export.pdf.typesetting import Line, one_line, set_lines, spaced_out
from brief_builder.export.style import MM

_SENDER_AFTER = (TEXT_TOP_MM - SENDER_FOOT_MM) * MM
_LOGO_WIDEST = LOGO_WIDEST_MM * MM
_SENDER_LEADING = 20.0
_SENDER_INDENT = 10.0
_MARK_SIZE = 9.0
_MARK_SPACING = 0.6
_MARK_PAD = 5.0
_MARK_HEIGHT = 14.0
_MARK_GAP = 10.0


def top_of_letter(block: LetterBlock) -> float:
    """Where a letter begins, from the top edge of the paper: the sender above 24 mm, or, without a sender, the text at 34 mm."""
    has_sender = block.sender.logo or block.sender.name
    return SENDER_FOOT_MM * MM - SENDER_HEIGHT if has_sender else TEXT_TOP_MM * MM


def letter_block(edition: Edition, block: LetterBlock, measure: Measure) -> Flow:
    """Sender (logo or name), then the document type with its marks."""
    flow = joined([_sender(edition, block, measure), _document_type(edition, block, measure)])
    return Flow(kept(flow.strips, Hold.FIRM), flow.elements)


def _sender(edition: Edition, block: LetterBlock, measure: Measure) -> Flow:
    sender = block.sender
    if sender.logo:
        return _logo(edition, sender, measure)
    if not sender.name:
        return Flow()
    return _wordmark(edition, sender, measure)


def _logo(edition: Edition, sender: Sender, measure: Measure) -> Flow:
    picture = print_ready(sender.logo, _LOGO_WIDEST, sender.logo_alt or sender.name)
    scale = min(SENDER_HEIGHT / picture.height, _LOGO_WIDEST / picture.width)
    width, height = picture.width * scale, picture.height * scale
    content = edition.content()
    top = SENDER_HEIGHT - height
    ink = (Area(measure.left, top, width, height, content), Picture(measure.left, top, width, height, picture.data, content))
    element = Element("Figure", (content,), alt=sender.logo_alt or sender.name)
    return Flow((Strip(SENDER_HEIGHT, ink, after=_SENDER_AFTER),), (element,))


def _wordmark(edition: Edition, sender: Sender, measure: Measure) -> Flow:
    colours = edition.style.colour
    left = measure.left + _SENDER_INDENT
    prefix = plain_pieces(edition, sender.prefix and sender.prefix + NO_BREAK_SPACE, Look("regular", SENDER_PREFIX, colours.grey))
    name = plain_pieces(edition, sender.name, Look("bold", SENDER_NAME, colours.ink))
    lines = set_lines(edition, name.pieces, measure.wide - _SENDER_INDENT)
    height = SENDER_HEIGHT + (len(lines) - 1) * _SENDER_LEADING
    ink: list[Ink] = [Box(measure.left, 0.0, edition.style.rule.kader_bar, height, fill=colours.accent)]
    ink += one_line(edition, prefix.pieces).at(left, 9.5)
    for i, line in enumerate(lines):
        ink += line.at(left, 27.5 + i * _SENDER_LEADING)
    return Flow((Strip(height, tuple(ink), after=_SENDER_AFTER),), (Element("P", prefix.kids + name.kids),))


def _document_type(edition: Edition, block: LetterBlock, measure: Measure) -> Flow:
    look = edition.look("doctype")
    tokens = edition.style.text["doctype"]
    name = plain_pieces(edition, block.document_type and block.document_type + NO_BREAK_SPACE, look)
    lines = set_lines(edition, name.pieces, measure.wide)
    strips = stacked(edition, name, look, "doctype", measure.left, measure.wide) or (Strip(tokens.leading, after=tokens.after),)
    x = measure.left + (lines[-1].width + _MARK_GAP if lines else 0.0)
    marks = [_mark(edition, mark) for mark in block.marks if mark.text.strip()]
    if not name.kids and not marks:
        return Flow()
    ink: list[Ink] = []
    for mark in marks:
        ink += mark.at(x)
        x += mark.width + _MARK_GAP
    last = ink_last(strips[-1], *ink)
    return Flow((*strips[:-1], last), (Element("P", (*name.kids, *(mark.element for mark in marks))),))


@dataclass(frozen=True, slots=True)
class _BoxedWord:
    line: Line
    colour: str
    element: Element

    @property
    def width(self) -> float:
        return self.line.width + 2 * _MARK_PAD

    def at(self, x: float) -> tuple[Ink, ...]:
        box = Box(x, 1.5, self.width, _MARK_HEIGHT, outline=self.colour, thickness=1.0)
        return (box, *self.line.at(x + _MARK_PAD, 11.6))


def _mark(edition: Edition, mark: Mark) -> _BoxedWord:
    """A word in a box, as real text."""
    colour = edition.style.colour.status if mark.warning else edition.style.colour.grey
    pieces = plain_pieces(edition, mark.text.upper(), Look("bold", _MARK_SIZE, colour, spacing=_MARK_SPACING))
    return _BoxedWord(spaced_out(one_line(edition, pieces.pieces)), colour, Element("Span", pieces.kids))
