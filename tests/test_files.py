"""Saving is all or nothing, and says why it failed."""

import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest

from brief_builder.errors import UnreadableFile, UnwritableFile
from brief_builder.files import read_bytes, write_atomically, write_for_office


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "stuk.brief"
    target.write_text("oud")
    target.chmod(0o640)
    write_atomically(target, b"nieuw")
    assert target.read_bytes() == b"nieuw"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["stuk.brief"]


def test_a_link_keeps_pointing_where_it_did(tmp_path: Path) -> None:
    real = tmp_path / "echt.brief"
    real.write_text("oud")
    link = tmp_path / "link.brief"
    link.symlink_to(real)
    write_atomically(link, b"nieuw")
    assert link.is_symlink()
    assert real.read_bytes() == b"nieuw"


@pytest.mark.parametrize("name", ["bestaat-niet/stuk.docx", ".", "a" * 400])
def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwritableFile) as caught:
        write_atomically(tmp_path / name, b"x")
    assert str(tmp_path) in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    target = tmp_path / "stuk.docx"
    target.write_bytes(b"oud")
    small = os.statvfs(tmp_path)
    with pytest.raises(UnwritableFile):
        write_atomically(full / "stuk", b"x" * small.f_bsize)
    assert target.read_bytes() == b"oud"


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "stuk.docx"
    target.write_bytes(b"oud")
    target.chmod(0o444)
    if os.access(target, os.W_OK):
        pytest.skip("the superuser may write everything")
    with pytest.raises(UnwritableFile, match="read-only"):
        write_atomically(target, b"nieuw")
    assert target.read_bytes() == b"oud"


@pytest.mark.parametrize("folder", ["/proc", "/sys"])
def test_a_folder_that_takes_no_files_is_to_blame_and_not_the_file(folder: str) -> None:
    if not Path(folder).is_dir():
        pytest.skip("a folder of Linux")
    with pytest.raises(UnwritableFile) as caught:
        write_atomically(Path(folder) / "x.pdf", b"x")
    said = str(caught.value.message)
    assert f"you may not write in the folder “{folder}”" in said
    assert "exist" not in said


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.EPERM])
@pytest.mark.parametrize("there", [False, True])
def test_a_read_only_drive_is_to_blame_and_not_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, there: bool) -> None:
    target = tmp_path / "x.pdf"
    if there:
        target.write_bytes(b"oud")
        monkeypatch.setattr(os, "access", lambda *_arguments: False)

    def closed(*_arguments: object, **_options: object) -> None:
        raise OSError(number, "closed")

    monkeypatch.setattr(tempfile, "mkstemp", closed)
    with pytest.raises(UnwritableFile, match="you may not write in the folder"):
        write_atomically(target, b"nieuw")
    assert not there or target.read_bytes() == b"oud"


def test_reading_refuses_folders_missing_and_large_files(tmp_path: Path) -> None:
    large = tmp_path / "groot"
    large.write_bytes(b"x" * 11)
    for path in (tmp_path, tmp_path / "weg", large):
        with pytest.raises(UnreadableFile) as caught:
            read_bytes(path, 10)
        assert str(path) in str(caught.value)


def test_on_windows_a_file_that_is_open_for_a_moment_is_replaced_after_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals = iter([True, True])
    replace = Path.replace

    def refused_twice(path: Path, target: Path) -> Path:
        if next(refusals, False):
            raise PermissionError(13, "open elsewhere")
        return replace(path, target)

    monkeypatch.setattr("brief_builder.files.sys.platform", "win32")
    monkeypatch.setattr("brief_builder.files.WINDOWS_PAUSES", (0.0, 0.0))
    monkeypatch.setattr(Path, "replace", refused_twice)
    write_atomically(tmp_path / "stuk.brief", b"nieuw")
    assert (tmp_path / "stuk.brief").read_bytes() == b"nieuw"


def test_what_a_killed_process_left_goes_with_a_later_write_and_nothing_else_does(tmp_path: Path) -> None:
    left, others, fresh = tmp_path / ".stuk.brief-abc.bb-tmp", tmp_path / ".van-een-ander.tmp", tmp_path / ".stuk.brief-def.bb-tmp"
    for path in (left, others, fresh):
        path.write_text("half")
    for path in (left, others):
        os.utime(path, (0, 0))
    write_atomically(tmp_path / "ander.brief", b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([others.name, fresh.name, "ander.brief"])


LOCKS = {
    "kort.docx": "~$kort.docx",
    "zesses.docx": "~$zesses.docx",
    "zevenen.docx": "~$evenen.docx",
    "raadsinformatiebrief.docx": "~$adsinformatiebrief.docx",
    "begrippen.xlsx": "~$begrippen.xlsx",
    "memo.odt": ".~lock.memo.odt#",
    "begrippen.csv": ".~lock.begrippen.csv#",
}


@pytest.mark.parametrize(("name", "lock"), LOCKS.items())
def test_a_file_that_is_open_in_an_office_program_is_not_replaced_and_it_is_said(tmp_path: Path, name: str, lock: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"oud")
    (tmp_path / lock).write_bytes(b"\x06A. B.")
    with pytest.raises(UnwritableFile, match="open in Word") as caught:
        write_for_office(target, b"nieuw")
    assert str(target) in str(caught.value)
    assert lock in str(caught.value)
    assert target.read_bytes() == b"oud"
    (tmp_path / lock).unlink()
    write_for_office(target, b"nieuw")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"nieuw"]


@pytest.mark.parametrize("name", ["con.docx", "AUX", "lpt1.brief", "Com¹ .pdf"])
def test_a_name_of_a_device_is_refused_in_a_sentence_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    write_atomically(tmp_path / name, b"elders mag het")
    (tmp_path / name).unlink()
    monkeypatch.setattr("brief_builder.files.sys.platform", "win32")
    with pytest.raises(UnwritableFile, match="Windows keeps this name"):
        write_atomically(tmp_path / name, b"x")
    assert list(tmp_path.iterdir()) == []
