"""The table of contents: an index of the program's own, filled beforehand with entries that link to their headings."""

from __future__ import annotations

from collections.abc import Iterator

from brief_builder.document.nodes import Contents, ContentsEntry
from brief_builder.export.odt.odf import style_name
from brief_builder.export.odt.pieces import Index, Para
from brief_builder.export.odt.place import Place
from brief_builder.export.odt.roles import PARAGRAPHS
from brief_builder.export.odt.runs import TAB, link, words
from brief_builder.export.roles import ParagraphRole
from brief_builder.export.xml_text import Xml, element, escaped, join

_UNKNOWN = "–"  # until pages are counted: when the user asks to update the contents
_LEVELS: tuple[tuple[ParagraphRole, ParagraphRole], ...] = (("h1", "toc1"), ("h2", "toc2"))


def contents(block: Contents, place: Place) -> Index:
    """The index with title and entries; updating it takes the same headings again (not the title of the document)."""
    title = Para("toc_title", words(block.title))
    entries = tuple(Para("toc1" if e.level == 1 else "toc2", _entry(e, place)) for e in block.entries)
    return Index({"text:name": "Inhoud", "text:protected": "false"}, _source(block.title), title, entries)


def _entry(entry: ContentsEntry, place: Place) -> Xml:
    bookmark = place.job.targets.bookmarks.get(entry.anchor, "")
    page = str(place.job.pages.get(entry.anchor, _UNKNOWN))
    number = [words(entry.number), TAB] if entry.number else []
    line = join([*number, words(entry.text), TAB, words(page)])
    return link(f"#{bookmark}", line, "reference_link") if bookmark else line


def _source(title: str) -> Xml:
    names = {"text:outline-level": 2, "text:use-outline-level": "false", "text:use-index-source-styles": "true"}
    style = {"text:style-name": style_name(PARAGRAPHS["toc_title"].name)}
    return element(
        "text:table-of-content-source",
        {**names, "text:use-index-marks": "false"},
        element("text:index-title-template", style, escaped(title)),
        *_templates(),
        *_styles(),
    )


def _templates() -> Iterator[Xml]:
    """What an entry is made of: number, words, leader, page."""
    for level, (_, entry) in enumerate(_LEVELS, 1):
        yield element(
            "text:table-of-content-entry-template",
            {"text:outline-level": level, "text:style-name": style_name(PARAGRAPHS[entry].name)},
            element("text:index-entry-link-start"),
            element("text:index-entry-chapter"),
            element("text:index-entry-text"),
            element("text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."}),
            element("text:index-entry-page-number"),
            element("text:index-entry-link-end"),
        )


def _styles() -> Iterator[Xml]:
    for level, (heading, _) in enumerate(_LEVELS, 1):
        source = element("text:index-source-style", {"text:style-name": style_name(PARAGRAPHS[heading].name)})
        yield element("text:index-source-styles", {"text:outline-level": level}, source)
