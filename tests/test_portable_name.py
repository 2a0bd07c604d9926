"""Names that every system can hold, whatever somebody called a picture or a document."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_builder.brief.pictures import keep_picture, pictures_folder
from brief_builder.files import DEVICES, LONGEST_NAME, portable_name

PNG = b"\x89PNG\r\n\x1a\n"
ODD = st.text(st.one_of(st.sampled_from('. /\\:*?"<>|\x00conulpt1'), st.characters()), max_size=300)


@pytest.mark.parametrize(
    ("given_name", "held"),
    [
        ("kaart.png", "kaart.png"),
        ("CON", "CON-1"),
        ("nul.png", "nul-1.png"),
        ("Com1 .tar.gz", "Com1-1.tar.gz"),
        ("console.png", "console.png"),
        ("naam. . ", "naam"),
        ('a<b>:c"d|e?f*g.png', "a-b--c-d-e-f-g.png"),
        ("../../etc/passwd", "..-..-etc-passwd"),
        ("x" * 300 + ".png", "x" * 116 + ".png"),
        ("...", ""),
    ],
)
def test_a_name_is_made_so_that_windows_takes_it(given_name: str, held: str) -> None:
    assert portable_name(given_name) == held


@given(ODD)
def test_any_name_can_be_held_and_stays_what_it_is(name: str) -> None:
    held = portable_name(name)
    assert len(held) <= LONGEST_NAME + 2
    assert not set(held) & set('<>:"/\\|?*\x00')
    assert not held.endswith((".", " "))
    assert held.partition(".")[0].strip().lower() not in DEVICES
    assert portable_name(held) == held


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can bring such a file there")
@pytest.mark.parametrize(("name", "kept"), [("aux.png", "aux-1.png"), ("foto?.png", "foto-.png"), ("f" * 240 + ".png", "f" * 116 + ".png")])
def test_a_picture_is_kept_under_a_name_for_every_system(tmp_path: Path, name: str, kept: str) -> None:
    (tmp_path / name).write_bytes(PNG)
    assert keep_picture(tmp_path / "stuk.brief", tmp_path / name) == kept
    assert (pictures_folder(tmp_path / "stuk.brief") / kept).read_bytes() == PNG
