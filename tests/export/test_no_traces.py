"""What an export carries beside the document: nothing of whose computer it was, where it lay, or what stood there before."""

import getpass
import re
import socket
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from brief_builder.brief.assemble import assemble
from brief_builder.brief.assemble.document import Surroundings
from brief_builder.brief.model import Brief, Part, Slot
from brief_builder.brief.organisation import Organisation
from brief_builder.brief.pictures import read_pictures
from brief_builder.brief.publication import published
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.brief.template_file import read_templates
from brief_builder.content.library import Library
from brief_builder.export.formats import FORMATS
from brief_builder.export.look import standard_look
from brief_builder.export.rich_text import html_of, text_of
from brief_builder.paths import RESOURCES, TEMPLATES
from brief_builder.progress import finish

EARLIER = "Weggehaald voorstel van wethouder De Wit"
FOLDER = "geheime-map"
CREATOR = "Pietje Precies"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every part of a package, every stream and string of a PDF, readable."""
    if not data.startswith(b"%PDF"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return {name: name.encode() + archive.read(name) for name in archive.namelist()} | {"comment": archive.comment}
    found = {"raw": data}
    with pikepdf.open(BytesIO(data)) as pdf:
        for number, item in enumerate(pdf.objects):
            if isinstance(item, pikepdf.Stream):
                found[f"stream {number}"] = item.get_raw_stream_buffer().__bytes__()
                if item.get("/Filter") in ("/FlateDecode", None) or "/FlateDecode" in str(item.get("/Filter")):
                    found[f"read {number}"] = item.read_bytes()
            elif isinstance(item, pikepdf.Dictionary | pikepdf.Array):
                found[f"object {number}"] = item.unparse()
        found["info"] = "".join(f"{key}={value}" for key, value in pdf.docinfo.items()).encode()
    return found


def picture() -> bytes:
    """A picture that says who made it, and where."""
    from PIL import Image, PngImagePlugin

    said = PngImagePlugin.PngInfo()
    said.add_text("Author", CREATOR)
    out = BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "PNG", pnginfo=said)
    return out.getvalue()


@pytest.fixture
def brief_file(tmp_path: Path) -> Path:
    """A document that said something else before, in a folder with a name, with a picture."""
    file = tmp_path / FOLDER / "stuk.brief"
    pictures = file.with_name("stuk.bestanden")
    pictures.mkdir(parents=True)
    (pictures / "foto.png").write_bytes(picture())
    text = Part("p1", "text", f"{EARLIER}.\n\n![Een rood vlak](foto.png)")
    brief = Brief("memo", {"onderwerp": "Onderwerp", "datum": "2026-11-24"}, (Slot("kern", (text,)),))
    save_brief(brief, file)
    now = replace(brief, slots=(Slot("kern", (replace(text, text="De tekst van nu.\n\n![Een rood vlak](foto.png)"),)),))
    save_brief(now, file)
    return file


@pytest.mark.parametrize("to", ["docx", "pdf", "odt"])
def test_no_part_names_a_folder_a_user_or_earlier_text(brief_file: Path, tmp_path: Path, to: str) -> None:
    brief = load_brief(brief_file)
    around = Surroundings(Organisation(), b"", read_pictures(brief_file))
    document = assemble(brief, read_templates((TEMPLATES,)).get("memo"), Library(), around)
    parts = parts_of(finish(FORMATS[to](document, standard_look())))
    assert len(parts) > 5
    paths = {str(tmp_path), FOLDER, str(Path.home()) + "/", str(RESOURCES), "brief_builder/", "site-packages", "stuk.brief"}
    people = {name for name in (getpass.getuser(), socket.gethostname()) if len(name) > 4}  # "root" is also the name of an element
    for name, content in parts.items():
        for trace in (*paths, *people, EARLIER, "De Wit", CREATOR):
            assert trace.encode() not in content, (name, trace)
            assert trace.encode("utf-16-be") not in content, (name, trace)
            assert trace.encode("utf-16-be").hex().encode() not in content.lower(), (name, trace)
    assert any(b"Onderwerp" in content or "Onderwerp".encode("utf-16-be") in content for content in parts.values())


@pytest.mark.parametrize("to", ["docx", "pdf", "odt"])
def test_the_dates_are_those_of_the_document(brief_file: Path, to: str) -> None:
    document = assemble(load_brief(brief_file), read_templates((TEMPLATES,)).get("memo"), Library(), Surroundings(Organisation(), b"", {}))
    whole = b"\n".join(parts_of(finish(FORMATS[to](document, standard_look()))).values())
    years = set(re.findall(rb"(?:D:|>)(20\d\d)-?\d\d-?\d\d", whole))
    assert years <= {b"2026"}


def words_of(data: bytes) -> str:
    """The text of a PDF, for there letters are codes of a font; else everything."""
    if data.startswith(b"%PDF"):
        return "".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    return b"".join(parts_of(data).values()).decode(errors="replace")


STELLER = "J. Jansen-Verhoeven"


@pytest.mark.parametrize(("to", "there"), [("docx", True), ("odt", True), ("pdf", False)])
def test_internal_fields_stand_only_in_working_files_to_edit(to: str, there: bool) -> None:
    template = read_templates((TEMPLATES,)).get("raadsinformatiebrief")
    fields = {"onderwerp": "Proef", "datum": "2026-11-24", "steller": STELLER, "openbaarheid": "openbaar"}
    brief = Brief("raadsinformatiebrief", fields, (Slot("kernboodschap", (Part("p1", "text", "De boodschap."),)),))
    files = [finish(FORMATS[to](assemble(b, template, Library()), standard_look())) for b in (brief, published(brief, template))]
    assert [STELLER in words_of(data) for data in files] == [there, False]


def test_internal_fields_do_not_go_to_the_clipboard() -> None:
    template = read_templates((TEMPLATES,)).get("raadsinformatiebrief")
    document = assemble(Brief("raadsinformatiebrief", {"onderwerp": "Proef", "steller": STELLER}), template, Library())
    assert STELLER in repr(document)
    assert STELLER not in html_of(document) + text_of(document)


@pytest.mark.parametrize("to", ["docx", "pdf", "odt"])
def test_no_mark_turns_the_words_around(to: str) -> None:
    """`\\u202e` would show "gpj.exe" where "exe.jpg" is written, in text, titles and properties alike."""
    turned = "bedrag \u202e001 euro\u202c \u2066open"
    brief = Brief("memo", {"onderwerp": turned, "datum": "2026-11-24"}, (Slot("kern", (Part("p1", "text", turned, heading=turned),)),))
    document = assemble(brief, read_templates((TEMPLATES,)).get("memo"), Library())
    data = finish(FORMATS[to](document, standard_look()))
    whole = words_of(data) + (repr(parts_of(data)["info"]) if to == "pdf" else "")
    assert "bedrag 001 euro open" in whole.replace("\xa0", " ")
    assert [mark for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" if mark in whole] == []
    assert not re.search(rb"\\u20[26][a-e6-9]|&#x20[26]|&#823[4-8]", b"".join(parts_of(data).values()))


@pytest.mark.parametrize(
    ("to", "text", "edges"), [("docx", "word/document.xml", "word/footer-first.xml"), ("odt", "content.xml", "styles.xml")]
)
def test_internal_fields_stand_at_the_foot_of_page_1_and_move_no_text(to: str, text: str, edges: str) -> None:
    template = read_templates((TEMPLATES,)).get("factsheet")
    briefs = (Brief("factsheet", {"onderwerp": "Proef", "steller": steller}) for steller in ("", STELLER))
    without, parts = (parts_of(finish(FORMATS[to](assemble(brief, template, Library()), standard_look()))) for brief in briefs)
    assert parts[text] == without[text]
    assert [name for name, data in parts.items() if STELLER.encode() in data] == [edges]
    assert parts[edges].count(STELLER.encode()) == 1
