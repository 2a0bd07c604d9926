"""The real window without a screen. Qt is imported in the fixtures only: without Qt these tests are not collected."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from brief_builder import paths
from brief_builder.i18n import Translator, translator

if TYPE_CHECKING:
    from brief_builder.gui.start import Desktop

HERE = Path(__file__).parent
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE / 'screen.json'}"
GOOD = HERE.parent / "libraries" / "good"
PATIENCE = 20_000


def has_qt() -> bool:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError:
        return False
    return True


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """These tests need Qt and its plugin."""
    wanted = config.pluginmanager.hasplugin("pytest-qt") and has_qt()
    return None if wanted or collection_path.name == "conftest.py" else True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What Qt warns of fails the test."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))  # dialogs and menus without a screen


@dataclass
class Opened:
    """A window with everything behind it."""

    desktop: "Desktop"
    qtbot: Any

    def __getattr__(self, name: str) -> Any:
        return getattr(self.desktop, name)

    def search(self, words: str) -> None:
        """Type in the search field and wait for the hits."""
        panel = self.desktop.window.search
        with self.qtbot.waitSignal(self.desktop.searcher.answered, timeout=PATIENCE):
            panel.search.field.setText(words)


OpenWindow = Callable[..., Opened]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """The small library, as a copy: what a test keeps in it is not written in the repository."""
    folder = tmp_path / "good"
    shutil.copytree(GOOD, folder)
    return folder


@pytest.fixture
def open_window(qtbot: Any, qapp: Any, tmp_path: Path, good: Path) -> Iterator[OpenWindow]:
    """Opens windows over the small library; closes them at the end, with nothing left running."""
    from brief_builder.gui.start import Desktop

    opened: list[Desktop] = []

    def start(
        language: str = "nl",
        library: Path = good,
        more: Sequence[Path] = (),
        file: Path | None = None,
        template: str = "raadsinformatiebrief",
        base: str = "base",
        size: tuple[int, int] | None = (1366, 768),
        say: Translator | None = None,
    ) -> Opened:
        spoken = say or translator(language, paths.TRANSLATIONS)
        desktop = Desktop(qapp, spoken, paths.user_folders(tmp_path / base), (library, *more))
        opened.append(desktop)
        desktop.window.show()
        qtbot.waitExposed(desktop.window)
        if size is not None:
            desktop.window.resize(*size)
        with qtbot.waitSignal(desktop.session.library_opened, timeout=PATIENCE):
            desktop.open_library()
        qtbot.waitUntil(lambda: desktop.searcher.has_index and not desktop.jobs.busy, timeout=PATIENCE)
        if file is not None:
            desktop.open_first(file)
        elif template:
            desktop.session.start(desktop.session.templates.get(template))
        return Opened(desktop, qtbot)

    yield start
    for desktop in opened:
        desktop.session.autosave.let_go()
        desktop.window.may_close = lambda: True
        desktop.window.close()
        desktop.close()
        desktop.window.deleteLater()
        desktop.deleteLater()
    qapp.sendPostedEvents(None, 52)  # DeferredDelete: what was closed is gone before the next test
    qapp.setStyleSheet("")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of one's own, where the dialogs of the system begin."""
    folder = tmp_path / "thuis"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    return folder


@pytest.fixture
def keeperless(good: Path) -> Path:
    """The small library as one that is read only: nobody keeps it here."""
    manifest = good / "glossary/library.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("keeper: team Onderzoek", 'keeper: ""'), encoding="utf-8")
    return good
