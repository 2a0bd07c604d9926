"""What could grow without end, by doubling all that there is again and again, stops in words before the memory is full."""

import pytest
from PySide6.QtCore import QMimeData

from brief_builder.brief import size
from brief_builder.brief.model import Brief
from tests.gui.conftest import Opened, OpenWindow


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What messages said."""
    said: list[str] = []
    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.exec", lambda box: said.append(box.text()) or 0)
    return said


def ids(brief: Brief) -> list[str]:
    return [part.id for part in brief.parts()]


def write(opened: Opened, text: str) -> None:
    outline = opened.window.document.outline
    outline.add_own_text("kernboodschap")
    outline.writing.editor.edit.insertPlainText(text)
    outline.writing.end()


def test_duplicating_everything_again_and_again_ends(open_window: OpenWindow, told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size, "MOST_PARTS", 20)
    opened = open_window(language="en")
    write(opened, "Een tekst.")
    deeds = opened.window.document.outline.deeds
    for _press in range(8):
        deeds.duplicate(ids(opened.session.brief))
    assert len(ids(opened.session.brief)) == 16
    assert told == ["This was not done: a document has at most 20 parts. Divide it into two documents."] * 4
    told.clear()
    opened.controller.adding.drop(["eenzaamheid", "veerkracht"] * 3, "inhoud", 0)
    assert len(ids(opened.session.brief)) == 16 or not told
    opened.session.undo()
    assert len(ids(opened.session.brief)) in (8, 16)


def test_replacing_a_word_by_two_again_and_again_ends(open_window: OpenWindow, told: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(size, "MOST_LETTERS", 1_000)
    opened = open_window(language="en")
    write(opened, "wijk")
    bar = opened.window.document
    bar.find_words()
    bar.find_bar.words.setText("wijk")
    bar.find_bar.instead.setText("wijkwijk")
    for _press in range(12):
        bar.find_bar.replace_all()
        opened.qtbot.waitUntil(lambda: not bar.find_bar._replacer.isActive())
    letters = size.letters_in(opened.session.brief)
    assert 500 < letters <= 1_000
    assert len(told) >= 3
    assert all(said.startswith("This was not done:") for said in told)


def test_pasting_a_text_in_itself_again_and_again_ends(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief_builder.gui.editor.rich_edit.LONGEST_TEXT", 1_000)
    opened = open_window(language="en")
    write(opened, "De gemeente werkt. ")
    outline = opened.window.document.outline
    outline.writing.begin(outline.currentIndex())
    editor = outline.writing.editor
    for _press in range(12):
        data = QMimeData()
        data.setText(editor.edit.toPlainText())
        editor.edit.insertFromMimeData(data)
    assert 1_000 < editor.edit.document().characterCount() < 3_000
    assert editor._left.isVisible()
    assert "as long as a text may be" in editor._left.text()
    outline.writing.end()


def test_the_words_to_find_and_to_put_have_a_length(open_window: OpenWindow) -> None:
    bar = open_window().window.document
    bar.find_words()
    bar.find_bar.instead.setText("x" * 10_000)
    assert len(bar.find_bar.instead.text()) <= 500
