"""What the styles of Word are called: the built-in name (the same in every language), and what a Dutch Word shows.

Word itself writes the built-in name into a file, in every language; only the id is in the language of the Word that made the style
("Kop1" for "heading 1"). Other programs also write the shown name, so that is tried last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml import etree

from brief_builder.export.docx.house.parts import find

DUTCH: Mapping[str, str] = {
    "normal": "standaard",
    "heading 1": "kop 1",
    "heading 2": "kop 2",
    "heading 3": "kop 3",
    "heading 4": "kop 4",
    "heading 5": "kop 5",
    "heading 6": "kop 6",
    "title": "titel",
    "subtitle": "ondertitel",
    "list paragraph": "lijstalinea",
    "quote": "citaat",
    "caption": "bijschrift",
    "bibliography": "bibliografie",
    "footnote text": "voetnoottekst",
    "footnote reference": "voetnootmarkering",
    "toc heading": "kop van inhoudsopgave",
    "toc 1": "inhopg 1",
    "toc 2": "inhopg 2",
    "header": "koptekst",
    "footer": "voettekst",
    "html code": "html-code",
}
"""Built-in name → name in a Dutch Word, both in lower case."""


@dataclass(frozen=True, slots=True)
class Known:
    """The styles of one type ("paragraph", "character", "table") in a template: id by name, by id, and the default one."""

    by_name: Mapping[str, str]
    by_id: Mapping[str, str]
    default: str

    def style_for(self, name: str) -> str:
        """The id of the style with this built-in name, or "": by name, by its id, by the Dutch id and at last by the Dutch name."""
        wanted, dutch = name.lower(), DUTCH.get(name.lower(), "")
        tries = (self.by_name.get(wanted), self.by_id.get(_as_id(wanted)), self.by_id.get(_as_id(dutch)), self.by_name.get(dutch))
        return next(filter(None, tries), "")


def known_styles(root: etree._Element, kind: str) -> Known:
    """The styles of one type in a `word/styles.xml`; of two with the same name the first counts."""
    nodes = [node for node in find(root, "//w:style[@w:styleId]") if node.get(qn("w:type")) == kind]
    by_name: dict[str, str] = {}
    for node in nodes:
        for name in _names(node):
            by_name.setdefault(name, node.get(qn("w:styleId"), ""))
    by_id = {_as_id(number): number for number in (node.get(qn("w:styleId"), "") for node in nodes)}
    default = next((node.get(qn("w:styleId"), "") for node in nodes if node.get(qn("w:default")) in ("1", "true", "on")), "")
    return Known(by_name, by_id, default)


def _names(node: etree._Element) -> Iterator[str]:
    for part in find(node, "w:name") + find(node, "w:aliases"):
        for name in part.get(qn("w:val"), "").split(","):
            yield name.strip().lower()


def _as_id(name: str) -> str:
    """As Word makes an id of a name; "" is never an id."""
    return name.replace(" ", "").replace("-", "").lower() or "-"
