"""The lists of a template: its numbering of headings is kept, our bullets and numbers are added."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from brief_builder.export.docx.house.parts import find, values
from brief_builder.export.docx.roles import STANDARD
from brief_builder.export.docx.template_lists import numbering_part
from brief_builder.export.style import Style

_DEEPEST = 1000
_LEVEL_PARTS = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
_LEVEL_ORDER = {qn(f"w:{name}"): place for place, name in enumerate(_LEVEL_PARTS.split())}


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of roles as in `StyleMap`, whether heading styles number by themselves, and the first free list number."""

    bullets: int
    headings: int
    numbers: int
    counted: bool
    first_free: int


def complete_lists(numbering: etree._Element, styles: etree._Element, headings: Sequence[str], style: Style) -> Lists:
    """Add our lists to `numbering`; chapters keep the template's own list. `headings` are the style ids of level 1, 2 and 3."""
    for node in find(numbering, "w:numIdMacAtCleanup"):
        numbering.remove(node)
    for level in find(numbering, "w:abstractNum/w:lvl | w:num/w:lvlOverride/w:lvl"):
        level[:] = sorted(level, key=lambda child: _LEVEL_ORDER.get(child.tag, 0))  # LibreOffice writes them in another order
    own = _heading_list(numbering, styles, headings)
    definition = _highest(values(numbering, "w:abstractNum/@w:abstractNumId")) + 1
    instance = _highest(values(numbering, "w:num/@w:numId")) + 1
    _add(numbering, style, definition, instance)
    counted = any(_number_of_style(styles, name) for name in headings)
    return Lists(instance + STANDARD.bullets, own or instance + STANDARD.headings, definition + STANDARD.numbers, counted, instance + 10)


def _highest(numbers: Sequence[str]) -> int:
    return max((int(number) for number in numbers if number.isdigit()), default=0)


def _add(numbering: etree._Element, style: Style, definition: int, instance: int) -> None:
    """Definitions stand before instances, as the schema asks."""
    ours = parse_xml(numbering_part(style))
    first = next(iter(find(numbering, "w:num")), None)
    for node in find(ours, "w:abstractNum"):
        node.set(qn("w:abstractNumId"), str(definition + int(node.get(qn("w:abstractNumId")))))
        numbering.append(node) if first is None else first.addprevious(node)
    for node in find(ours, "w:num"):
        new = copy.deepcopy(node)
        new.set(qn("w:numId"), str(instance + int(node.get(qn("w:numId")))))
        pointer = new.find(qn("w:abstractNumId"))
        pointer.set(qn("w:val"), str(definition + int(pointer.get(qn("w:val")))))
        numbering.append(new)


def _heading_list(numbering: etree._Element, styles: etree._Element, headings: Sequence[str]) -> int:
    """The list of several levels that the first heading style names, or that names this style; 0 when there is none."""
    named = _number_of_style(styles, headings[0])
    linked = [instance.get(qn("w:numId"), "") for instance in find(numbering, "w:num") if headings[0] in _styles_of(numbering, instance)]
    for number in filter(None, [named, *linked]):
        if _levels(numbering, number) >= len(headings):
            return int(number)
    return 0


def _number_of_style(styles: etree._Element, name: str) -> str:
    """The list that a style, or the style it starts from, puts its paragraphs in; "" for none."""
    by_id = {node.get(qn("w:styleId")): node for node in find(styles, "w:style")}
    for _step in range(_DEEPEST):
        node = by_id.get(name)
        if node is None:
            return ""
        numbers = values(node, "w:pPr/w:numPr/w:numId/@w:val")
        if numbers:
            return "" if numbers[0] == "0" or not numbers[0].isdigit() else numbers[0]
        name = next(iter(values(node, "w:basedOn/@w:val")), "")
    return ""


def _definition(numbering: etree._Element, instance: etree._Element) -> etree._Element | None:
    """The definition of a list; one that only names a style of lists leads to the definition that made the style."""
    wanted = next(iter(values(instance, "w:abstractNumId/@w:val")), "")
    definition = next((node for node in find(numbering, "w:abstractNum") if node.get(qn("w:abstractNumId")) == wanted), None)
    link = next(iter(values(definition, "w:numStyleLink/@w:val")), "") if definition is not None else ""
    made = (node for node in find(numbering, "w:abstractNum") if link and values(node, "w:styleLink/@w:val") == [link])
    return next(made, definition)


def _styles_of(numbering: etree._Element, instance: etree._Element) -> list[str]:
    definition = _definition(numbering, instance)
    return [] if definition is None else values(definition, "w:lvl/w:pStyle/@w:val")


def _levels(numbering: etree._Element, number: str) -> int:
    instance = next((node for node in find(numbering, "w:num") if node.get(qn("w:numId")) == number), None)
    definition = None if instance is None else _definition(numbering, instance)
    return 0 if definition is None else len(find(definition, "w:lvl[w:numFmt[not(@w:val='bullet') and not(@w:val='none')]]"))
