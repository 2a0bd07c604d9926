"""The style of every role in a template, and those of ours that it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from brief_builder.export.docx.house.names import Known, known_styles
from brief_builder.export.docx.house.parts import find
from brief_builder.export.docx.ooxml import part_bytes, w
from brief_builder.export.docx.roles import STANDARD, CharacterRole
from brief_builder.export.docx.template_marks import CHARACTER_NAMES, character_style
from brief_builder.export.docx.template_styles import STYLE_ROWS, StyleRow, paragraph_style, table_style
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import Style
from brief_builder.export.xml_text import Xml

_OURS: Mapping[ParagraphRole, str] = {"header": "Koptekst document", "footer": "Voettekst document"}
"""Our own header and footer keep their tabs: those of a template may end elsewhere."""

_STAND_INS: Mapping[ParagraphRole, ParagraphRole] = {"title": "h1", "h4": "h3", "h5": "h3", "h6": "h3"}
"""Roles that take the look of another role of the template when it has no style for them."""


_HEADINGS: tuple[ParagraphRole, ...] = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Styles:
    """The style ids by role, and the roles whose style is the template's."""

    paragraph: Mapping[ParagraphRole, str]
    character: Mapping[CharacterRole, str]
    table: str
    foreign: frozenset[ParagraphRole]
    own_table: bool


def complete_styles(root: etree._Element, style: Style, default_table: str) -> Styles:
    """Find the style of every role in `root` (a `word/styles.xml`) and add what is missing, in the look of `style`."""
    paragraphs, characters, tables = (known_styles(root, kind) for kind in ("paragraph", "character", "table"))
    found = _found(paragraphs)
    taken = {*find_ids(root)}
    ids: dict[ParagraphRole, str] = {**{row.role: _free_id(row.role, taken) for row in STYLE_ROWS if row.role not in found}, **found}
    _append(root, _missing_paragraphs(found, ids, style))
    marks = {role: characters.style_for(name) for role, name in CHARACTER_NAMES.items()}
    names = {role: number or _free(STANDARD.character[role], taken) for role, number in marks.items()}
    _append(root, (character_style(role, style, names[role], characters.default) for role, number in marks.items() if not number))
    table = _table(tables, default_table)
    if not table:
        _append(root, [table_style(style, _free(STANDARD.table, taken), tables.default)])
    _drop_dangling(root)
    _make_headings(root, found)
    own_table = table in ("", STANDARD.table)
    return Styles(ids, names, table or _free(STANDARD.table, taken), frozenset(found), own_table)


def find_ids(root: etree._Element) -> Iterator[str]:
    """All style ids."""
    return (node.get(qn("w:styleId"), "") for node in find(root, "//w:style"))


def _found(known: Known) -> dict[ParagraphRole, str]:
    rows = {row.role: known.style_for(row.name) for row in STYLE_ROWS if row.role not in _OURS}
    found = {"body": known.default or known.style_for("Normal"), **rows}
    return {role: number for role, number in found.items() if number}


def _missing_paragraphs(found: Mapping[ParagraphRole, str], ids: Mapping[ParagraphRole, str], style: Style) -> Iterator[Xml]:
    for row in STYLE_ROWS:
        if row.role in found:
            continue
        stand_in = _STAND_INS.get(row.role, row.role)
        if stand_in in found:
            yield _like(row, ids[stand_in], ids)
        else:
            yield paragraph_style(replace(row, name=_OURS.get(row.role, row.name)), style, ids)


def _like(row: StyleRow, based: str, ids: Mapping[ParagraphRole, str]) -> Xml:
    """A style that looks like another one of the template, and says its own level."""
    level = 0 if row.role == "title" else int(row.role[1]) - 1
    own = {} if row.built_in else {"customStyle": 1}
    looks = w("pPr", w("numPr", w("numId", val=0)), w("outlineLvl", val=level))
    parts = (w("name", val=row.name), w("basedOn", val=based), w("next", val=ids["body"]), w("qFormat"), looks)
    return w("style", *parts, **{"type": "paragraph", **own, "styleId": ids[row.role]})


def _make_headings(root: etree._Element, found: Mapping[ParagraphRole, str]) -> None:
    """A style that is a heading only by its Dutch name is told to Word as one."""
    for node in find(root, "w:style"):
        level = next((level for level, role in enumerate(_HEADINGS) if found.get(role) == node.get(qn("w:styleId"))), None)
        if level is not None and not find(node, "w:pPr/w:outlineLvl"):
            place = parse_xml(part_bytes("outlineLvl"))
            place.set(qn("w:val"), str(level))
            _paragraph_properties(node).append(place)


def _paragraph_properties(style: etree._Element) -> etree._Element:
    """`w:pPr` of a style, made where it is missing: before the properties of runs and tables, which end a style."""
    found = style.find(qn("w:pPr"))
    if found is None:
        found = parse_xml(part_bytes("pPr"))
        later = find(style, "w:rPr | w:tblPr | w:trPr | w:tcPr | w:tblStylePr")
        later[0].addprevious(found) if later else style.append(found)
    return found


def _drop_dangling(root: etree._Element) -> None:
    """Some programs leave styles that start from, or lead to, a style that is not there."""
    known = {*find_ids(root)}
    for node in find(root, "w:style/w:basedOn | w:style/w:next | w:style/w:link"):
        if node.get(qn("w:val")) not in known:
            node.getparent().remove(node)


def _free_id(role: ParagraphRole, taken: set[str]) -> str:
    return _free(STANDARD.paragraph[role], taken)


def _free(number: str, taken: Iterable[str]) -> str:
    """The id itself, or with a letter behind it when the template uses it for something else."""
    return number if number not in taken else f"{number}Brief"


def _table(tables: Known, default_table: str) -> str:
    """Our own table style if the template was made from it, else the one with which Word begins a table in this template."""
    return tables.style_for(STANDARD.table) or (
        default_table if default_table in tables.by_id.values() and default_table != tables.default else ""
    )


def _append(root: etree._Element, styles: Iterable[Xml]) -> None:
    for node in list(parse_xml(part_bytes("styles", *styles))):
        root.append(node)
