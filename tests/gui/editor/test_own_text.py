"""Own text in the window: its tools, its boxes, and the one history."""

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from brief_builder.brief import edits
from brief_builder.brief.store import load_brief
from brief_builder.gui.editor.boxes import LinkBox, NoteBox, TermBox
from brief_builder.gui.editor.own_text import OwnTextEditor
from brief_builder.gui.editor.picture_box import PictureBox
from brief_builder.i18n import _
from tests.document.rich.clipboards import TRACKED, WORD
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.editor.presses import ALT, BOLD, CONTROL, ENTER, SHIFT, press
from tests.gui.hands import Keyboard

Box = TypeVar("Box", bound=QWidget)
PICTURE = (Qt.Key.Key_P, CONTROL | ALT)
TERM, LINK, NOTE = (Qt.Key.Key_B, CONTROL | SHIFT), (Qt.Key.Key_K, CONTROL | SHIFT), (Qt.Key.Key_F, CONTROL | ALT)


def writing(opened: Opened, text: str = "") -> OwnTextEditor:
    """The editor of a new own text in the window."""
    outline, session = opened.window.document.outline, opened.session
    outline.add_own_text("kernboodschap")
    if text:
        outline.writing.end()
        part = next(session.brief.parts()).id
        session.edit(_("Write"), edits.change_part(session.brief, part, lambda p: replace(p, text=text)))
        outline.writing.begin(outline.outline.index_of("", part))
    editor: OwnTextEditor = outline.writing.editor
    return editor


def text_of(opened: Opened) -> str:
    opened.session.flushing.emit()
    text: str = next(opened.session.brief.parts()).text
    return text


def box(opened: Opened, kind: type[Box]) -> Box:
    """The box that is open: the ones before it are closed."""
    return [found for found in opened.window.findChildren(kind) if found.isVisible()][-1]  # type: ignore[no-any-return]


def test_a_footnote_is_written_without_leaving_the_text(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened)
    press(editor.edit, "Stelling.", NOTE)
    note = box(opened, NoteBox)
    assert note.field.hasFocus()
    press(note.field, "Zie ", BOLD, "SER", BOLD, ".", Qt.Key.Key_Escape)
    assert editor.edit.hasFocus()
    press(editor.edit, " Verder.")
    assert text_of(opened) == "Stelling.[^1] Verder.\n\n[^1]: Zie **SER**."
    press(editor.edit, NOTE)
    press(box(opened, NoteBox).field, Qt.Key.Key_Escape)  # without words it goes away
    assert editor.edit.document().toRawText().count("\u2007") == 1


def test_a_term_is_found_while_typing(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened)
    press(editor.edit, "Over ", TERM)
    chooser = box(opened, TermBox)
    field, found = chooser.findChild(QLineEdit), chooser.findChild(QListWidget)
    assert field is not None
    assert found is not None
    press(field, "veerk")
    assert [found.item(n).text() for n in range(found.count())] == ["veerkracht"]
    press(field, ENTER)
    press(editor.edit, " en veerkracht", TERM)
    field = box(opened, TermBox).findChild(QLineEdit)
    assert field is not None
    assert field.text() == "veerkracht"  # the word at the cursor
    press(field, ENTER)
    assert text_of(opened) == "Over [veerkracht](begrip:veerkracht) en [veerkracht](begrip:veerkracht)"
    assert opened.window.actions_by_id["undo"].text() == opened.kit.say(_("Undo: {label}", label=_("Link a term")))


def test_only_an_address_becomes_a_link(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened)
    press(editor.edit, "Zie ", LINK)
    layer = box(opened, LinkBox)
    address, words = layer.findChildren(QLineEdit)
    press(words, "de site")
    press(address, "javascript:alert(1)", ENTER)
    assert layer.isVisible()
    address.clear()
    press(address, "x.nl", ENTER)
    assert text_of(opened) == "Zie [de site](https://x.nl)"


def test_tools_work_with_the_mouse_and_their_steps_are_undone(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened, "een twee")
    editor.edit.setTextCursor(editor.edit.document().find("twee"))
    bold, undo = editor.tools.buttons["bold"], opened.window.actions_by_id["undo"]
    opened.qtbot.mouseClick(bold, Qt.MouseButton.LeftButton)
    assert bold.isChecked()
    assert editor.edit.hasFocus()
    assert text_of(opened) == "een **twee**"
    assert undo.text() == opened.kit.say(_("Undo: {label}", label=_("Bold")))
    undo.trigger()
    assert editor.edit.text() == "een twee"
    opened.window.actions_by_id["redo"].trigger()
    assert editor.edit.text() == "een **twee**"


