"""The fonts inside the file: subsets of the four cuts, named by the font face."""

from __future__ import annotations

from collections.abc import Mapping

from brief_builder.export.embeddable_font import embeddable_cut
from brief_builder.export.odt.odf import LINK
from brief_builder.export.style import FONT_CUTS, Style
from brief_builder.export.xml_text import NOTHING, Xml, element


def embedded_fonts(style: Style) -> Mapping[str, bytes]:
    """The cuts that may be embedded, by their path in the file."""
    cuts = ((cut, embeddable_cut(style, cut)) for cut in FONT_CUTS)
    return {f"Fonts/{cut}.ttf": data for cut, data in cuts if data}


def font_faces(style: Style, paths: Mapping[str, bytes]) -> Xml:
    """`office:font-face-decls` with the family of the house style."""
    kind = element("svg:font-face-format", {"svg:string": "truetype"})
    files = [element("svg:font-face-uri", {**LINK, "xlink:href": path}, kind) for path in paths]
    source = element("svg:font-face-src", None, *files) if files else NOTHING
    family = style.font.family
    face = {"style:name": family, "svg:font-family": f"'{family}'", "style:font-family-generic": "swiss", "style:font-pitch": "variable"}
    return element("office:font-face-decls", None, element("style:font-face", face, source))
