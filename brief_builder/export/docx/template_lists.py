"""The lists of our own template: bullets, numbers, and heading numbers that hang in the margin."""

from __future__ import annotations

from collections.abc import Callable

from brief_builder.export.docx.measures import twips, twips_mm
from brief_builder.export.docx.ooxml import paragraph_properties, part_bytes, w
from brief_builder.export.docx.roles import STANDARD
from brief_builder.export.style import Style
from brief_builder.export.xml_text import Xml

LEVELS = 9
"""Word's lists have nine levels."""

_BULLET = "•"  # on every level, as in the PDF


def numbering_part(style: Style) -> bytes:
    """`word/numbering.xml`. The definition has the number of its instance; the writer adds an instance for every numbered list."""
    hang = twips(style.text["list"].hang)
    kinds: list[tuple[int, str, Callable[[int], Xml]]] = [
        (STANDARD.bullets, "1B0C0001", lambda i: _level(i, "bullet", _BULLET, hang * (i + 1), hang)),
        (STANDARD.headings, "1B0C0002", lambda i: _level(i, "decimal", _dotted(i), 0, twips_mm(style.page.number_hang))),
        (STANDARD.numbers, "1B0C0003", lambda i: _level(i, "decimal", f"%{i + 1}.", hang * (i + 1), hang)),
    ]
    definitions = (_definition(number, fingerprint, level) for number, fingerprint, level in kinds)
    instances = (w("num", w("abstractNumId", val=number), numId=number) for number, _, _ in kinds)
    return part_bytes("numbering", *definitions, *instances)


def _definition(number: int, fingerprint: str, level: Callable[[int], Xml]) -> Xml:
    parts = (w("nsid", val=fingerprint), w("multiLevelType", val="multilevel"), w("tmpl", val=fingerprint))
    return w("abstractNum", *parts, *(level(i) for i in range(LEVELS)), abstractNumId=number)


def _dotted(level: int) -> str:
    return ".".join(f"%{i + 1}" for i in range(level + 1))


def _level(index: int, kind: str, pattern: str, left: int, hanging: int) -> Xml:
    look = paragraph_properties([w("ind", left=left, hanging=hanging)])
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val=kind),
        w("lvlText", val=pattern),
        w("lvlJc", val="left"),
        look,
        ilvl=index,
    )
