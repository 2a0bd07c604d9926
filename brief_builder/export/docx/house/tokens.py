"""What our tokens take from a template: its measures, the size of its letters and its accent, so that what we add fits in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docx.oxml.ns import qn
from lxml import etree

from brief_builder.export.contrast import TEXT_CONTRAST, WHITE, contrast
from brief_builder.export.docx.house.parts import find, values
from brief_builder.export.style import Style, TextLook

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_SCALES = (0.8, 1.3)
_SMALLEST = 8.0
_WORD_SIZE = 10.0  # of a file that names no size
_LONGEST_CHAIN = 20


def fitted(style: Style, styles: etree._Element, theme: etree._Element | None, body: str, heading: str) -> Style:
    """Our style in the size of running text and in the colour of headings of the template. `body` and `heading` are style ids."""
    size = next((int(value) / 2 for value in _own(styles, body, "w:rPr/w:sz/@w:val") if value.isdigit()), _WORD_SIZE)
    scale = min(max(size / style.text["body"].size, _SCALES[0]), _SCALES[1])
    text = {token: _scaled(look, scale) for token, look in style.text.items()}
    return replace(_in_colour(style, _accent(styles, theme, heading)), text=text)


def _scaled(look: TextLook, scale: float) -> TextLook:
    """Type in half points, as Word has it."""
    size = max(_SMALLEST, round(look.size * scale * 2) / 2)
    return replace(look, size=size, leading=round(look.leading * size / look.size * 2) / 2)


def _in_colour(style: Style, accent: str) -> Style:
    """With another accent, if it can be read on white and on the ground of boxes."""
    grounds = (WHITE, style.colour.tint)
    if not accent or min(contrast(accent, ground) for ground in grounds) < TEXT_CONTRAST:
        return style
    return replace(style, colour=replace(style.colour, accent=accent, bar_city=accent))


def _accent(styles: etree._Element, theme: etree._Element | None, heading: str) -> str:
    """The colour of headings as "#RRGGBB"; "" when they have the colour of text."""
    for node in _chain(styles, heading):
        for colour in find(node, "w:rPr/w:color"):
            name = colour.get(qn("w:themeColor"), "")
            value = _theme_colour(theme, name) if name and theme is not None else colour.get(qn("w:val"), "")
            if _HEX.fullmatch(value):
                return f"#{value.upper()}" if _is_colourful(value) else ""
    return ""


def _theme_colour(theme: etree._Element, name: str) -> str:
    """The colour itself; tints and shades of it are not followed."""
    found = values(theme, f"//a:clrScheme/a:{name}/a:srgbClr/@val") if re.fullmatch(r"accent\d", name) else []
    return next(iter(found), "")


def _is_colourful(value: str) -> bool:
    channels = [int(value[i : i + 2], 16) for i in (0, 2, 4)]
    return max(channels) - min(channels) > 24


def _own(styles: etree._Element, name: str, path: str) -> Iterator[str]:
    """The values that hold for a style: its own, those of the styles it starts from, those of the whole file."""
    for node in _chain(styles, name):
        yield from values(node, path)
    yield from values(styles, f"w:docDefaults/w:rPrDefault/{path}")


def _chain(styles: etree._Element, name: str) -> Iterator[etree._Element]:
    by_id = {node.get(qn("w:styleId")): node for node in find(styles, "w:style")}
    for _step in range(_LONGEST_CHAIN):
        node = by_id.get(name)
        if node is None:
            return
        yield node
        name = next(iter(values(node, "w:basedOn/@w:val")), "")
