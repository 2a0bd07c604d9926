"""Templates of strangers: refused in one sentence, or stripped of all but their look."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from brief_builder.document.nodes import Paragraph
from brief_builder.document.spans import text
from brief_builder.errors import UnreadableFile
from brief_builder.export.docx.house import read_word_template
from tests.export.docx.house_file import codes, edge, in_house
from tests.export.docx.templates import as_dotx, changed, edited, plain, with_header

P = Paragraph(text("Tekst"))
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def lying(data: bytes) -> bytes:
    """A zip whose part says it is small, and is not."""
    bomb = zipped(**{"word/big.xml": b" " * 50_000_000})
    real, small = (50_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")
    return bomb.replace(real, small)


def without_styles() -> bytes:
    return edited(plain(), RELATIONS, b'/styles"', b'/nothing"')


BAD = {
    "empty": (b"", "no Word file"),
    "text": (b"Dit is tekst", "no Word file"),
    "half": (plain()[:4000], "no Word file"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
    "zip": (zipped(a=b"1"), "usual kind"),
    "lying": (lying(b""), "no Word file|usual kind|damaged"),
    "spreadsheet": (edited(plain(), "word/document.xml", b"w:document", b"w:workbook"), "usual kind"),
    "bomb": (zipped(**{"word/big.xml": b" " * 90_000_000}), "too large"),
    "many": (zipped(**{f"p{i}": b"" for i in range(2100)}), "too large"),
    "no styles": (without_styles(), "no styles"),
    "broken part": (changed(plain(), {"word/styles.xml": b"<w:styles"}), "word/styles.xml"),
    "entities": (
        edited(plain(), "word/styles.xml", b"<w:styles ", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<w:styles '),
        "word/styles.xml",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_template_is_refused_with_the_reason(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    file = tmp_path / "huisstijl.dotx"
    file.write_bytes(data)
    with pytest.raises(UnreadableFile, match=reason) as refused:
        read_word_template(file)
    assert "huisstijl.dotx" in str(refused.value)
    with pytest.raises(UnreadableFile, match=reason):
        in_house(data or b" ", P)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="does not exist"):
        read_word_template(tmp_path / "weg.dotx")


def test_a_good_template_comes_back_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "huisstijl.dotx"
    file.write_bytes(as_dotx(with_header()))
    assert read_word_template(file) == file.read_bytes()


def related(kind: str, target: str, *, external: bool = False) -> bytes:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="bad1" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'.encode()


def pointing(kind: str, target: str, name: str = RELATIONS, *, external: bool = False) -> bytes:
    template = with_header()
    return edited(template, name, b"</Relationships>", related(kind, target, external=external))


def test_macros_and_objects_stay_behind() -> None:
    template = as_dotx(changed(pointing("vbaProject", "vbaProject.bin"), {"word/vbaProject.bin": b"macro"}), "macroEnabledTemplate")
    file = in_house(template, P)
    assert not [name for name in file.parts if "vba" in name]
    assert b"macroEnabled" not in file.parts["[Content_Types].xml"]


def test_an_embedded_object_stays_behind_and_so_does_what_points_to_it() -> None:
    drawn = (
        b'<w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="a"><v:imagedata r:id="bad1"/></v:shape>'
        b'<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Package" r:id="bad1"/></w:object></w:r>'
    )
    in_header = changed(header_with(drawn, related("oleObject", "embeddings/oleObject1.bin")), {"word/embeddings/oleObject1.bin": b"kwaad"})
    in_body = changed(pointing("package", "embeddings/werkmap.xlsx"), {"word/embeddings/werkmap.xlsx": b"kwaad"})
    with_control = changed(pointing("control", "activeX/activeX1.xml"), {"word/activeX/activeX1.xml": b"<kwaad/>"})
    for template in (in_header, in_body, with_control):
        file = in_house(template, P)
        assert [name for name in file.parts if re.search("embed|ole|activex|xlsx", name, re.IGNORECASE)] == []
        assert [name for name, data in file.parts.items() if re.search(b"OLEObject|w:object|oleObject|activeX|kwaad", data)] == []
        assert "Gemeente Voorbeeld" in edge(file, "header", "default")[0]


def test_a_template_that_fetches_another_does_not_take_it_along() -> None:
    settings = "word/settings.xml"
    bad = b'<w:attachedTemplate r:id="x"/><w:documentProtection w:edit="readOnly"/><w:compat>'
    file = in_house(edited(with_header(), settings, b"<w:compat>", bad), P)
    assert b"attachedTemplate" not in file.parts[settings]
    assert b"documentProtection" not in file.parts[settings]
    assert not any(b"TargetMode" in data for data in file.parts.values())


def header_with(markup: bytes, relation: bytes = b"") -> bytes:
    template = edited(with_header(), "word/header1.xml", b"</w:p>", markup + b"</w:p>")
    return edited(template, "word/_rels/header1.xml.rels", b"</Relationships>", relation) if relation else template


FIELD = b'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>%s</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'


@pytest.mark.parametrize("code", [b"INCLUDETEXT x", b"DDEAUTO c:\\x", b"INCLUDEPICTURE http://x", b"LINK Excel", b"MACROBUTTON x"])
def test_a_field_that_fetches_something_becomes_plain_words(code: bytes) -> None:
    file = in_house(header_with(FIELD % code), P)
    assert codes(file) == ["PAGE"]
    assert edge(file, "header", "default")[0].startswith("Gemeente Voorbeeld")


def test_a_field_in_pieces_is_seen_too() -> None:
    pieces = FIELD.replace(b"<w:instrText>%s</w:instrText>", b"<w:instrText>INCLUDE</w:instrText><w:instrText>TEXT x</w:instrText>")
    assert codes(in_house(header_with(pieces), P)) == ["PAGE"]


def test_a_picture_or_object_from_outside_is_left_out_and_a_web_link_stays() -> None:
    linked = b'<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" r:id="bad1"/></w:pict></w:r>'
    file = in_house(header_with(linked, related("image", "http://evil.example/x.png", external=True)), P)
    assert not any(b"evil.example" in data or b"w:pict" in data for data in file.parts.values())
    link = b'<w:hyperlink r:id="bad1"><w:r><w:t>site</w:t></w:r></w:hyperlink>'
    kept = in_house(header_with(link, related("hyperlink", "https://www.voorbeeld.nl", external=True)), P)
    assert any(b"https://www.voorbeeld.nl" in data for data in kept.parts.values())
    dropped = in_house(header_with(link, related("hyperlink", "file:///c:/x.exe", external=True)), P)
    assert edge(dropped, "header", "default")[0].endswith("site")
    assert not any(b"x.exe" in data for data in dropped.parts.values())


def test_a_part_outside_the_package_is_not_looked_for() -> None:
    file = in_house(pointing("header", "../../../../etc/passwd"), P)
    assert "Gemeente Voorbeeld" in edge(file, "header", "default")[0]
