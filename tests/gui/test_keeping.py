"""An own version from Lezen: asked once where it is kept, written in a form, found at once, and the shipped library untouched."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from brief_builder.brief.model import Part
from brief_builder.content.keeping import start_library
from brief_builder.content.library import Manifest
from brief_builder.content.one_library import OneLibrary
from brief_builder.content.reader import read_library
from brief_builder.content.vocabulary import Term
from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.i18n import Message, _
from brief_builder.keeping.begun import begin_with
from brief_builder.keeping.history import history
from brief_builder.settings import read_settings
from tests.gui.conftest import PATIENCE, Opened, OpenWindow

Act = Callable[[QWidget], None]


def when_asked(opened: Opened, *acts: Act) -> None:
    """Do these, one with each dialog that comes."""
    waiting = list(acts)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and not dialog.property("answered"):
            dialog.setProperty("answered", True)
            try:
                waiting.pop(0)(dialog)
            except BaseException:  # a test that fails does not wait for an answer
                dialog.done(0) if isinstance(dialog, QDialog) else dialog.close()
                raise
        if waiting:
            QTimer.singleShot(20, opened.window, look)

    QTimer.singleShot(0, opened.window, look)


def press(opened: Opened, word: Message) -> Act:
    return lambda dialog: next(b for b in dialog.findChildren(QPushButton) if b.text() == opened.kit.say(word)).click()


def named(form: QWidget, kind: type, name: str) -> QWidget:
    return next(w for w in form.findChildren(kind) if w.accessibleName() == name)


def save_of(form: QWidget) -> QPushButton:
    return next(b for b in form.findChildren(QPushButton) if b.text() == "Opslaan")


def write(text: str) -> Act:
    def act(form: QWidget) -> None:
        assert isinstance(form, ItemForm)
        named(form, QPlainTextEdit, "Definitie").setPlainText("")
        assert not save_of(form).isEnabled(), "a definition without text cannot be kept"
        assert any("“Definitie” is leeg" in shown.text() for shown in form.findChildren(QLabel)), (
            "which field it is, is said in the words of the form"
        )
        named(form, QPlainTextEdit, "Definitie").setPlainText(text)
        assert save_of(form).isEnabled()
        save_of(form).click()

    return act


def untouched(folder: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_an_own_version_is_asked_for_once_and_found_at_once(open_window: OpenWindow, keeperless: Path) -> None:
    opened = open_window(library=keeperless)
    before = untouched(keeperless)
    opened.window.read.read("veerkracht")
    when_asked(opened, press(opened, _("Here")), write("Zwiepkracht van wie omvalt."))
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.read.own.click()
    own = read_settings(opened.session.folders.settings).own_library
    assert own == opened.session.folders.data / "kennisbank"
    kept = read_library(own).get("veerkracht")
    assert isinstance(kept, Term)
    assert kept.definitions[0].text == "Zwiepkracht van wie omvalt."
    assert [entry.changes[0].after for entry in history(own, "veerkracht")] == [kept.pref_label]
    assert untouched(keeperless) == before
    opened.search("zwiepkracht")
    assert opened.window.search.hits.hits.ids == ("veerkracht@Eigen kennisbank",)
    assert len(opened.session.library.versions("veerkracht")) == 2

    when_asked(opened, write("Veerkracht van wie omvalt."))
    opened.window.read.read(opened.session.library.address(opened.session.library.versions("veerkracht")[1]))
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.read.own.click()
    assert len(history(own, "veerkracht")) == 2


def test_a_new_term_gets_its_id_from_its_label(open_window: OpenWindow, keeperless: Path, tmp_path: Path) -> None:
    opened = open_window(library=keeperless)
    own = tmp_path / "eigen"
    start_library(own, Manifest("Eigen", "1", "https://eigen.example/"))
    opened.session.use_own_library(own)

    def fill(form: QWidget) -> None:
        label = named(form, QLineEdit, "Voorkeursterm")
        assert isinstance(label, QLineEdit)
        named(form, QPlainTextEdit, "Definitie").setPlainText("Kracht van een buurt.")
        for words, allowed in (("Veerkracht", False), ("Sociale basis", True)):
            label.setText(words)
            assert save_of(form).isEnabled() == allowed
        save_of(form).click()

    when_asked(opened, fill)
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.actions_by_id["new_term"].trigger()
    kept = read_library(own).get("sociale-basis")
    assert isinstance(kept, Term)
    assert (kept.pref_label, kept.definitions[0].status) == ("Sociale basis", "voorstel")


def test_cancel_writes_nothing(open_window: OpenWindow, keeperless: Path) -> None:
    opened = open_window(library=keeperless)
    opened.window.read.read("veerkracht")
    when_asked(opened, press(opened, _("Cancel")))
    opened.window.read.own.click()
    assert read_settings(opened.session.folders.settings).own_library is None
    assert not (opened.session.folders.data / "kennisbank").exists()


def test_a_theme_has_no_form(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.window.read.read("jeugd")
    assert not opened.window.read.own.isEnabled()
    assert not opened.window.actions_by_id["own_version"].isEnabled()
    opened.window.read.read("veerkracht")
    assert opened.window.actions_by_id["own_version"].isEnabled()


def form_of(opened: Opened, keeper: str) -> ItemForm:
    (term,) = (t for t in opened.session.library.terms() if t.id == "veerkracht")
    manifest = Manifest("Begrippen", "1", "https://kept.example/", keeper=keeper)
    target = OneLibrary(Path("begrippen"), manifest)
    form = ItemForm(opened.kit, opened.window, begin_with(term, target, opened.session.library), opened.window.document.proofreader)
    form.show()
    return form


def offered(form: ItemForm) -> list[str]:
    status = named(form, Choice, "Status")
    assert isinstance(status, Choice)
    return [status.itemData(n) for n in range(status.count())]


def test_the_form_offers_what_the_rules_of_the_council_allow(open_window: OpenWindow) -> None:
    opened = open_window()
    form = form_of(opened, "")
    assert offered(form) == ["gevonden", "voorstel"]
    form.done(0)
    form = form_of(opened, "Team Taal")
    assert offered(form) == ["gevonden", "voorstel", "afgewezen"]
    status = named(form, Choice, "Status")
    assert isinstance(status, Choice)
    assert not named(form, QLineEdit, "Reden").isVisible()
    status.setCurrentIndex(2)
    status.activated.emit(2)
    assert named(form, QLineEdit, "Reden").isVisible()
    assert not save_of(form).isEnabled(), "a rejection asks for a date, a reason and what replaces it"
    form.done(0)


def test_a_chosen_folder_that_is_a_library_is_used(open_window: OpenWindow, keeperless: Path, tmp_path: Path) -> None:
    shared = tmp_path / "gedeeld"
    start_library(shared, Manifest("Gedeeld", "1", "https://gedeeld.example/"))
    opened = open_window(library=keeperless)
    opened.session.use_own_library(shared)
    opened.window.read.read("veerkracht")
    when_asked(opened, write("Een eigen zin."))
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.read.own.click()
    assert read_library(shared).get("veerkracht")


def test_how_a_word_is_recognised_in_texts_is_a_choice_of_an_own_version(open_window: OpenWindow, keeperless: Path) -> None:
    opened = open_window(library=keeperless)
    proofreader = opened.window.document.proofreader
    assert [use.id for use in proofreader.terms_in("Werken aan veerkracht.")] == ["veerkracht"]

    def everyday(form: QWidget) -> None:
        choice = named(form, Choice, "Herkennen in teksten")
        assert isinstance(choice, Choice)
        assert choice.currentData() == "automatisch"
        choice.setCurrentIndex(choice.findData("uit"))
        choice.activated.emit(choice.currentIndex())
        save_of(form).click()

    opened.window.read.read("veerkracht")
    when_asked(opened, press(opened, _("Here")), everyday)
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.read.own.click()
    own = read_settings(opened.session.folders.settings).own_library
    assert own is not None
    kept = read_library(own).get("veerkracht")
    assert isinstance(kept, Term)
    assert kept.recognition == "uit"
    assert list(proofreader.terms_in("Werken aan veerkracht.")) == []
    text = Part("t0", "text", "Werken aan veerkracht.")
    opened.session.edit(_("Write"), opened.session.brief.with_part("inhoud", text))
    assert not [r for r in opened.session.printed.remarks() if r.code == "undefined"]
