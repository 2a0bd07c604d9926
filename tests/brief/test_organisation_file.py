"""The organisation file: everything optional, and clear about what is wrong."""

from pathlib import Path

import pytest

from brief_builder.brief.organisation import Organisation
from brief_builder.brief.organisation_file import read_logo, read_organisation
from brief_builder.errors import UnreadableFile

PNG = b"\x89PNG\r\n\x1a\nrest"


def test_without_a_file_there_is_a_neutral_organisation(tmp_path: Path) -> None:
    assert read_organisation(tmp_path) == Organisation()
    assert Organisation().full_name() == ""
    assert read_logo(Organisation()) == b""


def test_all_of_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "organisatie.yaml").write_text(
        "municipality: Almere\nmayor: B. Mol\naldermen: [A, B]\ntype_labels: {memo: Notitie}\npatterns: {zaaknummer: '\\d+'}\n"
        "logo: logo.png\nlogo_alt: Logo\n"
    )
    (tmp_path / "logo.png").write_bytes(PNG)
    found = read_organisation(tmp_path)
    assert (found.full_name(), found.aldermen, found.type_labels["memo"]) == ("Gemeente Almere", ("A", "B"), "Notitie")
    assert read_logo(found) == PNG


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("burgemeester: x\n", "burgemeester"),
        ("patterns: {zaaknummer: '('}\n", "zaaknummer"),
        ("aldermen: {a: b}\n", "aldermen"),
        ("- x\n", "names"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "organisatie.yaml").write_text(content)
    with pytest.raises(UnreadableFile, match=said):
        read_organisation(tmp_path)


@pytest.mark.parametrize(("data", "alt", "said"), [(b"GIF89a", "Logo", "PNG"), (PNG, "", "logo_alt")])
def test_a_logo_is_png_and_has_words(tmp_path: Path, data: bytes, alt: str, said: str) -> None:
    (tmp_path / "l.png").write_bytes(data)
    with pytest.raises(UnreadableFile, match=said):
        read_logo(Organisation(logo=tmp_path / "l.png", logo_alt=alt))
