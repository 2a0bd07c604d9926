"""What was not saved is kept, found again, and let go."""

from pathlib import Path

from brief_builder.brief.model import Brief
from brief_builder.gui import recovery

BRIEF = Brief("memo", {"onderwerp": "Zorg"})


def test_kept_and_found(tmp_path: Path) -> None:
    file = tmp_path / "stuk.brief"
    recovery.keep(tmp_path / "data", BRIEF, file)
    assert recovery.rescued(tmp_path / "data") == recovery.Rescued(BRIEF, file)


def test_a_document_without_a_file(tmp_path: Path) -> None:
    recovery.keep(tmp_path, BRIEF, None)
    found = recovery.rescued(tmp_path)
    assert found is not None
    assert found.path is None


def test_let_go(tmp_path: Path) -> None:
    recovery.keep(tmp_path, BRIEF, None)
    recovery.let_go(tmp_path)
    assert recovery.rescued(tmp_path) is None
    recovery.let_go(tmp_path)


def test_a_damaged_recovery_file_is_no_reason_not_to_start(tmp_path: Path) -> None:
    recovery.keep(tmp_path, BRIEF, None)
    (tmp_path / recovery.BRIEF).write_bytes(b"\x00\xff: [")
    assert recovery.rescued(tmp_path) is None
    (tmp_path / recovery.ORIGIN).write_text("[]")
    recovery.keep(tmp_path, BRIEF, None)
    (tmp_path / recovery.ORIGIN).write_text("{")
    found = recovery.rescued(tmp_path)
    assert found is not None
    assert found.brief == BRIEF


def test_two_windows_never_share_a_folder_and_what_was_left_behind_comes_first(tmp_path: Path) -> None:
    first, second = recovery.claim(tmp_path), recovery.claim(tmp_path)
    assert first.folder != second.folder
    recovery.keep(first.folder, BRIEF, None)
    recovery.keep(second.folder, BRIEF, None)
    third = recovery.claim(tmp_path)
    assert third.folder not in (first.folder, second.folder)
    assert recovery.rescued(third.folder) is None
    second.release()
    again = recovery.claim(tmp_path)
    assert again.folder == second.folder
    assert recovery.rescued(again.folder) is not None
