"""What a piece of text is (its role), and the style of the template that has this role.

This is the seam for another template: writers name roles, never style ids. `STANDARD` holds the ids of our own template; a municipality's
template gets a table of its own with the same keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from brief_builder.export.roles import ParagraphRole

CharacterRole = Literal["link", "note_mark", "number", "city", "label", "mark", "mark_warning", "header_mark", "header_warning", "code"]


@dataclass(frozen=True, slots=True)
class StyleMap:
    """The style ids of a template by role, and its lists: `w:num` of bullets and of numbered headings, `w:abstractNum` of numbers.

    `foreign` are the roles whose style comes from the template of an organisation: how it is set is not known. `counted` says that the
    heading styles of the template number by themselves, so that a heading without a number must say so; `own_table` that the table
    style is ours, with rules and padding that a cell may complete.
    """

    paragraph: Mapping[ParagraphRole, str]
    character: Mapping[CharacterRole, str]
    table: str
    bullets: int
    headings: int
    numbers: int
    foreign: frozenset[ParagraphRole] = frozenset()
    counted: bool = False
    own_table: bool = True


STANDARD = StyleMap(
    paragraph={
        "body": "Normal",
        "lead": "Kernboodschap",
        "doctype": "Documentsoort",
        "title": "Onderwerp",
        "title_large": "Title",
        "subtitle": "Subtitle",
        "h1": "Heading1",
        "h2": "Heading2",
        "h3": "Heading3",
        "h4": "Heading4",
        "h5": "Heading5",
        "h6": "Heading6",
        "meta": "Kenmerk",
        "list": "ListParagraph",
        "caption": "Caption",
        "captionsub": "Bijschriftmaat",
        "cell": "Tabeltekst",
        "cell_head": "Tabelkop",
        "source": "Bron",
        "kader_term": "Kaderkop",
        "kader": "Kader",
        "kader_source": "Kaderbron",
        "quote": "Quote",
        "footnote": "FootnoteText",
        "reference": "Bibliography",
        "term": "Begrip",
        "term_text": "Begriptekst",
        "term_source": "Begripbron",
        "toc_title": "TOCHeading",
        "toc1": "TOC1",
        "toc2": "TOC2",
        "header": "Header",
        "footer": "Footer",
        "sender_prefix": "Afzender",
        "sender_name": "Afzendernaam",
        "logo": "Logo",
        "picture": "Afbeelding",
        "signature": "Ondertekening",
        "offices": "Ondertekenaars",
        "figure_big": "Kerncijfer",
        "figure_label": "Kerncijferuitleg",
    },
    character={
        "link": "Hyperlink",
        "note_mark": "FootnoteReference",
        "number": "Nummer",
        "city": "Stad",
        "label": "Label",
        "mark": "Markering",
        "mark_warning": "Status",
        "header_mark": "Koptekstmarkering",
        "header_warning": "Koptekststatus",
        "code": "HTMLCode",
    },
    table="Huisstijltabel",
    bullets=1,
    headings=2,
    numbers=3,
)
