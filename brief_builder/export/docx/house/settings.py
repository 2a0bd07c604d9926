"""The settings of a template that belong to its look; everything that protects, tracks, merges or fetches stays behind."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from brief_builder.export.docx.house.parts import find, values
from brief_builder.export.docx.ooxml import part_bytes, w

_KEPT = frozenset(map(qn, (
    "w:mirrorMargins", "w:alignBordersAndEdges", "w:bordersDoNotSurroundHeader", "w:bordersDoNotSurroundFooter", "w:gutterAtTop",
    "w:embedTrueTypeFonts", "w:saveSubsetFonts", "w:defaultTabStop", "w:autoHyphenation", "w:consecutiveHyphenLimit", "w:hyphenationZone",
    "w:doNotHyphenateCaps", "w:defaultTableStyle", "w:evenAndOddHeaders", "w:characterSpacingControl", "w:compat", "w:themeFontLang",
    "w:clrSchemeMapping", "w:decimalSymbol", "w:listSeparator",
)))  # fmt: skip
_OFFICE = "http://schemas.microsoft.com/office/word"
_MODE = 15  # Word 2013 and later; below that Word opens a file "in compatibility mode"


def kept_settings(settings: etree._Element) -> etree._Element:
    """The root of a new `word/settings.xml`, in the order of the schema."""
    kept = parse_xml(part_bytes("settings"))
    for child in settings:
        if child.tag in _KEPT:
            kept.append(child)
    _modernise(kept)
    return kept


def _modernise(settings: etree._Element) -> None:
    """No compatibility mode. A template without the section for it gets one; its place is before the language of the theme."""
    modes = find(settings, "w:compat/w:compatSetting[@w:name='compatibilityMode']")
    for mode in modes:
        mode.set(qn("w:val"), str(max(_MODE, *(int(value) for value in values(mode, "@w:val") if value.isdigit()))))
    if modes:
        return
    mode = parse_xml(part_bytes("compat", w("compatSetting", name="compatibilityMode", uri=_OFFICE, val=_MODE)))
    compat = settings.find(qn("w:compat"))
    if compat is not None:
        compat.append(mode[0])
        return
    later = find(settings, "w:themeFontLang | w:clrSchemeMapping | w:decimalSymbol | w:listSeparator")
    later[0].addprevious(mode) if later else settings.append(mode)


def alternates(settings: etree._Element) -> bool:
    """Whether even pages have headers of their own."""
    return bool(find(settings, "w:evenAndOddHeaders[not(@w:val='0') and not(@w:val='false')]"))


def default_table(settings: etree._Element) -> str:
    """The id of the style with which Word begins a table, or ""."""
    return next(iter(values(settings, "w:defaultTableStyle/@w:val")), "")
