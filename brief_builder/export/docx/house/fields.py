"""Fields in headers and footers: those that say where you are or what the document is called stay, those that fetch something go.

What a field shows stays as plain words.
"""

from __future__ import annotations

from docx.oxml.ns import qn
from lxml import etree

_ALLOWED = frozenset((
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "DOCPROPERTY", "SAVEDATE", "IF",
))  # fmt: skip
_FIELD_PARTS = tuple(map(qn, ("w:fldChar", "w:instrText")))


def without_foreign_fields(root: etree._Element) -> None:
    """Take every field out that is not known to be harmless."""
    for simple in list(root.iter(qn("w:fldSimple"))):
        if not _harmless(simple.get(qn("w:instr"), "")):
            for child in list(simple):
                simple.addprevious(child)
            simple.getparent().remove(simple)
    if not all(_harmless(code) for code in _codes(root)):
        for node in list(root.iter(*_FIELD_PARTS)):  # nested fields hide their kind in pieces: then none of the part is trusted
            node.getparent().remove(node)


def _harmless(code: str) -> bool:
    return code.split()[:1] == [] or code.split()[0].upper() in _ALLOWED


def _codes(root: etree._Element) -> list[str]:
    """The code of every field, put together from the runs over which Word spreads it."""
    codes: list[str] = []
    open_fields: list[list[str]] = []
    for node in root.iter(*_FIELD_PARTS):
        kind = node.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append([])
        elif kind == "end" and open_fields:
            codes.append("".join(open_fields.pop()))
        elif kind is None:
            open_fields[-1].append(node.text or "") if open_fields else codes.append(node.text or "")
    return [*codes, *("".join(pieces) for pieces in open_fields)]
