"""The table of contents: a field in a content control, filled beforehand with entries that link to their headings."""

from __future__ import annotations

from brief_builder.document.nodes import Contents, ContentsEntry
from brief_builder.export.docx.ooxml import w
from brief_builder.export.docx.paragraphs import Para, render
from brief_builder.export.docx.place import Place
from brief_builder.export.docx.runs import TAB, field, run
from brief_builder.export.roles import ParagraphRole, toc_text
from brief_builder.export.xml_text import Xml, element, escaped, join

_CODE = 'TOC \\o "1-2" \\h \\z'
_UNKNOWN = "–"  # until Word counts pages: when it prints, makes a PDF, or is asked to update the field
_CONTROL_ID = 815_001


def contents_control(block: Contents, place: Place) -> Xml:
    """The content control with title and entries. Word's own button to update it belongs to this kind of control."""
    title = Para("toc_title", run(block.title))
    lines = [_entry(entry, place) for entry in block.entries]
    if lines:
        lines[0] = join([_field_begin(), lines[0]])
        lines[-1] = join([lines[-1], w("r", w("fldChar", fldCharType="end"))])
    entries = (_line("toc1" if entry.level == 1 else "toc2", line, place) for entry, line in zip(block.entries, lines, strict=True))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    content = w("sdtContent", *(render(para, place.job.ids) for para in (title, *entries)))
    return w("sdt", w("sdtPr", w("alias", val=block.title), w("id", val=_CONTROL_ID), gallery), content)


def _line(role: ParagraphRole, content: Xml, place: Place) -> Para:
    """The styles of a template leave the tabs to the program that makes the contents."""
    if role not in place.job.ids.foreign:
        return Para(role, content)
    return Para(role, content, tab=toc_text(role), page_tab=place.job.style.page.text_width)


def _field_begin() -> Xml:
    code = element("w:instrText", {"xml:space": "preserve"}, escaped(f" {_CODE} "))
    return join([w("r", w("fldChar", fldCharType="begin")), w("r", code), w("r", w("fldChar", fldCharType="separate"))])


def _entry(entry: ContentsEntry, place: Place) -> Xml:
    job = place.job
    bookmark = job.targets.bookmarks.get(entry.anchor, "")
    page = str(job.pages.get(entry.anchor, _UNKNOWN))
    number = [run(entry.number), TAB] if entry.number else []
    reference = field(f"PAGEREF {bookmark} \\h", page) if bookmark else run(page)
    line = join([*number, run(entry.text), TAB, reference])
    return element("w:hyperlink", {"w:anchor": bookmark, "w:history": 1}, line) if bookmark else line
