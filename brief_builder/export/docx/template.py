"""Our own template: a complete, empty Word file made from the tokens of a house style.

The writer opens it as it would open a municipality's own .docx; nothing after this module knows where styles came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from brief_builder.export.docx.font_embedding import embedded_fonts, font_table
from brief_builder.export.docx.measures import twips, twips_mm
from brief_builder.export.docx.ooxml import RELATIONSHIPS, part_bytes, w
from brief_builder.export.docx.packing import packed
from brief_builder.export.docx.roles import STANDARD, StyleMap
from brief_builder.export.docx.template_lists import numbering_part
from brief_builder.export.docx.template_styles import styles_part
from brief_builder.export.docx.template_theme import theme_part
from brief_builder.export.embeddable_font import font_stamp
from brief_builder.export.style import FONT_CUTS, Style
from brief_builder.export.xml_text import Xml

_BASELINE_MM = 3.3  # an exact line of running text has its baseline this far below its top
_DESCENT_MM = 1.0  # and this far above its bottom
_FIRST_LIST = 100  # the template's own lists come before
_TEMPLATE_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MASKED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

# Word 2013 and later: no "compatibility mode", and of two spaces between paragraphs the larger counts
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}


@dataclass(frozen=True, slots=True)
class Template:
    """A file ready to be filled: its bytes, the styles of the roles, and our tokens as they hold in it.

    Lists of the document are numbered from `first_list`. `own_sender` says that nobody else tells who sends the document.
    """

    file: bytes
    ids: StyleMap
    style: Style
    first_list: int
    own_sender: bool = True


@dataclass(frozen=True, slots=True)
class _Told:
    """All that our template is made from: a style, and the stamps of its font files."""

    style: Style
    stamps: tuple[tuple[int, int] | None, ...]

    def __hash__(self) -> int:
        return hash(self.stamps)  # a style holds mappings, and has no hash of its own


def own_template(style: Style) -> Template:
    """Our own template."""
    return Template(standard_template(style), STANDARD, style, _FIRST_LIST)


def word_template(style: Style) -> bytes:
    """Our own template as the bytes of a .dotx, for an organisation that wants to start its house style from it."""
    return packed(_package(style, _TEMPLATE_MAIN))


def standard_template(style: Style) -> bytes:
    """The same as the bytes of a .docx, for the writer."""
    return _standard_template(_Told(style, tuple(font_stamp(style, cut) for cut in FONT_CUTS)))


@lru_cache(maxsize=4)  # every file of a house style begins with the same one
def _standard_template(told: _Told) -> bytes:
    return packed(_package(told.style, CONTENT_TYPE.WML_DOCUMENT_MAIN), quick=True)


def _package(style: Style, kind: str) -> Package:
    package = Package()
    document = _part(package, "document", kind, part_bytes("document", w("body", _section(style))))
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for name, content, relation, data in (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles_part(style)),
        ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, numbering_part(style)),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, _settings(style)),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme_part(style)),
    ):
        document.relate_to(_part(package, name, content, data), relation)
    document.relate_to(_fonts(package, style), RELATIONSHIP_TYPE.FONT_TABLE)
    return package


def _part(package: Package, name: str, kind: str, data: bytes) -> Part:
    return Part(PackURI(f"/word/{name}.xml"), kind, data, package)


def _fonts(package: Package, style: Style) -> Part:
    """The font table with a part for every embedded cut."""
    fonts = {f"rId{number}": font for number, font in enumerate(embedded_fonts(style), 1)}
    names = {font.cut: (relation, font.key) for relation, font in fonts.items()}
    table = _part(package, "fontTable", CONTENT_TYPE.WML_FONT_TABLE, font_table(style, names))
    for relation, font in fonts.items():
        part = Part(PackURI(f"/word/fonts/{font.cut}.odttf"), _MASKED_FONT, font.data, package)
        table.rels.add_relationship(f"{RELATIONSHIPS}/font", part, relation)
    return table


def _section(style: Style) -> Xml:
    """A4 with the margins of the style; page 1 has a header of its own."""
    page = style.page
    margins = w(
        "pgMar",
        top=twips_mm(page.margin.top),
        right=twips_mm(page.margin.right),
        bottom=twips_mm(page.margin.bottom),
        left=twips_mm(page.margin.left),
        header=twips_mm(page.header_y - _BASELINE_MM),
        footer=twips_mm(page.footer_y - _DESCENT_MM),
        gutter=0,
    )
    return w("sectPr", w("pgSz", w=twips(page.width), h=twips(page.height)), margins, w("titlePg"))


def _settings(style: Style) -> bytes:
    office = "http://schemas.microsoft.com/office/word"
    modes = (w("compatSetting", name=name, uri=office, val=value) for name, value in _COMPATIBILITY.items())
    return part_bytes(
        "settings",
        w("zoom", percent=100),
        w("embedTrueTypeFonts"),
        w("saveSubsetFonts"),
        w("defaultTabStop", val=708),
        w("autoHyphenation", val=int(style.hyphenation.text or style.hyphenation.cells)),
        w("doNotHyphenateCaps"),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", *modes),
        w("themeFontLang", val="nl-NL"),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )
