"""Paragraphs that repeat, another document type, and a new document on the basis of an earlier one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QPushButton

from brief_builder.brief.model import Part
from brief_builder.gui.document.outline_model import MoreNode
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def headings(opened: Opened) -> list[str]:
    model = opened.window.document.outline.outline
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_the_button_under_the_last_adds_a_question_and_its_answer(open_window: OpenWindow) -> None:
    opened = open_window(template="beantwoording")
    outline, mouse = opened.window.document.outline, Mouse(opened)
    tester = QAbstractItemModelTester(outline.outline, FATAL)
    assert "Vraag 4" not in headings(opened)
    last = outline.outline.index_of("antwoord-3")
    row = outline.outline.index(outline.outline.rowCount(last) - 1, 0, last)
    names = opened.kit.say(_("{first} and {second}", first="Vraag", second="antwoord"))
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == opened.kit.say(_("Add {names}", names=names))
    outline.scrollTo(row)
    mouse.click_row(outline, row, outline._delegate.place_of(row, "one_more").center())
    assert {"Vraag 4", "Antwoord 4"} <= set(headings(opened))
    assert outline.current_slot == "vraag-4"
    opened.session.undo()
    assert "Vraag 4" not in headings(opened)
    assert tester.model() is outline.outline


def test_it_is_in_the_menu_and_under_the_keys_too(open_window: OpenWindow) -> None:
    opened = open_window(template="beantwoording")
    keyboard, outline = Keyboard(opened), opened.window.document.outline
    keyboard.come_back()
    opened.window.actions_by_id["one_more"].trigger()
    assert "Antwoord 4" in headings(opened)
    outline.go_to("antwoord-4")
    for _step in range(2):
        keyboard.press(Qt.Key.Key_Down)
    assert isinstance(outline.outline.node(outline.currentIndex()), MoreNode)
    keyboard.press(Qt.Key.Key_Return)
    assert "Antwoord 5" in headings(opened)


def test_types_that_do_not_repeat_do_not_offer_it(open_window: OpenWindow) -> None:
    opened = open_window()
    assert not opened.window.actions_by_id["one_more"].isVisible()
    opened.session.start(opened.session.templates.get("beantwoording"))
    assert opened.window.actions_by_id["one_more"].isVisible()


def choose(name: str) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QInputDialog)
    names = dialog.findChild(QComboBox)
    assert names is not None
    names.setCurrentText(name)
    next(b for b in dialog.findChildren(QPushButton) if b.isDefault()).click()


def test_another_document_type_keeps_everything_and_can_be_undone(open_window: OpenWindow) -> None:
    opened = open_window()
    session, mouse = opened.session, Mouse(opened)
    mouse.come_back()
    session.edit(_("Write"), session.brief.with_part("inhoud", Part("p1", "text", "Tekst")))
    mouse.in_dialog(opened.window.actions_by_id["change_type"].trigger, lambda: choose(session.templates.get("memo").name))
    assert session.brief.template == "memo"
    assert [part.text for part in session.brief.parts()] == ["Tekst"]
    session.undo()
    assert session.template.id == "raadsinformatiebrief"


def test_new_on_the_basis_of_an_earlier_one(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    session, mouse, file = opened.session, Mouse(opened), tmp_path / "eerder.brief"
    mouse.come_back()
    session.edit(_("Write"), session.brief.with_part("inhoud", Part("p1", "text", "Tekst")))
    session.save(file)
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / "kaart.png"))
    name = session.file.keep_picture(tmp_path / "kaart.png")
    before = file.read_bytes()
    mouse.in_dialog(lambda: opened.controller.types.start_from(file), lambda: choose(session.template.name))
    assert session.path is None
    assert [part.text for part in session.brief.parts()] == ["Tekst"]
    assert name in session.file.pictures()
    session.save(tmp_path / "nieuw.brief")
    assert name in session.file.pictures()
    assert file.read_bytes() == before
