import pickle
import re
from pathlib import Path

import pytest

from brief_builder.errors import UnreadableFile
from brief_builder.export.style import FONT_CUTS, MM, TEXT_TOKENS
from brief_builder.export.style_file import MAX_BYTES, STANDARD, read_style


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
        ("  header_y: 15 ", "", "page.header_y"),
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
