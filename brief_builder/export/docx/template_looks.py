"""How each paragraph role of our own template is set: spacing, indents, borders, tabs; its letters come from its token."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brief_builder.export.docx.measures import eighths, twips, word_colour
from brief_builder.export.docx.ooxml import w
from brief_builder.export.roles import (
    FIGURE_BELOW_RULE,
    KADER,
    KEEP_LINES,
    KEEP_WITH_NEXT,
    PICTURES,
    SENDER_GAP,
    TOC_NUMBER,
    ParagraphRole,
    heights,
    hyphenated,
    toc_text,
)
from brief_builder.export.style import Style, TextLook
from brief_builder.export.xml_text import Xml

_OUTLINE: Mapping[ParagraphRole, int] = {"title": 0, "h1": 0, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 5}


def paragraph_look(role: ParagraphRole, look: TextLook, style: Style) -> list[Xml]:
    """The properties of the style with this role."""
    parts = [w("widowControl"), w("jc", val="left"), _spacing(role, look, style), _indent(role, look, style)]
    if role in KEEP_WITH_NEXT:
        parts.append(w("keepNext"))
    if role in KEEP_LINES:
        parts.append(w("keepLines"))
    parts.append(w("suppressAutoHyphens", val=int(not hyphenated(role, style))))
    if role in _OUTLINE:
        parts.append(w("outlineLvl", val=_OUTLINE[role]))
    return [*parts, *_extra(role, look, style)]


def _spacing(role: ParagraphRole, look: TextLook, style: Style) -> Xml:
    """Lines are exact, except where a picture stands."""
    if role in PICTURES:
        return w("spacing", before=0, after=0, line=240, lineRule="auto")
    before, after, leading = heights(role, look, style)
    return w("spacing", before=twips(before), after=twips(after), line=twips(leading), lineRule="exact")


def _indent(role: ParagraphRole, look: TextLook, style: Style) -> Xml:
    into_margin = -twips(style.page.wide_width - style.page.text_width)
    kader = style.kader
    if role in KADER:
        return w("ind", left=twips(kader.pad + kader.bar), right=twips(kader.pad))
    if role in ("title_large", "header", "footer"):
        return w("ind", left=0, right=into_margin)
    if role in ("sender_prefix", "sender_name"):
        return w("ind", left=twips(SENDER_GAP + kader.bar), right=0)
    if role in ("toc1", "toc2"):
        return w("ind", left=twips(toc_text(role)), hanging=twips(TOC_NUMBER))
    return w("ind", left=twips(look.indent + look.hang), hanging=twips(look.hang))


def _extra(role: ParagraphRole, look: TextLook, style: Style) -> list[Xml]:
    make = _EXTRAS.get(role)
    return make(look, style) if make else []


def _border(side: str, points: float, space: float, colour: str) -> Xml:
    return w(side, val="single", sz=eighths(points), space=round(space), color=word_colour(colour))


def _caption_rule(_look: TextLook, style: Style) -> list[Xml]:
    return [w("pBdr", _border("top", style.rule.block, style.rule.block_gap, style.colour.accent))]


def _figure_rule(_look: TextLook, style: Style) -> list[Xml]:
    return [w("pBdr", _border("top", style.rule.block, FIGURE_BELOW_RULE, style.colour.accent))]


def _kader_box(_look: TextLook, style: Style) -> list[Xml]:
    """Tint with an accent bar: the same borders on all three styles, so that Word joins the paragraphs into one box."""
    kader, tint = style.kader, style.colour.tint
    borders = w(
        "pBdr",
        _border("top", 0.5, 5, tint),
        _border("left", kader.bar, kader.pad, style.colour.accent),
        _border("bottom", 0.5, 6, tint),
        _border("right", 0.5, kader.pad, tint),
    )
    return [borders, w("shd", val="clear", color="auto", fill=word_colour(tint))]


def _sender_bar(_look: TextLook, style: Style) -> list[Xml]:
    return [w("pBdr", _border("left", style.kader.bar, SENDER_GAP, style.colour.accent))]


def _header_line(_look: TextLook, style: Style) -> list[Xml]:
    return [w("pBdr", _border("bottom", 0.5, 4, style.colour.hairline)), *_edge_tab(_look, style)]


def _edge_tab(_look: TextLook, style: Style) -> list[Xml]:
    """Header and footer: the second half stands at the edge of wide blocks."""
    return [w("tabs", w("tab", val="right", pos=twips(style.page.wide_width)))]


def _label_tab(look: TextLook, _style: Style) -> list[Xml]:
    return [w("tabs", w("tab", val="left", pos=twips(look.hang)))]


def _office_tab(_look: TextLook, style: Style) -> list[Xml]:
    return [w("tabs", w("tab", val="left", pos=twips(style.page.text_width / 2)))]


def _toc_tab(_look: TextLook, style: Style) -> list[Xml]:
    """The page number stands at the text edge; the tab to the words is that of the hanging indent."""
    return [w("tabs", w("tab", val="right", leader="dot", pos=twips(style.page.text_width)))]


_EXTRAS: Mapping[ParagraphRole, Callable[[TextLook, Style], list[Xml]]] = {
    "caption": _caption_rule,
    "kader": _kader_box,
    "kader_term": _kader_box,
    "kader_source": _kader_box,
    "sender_prefix": _sender_bar,
    "sender_name": _sender_bar,
    "figure_big": _figure_rule,
    "header": _header_line,
    "footer": _edge_tab,
    "meta": _label_tab,
    "offices": _office_tab,
    "toc1": _toc_tab,
    "toc2": _toc_tab,
}
