"""Terms as a table in the window: a spreadsheet with ten faults taken in with the keyboard, dropped on the window, and saved safely."""

import os
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.gui.keeping.export_dialog import sets_of
from brief_builder.gui.keeping.import_dialog import ImportDialog
from brief_builder.gui.widgets.prose import Prose
from brief_builder.i18n import _
from brief_builder.keeping.history import Change
from brief_builder.keeping.import_terms import ChangedTerm, Preview
from brief_builder.keeping.saving import save_item
from brief_builder.progress import Progress, Work
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard

Key = Qt.Key
HEAD = ["id", "voorkeursterm", "definitieId", "definitie", "aard", "status", "uitleg", "isGerelateerdAan", "heeftBron"]
WRONG = [
    ["", "", "", "Zonder naam.", "", "", "", "", ""],
    ["een", "Een", "x", "Iets.", "verzonnen", "", "", "", ""],
    ["twee", "Twee", "x", "Iets.", "", "vastgesteld", "", "", ""],
    ["drie", "Drie", "x", "Iets.", "", "", "", "bestaat-niet", ""],
    ["vier", "Vier", "x", "Iets.", "", "", "", "", "geen-bron"],
    ["vijf", "Vijf", "x", "Iets.", "", "", "", "", ""],
    ["vijf", "Vijf", "x", "Iets anders.", "", "", "", "", ""],
    ["vijf", "Niet vijf", "y", "Nog iets.", "", "", "", "", ""],
    ["zes!", "Zes", "x", "Iets.", "", "", "", "", ""],
    ["zeven", "Zeven", "x", "Iets.", "", "onbekend", "", "", ""],
    ["acht", "Acht", "Fout Id", "Iets.", "", "", "", "", ""],
]
RIGHT = [
    ["nul", "Nul", "", "Met naam.", "", "", "", "", ""],
    ["een", "Een", "x", "Iets.", "werkdefinitie", "", "", "", ""],
    ["twee", "Twee", "x", "Iets.", "", "", "", "drie", ""],
    ["drie", "Drie", "x", "Iets.", "", "", "", "twee", ""],
    ["vier", "Vier", "x", "Iets.", "", "", "", "", ""],
    ["vijf", "Vijf", "x", "Iets.", "", "", "", "", ""],
    ["vijf", "Vijf", "z", "Iets anders.", "", "", "", "", ""],
    ["vijf", "Vijf", "y", "Nog iets.", "", "", "", "", ""],
    ["zes", "Zes", "x", "Iets.", "", "", "", "", ""],
    ["zeven", "Zeven", "x", "Iets.", "", "", "", "", ""],
    ["acht", "Acht", "goed-id", "Iets.", "", "", "", "", ""],
]


def workbook(file: Path, rows: list[list[str]]) -> None:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(file)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    start_library(folder, Manifest("Eigen", "1", "https://eigen.example/"))
    save_item(folder, None, Term("twee", "werkterm", "Twee", (Definition("x", "Vroeger."),)), "Jansen", "2026-11-01")
    return folder


def waiting(opened: Opened) -> ImportDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    opened.qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=PATIENCE)
    return dialog


def opened_with(open_window: OpenWindow, keeperless: Path, own: Path) -> Opened:
    """A window over the small library as one that nobody keeps here, and the user's own."""
    opened = open_window(library=keeperless, more=(own,))
    opened.session.use_own_library(own)
    return opened


def titles(dialog: ImportDialog) -> list[str]:
    rows = dialog.list.rows
    return [rows.rows[at].title for at in range(rows.rowCount())]


