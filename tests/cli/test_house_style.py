"""`export --house-style`: the look of a Word file from a template of the organisation, given or chosen in the settings."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.export.docx.templates import as_dotx, with_header


@pytest.fixture
def memo(brief_builder: CommandLine) -> Path:
    file = Path.cwd() / "memo.brief"
    assert brief_builder("new", "memo", "-o", file, "--field", "onderwerp=Werk").status == 0
    return file


def header_of(file: Path) -> str:
    with zipfile.ZipFile(file) as word:
        return "".join(word.read(name).decode() for name in word.namelist() if name.startswith("word/house") and name.endswith(".xml"))


def test_the_look_comes_from_the_template(brief_builder: CommandLine, memo: Path) -> None:
    Path("huisstijl.dotx").write_bytes(as_dotx(with_header()))
    assert brief_builder("export", memo, "--to", "docx", "--house-style", "huisstijl.dotx").status == 0
    assert "Gemeente Voorbeeld" in header_of(memo.with_suffix(".docx"))


def test_a_file_that_is_no_template_is_told_and_the_old_document_stays(brief_builder: CommandLine, memo: Path) -> None:
    target = memo.with_suffix(".docx")
    target.write_bytes(b"oud")
    Path("brief.docx").write_bytes(b"geen")
    result = brief_builder("export", memo, "--to", "docx", "--house-style", "brief.docx")
    assert result.status == 2
    assert "brief.docx" in result.err
    assert len(result.err.strip().splitlines()) == 1
    assert target.read_bytes() == b"oud"


def test_a_template_can_be_chosen_in_the_settings(brief_builder: CommandLine, memo: Path, base: Path) -> None:
    template, settings = memo.with_name("huisstijl.docx"), base / "settings" / "settings.json"
    template.write_bytes(with_header())
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps({"house_style": str(template)}), encoding="utf-8")
    try:
        assert brief_builder("export", memo, "--to", "docx").status == 0
    finally:
        settings.unlink()
    assert "Gemeente Voorbeeld" in header_of(memo.with_suffix(".docx"))


def test_our_own_template_is_a_start_for_a_house_style(brief_builder: CommandLine, memo: Path) -> None:
    assert brief_builder("templates", "--word-template", "start.dotx").out.strip() == "start.dotx"
    assert brief_builder("export", memo, "--to", "docx", "--house-style", "start.dotx").status == 0
    again = brief_builder("templates", "--word-template", "start.dotx")
    assert (again.status, len(again.err.strip().splitlines())) == (2, 1)


@pytest.mark.parametrize("to", ["pdf", "odt"])
def test_a_house_style_for_a_file_that_is_no_word_file_is_tried_and_told(brief_builder: CommandLine, memo: Path, to: str) -> None:
    target = memo.with_suffix(f".{to}")
    Path("geen.dotx").write_bytes(b"geen")
    for name in ("weg.dotx", "geen.dotx"):
        refused = brief_builder("export", memo, "--to", to, "--house-style", name)
        assert (refused.status, len(refused.err.strip().splitlines())) == (2, 1)
        assert name in refused.err
        assert not target.exists()
    Path("huisstijl.dotx").write_bytes(as_dotx(with_header()))
    told = brief_builder("export", memo, "--to", to, "--house-style", "huisstijl.dotx")
    assert told.status == 0
    assert "huisstijl.dotx" in told.err
    assert target.exists()
