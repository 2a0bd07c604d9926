"""The state of a library folder: another one when a file is changed, added or removed, none when it is gone."""

import os
import shutil
from pathlib import Path

from brief_builder.content.folder_state import folder_state
from brief_builder.content.reader import open_libraries
from tests.content.paths import GOOD


def test_every_change_gives_another_state_and_none_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "een"
    shutil.copytree(GOOD, folder)
    first = folder_state(folder)
    assert first is not None
    assert folder_state(folder) == first
    term = folder / "glossary" / "terms" / "veerkracht.yaml"
    os.utime(term, ns=(1, 1))
    second = folder_state(folder)
    assert second != first
    shutil.copy(term, term.with_name("ander.yaml"))
    third = folder_state(folder)
    assert third != second
    term.unlink()
    assert folder_state(folder) != third
    (folder / "glossary" / "notities.txt").write_text("niet van de kennisbank", encoding="utf-8")
    assert str(folder / "glossary" / "terms") in first.folders


def test_what_is_gone_or_no_library_has_no_state(tmp_path: Path) -> None:
    assert folder_state(tmp_path / "weg") is None
    assert folder_state(tmp_path) is None


def test_a_library_that_cannot_be_reached_is_there_as_it_was_last_read(tmp_path: Path) -> None:
    folder, cache = tmp_path / "een", tmp_path / "cache"
    shutil.copytree(GOOD, folder)
    before = open_libraries([folder], cache)
    folder.rename(tmp_path / "weg")
    after = open_libraries([folder], cache)
    assert after.items == before.items
    assert [problem.file for problem in after.problems if "cannot be reached" in str(problem.message)] == [folder]
    assert open_libraries([folder]).items == {}
