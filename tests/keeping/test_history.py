"""What changed in an item is told field by field, and kept as lines that can be compared."""

from dataclasses import replace
from pathlib import Path

import pytest

from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.errors import UnreadableFile
from brief_builder.keeping.history import Change, history, keep_changed

MINE = Manifest("Mijn", "1", "https://mijn.example/")
OLD = Term("basis", "werkterm", "basis", (Definition("een", "Een grondslag."),), alt_labels=("fundament",), library="Mijn")
NEW = replace(OLD, explanation="Het begin.", alt_labels=(), definitions=(replace(OLD.definitions[0], status="voorstel"),))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    start_library(tmp_path / "mijn", MINE)
    return tmp_path / "mijn"


def test_each_save_tells_what_changed(mine: Path) -> None:
    keep_changed(mine, None, OLD, "Jansen", "2026-11-24")
    first = (mine / "history/basis.yaml").read_text()
    keep_changed(mine, OLD, NEW, "De Vries", "2026-11-25")
    new, changed = history(mine, "basis")
    assert (new.when, new.who, new.changes) == ("2026-11-24", "Jansen", (Change("", "", "basis"),))
    assert (changed.when, changed.who) == ("2026-11-25", "De Vries")
    assert set(changed.changes) == {
        Change("definitions/een/status", "", "voorstel"),
        Change("explanation", "", "Het begin."),
        Change("alt_labels", "fundament", ""),
    }
    assert (mine / "history/basis.yaml").read_text().startswith(first), "a history only grows"


def test_nothing_changed_is_nothing_written(mine: Path) -> None:
    keep_changed(mine, None, OLD, "Jansen", "2026-11-24")
    assert keep_changed(mine, OLD, OLD, "Jansen", "2026-11-25") == ()
    assert len(history(mine, "basis")) == 1


def test_readers_pass_the_history_by(mine: Path) -> None:
    keep_changed(mine, None, OLD, "Jansen", "2026-11-24")
    library = read_library(mine)
    assert library.problems == ()
    assert library.get("basis") == OLD


@pytest.mark.parametrize("content", ["tekst", "- a", "- {when: x}", "- {changes: [a]}", "[", "\0"])
def test_a_file_that_is_no_history_is_kept_and_said(mine: Path, content: str) -> None:
    (mine / "history").mkdir()
    (mine / "history/basis.yaml").write_text(content)
    with pytest.raises(UnreadableFile):
        keep_changed(mine, None, OLD, "Jansen", "2026-11-24")
    assert (mine / "history/basis.yaml").read_text() == content
    assert read_library(mine).get("basis") is None
