"""A library that somebody else changes while the window is open: read again, with what is being written kept; and one that is gone."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import Term
from brief_builder.files import write_atomically
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.search.browse import Browse
from brief_builder.gui.widgets.buttons import Button, Letter, LinkRow
from brief_builder.gui.widgets.layer import Toast
from brief_builder.gui.widgets.text import Icon
from tests.gui.conftest import GOOD, PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard

Key = Qt.Key


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "kennisbank"
    shutil.copytree(GOOD, folder)
    return folder


def change(library: Path, new: str) -> None:
    """As a colleague does, or another program."""
    file = library / "glossary" / "terms" / "veerkracht.yaml"
    write_atomically(file, file.read_bytes().replace(b"pref_label: veerkracht", f"pref_label: {new}".encode()))


def name_of(opened: Opened) -> str:
    term = opened.session.library.get("veerkracht")
    assert isinstance(term, Term)
    return term.pref_label


def settled(opened: Opened) -> None:
    """The first look has ended."""
    opened.qtbot.waitUntil(lambda: opened.desktop._watch is not None and not opened.desktop._watch._looking, timeout=PATIENCE)


def test_a_change_by_somebody_else_is_read_and_what_is_being_written_stays(open_window: OpenWindow, library: Path) -> None:
    opened = open_window(library=library)
    settled(opened)
    opened.window.read.read("veerkracht")
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    keys.press(Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    keys.type("Half geschreven")
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        change(library, "weerbaarheid")
    assert name_of(opened) == "weerbaarheid"
    keys.type(" zin")
    opened.session.flushing.emit()
    assert [part.text for part in opened.session.brief.parts()][-1:] == ["Half geschreven zin"]
    item: Any = opened.window.read.item
    assert item.pref_label == "weerbaarheid"


def test_the_keyboard_stays_in_what_is_read(open_window: OpenWindow, library: Path) -> None:
    opened = open_window(library=library)
    settled(opened)
    opened.window.read.read("veerkracht")
    keys = Keyboard(opened)
    keys.come_back()
    button = opened.window.read._scroll.findChildren(Button)[-1]
    opened.qtbot.waitUntil(button.isVisible)
    button.setFocus()
    said = button.text()
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        change(library, "weerbaarheid")
    opened.qtbot.waitUntil(lambda: opened.window.read._scroll.isAncestorOf(QApplication.focusWidget()))
    now = keys.focus
    assert isinstance(now, Button)
    assert now.text() == said
    assert now is not button


def test_the_letter_that_is_open_stays_open_with_the_keyboard_in_it(open_window: OpenWindow, library: Path) -> None:
    opened = open_window(library=library)
    settled(opened)
    keys = Keyboard(opened)
    keys.come_back()
    browse = opened.window.search._browse
    letter = browse.findChildren(Letter)[0]
    name = letter.text()
    opened.qtbot.waitUntil(letter.isVisible)
    letter.setFocus()
    keys.press(Key.Key_Space)
    shown = [row.text() for row in rows_of(browse)]
    assert shown
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        change(library, "weerbaarheid")
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Letter))
    now = keys.focus
    assert isinstance(now, Letter)
    assert (now.text(), now.isChecked()) == (name, True)
    assert [row.text() for row in rows_of(browse)] == shown


def rows_of(browse: Browse) -> list[LinkRow]:
    """The terms of the letter that is open."""
    widgets = (browse._list.itemAt(at).widget() for at in range(browse._list.count()))
    return [widget for widget in widgets if isinstance(widget, LinkRow)]


def test_a_file_written_in_place_is_seen_when_one_comes_back(open_window: OpenWindow, library: Path) -> None:
    opened = open_window(library=library)
    settled(opened)
    file = library / "glossary" / "terms" / "veerkracht.yaml"
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        file.write_text(file.read_text(encoding="utf-8").replace("pref_label: veerkracht", "pref_label: weerbaar"), encoding="utf-8")
        opened.window.came_back.emit()
    assert name_of(opened) == "weerbaar"


def test_a_library_that_is_gone_is_said_and_stays_and_is_read_again_when_it_is_back(open_window: OpenWindow, library: Path) -> None:
    opened = open_window(library=library)
    settled(opened)
    with opened.qtbot.waitSignal(opened.desktop._watch.gone, timeout=PATIENCE):
        library.rename(library.with_name("weg"))
        opened.window.came_back.emit()
    (toast,) = opened.window.findChildren(Toast)
    assert library.name in toast.accessibleName()
    assert [icon._name for icon in toast.findChildren(Icon)] == ["triangle-alert"], "nothing was done here"
    assert [problem.file for problem in opened.session.library.problems] == [library]
    opened.search("veerkracht")
    assert "veerkracht" in opened.window.search.hits.ids
    change(library.with_name("weg"), "weerbaar")
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        library.with_name("weg").rename(library)
        opened.window.came_back.emit()
    assert name_of(opened) == "weerbaar"
    assert opened.session.library.problems == ()


def test_the_next_window_begins_with_what_was_last_read(open_window: OpenWindow, library: Path) -> None:
    open_window(library=library)
    library.rename(library.with_name("weg"))
    assert name_of(open_window(library=library)) == "veerkracht"


def test_what_is_typed_in_an_open_form_stays_and_is_kept(open_window: OpenWindow, library: Path, tmp_path: Path) -> None:
    own = tmp_path / "eigen"
    start_library(own, Manifest("Eigen", "1", "https://eigen.example/"))
    opened = open_window(library=library, more=(own,))
    opened.session.use_own_library(own)
    settled(opened)
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    seen: list[str] = []

    def write() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, ItemForm)
        label = next(field for field in form.findChildren(QLineEdit) if field.accessibleName() == "Voorkeursterm")
        label.setFocus()
        keys.type("Buurt")
        with opened.qtbot.waitSignal(opened.session.library_opened, timeout=5_000, raising=False):
            change(library, "weerbaarheid")
        keys.type("kracht")
        seen.append(label.text())
        definition = next(field for field in form.findChildren(QPlainTextEdit) if field.accessibleName() == "Definitie")
        definition.setFocus()
        keys.type("Kracht van een buurt.")
        save = next(button for button in form.findChildren(QPushButton) if button.text() == "Opslaan")
        if save.isEnabled():
            save.click()
        else:
            form.done(0)

    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        keys.in_dialog(opened.window.actions_by_id["new_term"].trigger, lambda: keys.press(Key.Key_Return), write)
    assert seen == ["Buurtkracht"]
    assert read_library(own).get("buurtkracht") is not None
    assert name_of(opened) == "weerbaarheid"
