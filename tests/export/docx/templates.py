"""Templates of organisations, built for the tests as different programs write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt, RGBColor
from PIL import Image as Picture

from brief_builder.export.docx.ooxml import part_bytes, w
from brief_builder.export.xml_text import Xml

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"


def saved(word: WordDocument) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def changed(template: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The package with other parts; None takes one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, data in parts.items():
            if data is not None:
                new.writestr(name, data)
    return out.getvalue()


def part(template: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(template)) as file:
        return file.read(name)


def edited(template: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The package with some bytes of one part replaced."""
    before = part(template, name)
    assert old in before, (name, old)
    return changed(template, {name: before.replace(old, new)})


def plain() -> bytes:
    """What python-docx makes: English ids, many styles, no header."""
    return saved(docx.Document())


def with_header() -> bytes:
    """Wide margins, a logo and a name above every page, "Pagina 1" below, own text in the body, a coloured heading."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    out = io.BytesIO()
    Picture.new("RGB", (60, 20), "navy").save(out, "PNG")
    section.header.paragraphs[0].add_run("Gemeente Voorbeeld ").add_picture(io.BytesIO(out.getvalue()), width=Mm(20))
    section.footer.paragraphs[0].text = "www.voorbeeld.nl  "
    page = parse_xml(part_bytes("fldSimple", w("r", w("t", Xml("1")))))
    page.set(qn("w:instr"), " PAGE ")
    section.footer.paragraphs[0]._p.append(page)
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Verdana", Pt(9)
    word.styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x1F, 0x5C)
    word.add_heading("Vorige brief", 1)
    word.add_paragraph("Dit stond nog in het sjabloon.")
    word.add_table(2, 2)
    return saved(word)


def first_and_even() -> bytes:
    """A letterhead on page 1, other headers on odd and even pages, page numbers with their total."""
    word = docx.Document()
    word.settings.odd_and_even_pages_header_footer = True
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Briefhoofd"
    section.header.paragraphs[0].text = "Oneven"
    section.even_page_header.paragraphs[0].text = "Even"
    return saved(word)


def later_header_only() -> bytes:
    """Page 1 is left free for the sender; a name stands above the pages after it."""
    word = docx.Document()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Gemeente Voorbeeld"
    return saved(word)


def numbered() -> bytes:
    """Headings in a list of three levels, linked both ways as Word does it."""
    word = docx.Document()
    numbering = word.part.numbering_part.element
    levels = [_level(index) for index in range(3)]
    definition = parse_xml(part_bytes("abstractNum", w("multiLevelType", val="multilevel"), *levels))
    definition.set(qn("w:abstractNumId"), "90")
    numbering.find(qn("w:num")).addprevious(definition)
    instance = parse_xml(part_bytes("num", w("abstractNumId", val=90)))
    instance.set(qn("w:numId"), "90")
    numbering.append(instance)
    for index in range(3):
        _numbered(word.styles[f"Heading {index + 1}"].element.get_or_add_pPr(), index)
    return saved(word)


def _level(index: int) -> Xml:
    pattern = ".".join(f"%{i + 1}" for i in range(index + 1))
    looks = w("pPr", w("ind", left=567, hanging=567))
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal"),
        w("pStyle", val=f"Heading{index + 1}"),
        w("lvlText", val=pattern),
        w("lvlJc", val="left"),
        looks,
        ilvl=index,
    )


def _numbered(properties: object, level: int) -> None:
    numbers = properties.get_or_add_numPr()  # type: ignore[attr-defined]
    numbers.get_or_add_numId().val = 90
    numbers.get_or_add_ilvl().val = level


DUTCH_IDS = {
    "Heading1": "Kop1",
    "Heading2": "Kop2",
    "Heading3": "Kop3",
    "Title": "Titel",
    "ListParagraph": "Lijstalinea",
    "Caption": "Bijschrift",
    "Quote": "Citaat",
    "Header": "Koptekst",
    "Footer": "Voettekst",
    "Normal": "Standaard",
    "DefaultParagraphFont": "Standaardalinea-lettertype",
}


def dutch() -> bytes:
    """As a Dutch Word writes it: ids in Dutch, names built in, and a footnote style of its own."""
    data = plain()
    styles = part(data, "word/styles.xml").decode()
    for english, dutch_id in DUTCH_IDS.items():
        for attribute in ("w:styleId", "w:val"):
            styles = styles.replace(f'{attribute}="{english}"', f'{attribute}="{dutch_id}"')
    note = (
        '<w:style w:type="paragraph" w:styleId="Voetnoottekst"><w:name w:val="footnote text"/><w:basedOn w:val="Standaard"/></w:style>'
        '<w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
    )
    return changed(data, {"word/styles.xml": styles.replace("</w:styles>", note).encode()})


def shown_names_only() -> bytes:
    """As a program writes it that knows no built-in names: ids without meaning, Dutch names."""
    word = docx.Document()
    for style in list(word.styles):
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name != "Normal":
            style.element.getparent().remove(style.element)
    for number, name in enumerate(("Kop 1", "Kop 2", "Lijstalinea", "Voetnoottekst", "Bijschrift", "Inhopg 1")):
        style = OxmlElement("w:style")
        style.set(qn("w:type"), "paragraph")
        style.set(qn("w:styleId"), f"P{number}")
        label = OxmlElement("w:name")
        label.set(qn("w:val"), name)
        style.append(label)
        word.styles.element.append(style)
    return saved(word)


def as_dotx(template: bytes, kind: str = "template") -> bytes:
    """The same as a template; `kind` "macroEnabledTemplate" for one that may carry macros."""
    main = MAIN.format(kind) if kind == "template" else "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    return edited(template, "[Content_Types].xml", MAIN.format("document").encode(), main.encode())


TEMPLATES = {
    "plain": plain,
    "with_header": with_header,
    "first_and_even": first_and_even,
    "later_header_only": later_header_only,
    "numbered": numbered,
    "dutch": dutch,
    "shown_names_only": shown_names_only,
    "dotx": lambda: as_dotx(with_header()),
}
