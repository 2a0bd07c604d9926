"""How each paragraph role is set: spacing, indents, borders, tabs; and the letters of each token."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from brief_builder.export.odt.odf import Attributes, properties, pt
from brief_builder.export.odt.roles import PARAGRAPHS
from brief_builder.export.roles import (
    FIGURE_BELOW_RULE,
    HEADINGS,
    KADER,
    KEEP_LINES,
    KEEP_WITH_NEXT,
    PICTURES,
    SENDER_GAP,
    TOC_NUMBER,
    ParagraphRole,
    heights,
    hyphenated,
    letters,
    toc_text,
)
from brief_builder.export.style import Style, TextLook
from brief_builder.export.xml_text import Xml, element


def paragraph_look(role: ParagraphRole, look: TextLook, style: Style) -> Xml:
    """The properties of the paragraph style with this role."""
    values: dict[str, object] = {
        "fo:text-align": "start",
        "fo:orphans": 2,
        "fo:widows": 2,
        **spacing(role, style),
        **indents(role, style),
        **({"fo:keep-with-next": "always"} if role in KEEP_WITH_NEXT else {}),
        **({"fo:keep-together": "always"} if role in KEEP_LINES else {}),
        **_borders(role, style),
    }
    return properties("paragraph", values, *_tabs(role, look, style))


def text_look(role: ParagraphRole, look: TextLook, style: Style) -> Xml:
    """The letters of the paragraph style with this role."""
    return _letters(letters(role, look), style, hyphenate=hyphenated(role, style))


def spacing(role: ParagraphRole, style: Style) -> Attributes:
    """Space above and below, and the height of lines: exact, except where a picture stands."""
    look = style.text[PARAGRAPHS[role].token]
    if role in PICTURES:
        return {"fo:margin-top": "0pt", "fo:margin-bottom": "0pt", "fo:line-height": "100%"}
    before, after, leading = heights(role, look, style)
    return {"fo:margin-top": pt(before), "fo:margin-bottom": pt(after), "fo:line-height": pt(leading)}


def _letters(look: TextLook, style: Style, *, hyphenate: bool) -> Xml:
    values: dict[str, object] = {
        "fo:font-size": pt(look.size),
        "fo:font-weight": "bold" if look.bold else "normal",
        "fo:font-style": "normal",
        "fo:color": style.colour.named(look.colour),
        "fo:hyphenate": str(hyphenate).lower(),
    }
    if hyphenate:
        least = style.hyphenation.min_part
        values |= {"fo:hyphenation-remain-char-count": least, "fo:hyphenation-push-char-count": least}
    return properties("text", values)


def indents(role: ParagraphRole, style: Style) -> Attributes:
    """Left, right and first line. Nothing for lists and headings: there the list style holds the indents."""
    look = style.text[PARAGRAPHS[role].token]
    into_margin = style.page.text_width - style.page.wide_width
    if role == "list" or role in HEADINGS:
        return {}
    if role in ("title_large", "header", "footer"):
        return _sides(0, 0, into_margin)
    if role in ("toc1", "toc2"):
        return _sides(toc_text(role), -TOC_NUMBER)
    if role in KADER or role in ("sender_prefix", "sender_name"):
        return _sides(0, 0)
    return _sides(look.indent + look.hang, -look.hang)


def _sides(left: float, first: float, right: float = 0.0) -> Attributes:
    return {"fo:margin-left": pt(left), "fo:margin-right": pt(right), "fo:text-indent": pt(first)}


def _borders(role: ParagraphRole, style: Style) -> Attributes:
    rule, colour = style.rule, style.colour
    if role == "caption":
        return {**_border("top", rule.block, colour.accent), "fo:padding-top": pt(rule.block_gap)}
    if role in KADER:
        return {**box_edges(style), "fo:background-color": colour.tint}
    if role in ("sender_prefix", "sender_name"):
        return {**_border("left", style.kader.bar, colour.accent), "fo:padding-left": pt(SENDER_GAP), "style:join-border": "true"}
    if role == "figure_big":
        return {**_border("top", rule.block, colour.accent), "fo:padding-top": pt(FIGURE_BELOW_RULE)}
    if role == "header":
        return {**_border("bottom", 0.5, colour.hairline), "fo:padding-bottom": pt(4)}
    return {}


def box_edges(style: Style) -> Attributes:
    """The bar and the room within a box. They go together: who writes some of them loses the others."""
    pads = {"top": 5.0, "bottom": 6.0, "left": style.kader.pad, "right": style.kader.pad}
    padding = {f"fo:padding-{side}": pt(value) for side, value in pads.items()}
    return {**_border("left", style.kader.bar, style.colour.accent), **padding, "style:join-border": "true"}


def _border(side: str, width: float, colour: str) -> dict[str, str]:
    none = {f"fo:border-{other}": "none" for other in ("top", "bottom", "left", "right")}
    return {**none, f"fo:border-{side}": f"{pt(width)} solid {colour}"}


def _tabs(role: ParagraphRole, look: TextLook, style: Style) -> tuple[Xml, ...]:
    make = _TABS.get(role)
    return (element("style:tab-stops", None, *make(role, look, style)),) if make else ()


def _tab(place: float, kind: str = "left", **leader: str) -> Xml:
    dots = {"style:leader-style": "dotted", "style:leader-text": "."} if leader else {}
    return element("style:tab-stop", {"style:position": pt(place), **({"style:type": kind} if kind != "left" else {}), **dots})


def _toc_tabs(role: ParagraphRole, _look: TextLook, style: Style) -> list[Xml]:
    """Words at the indent, page number at the text edge; places are counted from the indent."""
    return [_tab(0.0), _tab(style.page.text_width - toc_text(role), "right", leader="dots")]


def _edge_tab(_role: ParagraphRole, _look: TextLook, style: Style) -> list[Xml]:
    return [_tab(style.page.wide_width, "right")]


def _hang_tab(_role: ParagraphRole, _look: TextLook, _style: Style) -> list[Xml]:
    return [_tab(0.0)]


def _note_tab(_role: ParagraphRole, _look: TextLook, _style: Style) -> list[Xml]:
    """A breath behind the indent: LibreOffice fills up to the indent itself, and a tab then goes to the next stop."""
    return [_tab(0.5)]


def _office_tab(_role: ParagraphRole, _look: TextLook, style: Style) -> list[Xml]:
    return [_tab(style.page.text_width / 2)]


_TABS: Mapping[ParagraphRole, Callable[[ParagraphRole, TextLook, Style], list[Xml]]] = {
    "toc1": _toc_tabs,
    "toc2": _toc_tabs,
    "header": _edge_tab,
    "footer": _edge_tab,
    "meta": _hang_tab,
    "footnote": _note_tab,
    "offices": _office_tab,
}
