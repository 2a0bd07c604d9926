"""Pictures live in a folder beside the working file."""

from pathlib import Path

import pytest

from brief_builder.brief.pictures import is_picture, keep_picture, read_pictures, take_pictures_along
from brief_builder.errors import UnreadableFile

PNG = b"\x89PNG\r\n\x1a\n"


def picture(folder: Path, name: str, more: bytes = b"") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(PNG + more)
    return folder / name


def test_a_picture_is_copied_and_another_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    brief = tmp_path / "stuk.brief"
    one = picture(tmp_path / "a", "kaart 1.png")
    other = picture(tmp_path / "b", "kaart 1.png", b"anders")
    assert keep_picture(brief, one) == "kaart 1.png"
    assert keep_picture(brief, one) == "kaart 1.png"
    assert keep_picture(brief, other) == "kaart 1-2.png"
    assert set(read_pictures(brief)) == {"kaart 1.png", "kaart 1-2.png"}


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kaart.png").write_text("geen plaatje")
    with pytest.raises(UnreadableFile):
        keep_picture(tmp_path / "stuk.brief", tmp_path / "kaart.png")


def test_what_was_put_there_by_hand_and_is_no_picture_is_there_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "stuk.bestanden").mkdir()
    (tmp_path / "stuk.bestanden" / "kaart.png").write_text("geen plaatje")
    there = read_pictures(tmp_path / "stuk.brief")
    assert [is_picture(data) for data in there.values()] == [False]
    assert is_picture(PNG)


def test_pictures_go_along_to_another_name(tmp_path: Path) -> None:
    old, new = tmp_path / "oud.brief", tmp_path / "nieuw.brief"
    keep_picture(old, picture(tmp_path / "a", "kaart.png"))
    take_pictures_along(old, new)
    assert read_pictures(new) == read_pictures(old)


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    outside = picture(tmp_path / "buiten", "kaart.png", b"van een ander")
    new = tmp_path / "nieuw.brief"
    (tmp_path / "nieuw.bestanden").mkdir()
    (tmp_path / "nieuw.bestanden" / "kaart.png").symlink_to(outside)
    keep_picture(tmp_path / "oud.brief", picture(tmp_path / "a", "kaart.png"))
    take_pictures_along(tmp_path / "oud.brief", new)
    assert outside.read_bytes() == PNG + b"van een ander"
    assert read_pictures(new) == {"kaart.png": PNG}
