"""Looking over a library: the report with its jumps and as CSV, and the documents that use a definition that was retired."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from brief_builder.brief.store import load_brief
from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import read_one
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.keeping.list_dialog import ListDialog
from brief_builder.gui.keeping.report_dialog import ReportDialog
from brief_builder.gui.keeping.uses_dialog import UsesDialog
from brief_builder.i18n import _
from brief_builder.keeping.saving import save_item
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A library with a keeper, and a term with two definitions."""
    folder = tmp_path / "gedeeld"
    start_library(folder, Manifest("Gedeeld", "1", "https://gedeeld.example/", keeper="Team Taal"))
    definitions = (Definition("oud", "Een kracht van vroeger.", "Oud (2010)"), Definition("nieuw", "Een kracht van nu.", "Nieuw (2026)"))
    save_item(folder, None, Term("buurtkracht", "werkterm", "Buurtkracht", definitions), "Jansen", "2026-11-01")
    return folder


def shown(opened: Opened, kind: type[ListDialog]) -> ListDialog:
    (dialog,) = (one for one in opened.window.findChildren(kind) if one.isVisible())
    opened.qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=PATIENCE)
    dialog.activateWindow()
    opened.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    return dialog


def titles(dialog: ListDialog) -> list[str]:
    return [row.title for row in dialog.list.rows.rows]


def test_a_document_that_used_a_retired_definition_is_found_and_opened(open_window: OpenWindow, kept: Path, home: Path) -> None:
    opened = open_window(more=(kept,))
    opened.session.use_own_library(kept)
    keys, file = Keyboard(opened), home / "nota.brief"
    opened.controller.adding._put(["buurtkracht/oud"], "inhoud")
    opened.session.save(file)
    (home / "kapot.brief").write_text("buurtkracht: [", encoding="utf-8")
    opened.session.start(opened.session.templates.get("memo"))
    opened.window.read.read("buurtkracht")

    retire(opened, kept)
    opened.window.activateWindow()
    keys.come_back()
    keys.press(Key.Key_U, CTRL | SHIFT)
    dialog = shown(opened, UsesDialog)
    opened.qtbot.waitUntil(lambda: "Niet gelezen (1)" in titles(dialog), timeout=PATIENCE)
    assert titles(dialog)[:2] == ["Verouderd (1)", "nota"]
    assert dialog.list.rows.rows[1].meta == "Vervallen"
    assert "kapot.brief" in dialog.list.rows.rows[3].text
    assert keys.focus is dialog.list
    opened.session.autosave.let_go()
    opened.session._saved = opened.session.brief
    keys.press(Key.Key_Return)
    opened.qtbot.waitUntil(lambda: opened.session.path == file)
    assert load_brief(file) == opened.session.brief
    keys.press(Key.Key_Escape)
    assert not dialog.isVisible()


def retire(opened: Opened, kept: Path) -> None:
    """As the form of statuses writes it: the old definition lapses, the new one comes in its place."""
    (term,) = read_one(kept).things(Term)
    ended = replace(
        term.definitions[0], status="vervallen", ended_on="2026-11-24", status_reason="Te oud.", replaced_by="buurtkracht/nieuw"
    )
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        save_item(kept, term, replace(term, definitions=(ended, term.definitions[1])), "Jansen", "2026-11-24")
        opened.session.open_too(kept)


def test_the_list_follows_the_library(open_window: OpenWindow, kept: Path, home: Path) -> None:
    opened = open_window(more=(kept,))
    opened.controller.adding._put(["buurtkracht/oud"], "inhoud")
    opened.session.save(home / "nota.brief")
    opened.window.read.read("buurtkracht")
    opened.window.read.uses.click()
    dialog = shown(opened, UsesDialog)
    opened.qtbot.waitUntil(lambda: "Actueel (1)" in titles(dialog), timeout=PATIENCE)
    retire(opened, kept)
    opened.qtbot.waitUntil(lambda: "Verouderd (1)" in titles(dialog), timeout=PATIENCE)
    dialog.close()


