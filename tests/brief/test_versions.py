"""Earlier versions: the last ten, each whole, of this document and no other."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from brief_builder.brief.on_disk import NO_FILE, digest_of
from brief_builder.brief.versions import KEPT, keep_version, versions_of
from brief_builder.errors import UnwritableFile

START = datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 (the user's own clock)


def save(data: Path, document: Path, content: str, minute: int) -> None:
    keep_version(data, document, START + timedelta(minutes=minute))
    document.write_text(content)


def test_what_a_save_replaces_is_kept_newest_first(tmp_path: Path) -> None:
    document = tmp_path / "brief.brief"
    for minute, content in enumerate(("een", "twee", "twee", "drie")):
        save(tmp_path / "data", document, content, minute)
    kept = versions_of(tmp_path / "data", document)
    assert [v.file.read_text() for v in kept] == ["twee", "een"]
    assert kept[0].replaced > kept[1].replaced


def test_only_the_last_ten_stay(tmp_path: Path) -> None:
    document = tmp_path / "brief.brief"
    for number in range(KEPT + 5):
        save(tmp_path / "data", document, f"versie {number}", number)
    kept = versions_of(tmp_path / "data", document)
    assert len(kept) == KEPT
    assert kept[0].file.read_text() == f"versie {KEPT + 3}"


def test_two_documents_of_one_name_do_not_mix_and_strangers_are_passed_over(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "brief.brief", tmp_path / "b" / "brief.brief"
    for document in (one, other):
        document.parent.mkdir()
        document.write_text(str(document))
        keep_version(tmp_path / "data", document, START)
    (versions_of(tmp_path / "data", one)[0].file.parent / "kladje.txt").write_text("x")
    assert [v.file.read_text() for v in versions_of(tmp_path / "data", one)] == [str(one)]
    assert versions_of(tmp_path / "data", tmp_path / "nieuw.brief") == ()


def test_a_data_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    document = tmp_path / "brief.brief"
    document.write_text("x")
    (tmp_path / "data").write_text("geen map")
    with pytest.raises(UnwritableFile):
        keep_version(tmp_path / "data", document, START)


def test_a_file_that_somebody_else_wrote_is_noticed(tmp_path: Path) -> None:
    document = tmp_path / "brief.brief"
    assert digest_of(document) == digest_of(None) == NO_FILE
    document.write_text("een")
    before = digest_of(document)
    document.write_text("twee")
    assert digest_of(document) != before
