"""What goes wrong while exporting is said in one sentence, and the old file stays; what is only unfinished is exported all the same."""

import errno
import os
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from PIL import Image

from brief_builder.brief.model import Part
from brief_builder.brief.store import load_brief, save_brief
from brief_builder.files import UNFINISHED
from tests.cli.conftest import CommandLine, Run
from tests.cli.exported import DRAWING

FORMATS = ("pdf", "docx", "odt")
OLD = b"het oude bestand"


@pytest.fixture
def memo(brief_builder: CommandLine) -> Path:
    file = Path.cwd() / "memo.brief"
    assert brief_builder("new", "memo", "-o", file, "--field", "onderwerp=Eenzaamheid").status == 0
    return file


def with_picture(memo: Path, content: bytes, alt: str) -> None:
    folder = memo.with_suffix(".bestanden")
    folder.mkdir()
    (folder / "kaart.png").write_bytes(content)
    brief = load_brief(memo)
    save_brief(brief.with_part(brief.slots[0].id, Part("p1", "image", alt, item="kaart.png")), memo)


def refused(run: Run, old: Path) -> str:
    assert run.status == 2
    said = run.err.strip()
    assert len(said.splitlines()) == 1
    assert old.read_bytes() == OLD
    assert [file.name for file in old.parent.iterdir() if file.name.endswith(UNFINISHED)] == []
    return said


@pytest.mark.parametrize("to", FORMATS)
def test_a_picture_that_breaks_off_is_named(brief_builder: CommandLine, memo: Path, to: str) -> None:
    Image.effect_noise((200, 100), 50).save(memo.with_name("kaart.png"))
    with_picture(memo, memo.with_name("kaart.png").read_bytes()[:900], "Kaart van de wijken")
    old = memo.with_suffix(f".{to}")
    old.write_bytes(OLD)
    assert "Kaart van de wijken" in refused(brief_builder("export", memo, "--to", to), old)


@pytest.mark.parametrize("to", FORMATS)
def test_a_full_disk_is_said(brief_builder: CommandLine, memo: Path, to: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old = memo.with_suffix(f".{to}")
    old.write_bytes(OLD)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    assert "vol" in refused(brief_builder("export", memo, "--to", to), old)


@pytest.mark.parametrize("to", FORMATS)
def test_a_folder_that_is_not_there_or_stands_in_the_way_is_said(brief_builder: CommandLine, memo: Path, to: str) -> None:
    old = memo.with_suffix(f".{to}")
    old.write_bytes(OLD)
    assert "weg" in refused(brief_builder("export", memo, "--to", to, "-o", Path("weg") / old.name), old)
    assert str(memo.parent) in refused(brief_builder("export", memo, "--to", to, "-o", memo.parent), old)


@pytest.mark.parametrize("to", FORMATS)
def test_a_read_only_file_is_said(brief_builder: CommandLine, memo: Path, to: str) -> None:
    old = memo.with_suffix(f".{to}")
    old.write_bytes(OLD)
    old.chmod(0o444)
    if os.access(old, os.W_OK):
        pytest.skip("this user may write everywhere")
    refused(brief_builder("export", memo, "--to", to), old)


@pytest.mark.parametrize("to", FORMATS)
def test_a_file_that_another_program_has_open_is_said(
    brief_builder: CommandLine, memo: Path, to: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = memo.with_suffix(f".{to}")
    old.write_bytes(OLD)
    monkeypatch.setattr(Path, "replace", as_windows_says_it)
    said = refused(brief_builder("export", memo, "--to", to), old)
    assert old.name in said
    assert "ander programma" in said


@pytest.mark.parametrize("to", FORMATS)
def test_a_folder_that_may_not_be_written_is_said(brief_builder: CommandLine, memo: Path, to: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old = memo.with_suffix(f".{to}")
    old.write_bytes(OLD)
    monkeypatch.setattr(tempfile, "mkstemp", as_windows_says_it)
    assert old.name in refused(brief_builder("export", memo, "--to", to), old)


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_closed_stays_empty(brief_builder: CommandLine, memo: Path, to: str) -> None:
    folder = memo.parent / "dicht"
    folder.mkdir(mode=0o500)
    run = brief_builder("export", memo, "--to", to, "-o", folder / f"memo.{to}")
    assert (run.status, f"memo.{to}" in run.err) == (2, True)
    assert list(folder.iterdir()) == []


def as_windows_says_it(*_arguments: object, **_options: object) -> tuple[int, str]:
    raise PermissionError(errno.EACCES, "open elsewhere")


UNDESCRIBED = "Afbeelding zonder alternatieve tekst"


@pytest.mark.parametrize("to", FORMATS)
def test_a_picture_without_words_is_told_and_says_so_itself(brief_builder: CommandLine, memo: Path, to: str) -> None:
    Image.new("RGB", (40, 20)).save(memo.with_name("kaart.png"))
    with_picture(memo, memo.with_name("kaart.png").read_bytes(), " ")
    brief = load_brief(memo)
    own = Part("p2", "text", "Zie de kaart.\n\n- ![](kaart.png)")
    save_brief(brief.with_part(brief.slots[0].id, own), memo)
    run = brief_builder("export", memo, "--to", to)
    assert run.status == 0
    assert "De afbeelding “kaart.png” heeft geen alternatieve tekst." in run.err
    assert brief_builder("export", memo, "--to", to, "--strict").status == 1
    assert descriptions(memo.with_suffix(f".{to}")) == [UNDESCRIBED] * 2


def descriptions(file: Path) -> list[str]:
    if file.suffix == ".pdf":
        with pikepdf.open(file) as pdf:
            return [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
    with zipfile.ZipFile(file) as archive:
        root = etree.fromstring(archive.read("word/document.xml" if file.suffix == ".docx" else "content.xml"))
    return [d.get("descr", "") for d in root.iter(DRAWING)] or [d.text or "" for d in root.iter("{*}desc")]


def test_without_a_title_or_alternative_text_the_pdf_still_has_both(brief_builder: CommandLine, memo: Path) -> None:
    Image.new("RGB", (40, 20)).save(memo.with_name("kaart.png"))
    with_picture(memo, memo.with_name("kaart.png").read_bytes(), "")
    brief = load_brief(memo)
    save_brief(replace(brief, fields={**brief.fields, "onderwerp": ""}), memo)
    run = brief_builder("export", memo, "--to", "pdf")
    assert run.status == 0
    assert "Onderwerp" in run.err
    with pikepdf.open(memo.with_suffix(".pdf")) as pdf:
        assert str(pdf.docinfo["/Title"]).strip()
    assert descriptions(memo.with_suffix(".pdf")) == [UNDESCRIBED]
