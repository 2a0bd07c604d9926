"""A template of the organisation made ready to be filled: a new, empty file with its look and nothing else of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from docx.oxml.parser import parse_xml
from lxml import etree

from brief_builder.export.docx.house.copying import clean, is_blank, words
from brief_builder.export.docx.house.lists import Lists, complete_lists
from brief_builder.export.docx.house.names import known_styles
from brief_builder.export.docx.house.package import Contents, Edges, package_bytes
from brief_builder.export.docx.house.page import Edge, PageOf, page_of, page_tokens
from brief_builder.export.docx.house.parts import NoTemplate, Parts, find, main_part, only, read_parts, relations, tree
from brief_builder.export.docx.house.settings import alternates, default_table, kept_settings
from brief_builder.export.docx.house.styles import Styles, complete_styles
from brief_builder.export.docx.house.tokens import fitted
from brief_builder.export.docx.ooxml import part_bytes
from brief_builder.export.docx.roles import StyleMap
from brief_builder.export.docx.template import Template
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import Style
from brief_builder.i18n import _

_CHAPTERS: tuple[ParagraphRole, ...] = ("h1", "h2", "h3")
_EDGES = ("header", "footer")


@dataclass(frozen=True, slots=True)
class _Source:
    """The parts of a template as XML; `page` is where its text would stand."""

    parts: Parts
    main: str
    page: PageOf
    styles: etree._Element
    numbering: etree._Element
    settings: etree._Element
    theme: etree._Element | None


def house_template(data: bytes, style: Style) -> Template:
    """The template in `data` (a .docx or .dotx), completed with what it lacks in the look of `style`. Raises `NoTemplate`."""
    source = _read(data)
    styled = replace(_fitted(source, style), page=page_tokens(source.page.section, style.page))
    styles = complete_styles(source.styles, styled, default_table(source.settings))
    lists = complete_lists(source.numbering, source.styles, [styles.paragraph[role] for role in _CHAPTERS], styled)
    edges = _shown_edges(source)
    new = Contents(source.parts, source.main, source.page.section, source.styles, source.numbering, source.settings, edges)
    return Template(package_bytes(new), _style_map(styles, lists), styled, lists.first_free, own_sender=not _has_sender(source, edges))


def _read(data: bytes) -> _Source:
    parts = read_parts(data)
    main = main_part(parts)
    styles = only(parts, main, "styles")
    if not styles or not find(root := tree(parts, styles), "w:style"):
        raise NoTemplate(_("it has no styles, so there is no look to take over; choose a template made in Word."))
    settings = kept_settings(_part(parts, main, "settings"))
    theme = only(parts, main, "theme")
    numbering = _part(parts, main, "numbering")
    return _Source(parts, main, page_of(tree(parts, main)), root, numbering, settings, tree(parts, theme) if theme else None)


def _part(parts: Parts, main: str, kind: str) -> etree._Element:
    """The part of this kind, or an empty one."""
    name = only(parts, main, kind)
    return tree(parts, name) if name else parse_xml(part_bytes(kind))


def _fitted(source: _Source, style: Style) -> Style:
    known = known_styles(source.styles, "paragraph")
    return fitted(style, source.styles, source.theme, known.default, known.style_for("heading 1"))


def _style_map(styles: Styles, lists: Lists) -> StyleMap:
    return StyleMap(
        styles.paragraph,
        styles.character,
        styles.table,
        bullets=lists.bullets,
        headings=lists.headings,
        numbers=lists.numbers,
        foreign=styles.foreign,
        counted=lists.counted,
        own_table=styles.own_table,
    )


def _shown_edges(source: _Source) -> Edges:
    targets = {r.id: r.target for r in relations(source.parts, source.main) if r.kind in _EDGES and not r.external}
    named = {edge: targets[edge.relation] for edge in source.page.edges if edge.relation in targets and _is_used(edge, source)}
    trees = {edge: (name, tree(source.parts, name)) for edge, name in named.items()}
    for _name, root in trees.values():
        clean(root)
    return {edge: (name, root) for edge, (name, root) in trees.items() if not is_blank(root)}


def _is_used(edge: Edge, source: _Source) -> bool:
    return {"first": source.page.first_differs, "even": alternates(source.settings)}.get(edge.pages, True)


def _has_sender(source: _Source, edges: Edges) -> bool:
    """Whether the template says above page 1 who sends the document: by a picture or by words."""
    pages = "first" if source.page.first_differs else "default"
    above = (root for edge, (_name, root) in edges.items() if (edge.element, edge.pages) == ("header", pages))
    return any(words(root).strip() or find(root, "//w:drawing | //w:pict") for root in above)
