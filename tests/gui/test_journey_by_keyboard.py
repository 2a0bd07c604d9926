"""With the keyboard only, in the real window and its real dialogs: from nothing to a Word file and a PDF."""

from pathlib import Path

from PySide6.QtCore import Qt

from brief_builder.brief.store import load_brief
from brief_builder.gui.definition_chooser import DefinitionChooser
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard, exported_texts

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def test_from_nothing_to_exported_files(open_window: OpenWindow, home: Path) -> None:
    opened = open_window(template="")
    keys, session, qtbot = Keyboard(opened), opened.session, opened.qtbot
    opened.window.search.focus()
    keys.come_back()

    def choose_memo() -> None:
        keys.type("Memo")
        keys.press(Key.Key_Return)

    keys.in_dialog(lambda: keys.press(Key.Key_N, CTRL), choose_memo)
    assert session.brief.template == "memo"
    assert keys.focus is opened.window.document.outline
    assert opened.window.document.outline.current_slot == "kern"

    gather(keys, opened)
    write(keys, opened)

    def fill_in() -> None:
        keys.press(Key.Key_A, CTRL)
        keys.type("Veerkracht in de stad")
        keys.press(Key.Key_Return)

    keys.in_dialog(lambda: keys.press(Key.Key_G, CTRL), fill_in)
    assert session.brief.field_text("onderwerp") == "Veerkracht in de stad"
    keys.press(Key.Key_Z, CTRL)
    assert session.brief.field_text("onderwerp") == ""
    keys.press(Key.Key_Y, CTRL)

    keys.in_dialog(lambda: keys.press(Key.Key_S, CTRL), lambda: keys.press(Key.Key_Return))
    assert session.is_saved
    assert session.path is not None
    assert session.path.parent == home
    assert load_brief(session.path) == session.brief

    keys.press(Key.Key_E, CTRL)
    with qtbot.waitSignal(opened.jobs.ended, timeout=PATIENCE):
        keys.press(Key.Key_Return)
    for text in exported_texts(home):
        for words in ("Veerkracht in de stad", "Dit is de kern.", "eenzaam"):
            assert words in text


def gather(keys: Keyboard, opened: Opened) -> None:
    """Two hits at once, of which one asks for a definition."""
    keys.press(Key.Key_K, CTRL)
    hits = opened.window.search.hits
    assert keys.focus is opened.window.search.search.field
    keys.type("veerkracht")
    opened.qtbot.waitUntil(lambda: {"veerkracht", "eenzaamheid"} <= set(hits.ids), timeout=PATIENCE)
    for wanted in ("veerkracht", "eenzaamheid"):
        while hits.ids[hits.currentIndex().row()] != wanted:
            keys.press(Key.Key_Down if hits.currentIndex().row() < hits.ids.index(wanted) else Key.Key_Up)
        keys.press(Key.Key_Space, CTRL)
    keys.press(Key.Key_Return)
    assert opened.window.read.item is not None
    keys.press(Key.Key_Return, CTRL)
    chooser = opened.window.findChild(DefinitionChooser)
    assert chooser is not None
    keys.press(Key.Key_Return)
    assert {part.item for part in opened.session.brief.parts()} == {"veerkracht", "eenzaamheid"}


def write(keys: Keyboard, opened: Opened) -> None:
    """To the outline, own text under the first paragraph; move a part."""
    session = opened.session
    keys.press(Key.Key_1, CTRL)
    assert keys.focus is opened.window.document.outline
    keys.press(Key.Key_Home)
    keys.press(Key.Key_T, CTRL)
    keys.type("Dit is de kern.")
    keys.press(Key.Key_Escape)
    assert keys.focus is opened.window.document.outline
    first = session.brief.slots[0]
    assert [part.text for part in first.parts] == ["Dit is de kern."]
    keys.press(Key.Key_Down, ALT)
    assert session.brief.slots[0].parts == ()
    keys.press(Key.Key_Up, ALT)
    assert [part.text for part in session.brief.slots[0].parts] == ["Dit is de kern."]
