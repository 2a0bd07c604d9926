"""The settings with the keyboard: found, changed, kept and applied; nothing that was written by hand is lost."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog

from brief_builder import paths
from brief_builder.gui.deeds.exporting import TEMPLATE
from brief_builder.gui.setting_inputs import FoldersInput
from brief_builder.gui.settings_dialog import SettingsDialog
from brief_builder.settings import SPECS, read_settings
from tests.gui.conftest import GOOD, PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def dialog_now() -> SettingsDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    return dialog


def in_settings(opened: Opened, act: Callable[[Keyboard], object]) -> None:
    """Press Ctrl+comma, and act in what comes."""
    keys = Keyboard(opened)
    opened.window.activateWindow()
    opened.window.search.focus()
    keys.in_dialog(lambda: keys.press(Key.Key_Comma, CTRL), lambda: act(keys))


def tab_to(keys: Keyboard, name: str) -> None:
    for _step in range(30):
        if keys.focus.accessibleName() == name or getattr(keys.focus, "text", lambda: "")() == name:
            return
        keys.press(Key.Key_Tab)
    raise AssertionError(name)


def file_of(opened: Opened) -> Path:
    file = opened.session.folders.settings / "settings.json"
    assert isinstance(file, Path)
    return file


def test_every_setting_is_shown_with_its_explanation(open_window: OpenWindow) -> None:
    opened, seen = open_window(), list[tuple[bool, bool]]()
    dialog = SettingsDialog(opened.kit, opened.window, read_settings(opened.session.folders.settings), lambda _changes: None)
    said = [word.text() for word in dialog.findChildren(type(dialog._said))]
    for name, spec in SPECS.items():
        target = dialog._rows[name].input.focusProxy()
        seen.append((target.accessibleName() == opened.kit.say(spec.name), any(opened.kit.say(spec.help) in text for text in said)))
    assert seen == [(True, True)] * len(SPECS)
    dialog.deleteLater()


def test_the_language_is_kept_beside_what_stands_in_the_file(open_window: OpenWindow) -> None:
    opened = open_window()
    file_of(opened).parent.mkdir(parents=True, exist_ok=True)
    file_of(opened).write_text('{"vreemd": {"a": 1}, "house_style": 7}', encoding="utf-8")

    def act(keys: Keyboard) -> None:
        assert "vreemd" in dialog_now()._said.text()
        assert "na opnieuw starten" in keys.focus.accessibleDescription()
        keys.press(Key.Key_Down)
        keys.press(Key.Key_Down)
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)

    in_settings(opened, act)
    assert json.loads(file_of(opened).read_text()) == {"vreemd": {"a": 1}, "house_style": 7, "language": "en"}


def test_a_library_is_added_and_opens_at_once(open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_window()
    other = tmp_path / "wijk"
    shutil.copytree(GOOD, other)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(other))

    def act(keys: Keyboard) -> None:
        tab_to(keys, "Map toevoegen…")
        keys.press(Key.Key_Space)
        folders = keys.focus
        assert folders.currentItem().text() == str(other)
        keys.press(Key.Key_Up)
        assert "meegeleverd" in folders.currentItem().text()
        keys.press(Key.Key_Delete)
        assert folders.count() == 1
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)

    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        in_settings(opened, act)
    assert opened.session.library_folders == (other,)
    assert json.loads(file_of(opened).read_text()) == {"libraries": [str(other)]}


def test_the_last_library_that_is_taken_out_makes_room_for_the_built_in_one(open_window: OpenWindow) -> None:
    opened = open_window()
    field = FoldersInput(opened.kit, SPECS["libraries"])
    field.show_value((GOOD,))
    field.remove.click()
    assert field.value() == ()
    assert not field.remove.isEnabled()
    field.show_value((GOOD,))
    field.add_built_in.click()
    assert field.value() == (GOOD, paths.BUILT_IN_LIBRARY)
    field.deleteLater()


def test_a_wrong_value_is_told_at_its_field_and_is_not_kept(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    (tmp_path / "stijl.docx").write_text("geen Word")

    def act(keys: Keyboard) -> None:
        tab_to(keys, "Huisstijl voor Word")
        field = keys.focus
        for typed, told in (("/x.pdf", ".docx"), ("/er/is/niets.docx", "niet te vinden"), (str(tmp_path / "stijl.docx"), "huisstijl")):
            field.setText("")
            keys.type(typed)
            assert told in field.accessibleDescription(), typed
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)
        assert dialog_now().isVisible()
        assert keys.focus is field
        keys.press(Key.Key_Escape)

    in_settings(opened, act)
    assert not file_of(opened).exists()


def test_a_share_that_is_gone_is_told_and_keeps_nobody_from_the_rest(open_window: OpenWindow) -> None:
    opened = open_window()
    file_of(opened).parent.mkdir(parents=True, exist_ok=True)
    file_of(opened).write_text('{"libraries": ["/weg/deel"]}', encoding="utf-8")

    def act(keys: Keyboard) -> None:
        assert "/weg/deel" in dialog_now()._rows["libraries"].input.list.accessibleDescription()
        keys.press(Key.Key_Down)
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)

    in_settings(opened, act)
    assert json.loads(file_of(opened).read_text()) == {"libraries": ["/weg/deel"], "language": "nl"}


def test_the_house_style_is_offered_at_the_next_export(open_window: OpenWindow, tmp_path: Path) -> None:
    from brief_builder.export.docx.template import word_template
    from brief_builder.export.style_file import read_style

    opened, style = open_window(), tmp_path / "stijl.dotx"
    style.write_bytes(word_template(read_style()))
    opened.state.keep(TEMPLATE, "-")

    def act(keys: Keyboard) -> None:
        tab_to(keys, "Huisstijl voor Word")
        keys.type(str(style))
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)

    in_settings(opened, act)
    assert opened.controller.exporting._habits().word_template == style


def test_an_empty_folder_becomes_the_own_library_and_opens_beside_the_others(open_window: OpenWindow, good: Path, tmp_path: Path) -> None:
    opened, own = open_window(), tmp_path / "mijn"
    own.mkdir()

    def act(keys: Keyboard) -> None:
        tab_to(keys, "Eigen kennisbank")
        keys.type(str(own))
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)

    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        in_settings(opened, act)
    assert opened.session.library_folders == (good, own)
    assert opened.session.own_library == own
    assert [manifest.name for manifest in opened.session.library.manifests][1:] == ["Eigen kennisbank"]


def test_a_file_that_cannot_be_read_is_not_written_over(open_window: OpenWindow) -> None:
    opened = open_window()
    file_of(opened).parent.mkdir(parents=True, exist_ok=True)
    file_of(opened).write_text("{", encoding="utf-8")

    def act(keys: Keyboard) -> None:
        keys.press(Key.Key_Down)
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)
        assert "settings.json" in dialog_now()._said.text()
        keys.press(Key.Key_Escape)

    in_settings(opened, act)
    assert file_of(opened).read_text() == "{"


def test_macos_finds_it_in_the_menu_of_the_application(open_window: OpenWindow) -> None:
    assert open_window().window.actions_by_id["settings"].menuRole() is QAction.MenuRole.PreferencesRole


def test_the_colours_are_taken_at_once_and_at_the_next_start(open_window: OpenWindow) -> None:
    opened = open_window()

    def act(keys: Keyboard) -> None:
        tab_to(keys, "Kleuren")
        keys.press(Key.Key_End)
        tab_to(keys, "OK")
        keys.press(Key.Key_Return)

    try:
        in_settings(opened, act)
        assert opened.kit.dark
        assert opened.window.actions_by_id["dark"].isChecked()
        assert open_window(template="").kit.dark
    finally:
        opened.use_colours("")
    assert not opened.kit.dark
