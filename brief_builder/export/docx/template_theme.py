"""The theme of our own template: the house colours in Word's colour picker, and the family as heading and body font."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.export.docx.measures import word_colour
from brief_builder.export.docx.ooxml import DRAWING
from brief_builder.export.style import Colours, Style
from brief_builder.export.xml_text import Xml, element


def theme_part(style: Style) -> bytes:
    """`word/theme/theme1.xml`."""
    elements = element("a:themeElements", None, _colours(style.colour), _fonts(style), _effects())
    root = element("a:theme", {"xmlns:a": f"{DRAWING}/main", "name": style.name}, elements)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()


def _colours(colour: Colours) -> Xml:
    slots = {
        "dk1": colour.ink,
        "lt1": "#FFFFFF",
        "dk2": colour.accent,
        "lt2": colour.tint,
        "accent1": colour.accent,
        "accent2": colour.grey,
        "accent3": colour.status,
        "accent4": colour.bar_other,
        "accent5": colour.hairline,
        "accent6": colour.ink,
        "hlink": colour.accent,
        "folHlink": colour.grey,
    }
    values = (element(f"a:{slot}", None, _rgb(value)) for slot, value in slots.items())
    return element("a:clrScheme", {"name": "Huisstijl"}, *values)


def _rgb(colour: str) -> Xml:
    return element("a:srgbClr", {"val": word_colour(colour)})


def _fonts(style: Style) -> Xml:
    family = [element(f"a:{script}", {"typeface": style.font.family if script == "latin" else ""}) for script in ("latin", "ea", "cs")]
    return element("a:fontScheme", {"name": "Huisstijl"}, *(element(f"a:{part}Font", None, *family) for part in ("major", "minor")))


def _effects() -> Xml:
    """Plain fills and lines without effects; the schema asks for three of each."""
    fill = element("a:solidFill", None, element("a:schemeClr", {"val": "phClr"}))
    line = element("a:ln", {"w": 9525}, fill)
    effect = element("a:effectStyle", None, element("a:effectLst"))
    return element("a:fmtScheme", {"name": "Huisstijl"}, *_lists(fill, line, effect))


def _lists(fill: Xml, line: Xml, effect: Xml) -> Iterator[Xml]:
    for name, member in (("fillStyleLst", fill), ("lnStyleLst", line), ("effectStyleLst", effect), ("bgFillStyleLst", fill)):
        yield element(f"a:{name}", None, member, member, member)
