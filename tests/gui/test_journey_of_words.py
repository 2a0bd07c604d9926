"""From nothing to exported files with all that has to do with words and figures: how a term is recognised, which definition and why,
a newer measurement, words replaced everywhere. In both languages, with keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from brief_builder.brief.edits import set_field
from brief_builder.gui.definition_chooser import DefinitionChooser
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.i18n import _
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard, exported_texts
from tests.gui.test_keeping import named, press, when_asked

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
REASON = "Zo staat het in het beleid van de wijk."


@pytest.mark.parametrize("language", ["nl", "en"])
def test_from_nothing_to_exported_files(open_window: OpenWindow, keeperless: Path, home: Path, language: str) -> None:
    opened = open_window(language, library=keeperless, template="")
    keys, session = Keyboard(opened), opened.session
    opened.window.search.focus()
    keys.come_back()
    recognise_exactly(opened)
    keys.come_back()

    def choose_memo() -> None:
        keys.type("Memo")
        keys.press(Key.Key_Return)

    keys.in_dialog(lambda: keys.press(Key.Key_N, CTRL), choose_memo)
    session.edit(_("Write"), set_field(session.brief, "onderwerp", "Veerkracht in de wijk"))
    keys.press(Key.Key_T, CTRL)
    keys.type("In elke wijk telt veerkracht, en wijken tellen mee.")
    keys.press(Key.Key_Escape)

    add(keys, opened, "veerkracht")
    choose_definition(keys, opened)
    add(keys, opened, "eenzaamheid")
    measure(keys, opened)
    replace_everywhere(keys, opened)

    keys.press(Key.Key_E, CTRL)
    with opened.qtbot.waitSignal(opened.jobs.ended, timeout=PATIENCE):
        keys.press(Key.Key_Return)
    for text in map(" ".join, map(str.split, exported_texts(home))):
        reason = REASON.replace("wijk", "buurt").removesuffix(".")
        for words in ("Veerkracht in de buurt", "In elke buurt telt veerkracht, en buurten tellen mee.", reason, "61,5", "2025"):
            assert words in text
        assert "wijk" not in text


def tab_to(keys: Keyboard, wanted: QWidget) -> None:
    """With Tab to a field or a button."""
    for _stop in range(80):
        if keys.focus is wanted:
            return
        keys.press(Key.Key_Tab)
    raise AssertionError(wanted.accessibleName())


def recognise_exactly(opened: Opened) -> None:
    """An own version of the term is recognised by its exact words only."""
    say = opened.kit.say

    def exactly(form: QWidget) -> None:
        choice = named(form, Choice, say(_("Recognise in texts")))
        assert isinstance(choice, Choice)
        choice.setCurrentIndex(choice.findData("alleen_exact"))
        choice.activated.emit(choice.currentIndex())
        next(b for b in form.findChildren(QPushButton) if b.text() == say(_("Save"))).click()

    opened.window.read.read("veerkracht")
    when_asked(opened, press(opened, _("Here")), exactly)
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        opened.window.read.own.click()
    assert opened.session.library.recognition("veerkracht") == "alleen_exact"


def add(keys: Keyboard, opened: Opened, item: str) -> None:
    """Search, go to the hit, and add it."""
    keys.press(Key.Key_K, CTRL)
    hits = opened.window.search.hits
    keys.press(Key.Key_A, CTRL)
    keys.type(item)
    opened.qtbot.waitUntil(lambda: item in hits.ids, timeout=PATIENCE)
    hits.setCurrentIndex(hits.model().index(hits.ids.index(item), 0))
    keys.press(Key.Key_Return, CTRL)


def choose_definition(keys: Keyboard, opened: Opened) -> None:
    """The first definition, with the reason."""
    layer = opened.window.findChild(DefinitionChooser)
    assert layer is not None
    tab_to(keys, layer._reason)
    keys.type(REASON)
    keys.press(Key.Key_Return)
    assert [part.reason for part in opened.session.brief.parts() if part.kind == "term"] == [REASON]


def measure(keys: Keyboard, opened: Opened) -> None:
    """Controle says that a figure is old; it leads to the form for a newer one."""
    opened.window.document.check()
    keys.press(Key.Key_3, CTRL)
    name = opened.kit.say(_("Add a newer measurement…"))
    button = next(b for b in opened.window.document.remarks._buttons if b.accessibleName().startswith(name))
    tab_to(keys, button)

    def fill(dialog: QWidget) -> None:
        value, year, _source = (line for line in dialog.findChildren(QLineEdit) if line.isVisible())
        value.setText("61,5")
        year.setText("2025")
        opened.qtbot.keyClick(year, Key.Key_Return)

    when_asked(opened, fill)
    keys.press(Key.Key_Space)
    keys.come_back()
    assert [m.period for part in opened.session.brief.parts() for m in part.measurements] == ["2025"]


def replace_everywhere(keys: Keyboard, opened: Opened) -> None:
    """In the title, the own text and the reason of the choice."""
    bar, session = opened.window.document.find_bar, opened.session
    keys.press(Key.Key_1, CTRL)
    keys.press(Key.Key_F, CTRL)
    keys.type("wijk")
    tab_to(keys, bar.instead)
    keys.type("buurt")
    tab_to(keys, bar.all)
    keys.press(Key.Key_Space)
    opened.qtbot.waitUntil(lambda: session.brief.field_text("onderwerp") == "Veerkracht in de buurt", timeout=PATIENCE)
    keys.press(Key.Key_Escape)