def test_a_spreadsheet_with_ten_faults_ends_with_none(open_window: OpenWindow, keeperless: Path, own: Path, home: Path) -> None:
    opened = opened_with(open_window, keeperless, own)
    keys = Keyboard(opened)
    table = home / "begrippen.xlsx"
    workbook(table, [HEAD, *WRONG])
    before = {file: file.read_bytes() for file in own.rglob("*") if file.is_file()}
    seen: list[list[str]] = []

    def choose_file() -> None:
        keys.type(str(table))
        keys.press(Key.Key_Return)

    def mend_and_take_over() -> None:
        dialog = waiting(opened)
        seen.append(titles(dialog))
        assert len([t for t in titles(dialog) if t.startswith("Rij ")]) == 10
        assert not dialog._accept.isEnabled()
        assert {file: file.read_bytes() for file in own.rglob("*") if file.is_file()} == before
        workbook(table, [HEAD, *RIGHT])
        keys.press(Key.Key_F5)
        opened.qtbot.waitUntil(dialog._accept.isEnabled, timeout=PATIENCE)
        assert not [t for t in titles(dialog) if t.startswith("Rij ")]
        assert "Gewijzigd (1)" in titles(dialog)
        seen.append(titles(dialog))
        for _step in range(12):
            if keys.focus is dialog._accept:
                break
            keys.press(Key.Key_Tab)
        keys.press(Key.Key_Return)
        opened.qtbot.waitUntil(lambda: dialog.result() == 1, timeout=PATIENCE)

    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        keys.in_dialog(opened.window.actions_by_id["import_terms"].trigger, choose_file, mend_and_take_over)
    assert "Rij 3, kolom “aard”" in seen[0]
    assert "Rij 5, kolom “isGerelateerdAan”" in seen[0]
    assert "Rij 6, kolom “heeftBron”" in seen[0]
    kept = read_library(own)
    assert {t.id for t in kept.terms()} == {"nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"}
    twee = kept.get("twee")
    assert isinstance(twee, Term)
    assert twee.definitions[0].text == "Iets."
    assert opened.session.library.get("acht") is not None, "what was taken over can be found at once"


