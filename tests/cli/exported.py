"""Reopening exported files: their words, as a reader would see them."""

import re
import zipfile
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
SHOWN = {f"{WORD}t": "", f"{WORD}noBreakHyphen": "-", f"{WORD}tab": " ", f"{WORD}br": " "}


def words(text: str) -> str:
    """The text on one line, with ordinary spaces and without soft hyphens."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u00a0", " ")).strip()


def docx_text(path: Path) -> str:
    """All text of a Word file: body, footnotes, and the alternative texts of its pictures."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = [n for n in ("word/document.xml", "word/footnotes.xml") if n in archive.namelist()]
        return words(" ".join(_paragraphs(archive.read(name)) for name in names))


def _paragraphs(xml: bytes) -> str:
    root = etree.fromstring(xml)
    lines = ["".join(_shown(e) for e in paragraph.iter(*SHOWN)) for paragraph in root.iter(f"{WORD}p")]
    return "\n".join([*lines, *(drawing.get("descr", "") for drawing in root.iter(DRAWING))])


def _shown(element: etree._Element) -> str:
    return SHOWN[str(element.tag)] or element.text or ""


def odt_text(path: Path) -> str:
    """All text of an OpenDocument file, notes and alternative texts where they stand."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        root = etree.fromstring(archive.read("content.xml"))
    for element in root.iter("{*}p", "{*}h", "{*}tab", "{*}desc"):
        element.tail = f" {element.tail or ''}"
    return words("".join(root.itertext()))


def pdf_text(path: Path) -> str:
    """All text of a PDF file, page after page."""
    reader = PdfReader(path)
    return words("\n".join(page.extract_text() for page in reader.pages))
