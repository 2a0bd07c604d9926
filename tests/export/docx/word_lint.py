"""What a schema does not see: a lint for accessibility and for references that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from tests.export.docx.word_file import NOTES, W, WordFile, said, style_of

Finding = str
_LONG_ROW = 1500  # letters: what may fill a page must be split
_TEXT_PARTS = re.compile(r"word/(document|footnotes|header-\w+|footer-\w+|house\d+)\.xml")
_POOR_LINKS = re.compile(r"(https?://\S*|hier|klik hier|lees meer|)", re.IGNORECASE)


def lint(file: WordFile) -> list[Finding]:
    """Everything found, as sentences; an empty list is what we want."""
    return [*unsound(file), *(finding for check in _ACCESSIBLE for finding in check(file))]


def unsound(file: WordFile) -> list[Finding]:
    """What would make Word repair the file: references that lead nowhere, halves without their other half."""
    return [finding for check in _SOUND for finding in check(file)]


def _title_and_language(file: WordFile) -> Iterator[Finding]:
    core = etree.fromstring(file.parts["docProps/core.xml"])
    if not (core.findtext("{http://purl.org/dc/elements/1.1/}title") or "").strip():
        yield "the document has no title"
    if not file.values("//w:docDefaults//w:lang/@w:val", "word/styles.xml"):
        yield "the document has no language"


def _headings(file: WordFile) -> Iterator[Finding]:
    before, levels = 0, heading_levels(file)
    for paragraph in file.find("//w:body//w:p"):
        level = levels.get(style_of(paragraph), 0)
        if not level:
            continue
        if level > before + 1:
            yield f"heading {level} after heading {before}: {said(paragraph)}"
        if not said(paragraph).strip():
            yield "a heading without words"
        before = level


def heading_levels(file: WordFile) -> dict[str, int]:
    """1-6 by the id of every style that makes a heading: by its own level or built-in name, or those of the style it starts from."""
    styles = {style.get(f"{W}styleId"): style for style in file.find("//w:style[@w:type='paragraph']", "word/styles.xml")}
    return {name: level for name in styles if (level := _level(name, styles))}


def _level(name: str | None, styles: Mapping[str, etree._Element]) -> int:
    style = styles.get(name or "")
    if style is None:
        return 0
    named = style.find(f"{W}name").get(f"{W}val").lower()
    if built_in := re.fullmatch(r"heading (\d)", named):
        return int(built_in[1])
    outline, based = style.find(f"{W}pPr/{W}outlineLvl"), style.find(f"{W}basedOn")
    if outline is not None:
        return (int(outline.get(f"{W}val")) + 1) % 10  # 9 is running text
    return 1 if named == "title" else _level(None if based is None else based.get(f"{W}val"), styles)


def _pictures(file: WordFile) -> Iterator[Finding]:
    shapes = file.find("//wp:docPr")
    yield from (f"{shape.get('name')} has no alternative text" for shape in shapes if not (shape.get("descr") or "").strip())
    if len({shape.get("id") for shape in shapes}) < len(shapes):
        yield "two drawings with the same id"


def _tables(file: WordFile) -> Iterator[Finding]:
    for number, table in enumerate(file.find("//w:tbl"), 1):
        first = table.find(f"{W}tr/{W}trPr/{W}tblHeader")
        if first is None:
            yield f"table {number} has no header row"
        if table.find(f"{W}tblPr/{W}tblCaption") is None:
            yield f"table {number} has no title"
        if table.xpath(".//*[local-name()='gridSpan' or local-name()='vMerge']"):
            yield f"table {number} has spanning cells"
        if any(row.find(f"{W}trPr/{W}cantSplit") is None and len(said(row)) < _LONG_ROW for row in table.findall(f"{W}tr")):
            yield f"table {number} has rows that may be split"


def _links(file: WordFile) -> Iterator[Finding]:
    for name in _text_parts(file):
        for link in file.find("//w:hyperlink", name):
            if _POOR_LINKS.fullmatch(said(link).strip()):
                yield f"a link says nothing: {said(link)!r}"


def _blank_paragraphs(file: WordFile) -> Iterator[Finding]:
    for paragraph in file.find("//w:body/w:p | //w:sdtContent/w:p"):
        if (
            not said(paragraph).strip()
            and not _beside_table(paragraph)
            and not paragraph.xpath(".//*[local-name()='drawing' or local-name()='br']")
        ):
            yield f"an empty paragraph ({style_of(paragraph)})"


def _beside_table(paragraph: etree._Element) -> bool:
    """Word needs a paragraph between two tables and after the last one."""
    return any(node is not None and node.tag == f"{W}tbl" for node in (paragraph.getprevious(), paragraph.getnext()))


def _fields(file: WordFile) -> Iterator[Finding]:
    for name in _text_parts(file):
        depth = 0
        for char in file.values("//w:fldChar/@w:fldCharType", name):
            depth += {"begin": 1, "separate": 0, "end": -1}[char]
            if depth < 0:
                yield f"a field ends before it begins in {name}"
        if depth:
            yield f"a field does not end in {name}"


def _references(file: WordFile) -> Iterator[Finding]:
    bookmarks = set(file.values("//w:bookmarkStart/@w:name"))
    codes = [code.text or "" for name in _text_parts(file) for code in file.find("//w:instrText", name)]
    wanted = [code.split()[1] for code in codes if code.split()[0] in ("PAGEREF", "NOTEREF", "REF")]
    wanted += [anchor for name in _text_parts(file) for anchor in file.values("//w:hyperlink/@w:anchor", name)]
    yield from (f"nothing is called {name}" for name in wanted if name not in bookmarks)
    if file.values("//w:bookmarkStart/@w:id") != list(dict.fromkeys(file.values("//w:bookmarkStart/@w:id"))):
        yield "two bookmarks with the same id"
    if sorted(file.values("//w:bookmarkStart/@w:id")) != sorted(file.values("//w:bookmarkEnd/@w:id")):
        yield "a bookmark without its other end"


def _styles(file: WordFile) -> Iterator[Finding]:
    known = set(file.values("//w:style/@w:styleId", "word/styles.xml"))
    for name in _text_parts(file):
        used = file.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", name)
        yield from (f"no style {style}" for style in used if style not in known)


def _numbers(file: WordFile) -> Iterator[Finding]:
    known = {"0", *file.values("//w:num/@w:numId", "word/numbering.xml")}  # 0 takes a paragraph out of the list of its style
    for name in _text_parts(file):
        yield from (f"no list {number}" for number in file.values("//w:numId/@w:val", name) if number not in known)


def _notes(file: WordFile) -> Iterator[Finding]:
    marked = file.values("//w:footnoteReference/@w:id")
    known = file.values("//w:footnote[not(@w:type)]/@w:id", NOTES) if NOTES in file.parts else []
    if marked != known:
        yield f"marks {marked} and notes {known} differ"


def _parts_and_relations(file: WordFile) -> Iterator[Finding]:
    for name in _text_parts(file):
        part = name.removeprefix("word/").removesuffix(".xml")
        used = file.values("//@r:id | //@r:embed", name)
        known = file.targets(part) if f"word/_rels/{part}.xml.rels" in file.parts else {}
        yield from (f"{part} points to nothing: {relation}" for relation in used if relation not in known)
    if any("stylesWithEffects" in name for name in file.parts):
        yield "a second, stale copy of the styles"


def _text_parts(file: WordFile) -> list[str]:
    return [name for name in file.parts if _TEXT_PARTS.fullmatch(name)]


Checks = tuple[Callable[[WordFile], Iterator[Finding]], ...]
_ACCESSIBLE: Checks = (_title_and_language, _headings, _pictures, _tables, _links, _blank_paragraphs)
_SOUND: Checks = (_fields, _references, _styles, _numbers, _notes, _parts_and_relations)
