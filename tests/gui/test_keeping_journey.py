"""With the keyboard only: a definition is proposed, agreed, and takes the place of an old one; and a library that cannot be written."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from brief_builder.brief.store import load_brief
from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import read_one
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.gui.difference_dialog import DifferenceDialog
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.keeping.status_form import StatusForm
from brief_builder.i18n import Message
from brief_builder.keeping.history import history
from brief_builder.keeping.saving import save_item
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.editor.presses import press
from tests.gui.hands import Keyboard

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OLD = Definition(
    "oud",
    "Een kracht van vroeger.",
    "Oud (2010)",
    status="vastgesteld",
    agreed_by="college",
    agreed_on="2010-01-01",
    valid_from="2010-01-01",
    scope="wijkteams",
)
STEPS = 80
"""More than any form has fields."""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A shared library with a keeper, and a term with an agreed definition."""
    folder = tmp_path / "gedeeld"
    start_library(folder, Manifest("Gedeeld", "1", "https://gedeeld.example/", keeper="Team Taal"))
    save_item(folder, None, Term("buurtkracht", "werkterm", "Buurtkracht", (OLD,)), "Jansen", "2026-11-01")
    return folder


def files(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def tab_to(keys: Keyboard, name: str) -> QWidget:
    """On with Tab until the focus is on the field or button of this name."""
    for _step in range(STEPS):
        focused = keys.focus
        words = focused.accessibleName() or (focused.text() if isinstance(focused, QPushButton) else "")
        if words == name or words.startswith(f"{name}: "):
            return focused
        keys.press(Key.Key_Tab)
    raise AssertionError(f"Tab does not come to “{name}”")


def fill(keys: Keyboard, **words: str) -> None:
    """Type in fields, in the order of the form; an underscore stands for a space."""
    for name, text in words.items():
        field = tab_to(keys, name.replace("_", " "))
        if not isinstance(field, QPlainTextEdit):
            keys.press(Key.Key_A, CTRL)
        press(field, text)


def choose(keys: Keyboard, name: str, wanted: str) -> None:
    """With the arrow keys to a choice of this name."""
    choice = tab_to(keys, name)
    keys.press(Key.Key_Home)
    for _step in range(9):
        if choice.currentText() == wanted:  # type: ignore[attr-defined]
            return
        keys.press(Key.Key_Down)
    raise AssertionError(f"“{name}” does not offer “{wanted}”")


def command(keys: Keyboard, words: str) -> None:
    """From the palette."""
    keys.press(Key.Key_P, CTRL | SHIFT)
    keys.type(words)
    keys.press(Key.Key_Return)


def read(keys: Keyboard, opened: Opened, words: str) -> None:
    keys.press(Key.Key_K, CTRL)
    keys.press(Key.Key_A, CTRL)
    keys.type(words)
    opened.qtbot.waitUntil(
        lambda: bool(opened.window.search.hits.ids) and opened.window.search.hits.ids[0].startswith(words), timeout=PATIENCE
    )
    keys.press(Key.Key_Return)
    opened.qtbot.waitUntil(lambda: opened.window.read.item is not None)


def saved(keys: Keyboard, opened: Opened, opens: Callable[[], object], act: Callable[[], object]) -> None:
    """Something is done in a form that is saved, and the library is read again."""
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        keys.in_dialog(opens, act)


def term_in(folder: Path) -> Term:
    (term,) = read_one(folder).things(Term)
    return term


def test_a_definition_is_proposed_agreed_and_replaces_the_old_one_in_a_document(open_window: OpenWindow, kept: Path) -> None:
    opened = open_window(more=(kept,))
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    read(keys, opened, "buurtkracht")
    keys.press(Key.Key_Return, CTRL)
    (used,) = (p for p in opened.session.brief.parts() if p.item == "buurtkracht")
    assert (used.definition, used.text) == ("oud", "Een kracht van vroeger.")

    propose(keys, opened)
    new = term_in(kept).definitions[1]
    assert (new.status, new.text, new.attribution) == ("voorstel", "Kracht van bewoners die elkaar helpen.", "Wijkteams (2026)")

    consult(keys, opened, new.attribution)
    assert term_in(kept).definitions[1].status == "in_afstemming"
    agree(keys, opened, new.attribution)
    agreed = term_in(kept).definitions[1]
    assert (agreed.status, agreed.agreed_by, agreed.scope, agreed.agreed_on) == ("vastgesteld", "college", "de hele stad", "2026-11-24")
    assert not changed(opened), "the definition in the document still holds"

    retire(keys, opened, new.attribution)
    ended = term_in(kept).definitions[0]
    assert (ended.status, ended.status_reason, ended.replaced_by) == ("vervallen", "Te smal.", agreed.id)
    assert [entry.changes[0].after for entry in history(kept, "buurtkracht")][2:] == ["in_afstemming", "vastgesteld", "vervallen"]

    (remark,) = changed(opened)
    assert "vervallen" in opened.kit.say(remark)
    update(keys, opened)
    (used,) = (p for p in opened.session.brief.parts() if p.item == "buurtkracht")
    assert (used.definition, used.text) == (agreed.id, agreed.text)
    assert not changed(opened)
    opened.session.undo()
    assert changed(opened), "one step back"


def propose(keys: Keyboard, opened: Opened) -> None:
    def write() -> None:
        tab_to(keys, "Nog een: Definitie")
        keys.press(Key.Key_Space)
        fill(keys, Definitie="Kracht van bewoners die elkaar helpen.", Volgens="Wijkteams (2026)")
        keys.press(Key.Key_S, CTRL)

    saved(keys, opened, lambda: keys.press(Key.Key_E, CTRL | SHIFT), write)


def consult(keys: Keyboard, opened: Opened, name: str) -> None:
    def decide() -> None:
        choose(keys, "Welke definitie", name)
        choose(keys, "Status", "In afstemming")
        save(keys)

    saved(keys, opened, lambda: command(keys, "status wijzigen"), decide)


def agree(keys: Keyboard, opened: Opened, name: str) -> None:
    def decide() -> None:
        choose(keys, "Welke definitie", name)
        choose(keys, "Status", "Vastgesteld")
        form = QApplication.activeModalWidget()
        assert isinstance(form, StatusForm)
        assert form.item is None, "by whom is asked"
        fill(keys, Vastgesteld_door="college")
        for day in ("Vastgesteld op", "Geldig vanaf"):
            tab_to(keys, day)
            keys.press(Key.Key_A, CTRL)
            keys.type("2026-11-24")
        fill(keys, Toepassingsgebied="de hele stad")
        save(keys)

    saved(keys, opened, lambda: command(keys, "status wijzigen"), decide)


def retire(keys: Keyboard, opened: Opened, successor: str) -> None:
    def decide() -> None:
        choose(keys, "Welke definitie", OLD.attribution)
        choose(keys, "Status", "Vervallen")
        choose(keys, "Vervangen door", successor)
        fill(keys, Reden="Te smal.")
        save(keys)

    saved(keys, opened, lambda: command(keys, "status wijzigen"), decide)


def save(keys: Keyboard) -> None:
    tab_to(keys, "Opslaan")
    keys.press(Key.Key_Space)


def changed(opened: Opened) -> list[Message]:
    return [remark.message for remark in opened.session.printed.remarks() if remark.code == "changed"]


def update(keys: Keyboard, opened: Opened) -> None:
    """From Controle, where the remark has its buttons."""

    def take_over() -> None:
        assert isinstance(QApplication.activeModalWidget(), DifferenceDialog)
        tab_to(keys, "Bijwerken")
        keys.press(Key.Key_Space)

    keys.press(Key.Key_3, CTRL)
    remarks = opened.window.document.remarks
    opened.qtbot.waitUntil(lambda: any(b.text() == "Verschil tonen…" for b in remarks.findChildren(QPushButton)), timeout=PATIENCE)
    tab_to(keys, "Verschil tonen…")
    keys.in_dialog(lambda: keys.press(Key.Key_Space), take_over)


def test_a_library_that_cannot_be_written_is_told_before_anything_is_typed(
    open_window: OpenWindow, keeperless: Path, kept: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A whole session on it: everything but writing in the library works, and that says why it does not."""
    before, may = files(kept), os.access
    monkeypatch.setattr(os, "access", lambda path, mode, **more: may(path, mode, **more) and not (mode & os.W_OK and Path(path) == kept))
    opened = open_window(library=keeperless, more=(kept,))
    opened.session.use_own_library(kept)
    keys, told = Keyboard(opened), list[str]()
    opened.session.failed.disconnect(opened.controller.files.tell)
    opened.session.failed.connect(lambda message: told.append(opened.kit.say(message)))
    opened.window.search.focus()
    keys.come_back()
    read(keys, opened, "buurtkracht")
    for deed in ("own_version", "new_term", "new_finding", "new_figure", "new_source", "change_status"):
        opened.window.actions_by_id[deed].trigger()
        (sentence,) = told
        assert str(kept) in sentence
        assert "kunt u lezen maar niet wijzigen" in sentence
        told.clear()
    keys.press(Key.Key_Return, CTRL)
    opened.session.save(home / "nota.brief")
    for deed in ("compare", "history"):
        keys.in_dialog(opened.window.actions_by_id[deed].trigger, lambda: keys.press(Key.Key_Escape))
    assert told == []
    assert files(kept) == before
    assert load_brief(home / "nota.brief") == opened.session.brief


def test_what_a_share_does_not_take_stays_in_the_form(open_window: OpenWindow, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A share that says it can be written, and refuses when it comes to that: the form is there again, with what was typed."""
    before, make = files(kept), tempfile.mkstemp

    def refused(*args: object, **options: object) -> tuple[int, str]:
        if kept in Path(str(options.get("dir"))).parents:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return make(*args, **options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    opened = open_window(more=(kept,))
    told, forms = list[str](), list[str]()
    opened.session.failed.disconnect(opened.controller.files.tell)
    opened.session.failed.connect(lambda message: told.append(opened.kit.say(message)))
    opened.window.read.read("buurtkracht")

    def look() -> None:
        form = QApplication.activeModalWidget()
        if not isinstance(form, ItemForm):
            return
        form.activateWindow()
        field = next(f for f in form.findChildren(QPlainTextEdit) if f.accessibleName() == "Uitleg")
        forms.append(field.toPlainText())
        if len(forms) == 1:
            field.setPlainText("In gewone woorden.")
        elif len(forms) == 2:
            assert files(kept) == before
            monkeypatch.setattr(tempfile, "mkstemp", make)  # the share is well again
        if len(forms) < 3:
            form.accept()
        else:
            form.done(0)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(50)
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.actions_by_id["own_version"].trigger()
    timer.stop()
    assert forms == ["", "In gewone woorden."]
    (sentence,) = told
    assert sentence.endswith(".")
    assert "Errno" not in sentence
    assert term_in(kept).explanation == "In gewone woorden."
