"""What would steer a terminal or turn the order of reading is shown as what it is, whoever wrote it."""

import json
import shutil
from pathlib import Path

import pytest

from brief_builder.cli.visible import visible, visible_json
from tests.cli.conftest import CommandLine

GOOD = Path(__file__).parents[1] / "libraries" / "good"
STEERING = ("\x1b]0;titel\x07", "\x1b[2J", "\x9b2J", "\u202e", "\u2066", "\u200f", "\r", "\x08", "\u2028")


@pytest.mark.parametrize("piece", STEERING)
def test_what_steers_is_shown(piece: str) -> None:
    shown = visible(f"voor{piece}na")
    assert piece not in shown
    assert shown.startswith("voor\\")
    assert shown.endswith("na")


def test_our_own_looks_lines_and_letters_pass() -> None:
    text = "\x1b[1mvét\x1b[0m\tkop\nregel – “e\u0301” 👩\u200d💻"
    assert visible(text) == text


@pytest.mark.parametrize("piece", STEERING)
def test_json_says_what_it_said(piece: str) -> None:
    text = json.dumps({"a": f"x{piece}y"}, ensure_ascii=False, indent=2)
    shown = visible_json(text)
    assert json.loads(shown) == {"a": f"x{piece}y"}
    assert not any(ord(c) in range(0x7F, 0xA0) or c in "\x1b\u202e\u2066\u200f\u2028" for c in shown)


def test_a_library_of_others_cannot_steer_the_terminal(brief_builder: CommandLine, tmp_path: Path) -> None:
    library = tmp_path / "bibliotheek"
    shutil.copytree(GOOD, library)
    file = library / "sections" / "jeugd" / "eenzaamheid.yaml"
    text = file.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    file.write_text(text.replace(title, 'title: "Eenzaamheid \\e]0;kwaad\\a \\u202Emorgen"'), encoding="utf-8")
    for words in (
        ("show", "eenzaamheid"),
        ("search", "eenzaamheid"),
        ("show", "eenzaamheid", "--json"),
        ("search", "eenzaamheid", "--json"),
    ):
        done = brief_builder("--library", library, *words, base_dir=tmp_path / "base")
        assert "\x1b]" not in done.out + done.err
        assert "\u202e" not in done.out + done.err
        assert "kwaad" in done.out


def test_a_brief_of_others_cannot_steer_the_terminal(brief_builder: CommandLine) -> None:
    Path("m.brief").write_text(
        'schema: 1\ntemplate: memo\nslots: [{id: "\\e[2J\\u202Ekern", parts: [{id: a, kind: "\\e]0;x\\a"}]}]\n', encoding="utf-8"
    )
    done = brief_builder("check", "m.brief")
    assert done.status == 2
    assert "\x1b" not in done.out + done.err
    assert "\\x1b]0;x" in done.err
