import dataclasses
import io
import struct
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree
from PIL import ImageFont

from brief_builder.export.docx.font_embedding import embedded_fonts
from brief_builder.export.docx.roles import STANDARD
from brief_builder.export.docx.template import standard_template
from brief_builder.export.font_subset import may_be_embedded, subset
from brief_builder.export.font_tables import build_font, read_tables
from brief_builder.export.style import FONT_CUTS
from tests.export.docx.word_file import STYLE, W, WordFile, opened

FONT = STYLE.font_path("regular").read_bytes()


@pytest.fixture(scope="module")
def template() -> WordFile:
    return opened(standard_template(STYLE))


def values(file: WordFile, path: str) -> list[str]:
    return file.values(path, "word/styles.xml")


def test_every_role_has_its_style_once(template: WordFile) -> None:
    ids = values(template, "//w:style/@w:styleId")
    assert len(ids) == len(set(ids))
    assert {*STANDARD.paragraph.values(), *STANDARD.character.values(), STANDARD.table} <= set(ids)


def test_styles_start_from_styles_that_exist(template: WordFile) -> None:
    ids = set(values(template, "//w:style/@w:styleId"))
    assert set(values(template, "//w:basedOn/@w:val | //w:next/@w:val")) <= ids


def test_word_knows_the_built_in_styles_by_their_own_names() -> None:
    names = {style.name: style.style_id for style in docx.Document(io.BytesIO(standard_template(STYLE))).styles}
    assert (names["Heading 1"], names["Title"], names["footnote text"], names["Caption"]) == (
        "Heading1",
        "Title",
        "FootnoteText",
        "Caption",
    )


def test_a_style_follows_its_token(template: WordFile) -> None:
    look = STYLE.text["h2"]
    (spacing,) = template.find("//w:style[@w:styleId='Heading2']/w:pPr/w:spacing", "word/styles.xml")
    assert [spacing.get(f"{W}{side}") for side in ("before", "after", "line")] == [
        str(round(points * 20)) for points in (look.before, look.after, look.leading)
    ]
    assert values(template, "//w:style[@w:styleId='Heading2']/w:rPr/w:sz/@w:val") == [str(round(look.size * 2))]


def test_another_accent_changes_headings_links_and_theme() -> None:
    green = dataclasses.replace(STYLE, colour=dataclasses.replace(STYLE.colour, accent="#14532D"))
    file = opened(standard_template(green))
    assert values(file, "//w:style[@w:styleId='Heading1']/w:rPr/w:color/@w:val") == ["14532D"]
    assert b"0F5468" not in file.parts["word/styles.xml"]
    assert b'<a:accent1><a:srgbClr val="14532D"/>' in file.parts["word/theme/theme1.xml"]


def test_all_four_cuts_are_embedded_with_a_fallback(template: WordFile) -> None:
    table = etree.fromstring(template.parts["word/fontTable.xml"])
    embedded = [node for node in table.iter() if etree.QName(node).localname.startswith("embed")]
    assert len(embedded) == 4
    assert all(f"word/{target}" in template.parts for target in template.targets("fontTable").values())
    assert [node.get(f"{W}val") for node in table.iter(f"{W}altName")] == ["Calibri"]


def test_an_embedded_font_can_be_unmasked_and_used(template: WordFile) -> None:
    font = embedded_fonts(STYLE)[0]
    mask = bytes.fromhex(font.key.replace("-", ""))[::-1] * 2
    data = bytes(a ^ b for a, b in zip(font.data[:32], mask, strict=True)) + font.data[32:]
    whole, part = (ImageFont.truetype(io.BytesIO(source), 100, layout_engine=ImageFont.Layout.BASIC) for source in (FONT, data))
    sample = "Portefeuillehouder één reëel € – ‘Ĳ’ −1,5 ≥ ☐"
    assert part.getmask(sample).getbbox() == whole.getmask(sample).getbbox()
    assert bytes(part.getmask(sample)) == bytes(whole.getmask(sample))


def test_a_subset_is_much_smaller_and_its_checksum_right() -> None:
    small = subset(FONT, range(0x20, 0x7F))
    assert len(small) < len(FONT) / 4
    assert sum(struct.unpack(f">{len(small) // 4}I", small)) % 2**32 == 0xB1B0AFBA


def with_rights(bits: int) -> bytes:
    tables = read_tables(FONT)
    os2 = tables["OS/2"]
    return build_font(tables | {"OS/2": os2[:8] + struct.pack(">H", bits) + os2[10:]})


@pytest.mark.parametrize(("bits", "allowed"), [(0x0000, True), (0x0008, True), (0x0002, False), (0x0100, False)])
def test_a_font_that_forbids_embedding_is_not_embedded(bits: int, allowed: bool) -> None:
    assert may_be_embedded(with_rights(bits)) is allowed


@pytest.mark.parametrize("data", [b"", b"OTTO", b"not a font at all", FONT[:2000]])
def test_a_missing_or_damaged_font_is_only_named(tmp_path: Path, data: bytes) -> None:
    for name in STYLE.font.files.values():
        (tmp_path / name).write_bytes(data)
    style = dataclasses.replace(STYLE, font_folder=tmp_path)
    assert embedded_fonts(style) == ()
    assert STYLE.font.family.encode() in opened(standard_template(style)).parts["word/fontTable.xml"]


def test_the_parts_have_a_fixed_order_and_no_time() -> None:
    with zipfile.ZipFile(io.BytesIO(standard_template(STYLE))) as file:
        names = file.namelist()
        assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert names[2:] == sorted(names[2:])
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_template_is_made_anew_when_the_style_or_a_font_file_changes(tmp_path: Path) -> None:
    files = {cut: f"{cut}.ttf" for cut in FONT_CUTS}
    for cut, file in files.items():
        (tmp_path / file).write_bytes(STYLE.font_path(cut).read_bytes())
    style = dataclasses.replace(STYLE, font=dataclasses.replace(STYLE.font, files=files), font_folder=tmp_path)
    first = standard_template(style)
    assert standard_template(dataclasses.replace(style)) == first
    other = dataclasses.replace(style, colour=dataclasses.replace(style.colour, ink="#010203"))
    assert b"010203" in opened(standard_template(other)).parts["word/styles.xml"]
    (tmp_path / files["bold"]).write_bytes(b"no font any more")
    assert "word/fonts/bold.odttf" in opened(first).parts
    assert "word/fonts/bold.odttf" not in opened(standard_template(style)).parts
    assert b"010203" not in opened(standard_template(style)).parts["word/styles.xml"]
