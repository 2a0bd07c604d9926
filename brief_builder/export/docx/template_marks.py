"""The character styles of our own template: links, note marks, labels, status marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from brief_builder.export.docx.measures import eighths, half_points, word_colour
from brief_builder.export.docx.ooxml import run_properties, w
from brief_builder.export.docx.roles import STANDARD, CharacterRole
from brief_builder.export.style import Style
from brief_builder.export.xml_text import NOTHING, Xml

_MARK_SIZE = 9.0

CHARACTER_NAMES: Mapping[CharacterRole, str] = {
    "link": "Hyperlink",
    "note_mark": "footnote reference",
    "code": "HTML Code",
    "number": "Nummer bijschrift",
    "city": "Stad",
    "label": "Label kenmerk",
    "mark": "Markering",
    "mark_warning": "Status",
    "header_mark": "Koptekst markering",
    "header_warning": "Koptekst status",
}
"""The names of the character styles in Word."""

_BUILT_IN: frozenset[CharacterRole] = frozenset(["link", "note_mark", "code"])


def character_styles(style: Style) -> Iterator[Xml]:
    """All character styles."""
    yield w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("uiPriority", val=1),
        w("semiHidden"),
        w("unhideWhenUsed"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )
    yield from (character_style(role, style, name) for role, name in STANDARD.character.items())


def character_style(role: CharacterRole, style: Style, style_id: str, based: str = "DefaultParagraphFont") -> Xml:
    """One character style under this id."""
    own = {} if role in _BUILT_IN else {"customStyle": 1}
    return w(
        "style",
        w("name", val=CHARACTER_NAMES[role]),
        w("basedOn", val=based) if based else NOTHING,
        w("uiPriority", val=10),
        w("unhideWhenUsed"),
        w("qFormat"),
        run_properties(_looks(style)[role]),
        **{"type": "character", **own, "styleId": style_id},
    )


def _looks(style: Style) -> Mapping[CharacterRole, list[Xml]]:
    colour = style.colour
    return {
        "link": [_colour(colour.named(style.link.colour)), w("u", val="single")],
        "note_mark": [w("vertAlign", val="superscript")],
        "code": [w("noProof")],
        "number": [_colour(colour.accent)],
        "city": [_colour(colour.accent)],
        "label": [_colour(colour.grey)],
        "mark": _boxed(colour.grey, style),
        "mark_warning": _boxed(colour.status, style),
        "header_mark": [w("b"), _colour(colour.grey)],
        "header_warning": [w("b"), _colour(colour.status)],
    }


def _colour(colour: str) -> Xml:
    return w("color", val=word_colour(colour))


def _boxed(colour: str, style: Style) -> list[Xml]:
    """A word in capitals with a box round it; the text itself keeps its lower case, which a screen reader speaks as a word."""
    box = w("bdr", val="single", sz=eighths(style.rule.block), space=0, color=word_colour(colour))
    size = half_points(_MARK_SIZE)
    return [w("b"), w("caps"), _colour(colour), w("spacing", val=12), w("sz", val=size), w("szCs", val=size), box]
