"""The questions before something would be lost: asked once, and answered by the keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from brief_builder.brief.store import load_brief
from brief_builder.gui import edits, recovery
from brief_builder.i18n import Message, _
from tests.gui.conftest import Opened, OpenWindow


def answer(opened: Opened, wanted: Message, asked: list[str]) -> Callable[[], None]:
    """When the question comes: press the button with this word."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        next(b for b in box.buttons() if b.text() == opened.kit.say(wanted)).click()

    return press


def change(opened: Opened) -> None:
    opened.session.edit(_("Change the details"), edits.set_field(opened.session.brief, "onderwerp", "Anders"))


def test_closing_with_unsaved_work_asks_once_and_saves(open_window: OpenWindow, tmp_path: Path) -> None:
    opened, asked = open_window(), list[str]()
    file = tmp_path / "stuk.brief"
    opened.session.save(file)
    change(opened)
    QTimer.singleShot(0, answer(opened, _("Save"), asked))
    assert opened.window.close()
    assert len(asked) == 1
    assert load_brief(file).field_text("onderwerp") == "Anders"


def test_cancel_keeps_the_window(open_window: OpenWindow) -> None:
    opened, asked = open_window(), list[str]()
    change(opened)
    QTimer.singleShot(0, answer(opened, _("Cancel"), asked))
    assert not opened.window.close()
    assert opened.window.isVisible()


def test_what_is_saved_closes_without_a_question(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    opened.session.save(tmp_path / "stuk.brief")
    assert opened.window.close()


def test_after_a_crash_the_document_is_offered_and_comes_back_unsaved(open_window: OpenWindow) -> None:
    opened, asked = open_window(), list[str]()
    change(opened)
    opened.session.keep_now()
    kept = opened.session.brief
    opened.session.place.release()  # as when the app is killed
    again = open_window(template="")
    QTimer.singleShot(0, answer(again, _("Restore"), asked))
    again.desktop.open_first(None)
    assert again.session.brief == kept
    assert not again.session.is_saved
    assert "Anders" in asked[0]


def test_what_is_thrown_away_is_not_offered_again(open_window: OpenWindow) -> None:
    opened, asked = open_window(), list[str]()
    change(opened)
    opened.session.keep_now()
    opened.session.place.release()
    again = open_window(template="")
    QTimer.singleShot(0, answer(again, _("Throw away"), asked))
    again.desktop.open_first(None)
    assert recovery.rescued(again.session.place.folder) is None


def test_a_file_that_cannot_be_opened_is_told_and_the_document_stays(open_window: OpenWindow, tmp_path: Path) -> None:
    opened, asked = open_window(), list[str]()
    before = opened.session.brief
    broken = tmp_path / "stuk.brief"
    broken.write_text("geen: brief", encoding="utf-8")
    QTimer.singleShot(0, answer(opened, Message("OK"), asked))
    assert not opened.controller.files.open_file(broken)
    assert "stuk.brief" in asked[0]
    assert opened.session.brief is before
