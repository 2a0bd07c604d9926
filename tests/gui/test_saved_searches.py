"""Saved searches: kept, repeated, renamed and taken away with keys, and there again in the next window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from brief_builder.gui.search.saved_list import SavedList
from brief_builder.keeping.saved_searches import SavedSearch, read_searches
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def at_work(opened: Opened) -> Keyboard:
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    return keys


def listed(opened: Opened) -> SavedList:
    found = opened.window.search._browse.saved
    assert isinstance(found, SavedList)
    return found


def titles(opened: Opened) -> list[str]:
    return [row.link.text() for row in listed(opened).rows]


def test_a_search_is_saved_renamed_repeated_and_taken_away_with_keys(open_window: OpenWindow) -> None:
    opened = open_window()
    keys, panel = at_work(opened), opened.window.search
    panel.filters.choose("theme", "jeugd")
    keys.type("veerkracht")
    keys.press(Key.Key_O, CTRL | SHIFT)
    assert panel.search.keep.isChecked()
    assert panel.search.keep.accessibleName() == "Deze zoekopdracht niet meer bewaren"
    keys.press(Key.Key_Escape)
    panel.filters.clear()
    assert titles(opened) == ["veerkracht"]
    listed(opened).rows[0].link.setFocus()
    keys.press(Key.Key_F2)
    keys.type("Voor de nota")
    keys.press(Key.Key_Return)
    assert titles(opened) == ["Voor de nota"]
    assert read_searches(opened.session.folders.data) == (SavedSearch("veerkracht", (("theme", "jeugd"),), "Voor de nota"),)
    assert QApplication.focusWidget() is listed(opened).rows[0].link
    keys.press(Key.Key_Return)
    assert panel.search.field.text() == "veerkracht"
    assert panel.filters.chosen == {"theme": "jeugd"}
    assert panel.search.keep.isChecked()
    keys.press(Key.Key_Escape)
    listed(opened).rows[0].link.setFocus()
    keys.press(Key.Key_Delete)
    assert titles(opened) == []
    assert read_searches(opened.session.folders.data) == ()


def test_escape_leaves_the_name_as_it_was(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = at_work(opened)
    keys.type("jeugd")
    keys.press(Key.Key_O, CTRL | SHIFT)
    keys.press(Key.Key_Escape)
    listed(opened).rows[0].link.setFocus()
    keys.press(Key.Key_F2)
    keys.type("Anders")
    keys.press(Key.Key_Escape)
    assert titles(opened) == ["jeugd"]


def test_other_filters_are_another_search_and_the_key_takes_it_away_again(open_window: OpenWindow) -> None:
    opened = open_window()
    keys, panel = at_work(opened), opened.window.search
    keys.type("jeugd")
    keys.press(Key.Key_O, CTRL | SHIFT)
    panel.filters.choose("kind", "term")
    assert not panel.search.keep.isChecked()
    panel.filters.clear()
    assert panel.search.keep.isChecked()
    keys.press(Key.Key_O, CTRL | SHIFT)
    assert titles(opened) == []


def test_the_next_window_has_them_and_two_windows_lose_nothing(open_window: OpenWindow) -> None:
    first, second = open_window(), open_window()
    for opened, words in ((first, "jeugd"), (second, "stad")):
        opened.window.search.search.field.setText(words)
        opened.window.search.turn_saved()
    assert [search.words for search in read_searches(first.session.folders.data)] == ["stad", "jeugd"]
    first.window.came_back.emit()
    assert titles(first) == titles(second) == ["stad", "jeugd"]


def test_the_menu_of_the_field_does_not_end_the_renaming(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = at_work(opened)
    keys.type("jeugd")
    keys.press(Key.Key_O, CTRL | SHIFT)
    keys.press(Key.Key_Escape)
    listed(opened).rows[0].link.setFocus()
    keys.press(Key.Key_F2)
    field = listed(opened).rows[0].field
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert not field.isHidden()
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert field.isHidden()