def drop(opened: Opened, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    opened.window.dropEvent(QDropEvent(QPoint(5, 5), copy, data, Qt.MouseButton.LeftButton, none))


def test_a_table_can_be_dropped_and_what_differs_is_shown(open_window: OpenWindow, keeperless: Path, own: Path, tmp_path: Path) -> None:
    opened = opened_with(open_window, keeperless, own)
    keys = Keyboard(opened)
    table = tmp_path / "tabel.csv"
    table.write_text("id;definitieId;definitie\ntwee;x;Tegenwoordig.\n", encoding="utf-8")
    shown: list[str] = []

    def look() -> None:
        dialog = waiting(opened)
        shown.extend(text.toPlainText() for text in dialog._detail.findChildren(Prose))
        keys.press(Key.Key_Escape)

    keys.in_dialog(lambda: drop(opened, table), look)
    assert shown == ["definitie (x)\nVroegerTegenwoordig."]
    assert read_library(own).get("twee").definitions[0].text == "Vroeger."  # type: ignore[union-attr]


def test_where_nothing_can_be_written_no_file_is_asked_for(
    open_window: OpenWindow, keeperless: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = opened_with(open_window, keeperless, own)
    told: list[str] = []
    opened.session.failed.disconnect()
    opened.session.failed.connect(lambda message: told.append(opened.kit.say(message)))
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **more: not (mode & os.W_OK and Path(path) == own) and may(path, mode, **more))
    opened.window.actions_by_id["import_terms"].trigger()
    assert len(told) == 1
    assert str(own) in told[0]


def test_what_differs_is_shown_as_it_stands(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    """A column that has the signs of a page in its name."""
    opened = opened_with(open_window, keeperless, own)
    dialog = ImportDialog(
        opened.kit, opened.window, opened.jobs, own / "t.csv", "Eigen", lambda _file: no_preview(), lambda _seen: no_terms()
    )
    term = Term("twee", "werkterm", "Twee", (Definition("x", "Nu."),))
    dialog._show_detail(ChangedTerm(term, term, (Change("definitions/<b>x/text", "Toen.", "Nu."),)))
    (text,) = dialog._detail.findChildren(Prose)
    assert text.toPlainText().startswith("definitie (<b>x)")
    opened.qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=PATIENCE)
    dialog.deleteLater()


def no_preview() -> Work[Preview]:
    yield Progress(0, 0, _("Reading the table"))
    return Preview()


def no_terms() -> Work[int]:
    yield Progress(0, 0, _("Writing the terms"))
    return 0


def test_a_file_that_is_no_table_is_told_and_can_be_read_again(
    open_window: OpenWindow, keeperless: Path, own: Path, tmp_path: Path
) -> None:
    opened = opened_with(open_window, keeperless, own)
    keys = Keyboard(opened)
    table = tmp_path / "tabel.xlsx"
    table.write_bytes(b"PK no workbook")

    def look() -> None:
        dialog = waiting(opened)
        assert "tabel.xlsx" in dialog.said.text()
        assert dialog._again.isEnabled()
        assert not dialog._accept.isEnabled()
        workbook(table, [["id", "voorkeursterm", "definitie"], ["nieuw", "Nieuw", "Iets."]])
        keys.press(Key.Key_F5)
        opened.qtbot.waitUntil(dialog._accept.isEnabled, timeout=PATIENCE)
        keys.press(Key.Key_Escape)

    keys.in_dialog(lambda: drop(opened, table), look)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_saved_is_no_formula(open_window: OpenWindow, keeperless: Path, own: Path, home: Path, suffix: str) -> None:
    evil = "=cmd|' /C calc'!A0"
    save_item(own, None, Term("kwaad", "werkterm", evil, (Definition("x", "+1"),)), "Jansen", "2026-11-01")
    opened = opened_with(open_window, keeperless, own)
    keys = Keyboard(opened)

    def choose() -> None:
        keys.press(Key.Key_Down)  # from all terms to those of the first library
        keys.press(Key.Key_Down)
        keys.press(Key.Key_Tab)
        if suffix == ".csv":
            keys.press(Key.Key_Down)
        keys.press(Key.Key_Return)

    def name() -> None:
        assert isinstance(QApplication.activeModalWidget(), QFileDialog)
        keys.press(Key.Key_Return)

    keys.in_dialog(opened.window.actions_by_id["export_terms"].trigger, choose, name)
    file = home / f"begrippen{suffix}"
    opened.qtbot.waitUntil(lambda: file.exists() and not opened.jobs.busy, timeout=PATIENCE)
    if suffix == ".csv":
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        assert any(f"'{evil}" in line for line in lines)
        assert not any(cell.strip('"').startswith(("=", "+")) for line in lines for cell in line.split(";"))
        assert len(lines) == 3, "the own library only"
    else:
        cells = [cell for row in load_workbook(file).active.iter_rows() for cell in row if cell.value is not None]
        assert all(cell.data_type == "s" for cell in cells)
        assert f"'{evil}" in [cell.value for cell in cells]


def test_ticked_terms_are_offered_first(open_window: OpenWindow, keeperless: Path, own: Path, home: Path) -> None:
    opened = opened_with(open_window, keeperless, own)
    keys = Keyboard(opened)
    opened.search("twee")
    hits = opened.window.search.hits
    hits.tick(hits.hits.index(hits.hits.ids.index("twee")))
    trigger = opened.window.actions_by_id["export_terms"].trigger
    keys.in_dialog(trigger, lambda: keys.press(Key.Key_Return), lambda: keys.press(Key.Key_Return))
    file = home / "begrippen.xlsx"
    opened.qtbot.waitUntil(lambda: file.exists() and not opened.jobs.busy, timeout=PATIENCE)
    rows = list(load_workbook(file).active.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["id", "twee"]


def test_themes_are_offered(open_window: OpenWindow) -> None:
    library = open_window().session.library
    for name, terms in sets_of(library, []):
        assert terms, f"{name} would save nothing"
        if name.text.startswith("Theme"):
            assert len({theme for theme in library.themes() if all(theme.id in term.themes for term in terms)}) >= 1
