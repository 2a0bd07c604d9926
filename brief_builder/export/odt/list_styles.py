"""The lists of the house style: bullets and numbers, for each surroundings in which a list may stand; and the numbers of headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brief_builder.export.odt.odf import Attributes, pt, style_name
from brief_builder.export.odt.roles import PARAGRAPHS
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import MM, Style
from brief_builder.export.xml_text import Xml, element

LEVELS = 10
"""OpenDocument's lists have ten levels."""

_BULLET = "•"  # on every level, as in the PDF
_PLACES: Mapping[ParagraphRole, str] = {"body": "", "quote": " citaat", "footnote": " voetnoot", "kader": " kader", "term_text": " begrip"}


def list_style(body: ParagraphRole, *, ordered: bool) -> str:
    """The name of the list style for these surroundings."""
    return ("Nummering" if ordered else "Opsomming") + _PLACES.get(body, "")


@dataclass(frozen=True, slots=True)
class _Indents:
    """Where the number of a level starts, and where its text does (points); `flat` text does not hang: the box holds its edge."""

    number: float
    text: float
    flat: bool = False

    def xml(self) -> Xml:
        """As the properties of a level."""
        left, first = (0.0, 0.0) if self.flat else (self.text, self.number - self.text)
        label: Attributes = {
            "text:label-followed-by": "listtab",
            "text:list-tab-stop-position": pt(self.text),
            "fo:text-indent": pt(first),
            "fo:margin-left": pt(left),
        }
        aligned = element("style:list-level-label-alignment", label)
        return element("style:list-level-properties", {"text:list-level-position-and-space-mode": "label-alignment"}, aligned)


def list_styles(style: Style) -> Iterator[Xml]:
    """Bullets and numbers, for each surroundings."""
    for body in _PLACES:
        levels = [_indents(body, level, style) for level in range(1, LEVELS + 1)]
        yield _list(list_style(body, ordered=False), [_bullets(i, indents) for i, indents in enumerate(levels, 1)])
        yield _list(list_style(body, ordered=True), [_numbers(i, indents) for i, indents in enumerate(levels, 1)])


def outline_style(style: Style) -> Xml:
    """The numbers of headings: they hang in the margin, the words stand on the text edge."""
    indents = _Indents(-style.page.number_hang * MM, 0.0).xml()
    levels = (
        element(
            "text:outline-level-style",
            {"text:level": level, "style:num-format": "1", **({"text:display-levels": level} if level > 1 else {})},
            indents,
        )
        for level in range(1, LEVELS + 1)
    )
    return element("text:outline-style", {"style:name": "Outline"}, *levels)


def _indents(body: ParagraphRole, level: int, style: Style) -> _Indents:
    hang = style.text["list"].hang
    edge = 0.0
    if body in ("quote", "footnote"):
        look = style.text[PARAGRAPHS[body].token]
        edge = look.indent + look.hang
    return _Indents(edge + hang * (level - 1), edge + hang * level, flat=body == "kader")


def _list(name: str, levels: list[Xml]) -> Xml:
    shown = {"style:display-name": name} if " " in name else {}
    return element("text:list-style", {"style:name": style_name(name), **shown}, *levels)


def _bullets(level: int, indents: _Indents) -> Xml:
    return element("text:list-level-style-bullet", {"text:level": level, "text:bullet-char": _BULLET}, indents.xml())


def _numbers(level: int, indents: _Indents) -> Xml:
    look = {"text:level": level, "style:num-format": "1", "style:num-suffix": "."}
    return element("text:list-level-style-number", look, indents.xml())
