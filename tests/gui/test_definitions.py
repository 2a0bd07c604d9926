"""Which definition a part prints and why: chosen again from the menu of the part, and from Controle, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from brief_builder.brief import arranging, edits
from brief_builder.brief.model import Part
from brief_builder.gui.definition_chooser import DefinitionChooser
from brief_builder.gui.document.panel import CHECK
from brief_builder.gui.widgets.option import Option
from brief_builder.i18n import _
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse

Key = Qt.Key


def chooser(opened: Opened) -> DefinitionChooser:
    found = [layer for layer in opened.window.findChildren(DefinitionChooser) if layer.isVisible()]
    assert found
    return found[-1]


def insert(opened: Opened, *definitions: str) -> list[Part]:
    opened.controller.adding._put([f"veerkracht/{name}" for name in definitions], "inhoud")
    return list(opened.session.brief.parts())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_by_mouse_from_the_menu_of_the_part(open_window: OpenWindow, language: str) -> None:
    opened = open_window(language)
    mouse, outline, say = Mouse(opened), opened.window.document.outline, opened.kit.say
    (part,) = insert(opened, "stad-2024")
    index = outline.outline.index_of("", part.id)
    mouse.click_row(outline, index, outline._delegate.place_of(index, "more").center())
    mouse.choose(say(_("Definition and reason…")))
    layer = chooser(opened)
    options = layer.findChildren(Option)
    assert [option.isChecked() for option in options] == [False, True]  # what was chosen before
    assert not layer._slot.isVisible()
    mouse.click(options[0])
    mouse.click(layer._reason)
    opened.qtbot.keyClicks(layer._reason, "Dit past bij ons beleid.")
    mouse.press(layer, QPushButton, say(_("Apply")))
    (changed,) = opened.session.brief.parts()
    assert (changed.id, changed.definition, changed.reason) == (part.id, "ungar-2012", "Dit past bij ons beleid.")
    assert "hulpbronnen" in changed.text
    assert outline.current_part == part.id
    opened.session.undo()
    assert list(opened.session.brief.parts()) == [part]


def test_by_keyboard_from_the_menu_of_the_part_the_reason_alone(open_window: OpenWindow) -> None:
    opened = open_window()
    keys, outline = Keyboard(opened), opened.window.document.outline
    keys.come_back()
    (part,) = insert(opened, "ungar-2012")
    outline.go_to("inhoud", part.id)
    outline.define.emit(part.id)
    layer = chooser(opened)
    assert next(o for o in layer.findChildren(Option) if o.isChecked()).hasFocus()
    while keys.focus is not layer._reason:
        keys.press(Key.Key_Tab)
    keys.type("Zo zegt de raad het.")
    keys.press(Key.Key_Return)
    (changed,) = opened.session.brief.parts()
    assert (changed.definition, changed.text, changed.reason) == (part.definition, part.text, "Zo zegt de raad het.")
    assert keys.focus is outline


def fix(opened: Opened, words: str) -> None:
    """Press what Controle offers."""
    opened.window.document.check()
    opened.window.document.show_tab(CHECK)
    name = opened.kit.say(_("Choose…"))
    buttons = opened.window.document.remarks._buttons
    button = next(b for b in buttons if b.accessibleName().startswith(name) and words in b.accessibleName())
    button.setFocus()
    Keyboard(opened).press(Key.Key_Space)


def test_from_controle_where_one_word_has_two_meanings(open_window: OpenWindow) -> None:
    opened = open_window()
    Keyboard(opened).come_back()
    insert(opened, "stad-2024", "ungar-2012")
    fix(opened, "twee betekenissen")
    layer = chooser(opened)
    layer._reason.setFocus()
    opened.qtbot.keyClicks(layer._reason, "Bewust een ander gebruik.")
    opened.qtbot.keyClick(layer._reason, Key.Key_Return)
    assert [part.reason for part in opened.session.brief.parts()] == ["", "Bewust een ander gebruik."]
    assert not [r for r in opened.session.printed.remarks() if r.code == "two_meanings"]


def test_from_controle_where_a_word_has_no_meaning_yet(open_window: OpenWindow) -> None:
    opened = open_window()
    keys = Keyboard(opened)
    keys.come_back()
    text = Part("t0", "text", "Veerkracht telt in deze stad.")
    opened.session.edit(_("Write"), arranging.put(opened.session.brief, (text,), "inhoud", 0))
    fix(opened, "betekenissen")
    chooser(opened)
    keys.press(Key.Key_Return)
    assert [part.kind for part in opened.session.brief.parts()] == ["text", "term"]
    assert edits.place_of(opened.session.brief, "t0") == ("inhoud", 0)
    opened.qtbot.waitUntil(lambda: not [r for r in opened.session.printed.remarks() if r.code == "undefined"], timeout=PATIENCE)