def test_the_report_jumps_to_what_it_names_and_is_saved(open_window: OpenWindow, kept: Path, home: Path) -> None:
    opened = open_window(more=(kept,))
    opened.session.use_own_library(kept)
    keys = Keyboard(opened)
    opened.window.actions_by_id["quality"].trigger()
    dialog = shown(opened, ReportDialog)
    assert isinstance(dialog, ReportDialog)
    opened.qtbot.waitUntil(lambda: dialog.list.rows.rowCount() > 0, timeout=PATIENCE)
    assert dialog.library == "Gedeeld", "the user's own library comes first"
    assert "Zonder bron (2)" in titles(dialog)
    assert keys.focus is dialog.list
    keys.press(Key.Key_Return)
    assert opened.window.read.item == opened.session.library.get("buurtkracht")
    dialog._chips["no_explanation"].click()
    assert titles(dialog) == ["Zonder uitleg (1)", "Buurtkracht"]
    dialog.activateWindow()
    keys.in_dialog(dialog._save.click, lambda: keys.press(Key.Key_Return))
    lines = (home / "kwaliteit.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "id;code;melding"
    assert len(lines) == len(dialog.found) + 1
    dialog.close()


def test_the_form_finds_them_too_in_a_folder_that_is_chosen(open_window: OpenWindow, kept: Path, home: Path, tmp_path: Path) -> None:
    opened = open_window(more=(kept,))
    opened.session.use_own_library(kept)
    keys, elsewhere = Keyboard(opened), tmp_path / "elders" / "2026"
    elsewhere.mkdir(parents=True)
    opened.controller.adding._put(["buurtkracht/oud"], "inhoud")
    opened.session.save(elsewhere / "nota.brief")
    shutil.copy(elsewhere / "nota.brief", home / "ander.brief")
    opened.session.start(opened.session.templates.get("memo"))
    opened.window.read.read("buurtkracht")
    found: list[list[str]] = []

    def look() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, ItemForm)
        form._uses.click()
        (dialog,) = form.findChildren(UsesDialog)
        opened.qtbot.waitUntil(lambda: "Actueel (1)" in titles(dialog), timeout=PATIENCE)
        dialog.folder = elsewhere.parent
        dialog.wanted.emit()
        opened.qtbot.waitUntil(lambda: "Actueel (2)" in titles(dialog), timeout=PATIENCE)
        found.append(titles(dialog))
        dialog.close()
        form.reject()

    keys.in_dialog(opened.window.actions_by_id["own_version"].trigger, look)
    assert sorted(found[0]) == ["Actueel (2)", "ander", "nota"]


def test_what_is_gone_from_the_library_is_told_in_its_list(open_window: OpenWindow, kept: Path) -> None:
    opened = open_window(more=(kept,))
    opened.window.read.read("buurtkracht")
    opened.controller.overview.where_used()
    dialog = shown(opened, UsesDialog)
    before = dialog.said.text()
    library = opened.session.library
    opened.session.use_library(replace(library, items={name: items for name, items in library.items.items() if name != "buurtkracht"}))
    opened.qtbot.waitUntil(lambda: dialog.said.text() != before)
    assert dialog.said.text() == opened.kit.say(_("This is not in the libraries that are open any more, so no documents are looked for."))
    assert titles(dialog) == []
    dialog.close()


def test_a_definition_is_retired_in_the_form_and_its_document_found(open_window: OpenWindow, kept: Path, home: Path) -> None:
    """The keyboard only: the status, why, what comes in its place; then the document that printed the old definition."""
    (term,) = read_one(kept).things(Term)
    agreed = {"status": "vastgesteld", "agreed_by": "De raad", "agreed_on": "2020-01-01", "valid_from": "2020-01-01", "scope": "algemeen"}
    save_item(kept, term, replace(term, definitions=(replace(term.definitions[0], **agreed), term.definitions[1])), "Jansen", "2026-11-02")
    opened = open_window(more=(kept,))
    opened.session.use_own_library(kept)
    keys = Keyboard(opened)
    opened.controller.adding._put(["buurtkracht/oud"], "inhoud")
    opened.session.save(home / "nota.brief")
    opened.window.read.read("buurtkracht")

    def tab_to(name: str) -> None:
        for _step in range(20):
            if name in (keys.focus.accessibleName(), getattr(keys.focus, "text", str)()):
                return
            keys.press(Key.Key_Tab)
        raise AssertionError(name)

    def retire_by_hand() -> None:
        tab_to("Status")
        keys.type("Verv")
        tab_to("Reden")
        keys.type("Te oud.")
        tab_to("Vervangen door")
        keys.press(Key.Key_Down)
        tab_to("Opslaan")
        keys.press(Key.Key_Return)

    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        keys.in_dialog(lambda: opened.controller.keeping.change_status("oud"), retire_by_hand)
    keys.press(Key.Key_U, CTRL | SHIFT)
    dialog = shown(opened, UsesDialog)
    opened.qtbot.waitUntil(lambda: "Verouderd (1)" in titles(dialog), timeout=PATIENCE)
    assert dialog.list.rows.rows[1].meta == "Vervallen"
    keys.press(Key.Key_Return)
    opened.qtbot.waitUntil(lambda: opened.session.path == home / "nota.brief")
    dialog.close()


def test_a_list_that_was_opened_from_a_form_ends_with_it(open_window: OpenWindow, kept: Path, home: Path) -> None:
    """What the form saves makes the library be read again: a list that went with the form has no part in that."""
    opened = open_window(more=(kept,))
    opened.session.use_own_library(kept)
    keys = Keyboard(opened)
    opened.window.read.read("buurtkracht")
    lists: list[UsesDialog] = []

    def save_with_the_list_open() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, ItemForm)
        form._uses.click()
        lists.extend(form.findChildren(UsesDialog))
        form._rows.input("explanation").text.setPlainText("Wat een buurt kan.")  # type: ignore[attr-defined]
        form.accept()

    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        keys.in_dialog(opened.window.actions_by_id["own_version"].trigger, save_with_the_list_open)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opened.session.library_opened.emit()
    opened.qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=PATIENCE)
    assert len(lists) == 1
    assert not isValid(lists[0])