def test_opening_a_text_and_closing_it_changes_nothing(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    editor = writing(opened, "# Kop\n\n* een __twee__\n* ![Kaart](kaart%20x.png)")
    opened.session.save(tmp_path / "stuk.brief")
    opened.kit.set_dark(not opened.kit.dark)
    opened.kit.set_dark(not opened.kit.dark)
    press(editor.edit, Qt.Key.Key_Up, Qt.Key.Key_Escape)
    assert opened.session.is_saved
    assert opened.window.document.outline.writing.editor is None


def test_saving_takes_what_is_being_typed(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    editor = writing(opened)
    press(editor.edit, "Nog niet af")
    data = QMimeData()
    data.setHtml("<img src='x.png'>")
    editor.edit.insertFromMimeData(data)
    assert opened.kit.say(_("pictures")) in editor._left.text()  # what a paste leaves behind is told
    opened.session.save(tmp_path / "stuk.brief")
    assert [p.text for p in load_brief(tmp_path / "stuk.brief").parts()] == ["Nog niet af"]


def test_the_line_that_is_written_stays_in_sight(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened, "\n\n".join(f"Alinea {n}" for n in range(60)))
    outline = opened.window.document.outline
    opened.qtbot.waitUntil(lambda: is_in_sight(editor, outline))
    assert editor.tools.y() + editor.y() >= 0  # so do the tools
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.Start)
    opened.qtbot.waitUntil(lambda: is_in_sight(editor, outline))


def is_in_sight(editor: OwnTextEditor, outline: Any) -> bool:
    line = editor.cursor_rect().translated(editor.pos())
    return bool(line.top() >= 0 and line.bottom() <= outline.viewport().height())


def test_a_picture_needs_words_and_goes_beside_the_document(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    editor = writing(opened)
    source = tmp_path / "kaart 1.png"
    source.write_bytes(b"\x89PNG\r\n\x1a\n")
    press(editor.edit, "Zie ", PICTURE)
    layer = box(opened, PictureBox)
    layer.take_file(source)
    assert not layer.done.isEnabled()
    press(layer.words, "Kaart van de wijk", ENTER)
    assert layer.isVisible()  # the document has no place yet
    opened.session.save(tmp_path / "stuk.brief")
    press(layer.words, ENTER)
    assert text_of(opened) == "Zie ![Kaart van de wijk](kaart%201.png)"
    assert list(opened.session.file.pictures()) == ["kaart 1.png"]
    press(editor.edit, (Qt.Key.Key_Return, CONTROL))
    press(box(opened, PictureBox).words, " Haven", ENTER)
    assert text_of(opened) == "Zie ![Kaart van de wijk Haven](kaart%201.png)"


def test_tab_leads_out_of_the_text_and_back(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened)
    opened.window.activateWindow()
    outline, keys = opened.window.document.outline, Keyboard(opened)
    opened.qtbot.waitUntil(editor.edit.hasFocus)
    keys.type("Wie tabt, gaat verder.")
    keys.press(Qt.Key.Key_Backtab, SHIFT)
    assert outline.hasFocus()
    assert outline.writing.editor is None
    assert text_of(opened) == "Wie tabt, gaat verder."
    keys.press(Qt.Key.Key_Return)
    editor = outline.writing.editor
    assert editor is not None and editor.edit.hasFocus()
    keys.press(Qt.Key.Key_Tab)
    assert not outline.hasFocus() and outline.writing.editor is None
    assert text_of(opened) == "Wie tabt, gaat verder."


def test_what_comes_from_word_is_pasted_with_lists_tables_and_footnotes(open_window: OpenWindow) -> None:
    opened = open_window()
    editor = writing(opened)
    for html in (TRACKED, WORD):
        data = QMimeData()
        data.setHtml(html)
        QGuiApplication.clipboard().setMimeData(data)
        press(editor.edit, (Qt.Key.Key_V, CONTROL))
    text = text_of(opened)
    for words in (
        "De raad besluit in **juni** over het plan.",
        "### Armoede in de gemeente",
        "- Vroegsignalering\n  1. huurachterstand\n  2. zorgpremie\n- Bijzondere bijstand",
        "| Begroting |  |",
        "[^1]: SER (2021), *Armoede onder werkenden*.",
    ):
        assert words in text
    for words in ("mso", "Klopt dit", "vervalt", "Calibri", "file:"):
        assert words not in text
    opened.session.undo()
    assert text_of(opened) == "De raad besluit in **juni** over het plan."
