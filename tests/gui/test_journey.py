"""Pieces of a user's way: the keys of the window, own text, saving, and what is kept by itself."""

from pathlib import Path

from PySide6.QtCore import Qt

from brief_builder.brief.store import load_brief
from brief_builder.gui.export_layer import ExportLayer
from brief_builder.i18n import _
from tests.gui.conftest import OpenWindow
from tests.gui.hands import Keyboard


def test_the_field_leaves_the_keys_of_the_window_to_it(open_window: OpenWindow) -> None:
    opened = open_window()
    window, qtbot = opened.window, opened.qtbot
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.search.field.hasFocus()
    qtbot.keyClick(window.search.search.field, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.findChild(ExportLayer) is not None  # not “end of line”, as Qt's fields do on Linux


def test_own_text_is_written_in_place_and_undone_by_name(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, qtbot = opened.window.document.outline, opened.qtbot
    outline.go_to("kernboodschap")
    opened.window.actions_by_id["own_text"].trigger()
    editor = outline.writing.editor
    assert editor is not None
    qtbot.keyClicks(editor.edit, "Dit is de kern.")
    qtbot.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert [p.text for p in opened.session.brief.parts()] == ["Dit is de kern."]
    assert outline.writing.editor is None

    undo = opened.window.actions_by_id["undo"]
    assert undo.text() == opened.kit.say(_("Undo: {label}", label=_("Write")))
    undo.trigger()
    assert [p.text for p in opened.session.brief.parts()] == [""]
    undo.trigger()
    assert list(opened.session.brief.parts()) == []
    assert not undo.isEnabled()


def test_a_saved_document_comes_back(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    file = tmp_path / "brief.brief"
    opened.session.save(file)
    assert opened.session.is_saved
    again = open_window(file=file, base="other")
    assert again.session.brief == load_brief(file)


def test_what_was_not_saved_is_kept_within_two_seconds(open_window: OpenWindow) -> None:
    from brief_builder.gui import recovery

    opened = open_window()
    opened.window.document.outline.add_own_text("kernboodschap")
    opened.qtbot.waitUntil(lambda: recovery.rescued(opened.session.autosave.place.folder) is not None, timeout=2_000)
    kept = recovery.rescued(opened.session.autosave.place.folder)
    assert kept is not None
    assert kept.brief == opened.session.brief


def test_own_text_in_a_new_document_begins_with_the_first_paragraph_that_must_be_written(open_window: OpenWindow) -> None:
    opened = open_window()
    keys, outline = Keyboard(opened), opened.window.document.outline
    keys.come_back()
    opened.window.search.focus()
    keys.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    keys.type("Dit is de kern.")
    keys.press(Qt.Key.Key_Escape)
    assert outline.current_slot == "kernboodschap"
    assert [part.text for part in opened.session.brief.slot("kernboodschap").parts] == ["Dit is de kern."]
