"""Finding and replacing in the document, with keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brief_builder.brief import arranging
from brief_builder.brief.edits import set_field
from brief_builder.brief.model import Part
from brief_builder.gui.document.find_bar import FindBar
from brief_builder.i18n import _
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.editor.presses import CONTROL, ENTER, SHIFT, TAB, press

TEXTS = ("De **wijk** is een wijk.", "> Geen *wijk*team.[^1]\n\n[^1]: Wijk.")


def with_texts(opened: Opened) -> FindBar:
    """The bar, opened by its key in a document with these texts."""
    session = opened.session
    brief = session.brief
    for number, text in enumerate(TEXTS):
        brief = arranging.put(brief, (Part(f"t{number}", "text", text),), "kernboodschap", number)
    session.edit(_("Write"), brief)
    opened.window.document.outline.setFocus()
    press(opened.window, (Qt.Key.Key_F, CONTROL))
    bar: FindBar = opened.window.document.find_bar
    assert bar.words.hasFocus()
    return bar


def with_ninety_texts(opened: Opened, instead: str) -> FindBar:
    """The bar, which replaces the word of ninety texts by these."""
    session = opened.session
    parts = tuple(Part(f"t{n}", "text", f"De wijk van {n}.") for n in range(90))
    session.edit(_("Write"), arranging.put(session.brief, parts, "kernboodschap", 0))
    opened.window.document.find_words()
    bar: FindBar = opened.window.document.find_bar
    bar.words.setText("wijk")
    bar.instead.setText(instead)
    return bar


def texts(opened: Opened) -> list[str]:
    return [part.text for part in opened.session.brief.parts()]


def selected(opened: Opened) -> str:
    editor = opened.window.document.outline.writing.editor
    return str(editor.edit.textCursor().selectedText()) if editor else ""


def test_from_place_to_place_and_back(open_window: OpenWindow) -> None:
    opened = open_window()
    bar = with_texts(opened)
    press(bar.words, "wijk")
    opened.qtbot.waitUntil(lambda: bar.status.text() == "4 plaatsen", timeout=PATIENCE)
    press(bar.words, ENTER)
    assert (bar.status.text(), selected(opened)) == ("1 van 4", "wijk")
    assert bar.words.hasFocus()
    press(bar.words, ENTER, ENTER)
    assert (bar.status.text(), opened.window.document.outline.current_part) == ("3 van 4", "t1")
    press(bar.words, ENTER, ENTER)
    assert bar.status.text() == "1 van 4"
    press(bar.words, (ENTER, SHIFT))
    assert bar.status.text() == "4 van 4"
    press(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert opened.window.document.outline.isAncestorOf(QApplication.focusWidget())


def test_one_place_is_replaced_and_then_all(open_window: OpenWindow) -> None:
    opened = open_window()
    bar = with_texts(opened)
    press(bar.words, "wijk", ENTER, TAB)
    assert bar.instead.hasFocus()
    press(bar.instead, "zone*", ENTER)
    assert texts(opened)[0] == "De **zone\\*** is een wijk."
    assert (bar.status.text(), selected(opened)) == ("1 van 3", "wijk")
    press(bar.all, Qt.Key.Key_Space)
    assert texts(opened) == ["De **zone\\*** is een zone\\*.", "> Geen *zone\\**&#116;eam.[^1]\n\n[^1]: zone\\*."]
    assert bar.status.text() == "3 plaatsen vervangen."
    press(bar.instead, (Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Z, CONTROL))
    assert texts(opened) == list(TEXTS)


def test_case_and_whole_words(open_window: OpenWindow) -> None:
    opened = open_window()
    bar = with_texts(opened)
    press(bar.words, "wijk")
    press(bar.whole, Qt.Key.Key_Space)
    opened.qtbot.waitUntil(lambda: bar.status.text() == "3 plaatsen", timeout=PATIENCE)
    press(bar.case, Qt.Key.Key_Space)
    opened.qtbot.waitUntil(lambda: bar.status.text() == "2 plaatsen", timeout=PATIENCE)
    press(bar.words, "x")
    opened.qtbot.waitUntil(lambda: bar.status.text() == "Niet gevonden", timeout=PATIENCE)
    assert not bar.all.isEnabled()


def test_items_of_the_library_are_found_but_not_replaced(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.controller.adding.drop(["eenzaamheid"], "kernboodschap", 0)
    bar = with_texts(opened)
    press(bar.words, "eenzaam", ENTER)
    opened.qtbot.waitUntil(lambda: bar.status.text().startswith("1 van"), timeout=PATIENCE)
    before = opened.session.brief
    bar.instead.setFocus()
    press(bar.instead, "x", ENTER)
    assert opened.session.brief == before
    assert not bar.all.isEnabled()


def test_fields_are_found_and_replaced_too(open_window: OpenWindow) -> None:
    opened = open_window()
    session = opened.session
    session.edit(_("Write"), set_field(session.brief, "onderwerp", "Een wijk voor allen"))
    bar = with_texts(opened)
    press(bar.words, "wijk")
    opened.qtbot.waitUntil(lambda: bar.status.text() == "5 plaatsen", timeout=PATIENCE)
    press(bar.words, (ENTER, SHIFT))
    while "Onderwerp" not in bar.status.text():
        press(bar.words, ENTER)
    assert bar.status.text() == "1 van 5 · Onderwerp"
    assert bar.words.hasFocus()
    press(bar.instead, "buurt", ENTER)
    assert session.brief.field_text("onderwerp") == "Een buurt voor allen"
    assert bar.status.text() == "1 van 4"
    session.undo()
    bar.all.click()
    assert session.brief.field_text("onderwerp") == "Een buurt voor allen"
    assert texts(opened)[0] == "De **buurt** is een buurt."
    session.undo()
    assert session.brief.field_text("onderwerp") == "Een wijk voor allen"


def test_all_places_in_a_long_document_are_replaced_in_one_step(open_window: OpenWindow) -> None:
    opened = open_window()
    bar, session = with_ninety_texts(opened, "buurt"), opened.session
    long = session.brief
    bar.replace_all()
    opened.qtbot.waitUntil(lambda: bar.status.text() == "90 plaatsen vervangen.", timeout=PATIENCE)
    assert "De buurt van 89." in texts(opened)
    assert not any("wijk" in text for text in texts(opened))
    session.undo()
    assert session.brief == long


def test_what_is_written_while_all_is_replaced_is_not_lost(open_window: OpenWindow) -> None:
    opened = open_window()
    bar, session = with_ninety_texts(opened, "buurt"), opened.session
    bar.replace_all()
    session.edit(_("Write"), arranging.put(session.brief, (Part("new", "text", "Ook een wijk."),), "kernboodschap", 0))
    opened.qtbot.waitUntil(lambda: bar.status.text() == "91 plaatsen vervangen.", timeout=PATIENCE)
    assert "Ook een buurt." in texts(opened)


def test_another_document_that_is_opened_meanwhile_stays_as_it_is(open_window: OpenWindow) -> None:
    opened = open_window()
    bar, session = with_ninety_texts(opened, "buurt"), opened.session
    long = session.brief
    bar.replace_all()
    session.start(session.template)
    session.edit(_("Write"), long)
    opened.qtbot.waitUntil(lambda: bar.status.text() == "90 plaatsen", timeout=PATIENCE)
    assert session.brief == long


def test_asked_twice_all_is_replaced_once(open_window: OpenWindow) -> None:
    opened = open_window()
    bar = with_ninety_texts(opened, "wijkwijk")
    bar.replace_all()
    bar.replace_all()
    opened.qtbot.waitUntil(lambda: bar.status.text() == "90 plaatsen vervangen.", timeout=PATIENCE)
    assert texts(opened)[-1] == "De wijkwijk van 89."
