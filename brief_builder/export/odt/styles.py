"""`styles.xml`: the house style as named styles, lists, pages and notes."""

from __future__ import annotations

from brief_builder.export.odt.list_styles import list_styles, outline_style
from brief_builder.export.odt.looks import paragraph_look, text_look
from brief_builder.export.odt.mark_looks import mark_look
from brief_builder.export.odt.odf import part_bytes, properties, style, style_name
from brief_builder.export.odt.page_layout import master_pages, page_layouts
from brief_builder.export.odt.place import Job
from brief_builder.export.odt.roles import MARKS, OUTLINE, PARAGRAPHS
from brief_builder.export.odt.runs import language_properties
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import Style
from brief_builder.export.xml_text import Xml, element


def styles_part(job: Job, faces: Xml) -> bytes:
    """The part; automatic styles of headers and footers are those of the pages only."""
    masters = master_pages(job)
    named = element(
        "office:styles",
        None,
        _defaults(job),
        style("Standard", "paragraph", **{"class": "text"}),
        *(_paragraph_style(role, job.style) for role in PARAGRAPHS),
        *(style(name, "text", mark_look(mark, job.style)) for mark, name in MARKS.items()),
        _picture_style(),
        outline_style(job.style),
        *list_styles(job.style),
        _notes(),
    )
    layouts = element("office:automatic-styles", None, *page_layouts(job.document, job.style))
    return part_bytes("document-styles", faces, named, layouts, masters)


def _defaults(job: Job) -> Xml:
    """What holds for every paragraph: the family, the language, tabs at a fixed distance."""
    letters = {"style:font-name": job.style.font.family, **language_properties(job.document.language)}
    text = properties("text", letters)
    return element("style:default-style", {"style:family": "paragraph"}, properties("paragraph", {"style:tab-stop-distance": "24pt"}), text)


def _paragraph_style(role: ParagraphRole, house: Style) -> Xml:
    row = PARAGRAPHS[role]
    look = house.text[row.token]
    parent = "Standard" if role == "body" else PARAGRAPHS[row.based].name
    outline = {"default_outline_level": str(OUTLINE[role])} if role in OUTLINE else {}
    following = {"next_style_name": PARAGRAPHS[row.following].name}
    parts = (paragraph_look(role, look, house), text_look(role, look, house))
    return style(row.name, "paragraph", *parts, parent_style_name=parent, **following, **outline)


def _picture_style() -> Xml:
    look = {"style:vertical-pos": "top", "style:vertical-rel": "baseline", "fo:padding": "0pt", "fo:border": "none", "fo:margin": "0pt"}
    return style("Afbeelding in tekst", "graphic", properties("graphic", look))


def _notes() -> Xml:
    return element(
        "text:notes-configuration",
        {
            "text:note-class": "footnote",
            "text:citation-style-name": style_name(MARKS["note_number"]),
            "text:citation-body-style-name": style_name(MARKS["note_anchor"]),
            "text:default-style-name": style_name(PARAGRAPHS["footnote"].name),
            "style:num-format": "1",
            "text:start-value": 0,
            "text:footnotes-position": "page",
            "text:start-numbering-at": "document",
        },
    )
