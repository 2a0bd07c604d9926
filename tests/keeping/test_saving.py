"""Two people in one library: who comes second is told, and nothing of the first is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import read_one
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.errors import UnwritableFile
from brief_builder.keeping.history import history
from brief_builder.keeping.own_version import kept_term
from brief_builder.keeping.saving import save_item

TERM = Term("basis", "werkterm", "basis", (Definition("een", "Een grondslag."),), library="Mijn")


def test_what_somebody_else_wrote_meanwhile_stays(tmp_path: Path) -> None:
    start_library(tmp_path, Manifest("Mijn", "1", "https://mijn.example/"))
    save_item(tmp_path, None, TERM, "een", "2026-11-24")
    theirs = replace(TERM, explanation="Van de een.")
    save_item(tmp_path, TERM, theirs, "een", "2026-11-24")
    for opened in (TERM, None):
        with pytest.raises(UnwritableFile, match="somebody else"):
            save_item(tmp_path, opened, replace(TERM, explanation="Van de ander."), "ander", "2026-11-24")
    assert kept_term(read_one(tmp_path), "basis") == theirs


def test_a_save_of_which_half_was_done_can_be_done_again(tmp_path: Path) -> None:
    start_library(tmp_path, Manifest("Mijn", "1", "https://mijn.example/"))
    in_the_way = tmp_path / "history"
    in_the_way.write_text("a file where a folder must be", encoding="utf-8")
    with pytest.raises(UnwritableFile, match="cannot be made"):
        save_item(tmp_path, None, TERM, "een", "2026-11-24")
    in_the_way.unlink()
    save_item(tmp_path, None, TERM, "een", "2026-11-24")
    assert kept_term(read_one(tmp_path), "basis") == TERM
    assert len(history(tmp_path, "basis")) == 1
