"""The list of hits for elsewhere, with keys: copied as rich and plain text, and saved as a table in which nothing is a formula."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.keeping.saving import save_item
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
EVIL = "=cmd|' /C calc'!A0"


def at_work(opened: Opened, words: str) -> Keyboard:
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    opened.search(words)
    return keys


def menu_of(opened: Opened, keys: Keyboard) -> QMenu:
    keys.press(Key.Key_A, CTRL | SHIFT)
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=PATIENCE)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_all_hits_or_the_ticked_ones_are_copied_with_their_sources(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = at_work(opened, "stad")
    menu = menu_of(opened, keys)
    count = len(opened.window.search.hits.ids)
    assert next(action.text() for action in menu.actions()) == f"{count} getoonde treffers kopiëren"
    opened.qtbot.keyClick(menu, Key.Key_Return)
    data = QGuiApplication.clipboard().mimeData()
    assert data.html().count("<li>") == count
    assert len(data.text().split("\n\n")) >= count
    keys.press(Key.Key_Space, CTRL)
    menu = menu_of(opened, keys)
    assert len(menu.actions()) == 7
    opened.qtbot.keyClick(menu, Key.Key_Return)
    assert QGuiApplication.clipboard().mimeData().html().count("<li>") == 1


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_saved_list_holds_no_formula(open_window: OpenWindow, home: Path, tmp_path: Path, suffix: str) -> None:
    own = tmp_path / "eigen"
    start_library(own, Manifest("Eigen", "1", "https://eigen.example/"))
    save_item(own, None, Term("kwaad", "werkterm", EVIL, (Definition("x", "+1 kwaad"),)), "Jansen", "2026-11-01")
    opened = open_window(more=(own,))
    keys = at_work(opened, "kwaad")
    assert "kwaad" in opened.window.search.hits.ids

    def save() -> None:
        menu = menu_of(opened, keys)
        for _step in range(1 if suffix == ".xlsx" else 2):
            opened.qtbot.keyClick(menu, Key.Key_Down)
        opened.qtbot.keyClick(menu, Key.Key_Return)

    def name() -> None:
        assert isinstance(QApplication.activeModalWidget(), QFileDialog)
        keys.press(Key.Key_Return)

    keys.in_dialog(save, name)
    file = home / f"treffers{suffix}"
    opened.qtbot.waitUntil(lambda: file.exists() and not opened.jobs.busy, timeout=PATIENCE)
    if suffix == ".csv":
        rows = [line.split(";") for line in file.read_text(encoding="utf-8-sig").splitlines()]
    else:
        sheet = load_workbook(file).active
        assert sheet.title == "Treffers"
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert all(cell.data_type == "s" for cell in cells)
        rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:3] == ["Soort", "Titel", "Tekst"]
    assert f"'{EVIL}" in [cell for row in rows for cell in row]
    assert not any(cell.strip('"').startswith(("=", "+")) for row in rows for cell in row)
