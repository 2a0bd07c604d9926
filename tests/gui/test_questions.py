"""The questions before something would be lost: asked once, and answered by the keyboard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QTextEdit

from brief_builder import paths
from brief_builder.brief import arranging, edits
from brief_builder.brief.store import load_brief
from brief_builder.gui import recovery
from brief_builder.i18n import Message, _
from tests.gui.conftest import Opened, OpenWindow


def answer(opened: Opened, wanted: Message, asked: list[str]) -> Callable[[], None]:
    """When the question comes: press the button with this word."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QDialog):
            QTimer.singleShot(20, opened.window, press)
            return
        asked.append(" | ".join(shown.text() for shown in box.findChildren(QLabel)))
        asked[-1] += " | ".join(shown.toPlainText() for shown in box.findChildren(QTextEdit))
        next(b for b in box.findChildren(QPushButton) if b.text() == opened.kit.say(wanted)).click()

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


def press_enter(opened: Opened) -> None:
    """When the question comes: Enter, wherever the focus is."""
    box = QApplication.activeModalWidget()
    focused = box.focusWidget() if isinstance(box, QDialog) else None
    if focused is None:
        QTimer.singleShot(20, opened.window, lambda: press_enter(opened))
    else:
        QTest.keyClick(focused, Qt.Key.Key_Return)


def test_enter_restores_the_document_after_a_crash(open_window: OpenWindow) -> None:
    opened = open_window()
    change(opened)
    kept = opened.session.brief
    left_behind(opened)
    again = open_window(template="")
    QTimer.singleShot(0, lambda: press_enter(again))
    again.desktop.open_first(None)
    assert again.session.brief == kept


