"""Stars and own notes: given and written with keys, found again, kept for the next time, and shared by two windows."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLockFile, Qt
from PySide6.QtWidgets import QApplication

from brief_builder.gui.search.hit_model import HIT
from brief_builder.gui.search.hit_row import HitView
from brief_builder.gui.widgets.buttons import Button, LinkRow
from brief_builder.i18n import _
from brief_builder.keeping.own_marks import FILE_NAME, change_mark, read_marks
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard
from tests.gui.test_keeping import press, when_asked

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def at_work(opened: Opened, item: str) -> Keyboard:
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    opened.window.read.read(item)
    return keys


def favourites(opened: Opened) -> list[str]:
    browse = opened.window.search._browse
    return [link.text() for link in browse._favourites.itemAt(0).widget().findChildren(LinkRow)] if browse._favourites.count() else []


def hit_of(opened: Opened, address: str) -> HitView:
    hits = opened.window.search.hits
    found = hits.hits.index(hits.ids.index(address)).data(HIT)
    assert isinstance(found, HitView)
    return found


def test_a_star_is_given_found_and_taken_away(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = at_work(opened, "eenzaamheid")
    keys.press(Key.Key_F, CTRL | SHIFT)
    assert opened.window.read.star.isChecked()
    assert opened.window.read.star.accessibleName() == "Ster weghalen"
    assert len(favourites(opened)) == 1
    opened.search("is:ster")
    assert opened.window.search.hits.ids == ("eenzaamheid",)
    assert hit_of(opened, "eenzaamheid").star
    keys.press(Key.Key_F, CTRL | SHIFT)
    assert favourites(opened) == []
    assert read_marks(opened.session.folders.data) == {}


def test_a_note_is_written_with_keys_and_found_by_its_words(open_window: OpenWindow, good: Path) -> None:
    opened = open_window()
    before = {file: file.read_bytes() for file in good.rglob("*") if file.is_file()}
    keys = at_work(opened, "veerkracht")
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Bellen met Jolanda")
    keys.press(Key.Key_Escape)
    assert opened.window.read._note.text.text() == "Bellen met Jolanda"
    assert not opened.window.read._note.is_writing
    opened.search("jolanda")
    found = hit_of(opened, "veerkracht")
    assert found.by_note
    assert found.snippet == "Bellen met Jolanda"
    assert {file: file.read_bytes() for file in good.rglob("*") if file.is_file()} == before


def test_what_is_typed_is_kept_when_one_goes_elsewhere(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = at_work(opened, "veerkracht")
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Eerste")
    opened.window.read.read("eenzaamheid")
    assert not opened.window.read._note.isVisible()
    opened.window.read.read("veerkracht")
    assert opened.window.read._note.text.text() == "Eerste"
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type(" en tweede")
    keys.press(Key.Key_K, CTRL)
    assert QApplication.focusWidget() is opened.window.search.search.field
    assert opened.session.marks.of("veerkracht").note == "Eerste en tweede"


def test_the_next_window_knows_and_two_windows_lose_nothing(open_window: OpenWindow) -> None:
    first, second = open_window(), open_window()
    assert second.session.marks.all == {}
    first.session.marks.set_star("veerkracht", True)
    second.session.marks.write_note("eenzaamheid", "van de tweede")
    first.session.marks.write_note("veerkracht", "van de eerste")
    kept = read_marks(first.session.folders.data)
    assert (kept["veerkracht"].star, kept["veerkracht"].note, kept["eenzaamheid"].note) == (True, "van de eerste", "van de tweede")
    second.session.marks.look_again()
    assert len(favourites(second)) == 1


def test_a_file_that_cannot_be_read_is_told_and_left_alone(open_window: OpenWindow) -> None:
    opened = open_window(base="kapot")
    file = opened.session.folders.data / FILE_NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("geen: lijst", encoding="utf-8")
    told: list[str] = []
    opened.session.failed.disconnect()
    opened.session.failed.connect(lambda message: told.append(opened.kit.say(message)))
    opened.session.marks.set_star("veerkracht", True)
    assert len(told) == 1
    assert FILE_NAME in told[0]
    assert file.read_text(encoding="utf-8") == "geen: lijst"


def test_all_favourites_by_a_link(open_window: OpenWindow) -> None:
    opened = open_window()
    for item in ("veerkracht", "eenzaamheid"):
        opened.session.marks.set_star(item, True)
    browse = opened.window.search._browse
    every = next(b for b in browse.findChildren(Button) if b.text() == "Alle 2")
    with opened.qtbot.waitSignal(opened.searcher.answered):
        every.click()
    assert set(opened.window.search.hits.ids) == {"veerkracht", "eenzaamheid"}


def test_what_another_window_kept_is_shown_when_one_comes_back(open_window: OpenWindow) -> None:
    opened = open_window()
    change_mark(opened.session.folders.data, "veerkracht", lambda mark: replace(mark, star=True))
    assert favourites(opened) == []
    opened.window.came_back.emit()
    assert len(favourites(opened)) == 1


def test_where_no_lock_can_be_had_the_typed_note_stays_in_its_field(open_window: OpenWindow) -> None:
    opened = open_window(base="bezet")
    told: list[str] = []
    opened.session.failed.disconnect()
    opened.session.failed.connect(lambda message: told.append(opened.kit.say(message)))
    keys = at_work(opened, "veerkracht")
    opened.session.folders.data.mkdir(parents=True, exist_ok=True)
    other = QLockFile(str(opened.session.folders.data / f".~lock.{FILE_NAME}#"))
    assert other.tryLock(0)
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Bellen")
    keys.press(Key.Key_Escape)
    assert len(told) == 1
    assert opened.window.read._note.edit.toPlainText() == "Bellen"
    other.unlock()
    keys.press(Key.Key_Escape)
    assert read_marks(opened.session.folders.data)["veerkracht"].note == "Bellen"


def test_one_writes_on_when_the_library_is_read_again(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = at_work(opened, "veerkracht")
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Bellen oma")
    for _letter in "oma":
        keys.press(Key.Key_Left)
    opened.session.library_opened.emit()
    keys.type("met ")
    assert opened.window.read._note.edit.toPlainText() == "Bellen met oma"
    keys.press(Key.Key_Escape)
    assert opened.session.marks.of("veerkracht").note == "Bellen met oma"


def test_a_note_that_could_not_be_kept_is_still_there_when_one_comes_back_to_its_item(open_window: OpenWindow) -> None:
    opened = open_window(base="bezet")
    opened.session.failed.disconnect()
    keys = at_work(opened, "veerkracht")
    opened.session.folders.data.mkdir(parents=True, exist_ok=True)
    other = QLockFile(str(opened.session.folders.data / f".~lock.{FILE_NAME}#"))
    assert other.tryLock(0)
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Bellen")
    opened.window.read.read("eenzaamheid")
    assert not opened.window.read._note.isVisible()
    other.unlock()
    opened.window.read.read("veerkracht")
    opened.qtbot.waitUntil(opened.window.read._note.edit.isVisible)
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.press(Key.Key_Escape)
    assert read_marks(opened.session.folders.data)["veerkracht"].note == "Bellen"


def test_a_note_that_cannot_be_kept_is_not_lost_by_closing_the_window(open_window: OpenWindow) -> None:
    opened = open_window(base="bezet")
    opened.session.failed.disconnect()
    keys, kept = at_work(opened, "veerkracht"), opened.session.folders.data
    kept.mkdir(parents=True, exist_ok=True)
    other = QLockFile(str(kept / f".~lock.{FILE_NAME}#"))
    assert other.tryLock(0)
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Bellen")
    opened.window.read.read("eenzaamheid")
    when_asked(opened, press(opened, _("Go on writing")))
    assert not opened.window.close()
    assert opened.window.read.item is opened.session.library.get("veerkracht")
    assert opened.window.read._note.edit.toPlainText() == "Bellen"
    when_asked(opened, press(opened, _("Throw away")))
    assert opened.window.close()
    assert read_marks(kept) == {}


def test_a_note_that_can_be_kept_by_now_is_kept_when_the_window_closes(open_window: OpenWindow) -> None:
    opened = open_window(base="bezet")
    opened.session.failed.disconnect()
    keys, kept = at_work(opened, "veerkracht"), opened.session.folders.data
    kept.mkdir(parents=True, exist_ok=True)
    other = QLockFile(str(kept / f".~lock.{FILE_NAME}#"))
    assert other.tryLock(0)
    keys.press(Key.Key_M, CTRL | SHIFT)
    keys.type("Bellen")
    opened.window.read.read("eenzaamheid")
    other.unlock()
    assert opened.window.close()
    assert read_marks(kept)["veerkracht"].note == "Bellen"
