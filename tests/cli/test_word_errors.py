"""A Word file that cannot be written: one sentence, and what was there is still there."""

import errno
import os
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine, Run


@pytest.fixture
def memo(brief_builder: CommandLine) -> Path:
    file = Path.cwd() / "memo.brief"
    assert brief_builder("new", "memo", "-o", file, "--field", "onderwerp=Werk").status == 0
    return file


def refused(result: Run, *words: str) -> None:
    assert result.status == 2
    (line,) = result.err.strip().splitlines()[-1:]
    assert [word for word in words if word not in line] == []
    assert "Traceback" not in result.err


def test_a_folder_that_is_not_there(brief_builder: CommandLine, memo: Path) -> None:
    refused(brief_builder("export", memo, "--to", "docx", "-o", "weg/memo.docx"), "weg", "bestaat niet")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(brief_builder: CommandLine, memo: Path) -> None:
    folder = memo.parent / "dicht"
    folder.mkdir(mode=0o500)
    refused(brief_builder("export", memo, "--to", "docx", "-o", folder / "memo.docx"), "memo.docx")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("number", "said"), [(errno.EACCES, "ander programma"), (errno.ENOSPC, "schijf is vol")])
def test_a_file_that_word_has_open_or_a_full_disk(
    brief_builder: CommandLine, memo: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    target = memo.with_suffix(".docx")
    target.write_bytes(b"oud")

    def fails(*_arguments: object) -> None:
        raise OSError(number, "as Windows and full disks say it")

    monkeypatch.setattr(Path, "replace", fails)
    refused(brief_builder("export", memo, "--to", "docx"), "memo.docx", said)
    monkeypatch.undo()
    assert target.read_bytes() == b"oud"
    assert list(memo.parent.glob("*.tmp")) == list(memo.parent.glob(".*.tmp")) == []
