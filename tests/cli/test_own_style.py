"""A style file of the user's, through the real command line: named, found by name, or that of the organisation."""

import zipfile
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.cli.conftest import CommandLine

ACCENT = "7A1F5C"
OWN = f"""
colour: {{accent: "#{ACCENT}", bar_city: "#{ACCENT}"}}
page: {{size: A5, margin: {{left: 20, right: 20}}, wide_right: 15}}
logo: {{file: wapen.png, alt: Wapen van de stad}}
"""


@pytest.fixture
def memo(brief_builder: CommandLine) -> Path:
    file = Path.cwd() / "memo.brief"
    assert brief_builder("new", "memo", "-o", file, "--field", "onderwerp=Eenzaamheid", "--field", "gemeente=Almere").status == 0
    assert brief_builder("add", file, "veerkracht").status == 0
    return file


def style_in(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (120, 60), "navy").save(folder / "wapen.png")
    file = folder / "huis.yaml"
    file.write_text(OWN, encoding="utf-8")
    return file


def is_a5(file: Path) -> bool:
    return [round(side) for side in PdfReader(file).pages[0].mediabox[2:]] == [420, 595]


def test_pdf_word_and_opendocument_take_the_same_style(brief_builder: CommandLine, memo: Path, tmp_path: Path) -> None:
    style = style_in(tmp_path / "stijl")
    for to in ("pdf", "docx", "odt"):
        assert brief_builder("export", memo, "--to", to, "--style", style).status == 0
    assert is_a5(memo.with_suffix(".pdf"))
    with zipfile.ZipFile(memo.with_suffix(".docx")) as word:
        assert ACCENT in word.read("word/styles.xml").decode()
        assert 'w:w="8391"' in word.read("word/document.xml").decode()
        assert "Wapen van de stad" in word.read("word/document.xml").decode() + "".join(
            word.read(name).decode() for name in word.namelist() if "header" in name
        )
    with zipfile.ZipFile(memo.with_suffix(".odt")) as odt:
        assert ACCENT.lower() in odt.read("styles.xml").decode().lower()
        assert "Wapen van de stad" in odt.read("content.xml").decode() + odt.read("styles.xml").decode()


def test_a_style_of_ones_own_is_found_by_its_name(brief_builder: CommandLine, memo: Path, tmp_path: Path) -> None:
    style_in(tmp_path / "eigen" / "data" / "styles")
    assert brief_builder("export", memo, "--to", "pdf", "--style", "huis", base_dir=tmp_path / "eigen").status == 0
    assert is_a5(memo.with_suffix(".pdf"))


def test_the_style_of_the_organisation_holds_for_every_export(brief_builder: CommandLine, memo: Path, tmp_path: Path) -> None:
    settings = tmp_path / "eigen" / "settings"
    style_in(settings)
    (settings / "organisatie.yaml").write_text("municipality: Almere\nstyle: huis.yaml\n", encoding="utf-8")
    assert brief_builder("export", memo, "--to", "pdf", base_dir=tmp_path / "eigen").status == 0
    assert is_a5(memo.with_suffix(".pdf"))


@pytest.mark.parametrize("text", ["colour: {accent: petrol}", "logo: {file: weg.png, alt: Wapen}", "- geen\n- stijl"])
def test_a_bad_style_is_one_sentence_and_writes_nothing(brief_builder: CommandLine, memo: Path, text: str) -> None:
    old = memo.with_suffix(".pdf")
    old.write_bytes(b"oud")
    style = Path.cwd() / "huis.yaml"
    style.write_text(text, encoding="utf-8")
    run = brief_builder("export", memo, "--to", "pdf", "--style", style)
    assert run.status == 2
    assert len(run.err.splitlines()) == 1
    assert old.read_bytes() == b"oud"


def test_an_unknown_style_is_told_with_those_there_are(brief_builder: CommandLine, memo: Path, tmp_path: Path) -> None:
    style_in(tmp_path / "eigen" / "data" / "styles")
    run = brief_builder("export", memo, "--to", "pdf", "--style", "dorp", base_dir=tmp_path / "eigen")
    assert run.status == 2
    assert "dorp" in run.err
    assert "huis" in run.err
