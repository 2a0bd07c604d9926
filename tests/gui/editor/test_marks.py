"""Marks under the words of own text: what is wrong, what could be linked, and what one does about it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu

from brief_builder.gui.editor.marks import blocks_from
from brief_builder.gui.editor.own_text import OwnTextEditor
from brief_builder.spelling.known import own_words
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.editor.presses import CONTROL, press
from tests.gui.editor.test_own_text import text_of, writing

NEXT_MISTAKE = (Qt.Key.Key_F7, CONTROL)
WAVE, DOTS = QTextCharFormat.UnderlineStyle.WaveUnderline, QTextCharFormat.UnderlineStyle.DotLine


def marked(editor: OwnTextEditor, style: QTextCharFormat.UnderlineStyle) -> list[str]:
    """The words with this line under them."""
    found: list[str] = []
    for block in blocks_from(editor.edit.document().begin()):
        units = block.text().encode("utf-16-le")
        spans = [(f.start, f.start + f.length) for f in block.layout().formats() if f.format.underlineStyle() == style]
        found += [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]
    return found


def wait_for(opened: Opened, editor: OwnTextEditor, *words: str) -> None:
    opened.qtbot.waitUntil(lambda: marked(editor, WAVE) == list(words), timeout=PATIENCE)


def open_menu(opened: Opened, editor: OwnTextEditor) -> QMenu:
    """The context menu by its key."""
    edit = editor.edit
    spot = edit.cursorRect().center()
    QApplication.sendEvent(edit, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, edit.mapToGlobal(spot)))
    menus = [menu for menu in edit.findChildren(QMenu) if menu.isVisible()]
    assert menus
    return menus[-1]


def choose(menu: QMenu, words: str) -> None:
    action = next(action for action in menu.actions() if action.text() == words)
    menu.setActiveAction(action)
    press(menu, Qt.Key.Key_Return)


def labels(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_a_wrong_word_is_marked_when_the_cursor_has_gone_on(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened)
    press(editor.edit, "De 😀 fietts")
    assert not opened.window.document.proofreader.started or marked(editor, WAVE) == []
    press(editor.edit, " en de gemeentte")
    wait_for(opened, editor, "fietts")
    press(editor.edit, ".")
    wait_for(opened, editor, "fietts", "gemeentte")
    assert text_of(opened) == "De 😀 fietts en de gemeentte."


def test_from_mistake_to_mistake_and_taking_a_suggestion(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened, "Een **fietts** hier.\n\nDe gemeentte komt.")
    wait_for(opened, editor, "fietts", "gemeentte")
    press(editor.edit, NEXT_MISTAKE)
    assert editor.edit.textCursor().selectedText() == "fietts"
    press(editor.edit, NEXT_MISTAKE)
    assert editor.edit.textCursor().selectedText() == "gemeentte"
    press(editor.edit, NEXT_MISTAKE)
    menu = open_menu(opened, editor)
    opened.qtbot.waitUntil(lambda: "fiets" in labels(menu), timeout=PATIENCE)
    choose(menu, "fiets")
    assert text_of(opened) == "Een **fiets** hier.\n\nDe gemeentte komt."
    wait_for(opened, editor, "gemeentte")
    opened.session.undo()
    assert text_of(opened) == "Een **fietts** hier.\n\nDe gemeentte komt."


def test_a_word_is_added_or_ignored(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened, "De fietts en de brommfiets.")
    wait_for(opened, editor, "fietts", "brommfiets")
    press(editor.edit, NEXT_MISTAKE)
    choose(open_menu(opened, editor), "Toevoegen aan eigen woordenlijst")
    wait_for(opened, editor, "brommfiets")
    assert own_words(opened.session.folders.settings) == ("fietts",)
    press(editor.edit, NEXT_MISTAKE)
    choose(open_menu(opened, editor), "Negeren in dit document")
    wait_for(opened, editor)
    opened.session.undo()
    wait_for(opened, editor, "brommfiets")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Werken aan veerkracht.", ["veerkracht"]),
        ("### Veerkracht\n\n> Over veerkracht.", []),
        ("De Wet veerkracht scholen telt, en de veerkracht.", ["veerkracht"]),
        ("Zij zei: “veerkracht telt” over [veerkracht](begrip:veerkracht) en *veerkracht*.", []),
    ],
)
def test_a_term_is_marked_where_it_could_be_linked(open_window: OpenWindow, text: str, found: list[str]) -> None:
    editor = writing(open_window(), text)
    assert marked(editor, DOTS) == found


def test_a_marked_term_is_linked_from_the_menu(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened, "Werken aan veerkracht.")
    editor.edit.setTextCursor(_before(editor.edit, "kracht"))
    choose(open_menu(opened, editor), "Koppelen aan begrip “veerkracht”")
    press(editor.edit, " nu")
    assert text_of(opened) == "Werken aan [veerkracht](begrip:veerkracht) nu."
    assert marked(editor, DOTS) == []


def _before(edit: Any, words: str) -> Any:
    cursor = edit.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    return cursor


def test_a_very_long_text_is_marked_to_its_end(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened, "\n\n".join(["Een fietts."] * 450))
    wait_for(opened, editor, *["fietts"] * 450)


def test_the_words_of_the_library_are_known_in_the_text(open_window: OpenWindow, good: Path) -> None:
    file = good / "glossary/terms/veerkracht.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("pref_label: veerkracht", "pref_label: kwispelkracht"), encoding="utf-8")
    opened = open_window()
    editor = writing(opened, "De kwispelkracht en de kwispelkrocht.")
    wait_for(opened, editor, "kwispelkrocht")
