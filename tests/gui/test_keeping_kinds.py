"""Findings, figures and sources written in their forms, statuses given, and which library it goes to."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from brief_builder.content.findings import Figure, Finding
from brief_builder.content.keeping import start_library
from brief_builder.content.library import Item, Manifest
from brief_builder.content.one_library import read_one
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.keeping.status_form import StatusForm
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.i18n import _
from brief_builder.keeping.history import history
from brief_builder.keeping.saving import save_item
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.editor.presses import press as press_keys
from tests.gui.test_keeping import Act, named, press, save_of, untouched, when_asked


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "eigen"
    start_library(folder, Manifest("Eigen", "1", "https://eigen.example/"))
    return folder


def window(open_window: OpenWindow, shipped: Path, own: Path) -> Opened:
    opened = open_window(library=shipped, more=(own,))
    opened.session.use_own_library(own)
    return opened


def saved(opened: Opened, action: str, *acts: Act) -> None:
    """A deed whose forms are answered by these, after which the library is read again."""
    when_asked(opened, *acts)
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.actions_by_id[action].trigger()


def fill(form: QWidget, **texts: str) -> None:
    for name, text in texts.items():
        field = next(w for w in form.findChildren(QWidget) if w.accessibleName() == name.replace("_", " "))
        match field:
            case QLineEdit():
                field.setText(text)
            case QPlainTextEdit():
                field.setPlainText(text)
            case RichEdit():
                press_keys(field, text)
            case _:
                raise AssertionError(name)


def pick(form: QWidget, name: str, value: str) -> None:
    choice = named(form, Choice, name)
    assert isinstance(choice, Choice)
    at = choice.findData(value)
    assert at >= 0, f"“{name}” does not offer {value}"
    choice.setCurrentIndex(at)
    choice.activated.emit(at)


def save(form: QWidget) -> None:
    button = save_of(form)
    assert button.isEnabled(), [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    button.click()


def kept(folder: Path, kind: type[Item]) -> Item:
    (one,) = read_one(folder).things(kind)
    return one


def test_a_new_finding_is_found_at_once(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    opened = window(open_window, keeperless, own)

    def write(form: QWidget) -> None:
        assert not save_of(form).isEnabled()
        fill(form, Titel="Zwerfafval neemt af", Korte_tekst="Er ligt minder op straat.", Tekst="Sinds 2024 ligt er minder op straat.")
        next(e for e in form.findChildren(RichEdit)).flush()
        pick(form, "Thema", "wonen")
        save(form)

    saved(opened, "new_finding", write)
    found = kept(own, Finding)
    assert isinstance(found, Finding)
    assert (found.id, found.theme, found.text) == ("zwerfafval-neemt-af", "wonen", "Sinds 2024 ligt er minder op straat.")
    opened.search("zwerfafval")
    assert opened.window.search.hits.hits.ids == ("zwerfafval-neemt-af",)


def test_what_was_typed_in_the_last_moment_is_saved_too(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    opened = window(open_window, keeperless, own)

    def write(form: QWidget) -> None:
        fill(form, Tekst="Nog net. ")
        save(form)

    opened.window.read.read("eenzaamheid")
    saved(opened, "own_version", write)
    found = kept(own, Finding)
    assert isinstance(found, Finding)
    assert "Nog net." in found.text


def test_a_finding_moves_to_another_theme(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    finding = Finding("zwerfafval", "stand_van_zaken", "jeugd", "Zwerfafval", "Kort.", "Lang.")
    save_item(own, None, finding, "Jansen", "2026-11-01")
    opened = window(open_window, keeperless, own)

    def move(form: QWidget) -> None:
        pick(form, "Thema", "wonen")
        save(form)

    opened.window.read.read("zwerfafval")
    saved(opened, "own_version", move)
    assert kept(own, Finding) == replace(finding, theme="wonen", library="Eigen")
    files = {file.relative_to(own).as_posix() for file in own.rglob("zwerfafval.yaml")}
    assert files == {"sections/wonen/zwerfafval.yaml", "history/zwerfafval.yaml"}
    assert history(own, "zwerfafval")[-1].changes[0].after == "wonen"


def test_a_figure_gets_another_value_and_the_shipped_one_stays(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    opened, before = window(open_window, keeperless, own), untouched(keeperless)
    shipped = opened.session.library.get("eenzame-jongeren")
    assert isinstance(shipped, Figure)

    def write(form: QWidget) -> None:
        fill(form, Waarde="12,x")
        assert not save_of(form).isEnabled(), "that is no number"
        fill(form, Waarde="12,5", Eenheid="procent")
        save(form)

    opened.window.read.read("eenzame-jongeren")
    saved(opened, "own_version", write)
    figure = kept(own, Figure)
    assert isinstance(figure, Figure)
    assert (figure.values[0].value, figure.unit) == (Decimal("12.5"), "procent")
    assert replace(figure, unit=shipped.unit, library=shipped.library, values=shipped.values) == shipped
    assert figure.values[1:] == shipped.values[1:]
    assert untouched(keeperless) == before


def test_a_new_source_gets_a_name_that_is_free(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    opened = window(open_window, keeperless, own)

    def write(form: QWidget) -> None:
        fill(form, Titel="Rapport", Verschenen="vorig jaar")
        assert not save_of(form).isEnabled(), "that is no year"
        fill(form, Verschenen="2025")
        save(form)

    saved(opened, "new_source", write)
    source = kept(own, Source)
    assert isinstance(source, Source)
    assert (source.id, source.title, source.issued) == ("rapport-2025", "Rapport", "2025")
    assert opened.session.library.get(source.id) == source


def test_a_status_is_given_and_written_with_its_history(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    term = Term("zwerfafval", "werkterm", "Zwerfafval", (Definition("een", "Afval op straat."),))
    save_item(own, None, term, "Jansen", "2026-11-01")
    opened = window(open_window, keeperless, own)

    def propose(form: QWidget) -> None:
        assert isinstance(form, StatusForm)
        assert not save_of(form).isEnabled(), "nothing has changed yet"
        pick(form, "Status", "voorstel")
        save(form)

    opened.window.read.read("zwerfafval")
    saved(opened, "change_status", propose)
    changed = kept(own, Term)
    assert isinstance(changed, Term)
    assert changed.definitions == (replace(term.definitions[0], status="voorstel"),)
    assert history(own, "zwerfafval")[-1].changes[0].field == "definitions/een/status"


def test_what_was_written_for_a_status_is_not_thrown_away_unasked(open_window: OpenWindow, keeperless: Path, tmp_path: Path) -> None:
    own = tmp_path / "gedeeld"
    start_library(own, Manifest("Gedeeld", "1", "https://gedeeld.example/", keeper="Team Taal"))
    straat = Definition("een", "Afval op straat.", "Eén", status="voorstel")
    definitions = (straat, Definition("twee", "Afval in zee.", "Twee"))
    save_item(own, None, Term("zwerfafval", "werkterm", "Zwerfafval", definitions), "Jansen", "2026-11-01")
    opened = window(open_window, keeperless, own)
    go_on, throw_away = press(opened, _("Go on writing")), press(opened, _("Throw away"))

    def write(form: QWidget) -> None:
        assert isinstance(form, StatusForm)
        pick(form, "Status", "afgewezen")
        fill(form, Reden="Te ruim.")
        when_asked(opened, go_on)
        form._which.setCurrentIndex(1)
        form._which.activated.emit(1)
        assert form._which.currentIndex() == 0
        when_asked(opened, go_on)
        form.reject()
        reason = named(form, QLineEdit, "Reden")
        assert isinstance(reason, QLineEdit)
        assert form.isVisible()
        assert reason.text() == "Te ruim."
        when_asked(opened, throw_away)
        form.reject()
        assert not form.isVisible()

    opened.window.read.read("zwerfafval")
    when_asked(opened, write)
    opened.window.actions_by_id["change_status"].trigger()
    assert kept(own, Term) == Term("zwerfafval", "werkterm", "Zwerfafval", definitions, library="Gedeeld")


def test_where_two_libraries_are_kept_it_is_asked_which_one(open_window: OpenWindow, keeperless: Path, own: Path, tmp_path: Path) -> None:
    shared = tmp_path / "gedeeld"
    start_library(shared, Manifest("Gedeeld", "1", "https://gedeeld.example/", keeper="Team Taal"))
    opened = open_window(library=keeperless, more=(own, shared))
    opened.session.use_own_library(own)

    def which(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        assert [words.split(" (")[0] for words in dialog.comboBoxItems()] == ["Eigen", "Gedeeld"]
        dialog.setTextValue(dialog.comboBoxItems()[1])
        dialog.accept()

    def write(form: QWidget) -> None:
        assert isinstance(form, ItemForm)
        assert "Gedeeld" in form.windowTitle()
        fill(form, Voorkeursterm="Zwerfafval", Definitie="Afval op straat.")
        save(form)

    saved(opened, "new_term", which, write)
    assert read_one(own).things(Term) == []
    assert kept(shared, Term).id == "zwerfafval"


def test_hints_stand_beside_the_definition_and_stop_nothing(open_window: OpenWindow, keeperless: Path, own: Path) -> None:
    opened, seen = window(open_window, keeperless, own), list[str]()

    def write(form: QWidget) -> None:
        fill(form, Voorkeursterm="Zwerfafval")
        field = named(form, QPlainTextEdit, "Definitie")
        for text in ("Zwerfafval is wanneer er afval ligt. Dat is vies.", "Afval op straat."):
            fill(form, Definitie=text)
            seen.append(field.accessibleDescription())
            shown = [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
            assert (seen[-1] in shown) == (text != "Afval op straat.")
            assert save_of(form).isEnabled(), "advice stops nothing"
        save(form)

    saved(opened, "new_term", write)
    assert "‘is wanneer’" in seen[0]
    assert "Zwerfafval" in seen[0]
    assert "één zin" in seen[0]
    assert "‘is wanneer’" not in seen[1]