def test_a_new_document_has_the_type_of_the_open_one_unless_another_is_chosen(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.controller.files.start("memo")
    QTimer.singleShot(0, lambda: press_enter(opened))
    opened.controller.files.new()
    assert opened.session.brief.template == "memo"


def test_after_a_crash_the_document_is_offered_and_comes_back_unsaved(open_window: OpenWindow) -> None:
    opened, asked = open_window(), list[str]()
    change(opened)
    opened.session.keep_all()
    kept = opened.session.brief
    opened.session.autosave.place.release()  # as when the app is killed
    again = open_window(template="")
    QTimer.singleShot(0, answer(again, _("Restore"), asked))
    again.desktop.open_first(None)
    assert again.session.brief == kept
    assert not again.session.is_saved
    assert "Anders" in asked[0]


def left_behind(opened: Opened) -> None:
    """Keep what is not saved, and stop as when the app is killed."""
    opened.session.keep_all()
    opened.session.autosave.place.release()


def offer(open_window: OpenWindow, wanted: Message) -> tuple[Opened, str]:
    again, asked = open_window(template=""), list[str]()
    QTimer.singleShot(0, answer(again, wanted, asked))
    again.desktop.open_first(None)
    return again, asked[0] if asked else ""


def test_what_is_thrown_away_is_not_offered_again(open_window: OpenWindow) -> None:
    opened = open_window()
    change(opened)
    left_behind(opened)
    again, _asked = offer(open_window, _("Throw away"))
    assert recovery.rescued(again.session.autosave.place.folder) is None


def test_the_offer_tells_what_differs_from_the_saved_file(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    outline, session = opened.window.document.outline, opened.session
    outline.add_own_text("kernboodschap")
    outline.writing.end()
    part = next(session.brief.parts())
    session.edit(_("Write"), edits.change_part(session.brief, part.id, lambda p: replace(p, text="Wij sturen u een brief.")))
    opened.controller.adding.drop(["bouwen"], "inhoud", 0)
    session.save(tmp_path / "stuk.brief")
    session.edit(_("Write"), edits.change_part(session.brief, part.id, lambda p: replace(p, text="Wij sturen uw raad een brief.")))
    session.edit(_("Remove"), arranging.remove(session.brief, [p.id for p in session.brief.parts() if p.item == "bouwen"]))
    opened.controller.adding.drop(["vriendschap"], "inhoud", 0)
    change(opened)
    left_behind(opened)
    again, asked = offer(open_window, _("Restore"))
    for wanted in ("stuk.brief", "De stad wil bouwen", "Vriendschap helpt", "Wij sturen uuw raad een brief.", "Anders"):
        assert wanted in asked
    for word in (_("Added"), _("Removed"), _("Changed")):
        assert again.kit.say(word) in asked
    assert again.session.path == tmp_path / "stuk.brief"
    assert not again.session.is_saved


def test_later_keeps_it_for_the_next_start(open_window: OpenWindow) -> None:
    opened = open_window()
    change(opened)
    kept = opened.session.brief
    left_behind(opened)
    again, _asked = offer(open_window, _("Ask again later"))
    assert not again.session.has_document or again.session.brief != kept
    again.session.start(again.session.templates.get("memo"))
    again.session.edit(_("Change the details"), edits.set_field(again.session.brief, "onderwerp", "Iets anders"))
    again.session.keep_all()
    third, asked = offer(open_window, _("Restore"))
    assert "Anders" in asked
    assert third.session.brief == kept


def test_a_file_that_cannot_be_opened_is_told_and_the_document_stays(open_window: OpenWindow, tmp_path: Path) -> None:
    opened, asked = open_window(), list[str]()
    before = opened.session.brief
    broken = tmp_path / "stuk.brief"
    broken.write_text("geen: brief", encoding="utf-8")
    QTimer.singleShot(0, answer(opened, Message("OK"), asked))
    assert not opened.controller.files.open_file(broken)
    assert "stuk.brief" in asked[0]
    assert opened.session.brief is before


def test_every_document_type_with_an_example_stands_in_the_menu_and_opens(open_window: OpenWindow) -> None:
    opened = open_window(library=paths.BUILT_IN_LIBRARY)
    menu = QMenu(opened.window)
    opened.controller.files.fill_examples(menu)
    names = [action.text() for action in menu.actions()]
    assert names == ["Factsheet", "Raadsinformatiebrief", "Raadsvoorstel"]
    menu.actions()[0].trigger()
    assert opened.session.brief.template == "factsheet"
    assert opened.session.brief.slot("kerncijfers")


def test_recent_documents_stand_in_the_menu_and_open(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    first, second = tmp_path / "eerste.brief", tmp_path / "tweede.brief"
    opened.controller.files._save_in(first)
    opened.controller.files._save_in(second)
    menu = QMenu(opened.window)
    opened.controller.files.fill_recent(menu)
    assert [action.text() for action in menu.actions()] == ["tweede.brief", "eerste.brief"]
    menu.actions()[1].trigger()
    opened.qtbot.waitUntil(lambda: opened.session.path == first)


def test_who_goes_on_writing_while_a_file_is_read_is_asked_before_it_is_shown(open_window: OpenWindow, tmp_path: Path) -> None:
    opened, asked = open_window(), list[str]()
    file = tmp_path / "stuk.brief"
    opened.session.save(file)
    opened.controller.files.open_dropped(str(file))
    change(opened)
    QTimer.singleShot(0, answer(opened, _("Cancel"), asked))
    opened.qtbot.waitUntil(lambda: not opened.controller.files.reader.busy)
    assert len(asked) == 1
    assert opened.session.brief.field_text("onderwerp") == "Anders"


def test_a_broken_file_that_is_dropped_is_told(open_window: OpenWindow, tmp_path: Path) -> None:
    opened, asked = open_window(), list[str]()
    broken = tmp_path / "stuk.brief"
    broken.write_text("geen: brief", encoding="utf-8")
    QTimer.singleShot(0, answer(opened, Message("OK"), asked))
    opened.controller.files.open_dropped(str(broken))
    opened.qtbot.waitUntil(lambda: bool(asked))
    assert "stuk.brief" in asked[0]
