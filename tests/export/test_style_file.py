import pickle
import re
import shutil
from pathlib import Path

import pytest

from brief_builder.errors import UnreadableFile
from brief_builder.export.style import FONT_CUTS, MM, TEXT_TOKENS
from brief_builder.export.style_file import MAX_BYTES, STANDARD, find_style, read_style
from tests.export.own_style import VERA, style_with_vera


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """The standard style with one thing changed."""
    text = STANDARD.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "huis.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_the_standard_style_is_complete_and_its_fonts_exist() -> None:
    style = read_style()
    assert set(style.text) == set(TEXT_TOKENS)
    assert all(style.font_path(cut).is_file() for cut in FONT_CUTS)


def test_the_text_column_is_126_mm_and_wide_blocks_158_mm() -> None:
    page = read_style().page
    assert page.text_width / MM == pytest.approx(126)
    assert page.wide_width / MM == pytest.approx(158)


def test_lengths_may_be_written_in_millimetres() -> None:
    assert read_style().text["meta"].hang == pytest.approx(34 * MM)


def test_a_style_travels_to_another_process() -> None:
    style = read_style()
    assert pickle.loads(pickle.dumps(style)) == style


def test_everything_wrong_is_named_at_once(tmp_path: Path) -> None:
    file = changed(tmp_path, 'accent: "#0F5468"', "accent: petrol")
    file.write_text(file.read_text(encoding="utf-8").replace("size: 12.5", "size: groot"), encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"huis\.yaml.*colour\.accent, text\.lead\.size"):
        read_style(file)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("  lead: ", "  leed: ", "text.leed"),
        ("size: 12.5, leading", "size: .inf, leading", "text.lead.size"),
        ("left: 32", "left: 120", "page"),
        ("size: A4", "size: A3", "page.size"),
        ("regular: SourceSans3-Regular.ttf", "regular: Regular.otf", "font.files.regular"),
        ("regular: SourceSans3-Regular.ttf", "regular: ../../etc/Regular.ttf", "font.files.regular"),
        ("link: {", "links: {", "link"),
        ("family: Source Sans 3", 'family: "<w:b/>"', "font.family"),
        ("hang: 34mm", "hang: twaalfmm", "text.meta.hang"),
        ("bar: 11", "bar: 0", "chart.bar"),
    ],
)
def test_a_wrong_token_is_refused_by_its_name(tmp_path: Path, old: str, new: str, place: str) -> None:
    with pytest.raises(UnreadableFile, match=place.replace(".", r"\.")):
        read_style(changed(tmp_path, old, new))


def own(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "huis.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_a_style_leaves_out_is_as_in_the_standard_style(tmp_path: Path) -> None:
    style = read_style(own(tmp_path, 'name: Dorp\ncolour: {accent: "#7A1F5C"}\npage: {size: A5, margin: {right: 30}}'))
    assert style.colour.accent == "#7A1F5C"
    assert style.colour.ink == read_style().colour.ink
    assert style.page.text_width / MM == pytest.approx(148 - 32 - 30)
    assert style.text == read_style().text
    assert style.font_folder == read_style().font_folder


def test_own_fonts_lie_beside_the_style(tmp_path: Path) -> None:
    style = read_style(style_with_vera(tmp_path))
    assert {style.font_path(cut).parent for cut in FONT_CUTS} == {tmp_path}


def test_the_cuts_of_two_families_are_never_mixed(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"huis\.yaml.*font\.files"):
        read_style(own(tmp_path, "font: {family: Vera, files: {regular: Vera.ttf}}"))


def test_a_font_that_may_not_be_embedded_is_refused(tmp_path: Path) -> None:
    file = style_with_vera(tmp_path)
    font = bytearray((tmp_path / "VeraBd.ttf").read_bytes())
    tables = {font[i : i + 4].decode(): int.from_bytes(font[i + 8 : i + 12]) for i in range(12, 12 + 16 * font[5], 16)}
    font[tables["OS/2"] + 9] = 0x02  # fsType: restricted licence
    (tmp_path / "VeraBd.ttf").write_bytes(font)
    with pytest.raises(UnreadableFile, match=r"VeraBd\.ttf.*huis\.yaml.*may not be embedded.*font\.files\.bold\b"):
        read_style(file)


@pytest.mark.parametrize("damage", [b"geen lettertype", b"\0\1\0\0\0\x09" + bytes(200)], ids=["text", "empty tables"])
def test_a_damaged_or_missing_font_is_named(tmp_path: Path, damage: bytes) -> None:
    file = style_with_vera(tmp_path)
    (tmp_path / "VeraIt.ttf").write_bytes(damage)
    with pytest.raises(UnreadableFile, match=r"VeraIt\.ttf"):
        read_style(file)
    (tmp_path / "VeraIt.ttf").unlink()
    with pytest.raises(UnreadableFile, match=r"VeraIt\.ttf"):
        read_style(file)


def test_a_font_without_the_letters_of_dutch_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    file = style_with_vera(tmp_path)
    shutil.copy(VERA / "hb-test.ttf", tmp_path / "VeraBI.ttf")
    with pytest.raises(UnreadableFile, match=r"VeraBI\.ttf.*lacks characters.*a b c.*font\.files\.bolditalic"):
        read_style(file)


@pytest.mark.parametrize("logo", ["{file: ../logo.png, alt: Logo}", "{file: logo.svg, alt: Logo}", "{file: logo.png}", "logo.png"])
def test_a_logo_lies_beside_the_style_and_has_an_alternative_text(tmp_path: Path, logo: str) -> None:
    with pytest.raises(UnreadableFile, match="logo"):
        read_style(own(tmp_path, f"logo: {logo}"))


def test_a_style_is_found_by_its_path_or_by_its_name(tmp_path: Path) -> None:
    file = own(tmp_path, "name: Huis")
    assert find_style("huis", tmp_path) == file
    assert find_style(str(file), Path("elders")) == file
    with pytest.raises(UnreadableFile, match=r"dorp.*Known are: huis"):
        find_style("dorp", tmp_path)


def test_colours_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    file = changed(tmp_path, 'grey: "#565D63"', 'grey: "#A0A0A0"')
    with pytest.raises(UnreadableFile, match=r"grey / white 2\.6 < 4\.5"):
        read_style(file)


def test_a_file_cannot_point_to_a_folder_of_its_own(tmp_path: Path) -> None:
    file = changed(tmp_path, "version: 1", "version: 1\nfont_folder: /etc")
    assert read_style(file).font_folder == read_style().font_folder


@pytest.mark.parametrize("text", ["", "- a\n- b", "a: [1", "x" * (MAX_BYTES + 1)], ids=["empty", "list", "broken", "huge"])
def test_what_is_no_style_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "huis.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"huis\.yaml"):
        read_style(file)


def test_a_missing_or_binary_file_is_refused(tmp_path: Path) -> None:
    binary = tmp_path / "huis.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    for file in (binary, tmp_path / "weg.yaml"):
        with pytest.raises(UnreadableFile, match=re.escape(str(file))):
            read_style(file)
