"""What is not loaded before it is needed: a start waits for every module it imports."""

import sys
from pathlib import Path
from subprocess import run

import pytest

HEAVY = ("pydantic", "pydantic_core", "yaml", "markdown_it", "babel", "docx", "reportlab", "pikepdf", "PIL", "lxml", "click", "whoosh")
SHOW_LOADED = "; import sys; print(*sorted(set(sys.modules) & set({names!r})), file=sys.stderr)"


def loaded(code: str, names: tuple[str, ...]) -> list[str]:
    """Which of these modules are loaded after the code has run."""
    done = run([sys.executable, "-c", code + SHOW_LOADED.format(names=names)], capture_output=True, text=True, check=True)
    return done.stderr.split()


def test_the_window_can_be_painted_without_what_reads_checks_and_prints() -> None:
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    rooms = ("brief_builder.content.library", "brief_builder.brief.model", "brief_builder.document.nodes", "brief_builder.export")
    later = ("actions", "header", "status_bar", "jobs", "opening", "crash", "autosave", "recovery", "paragraph", "widgets.buttons")
    code = "import brief_builder.cli.main, brief_builder.cli.window, brief_builder.app, brief_builder.gui.start"
    assert loaded(code, (*HEAVY, *rooms, *(f"brief_builder.gui.{name}" for name in later))) == []


@pytest.mark.parametrize("words", [["search", "eenzaam"], ["themes"]])
def test_looking_something_up_in_an_unchanged_library_reads_no_yaml(tmp_path: Path, words: list[str]) -> None:
    call = f"from brief_builder.cli.main import main; main(['--base-dir', {str(tmp_path)!r}, *{words!r}])"
    loaded(call, ())
    heavy = tuple(name for name in HEAVY if name not in ("click", "whoosh"))
    assert loaded(call, (*heavy, "PySide6", "brief_builder.export", "brief_builder.brief.assemble")) == []
