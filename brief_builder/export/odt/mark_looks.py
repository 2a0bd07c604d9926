"""How each text style is set: links, note marks, labels, status marks."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.export.odt.odf import Attributes, properties, pt
from brief_builder.export.odt.roles import Mark
from brief_builder.export.style import Style
from brief_builder.export.xml_text import Xml

_MARK_SIZE = 9.0


def mark_look(mark: Mark, style: Style) -> Xml:
    """The properties of a text style."""
    colour = style.colour
    line = {"style:text-underline-style": "solid", "style:text-underline-width": "auto", "style:text-underline-color": "font-color"}
    raised = {"style:text-position": "super 62%"}
    bold = {"fo:font-weight": "bold"}
    looks: Mapping[Mark, Attributes] = {
        "link": {"fo:color": colour.named(style.link.colour), **line},
        "reference_link": {},
        "note_anchor": raised,
        "note_number": raised,
        "code": {"fo:language": "zxx", "fo:country": "none"},
        "number": {"fo:color": colour.accent},
        "city": {"fo:color": colour.accent},
        "label": {"fo:color": colour.grey},
        "mark": _grounded(colour.grey, style),
        "mark_warning": _grounded(colour.status, style),
        "header_mark": {**bold, "fo:color": colour.grey},
        "header_warning": {**bold, "fo:color": colour.status},
        "strong": bold,
        "emphasis": {"fo:font-style": "italic"},
    }
    return properties("text", looks[mark])


def _grounded(colour: str, style: Style) -> Attributes:
    """A word in capitals on a ground, since text has no border in OpenDocument; its letters stay lower case: that is spoken as a word."""
    return {
        "fo:font-weight": "bold",
        "fo:font-size": pt(_MARK_SIZE),
        "fo:text-transform": "uppercase",
        "fo:letter-spacing": "0.6pt",
        "fo:color": colour,
        "fo:background-color": style.colour.tint,
    }
