"""The palette: every action is found by its Dutch words, done with Enter, and tells why it cannot be done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brief_builder.gui.action_search import Findable, find_actions
from brief_builder.gui.actions import specs
from brief_builder.gui.palette import ID, KEYS, REASON, Palette
from brief_builder.gui.widgets.layer import EDGE, Layer
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
NAMES = (
    Findable("save", "Opslaan", "Bestand"),
    Findable("save_as", "Opslaan als…", "Bestand"),
    Findable("find", "Zoeken", "Bewerken"),
    Findable("find_in_document", "Zoeken in het document…", "Bewerken"),
    Findable("export", "Exporteren…", "Bestand"),
    Findable("new", "Nieuw…", "Bestand"),
    Findable("notes", "Één notitie", "Bewerken"),
)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("opslaan", "save"),
        ("als", "save_as"),
        ("zoek docum", "find_in_document"),
        ("document zoeken", "find_in_document"),
        ("exprteren", "export"),
        ("exporrteren", "export"),
        ("EEN", "notes"),
        ("bestand nieuw", "new"),
        ("zkn", "find"),
    ],
)
def test_words_find_an_action(words: str, first: str) -> None:
    assert find_actions(NAMES, words)[0] == first


def test_no_words_give_all_and_strange_words_none() -> None:
    assert find_actions(NAMES, " ") == [one.id for one in NAMES]
    assert find_actions(NAMES, "xqzzy") == []
    assert "find" not in find_actions(NAMES, "zoeken bestand")


def opened_palette(opened: Opened, keys: Keyboard) -> Palette:
    opened.window.search.focus()
    keys.come_back()
    keys.press(Key.Key_P, CTRL | SHIFT)
    (palette,) = opened.window.findChildren(Palette)
    return palette


def test_keys_find_and_do_an_action(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = Keyboard(opened)
    opened_palette(opened, keys)
    keys.type("eigen tekst")
    keys.press(Key.Key_Return)
    assert opened.window.document.outline.writing.editor.isVisible()
    assert not [layer for layer in opened.window.findChildren(Layer) if layer.isVisible()]


def test_escape_gives_the_focus_back(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = Keyboard(opened)
    opened_palette(opened, keys)
    keys.press(Key.Key_Escape)
    assert QApplication.focusWidget() is opened.window.search.search.field


def test_every_action_is_there_with_its_keys(open_window: OpenWindow) -> None:
    opened = open_window()
    palette = opened_palette(opened, Keyboard(opened))
    items = {palette.list.item(at).data(ID): palette.list.item(at) for at in range(palette.list.count())}
    visible = {spec.id for spec in specs() if opened.window.actions_by_id[spec.id].isVisible()}
    assert items.keys() == visible - {"palette"}
    assert items["save"].data(KEYS) == "Ctrl+S"
    palette.leave()


def test_what_cannot_be_done_says_why_and_is_not_done(open_window: OpenWindow) -> None:
    opened = open_window(template="")
    keys = Keyboard(opened)
    palette = opened_palette(opened, keys)
    keys.type("exporteren")
    assert palette.list.currentItem().data(REASON) == "Eerst een document openen"
    keys.press(Key.Key_Return)
    assert palette.isVisible()
    keys.press(Key.Key_A, CTRL)
    keys.type("nergens te vinden")
    assert palette.list.count() == 0
    keys.press(Key.Key_Return)
    assert palette.isVisible()
    palette.leave()


def test_a_click_does_an_action(open_window: OpenWindow) -> None:
    opened = open_window()
    keys, mouse = Keyboard(opened), Mouse(opened)
    palette = opened_palette(opened, keys)
    keys.type("lezen tonen")
    mouse.click_row(palette.list, palette.list.model().index(0, 0))
    assert not opened.window.actions_by_id["show_read"].isChecked()


def test_the_list_is_as_tall_as_its_rows(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = Keyboard(opened)
    palette = opened_palette(opened, keys)
    full, top = palette.height(), palette.y()
    keys.type("eerdere versies")
    few = palette.list.count()
    assert 0 < few < 9
    assert palette.list.height() == few * palette.list.sizeHintForRow(0)
    assert (palette.height(), palette.y()) == (full - (9 - few) * palette.list.sizeHintForRow(0), top)
    opened.window.resize(900, 480)
    palette.field.clear()
    assert palette.y() + palette.height() <= opened.window.height() + EDGE
