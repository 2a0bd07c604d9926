"""What a paragraph or a run is (its role), and the style that has this role: its name, its token, and the styles it starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from brief_builder.export.roles import ParagraphRole
from brief_builder.export.style import TextToken

Mark = Literal[
    "link", "reference_link", "note_anchor", "note_number", "number", "city", "label", "mark", "mark_warning", "header_mark",
    "header_warning", "code", "strong", "emphasis",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style: its name for people, the token of its look, the role it starts from and the one that follows it."""

    name: str
    token: TextToken
    based: ParagraphRole = "body"
    following: ParagraphRole = "body"


PARAGRAPHS: Mapping[ParagraphRole, ParagraphStyle] = {
    "body": ParagraphStyle("Text body", "body"),
    "h1": ParagraphStyle("Heading 1", "h1"),
    "h2": ParagraphStyle("Heading 2", "h2"),
    "h3": ParagraphStyle("Heading 3", "h3"),
    "h4": ParagraphStyle("Heading 4", "h3"),
    "h5": ParagraphStyle("Heading 5", "h3"),
    "h6": ParagraphStyle("Heading 6", "h3"),
    "title": ParagraphStyle("Onderwerp", "title"),
    "title_large": ParagraphStyle("Title", "title_large", following="subtitle"),
    "subtitle": ParagraphStyle("Subtitle", "subtitle"),
    "lead": ParagraphStyle("Kernboodschap", "lead"),
    "doctype": ParagraphStyle("Documentsoort", "doctype", following="meta"),
    "meta": ParagraphStyle("Kenmerk", "meta", following="meta"),
    "list": ParagraphStyle("List", "list", following="list"),
    "quote": ParagraphStyle("Quotations", "quote"),
    "caption": ParagraphStyle("Caption", "caption", following="captionsub"),
    "captionsub": ParagraphStyle("Bijschrift maat", "captionsub"),
    "cell": ParagraphStyle("Table Contents", "cell", following="cell"),
    "cell_head": ParagraphStyle("Table Heading", "cell", based="cell", following="cell"),
    "picture": ParagraphStyle("Afbeelding", "body", following="source"),
    "source": ParagraphStyle("Bron", "source"),
    "kader_term": ParagraphStyle("Kaderkop", "kader_term", following="kader"),
    "kader": ParagraphStyle("Kader", "kader", following="kader"),
    "kader_source": ParagraphStyle("Kaderbron", "kader_source"),
    "term": ParagraphStyle("Begrip", "term", following="term_text"),
    "term_text": ParagraphStyle("Begriptekst", "term_text", following="term_source"),
    "term_source": ParagraphStyle("Begripbron", "kader_source", following="term"),
    "reference": ParagraphStyle("Bibliography 1", "reference", following="reference"),
    "footnote": ParagraphStyle("Footnote", "footnote", following="footnote"),
    "toc_title": ParagraphStyle("Contents Heading", "h2"),
    "toc1": ParagraphStyle("Contents 1", "toc1"),
    "toc2": ParagraphStyle("Contents 2", "toc2"),
    "signature": ParagraphStyle("Signature", "body", following="signature"),
    "offices": ParagraphStyle("Ondertekenaars", "body"),
    "figure_big": ParagraphStyle("Kerncijfer", "figure_big", following="figure_label"),
    "figure_label": ParagraphStyle("Kerncijfer uitleg", "cell", following="figure_big"),
    "header": ParagraphStyle("Header", "running", following="header"),
    "footer": ParagraphStyle("Footer", "running", following="footer"),
    "sender_prefix": ParagraphStyle("Sender", "running", following="sender_name"),
    "sender_name": ParagraphStyle("Afzendernaam", "running"),
    "logo": ParagraphStyle("Logo", "running"),
}

OUTLINE: Mapping[ParagraphRole, int] = {"title": 1, "title_large": 1, "h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
"""The level in the structure of the roles that are headings."""

MARKS: Mapping[Mark, str] = {
    "link": "Internet link",
    "reference_link": "Verwijzing",
    "note_anchor": "Footnote anchor",
    "note_number": "Footnote Symbol",
    "number": "Nummer bijschrift",
    "city": "Stad",
    "label": "Label kenmerk",
    "mark": "Markering",
    "mark_warning": "Status",
    "header_mark": "Koptekst markering",
    "header_warning": "Koptekst status",
    "code": "Source Text",
    "strong": "Strong Emphasis",
    "emphasis": "Emphasis",
}
