"""What nobody expected: the work is kept first, one dialog says what happened, and the app goes on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from brief_builder.defects import LOG
from brief_builder.errors import UnwritableFile
from brief_builder.gui import recovery
from brief_builder.gui.crash import crash_hook
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow

SECRET = "Over de heer Jansen"


def meet(opened: Opened, folder: Path, keep=None, error: Exception | None = None, press: str = "OK") -> list[str]:
    """Let an error reach the hook, and answer its dialogs; what they said."""
    said: list[str] = []
    now = iter(range(0, 1000, 10))
    hook = crash_hook(opened.kit, opened.window, folder, keep or opened.session.keep_all, lambda: float(next(now)))

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            said.append(box.text())
            for button in box.findChildren(QPushButton):
                if press in button.text():
                    button.click()
            if box.isVisible():
                box.accept()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(10)
    try:
        raise error or ValueError(SECRET)
    except Exception as met:  # noqa: BLE001
        hook(type(met), met, met.__traceback__)
    timer.stop()
    return said


def test_work_is_kept_with_what_is_being_typed(open_window: OpenWindow, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_window()
    outline = opened.window.document.outline
    outline.add_own_text("kernboodschap")
    opened.qtbot.keyClicks(outline.writing.editor.edit, SECRET)
    said = meet(opened, tmp_path / "log")
    assert said == [opened.kit.say(_("Something went wrong that should not. Your work has been kept."))]
    kept = recovery.rescued(opened.session.autosave.place.folder)
    assert kept is not None
    assert [part.text for part in kept.brief.parts()] == [SECRET]
    log = (tmp_path / "log" / LOG).read_text()
    assert "ValueError" in log
    assert SECRET not in log + capsys.readouterr().err


def test_keeping_that_goes_wrong_itself_ends(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    hook = crash_hook(opened.kit, opened.window, tmp_path, lambda: hook(KeyError, KeyError("x"), None))
    calls = meet(opened, tmp_path, keep=lambda: hook(KeyError, KeyError("x"), None))
    assert len(calls) <= 2
    assert (tmp_path / LOG).read_text().count("KeyError") <= 2


def test_the_user_is_told_when_work_could_not_be_kept(open_window: OpenWindow, tmp_path: Path) -> None:
    def fail() -> None:
        raise UnwritableFile(_("full"))

    said = meet(open_window(language="en"), tmp_path, keep=fail)
    assert len(said) == 1
    assert said == ["Something went wrong that should not, and your work could not be kept. Save it now under another name."]


def test_the_details_can_be_copied(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    meet(opened, tmp_path, press=opened.kit.say(_("Copy the details")))
    assert "ValueError" in QGuiApplication.clipboard().text()


def test_one_dialog_and_then_a_rest(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    moments = iter((10.0, 10.5, 12.0, 12.1, 13.0))
    hook = crash_hook(opened.kit, opened.window, tmp_path, opened.session.keep_all, lambda: next(moments))
    shown: list[object] = []

    def close() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            shown.append(box)
            hook(KeyError, KeyError("again"), None)  # while the dialog is there
            box.accept()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(10)
    for _number in range(3):
        hook(ValueError, ValueError("x"), None)  # the second comes half a second after the first was closed
    timer.stop()
    assert len(shown) == 2
    assert (tmp_path / LOG).read_text().count("Error") == 5


def test_work_is_kept_also_by_whoever_does_not_stop_typing(open_window: OpenWindow) -> None:
    opened = open_window()
    outline = opened.window.document.outline
    outline.add_own_text("kernboodschap")
    for _number in range(100):
        opened.qtbot.keyClicks(outline.writing.editor.edit, "a")
        outline.writing.store()
        opened.qtbot.wait(30)
        kept = recovery.rescued(opened.session.autosave.place.folder)
        if kept is not None and any("a" in part.text for part in kept.brief.parts()):
            return
    raise AssertionError("nothing was kept in three seconds of typing")
