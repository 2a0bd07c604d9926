"""The pages: page 1 without a header, title and mark from page 2, the page number everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_builder.document.nodes import Document, Furniture, LetterBlock
from brief_builder.export.letter_measures import SENDER_FOOT_MM, SENDER_HEIGHT, TEXT_TOP_MM
from brief_builder.export.odt.odf import Attributes, pt, style_name
from brief_builder.export.odt.pieces import Para, render_all
from brief_builder.export.odt.place import Job
from brief_builder.export.odt.runs import TAB, styled, words
from brief_builder.export.style import MM, Style
from brief_builder.export.xml_text import NOTHING, Xml, element, join

FIRST_PAGE = "First Page"
"""The master page of page 1."""

_LATER_PAGES = "Standard"
_ASCENT = 0.98  # of the family: from the top of a line to its baseline lies half the room that is left, and this part of the size
_PLACEHOLDER = re.compile(r"(\{pages?\})")
_NOTE_GAP = 10.0  # free above the rule over the notes


def page_layouts(document: Document, style: Style) -> Iterator[Xml]:
    """The geometry of page 1 and of the others."""
    margin = style.page.margin
    yield _layout("Eerste", _first_top(document, style), NOTHING, style, foot=len(_first_foot(document.furniture)))
    yield _layout("Vervolg", _header_top(style), _header_style(margin.top * MM - _header_top(style)), style)


def master_pages(job: Job) -> Xml:
    """What stands at the edges of the pages."""
    furniture = job.document.furniture
    first = {"style:name": style_name(FIRST_PAGE), "style:display-name": FIRST_PAGE, "style:next-style-name": _LATER_PAGES}
    foot = element("style:footer", None, _line(_foot(furniture), job))
    first_foot = element("style:footer", None, *(_line(line, job) for line in _first_foot(furniture)))
    head = element("style:header", None, _line(Para("header", _title_and_mark(furniture)), job))
    return element(
        "office:master-styles",
        None,
        element("style:master-page", {"style:name": _LATER_PAGES, "style:page-layout-name": "Vervolg"}, head, foot),
        element("style:master-page", {**first, "style:page-layout-name": "Eerste"}, first_foot),
    )


def _foot(furniture: Furniture) -> Para:
    return Para("footer", join([words(furniture.footer), TAB, *_page_of(furniture.page_of)]))


def _first_foot(furniture: Furniture) -> list[Para]:
    """The lines at the foot of page 1: what is internal above what stands on every page."""
    return [*([Para("footer", words(furniture.internal))] if furniture.internal else []), _foot(furniture)]


def _first_top(document: Document, style: Style) -> float:
    """A letter begins where its sender does, or, without a sender, where its text would."""
    letter = document.blocks[0] if document.blocks else None
    if not isinstance(letter, LetterBlock):
        return style.page.margin.top * MM
    has_sender = letter.sender.logo or letter.sender.name
    return SENDER_FOOT_MM * MM - SENDER_HEIGHT if has_sender else TEXT_TOP_MM * MM


def _header_top(style: Style) -> float:
    return style.page.header_y * MM - _baseline(style)


def _footer_bottom(style: Style) -> float:
    running = style.text["running"]
    return style.page.footer_y * MM - (running.leading - _baseline(style))


def _baseline(style: Style) -> float:
    """How far below the top of a line of running text its baseline lies."""
    running = style.text["running"]
    return (running.leading - running.size) / 2 + running.size * _ASCENT * 0.8


def _layout(name: str, top: float, header: Xml, style: Style, foot: int = 1) -> Xml:
    """A page whose text begins at `top` points, with so many lines in its footer."""
    page = style.page
    bottom = _footer_bottom(style)
    look: Attributes = {
        "fo:page-width": pt(page.width),
        "fo:page-height": pt(page.height),
        "style:print-orientation": "portrait",
        "fo:margin-top": pt(top),
        "fo:margin-bottom": pt(bottom),
        "fo:margin-left": pt(page.margin.left * MM),
        "fo:margin-right": pt(page.margin.right * MM),
    }
    properties = element("style:page-layout-properties", look, _note_rule(style))
    head = element("style:header-style", None, header) if header else element("style:header-style")
    below = element("style:footer-style", None, _footer_style(page.margin.bottom * MM - bottom, foot * style.text["running"].leading))
    return element("style:page-layout", {"style:name": name}, properties, head, below)


def _note_rule(style: Style) -> Xml:
    rule: Attributes = {
        "style:width": pt(style.rule.footnote),
        "style:distance-before-sep": pt(_NOTE_GAP),
        "style:distance-after-sep": pt(4),
        "style:line-style": "solid",
        "style:adjustment": "left",
        "style:rel-width": f"{round(100 * style.rule.footnote_width / style.page.text_width)}%",
        "style:color": style.colour.ink,
    }
    return element("style:footnote-sep", rule)


def _header_style(height: float) -> Xml:
    look: Attributes = {"svg:height": pt(height), "fo:margin-bottom": pt(8), "style:dynamic-spacing": "false"}
    return element("style:header-footer-properties", look)


def _footer_style(height: float, lines: float) -> Xml:
    look: Attributes = {"svg:height": pt(height), "fo:margin-top": pt(max(height - lines, 0.0)), "style:dynamic-spacing": "false"}
    return element("style:header-footer-properties", look)


def _line(para: Para, job: Job) -> Xml:
    return join(render_all([para], job)) or element("text:p")


def _title_and_mark(furniture: Furniture) -> Xml:
    mark = furniture.mark
    end = [TAB, styled(mark.text, "header_warning" if mark.warning else "header_mark")] if mark else []
    return join([words(furniture.title), *end])


def _page_of(pattern: str) -> Iterator[Xml]:
    fields = {
        "{page}": element("text:page-number", {"text:select-page": "current"}, Xml("1")),
        "{pages}": element("text:page-count", None, Xml("1")),
    }
    for piece in _PLACEHOLDER.split(pattern):
        yield fields.get(piece) or words(piece)
