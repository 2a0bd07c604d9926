"""What a schema does not see: a lint for accessibility and for references that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.export.odt.odt_file import CONTENT, STYLES, OdtFile, q, said

_POOR_LINKS = re.compile(r"(https?://\S*|hier|klik hier|lees meer|)", re.IGNORECASE)


def lint(file: OdtFile) -> list[str]:
    """Everything found, as sentences; an empty list is what we want."""
    checks = (_title_and_language, _headings, _pictures, _tables, _links, _blank_paragraphs)
    return [*unsound(file), *(finding for check in checks for finding in check(file))]


def unsound(file: OdtFile) -> list[str]:
    """What would make a program repair the file: references that lead nowhere, halves without their other half."""
    return [finding for check in (_references, _styles, _package) for finding in check(file)]


def _title_and_language(file: OdtFile) -> Iterator[str]:
    if not "".join(said(title) for title in file.find("//dc:title", "meta.xml")).strip():
        yield "the document has no title"
    if not file.values("//style:default-style//@fo:language", STYLES):
        yield "the document has no language"


def _headings(file: OdtFile) -> Iterator[str]:
    before = 0
    for heading in file.find("//text:h"):
        level = int(heading.get(q("text:outline-level")))
        if level > before + 1:
            yield f"heading {level} after heading {before}: {said(heading)}"
        if not said(heading).strip():
            yield "a heading without words"
        before = level


def _pictures(file: OdtFile) -> Iterator[str]:
    frames = file.find("//draw:frame")
    yield from (f"{f.get(q('draw:name'))} has no alternative text" for f in frames if not (f.findtext(q("svg:desc")) or "").strip())
    if len({frame.get(q("draw:name")) for frame in frames}) < len(frames):
        yield "two pictures with the same name"


def _tables(file: OdtFile) -> Iterator[str]:
    for number, table in enumerate(file.find("//table:table"), 1):
        if table.find(q("table:table-header-rows")) is None:
            yield f"table {number} has no header row"
        if not (table.findtext(q("table:title")) or "").strip():
            yield f"table {number} has no title"
        if table.xpath(".//@*[contains(local-name(), '-spanned')]"):
            yield f"table {number} has spanning cells"
        if any(file.property(row, "fo:keep-together") != "always" for row in table.iter(q("table:table-row"))):
            yield f"table {number} has rows that may be split"


def _links(file: OdtFile) -> Iterator[str]:
    yield from (f"a link says nothing: {said(link)!r}" for link in file.find("//text:a") if _POOR_LINKS.fullmatch(said(link).strip()))


def _blank_paragraphs(file: OdtFile) -> Iterator[str]:
    for paragraph in file.find("//office:text/text:p | //text:section/text:p"):
        if not said(paragraph).strip() and not len(paragraph):
            yield "an empty paragraph"


def _references(file: OdtFile) -> Iterator[str]:
    starts = file.values("//text:bookmark-start/@text:name | //text:bookmark/@text:name")
    if len(starts) != len(set(starts)):
        yield "two bookmarks with the same name"
    if sorted(file.values("//text:bookmark-start/@text:name")) != sorted(file.values("//text:bookmark-end/@text:name")):
        yield "a bookmark without its other end"
    wanted = [href.removeprefix("#") for href in file.values("//text:a/@xlink:href") if href.startswith("#")]
    yield from (f"nothing is called {name}" for name in wanted if name not in starts)
    notes = file.values("//text:note/@text:id")
    yield from (f"no note {name}" for name in file.values("//text:note-ref/@text:ref-name") if name not in notes)
    if len(notes) != len(set(notes)):
        yield "two notes with the same id"


def _styles(file: OdtFile) -> Iterator[str]:
    named = set(file.values("//office:styles//@style:name", STYLES))
    for part in (CONTENT, STYLES):
        known = named | set(file.values("//office:automatic-styles//@style:name", part))
        used = file.values("//@text:style-name | //@table:style-name | //@draw:style-name | //@style:parent-style-name", part)
        yield from (f"no style {style}" for style in used if style not in known)
    masters = set(file.values("//style:master-page/@style:name", STYLES))
    yield from (f"no page {name}" for name in file.values("//@style:master-page-name") if name not in masters)


def _package(file: OdtFile) -> Iterator[str]:
    if next(iter(file.parts)) != "mimetype":
        yield "the kind of file does not stand first"
    listed = set(file.values("//manifest:file-entry/@manifest:full-path", "META-INF/manifest.xml"))
    present = {"/", *file.parts} - {"mimetype", "META-INF/manifest.xml"}
    yield from (f"the manifest and the file differ: {name}" for name in listed ^ present)
    used = file.values("//draw:image/@xlink:href | //svg:font-face-uri/@xlink:href")
    yield from (f"no part {name}" for name in used if name not in file.parts)
