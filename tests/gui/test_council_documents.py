"""The documents of a council made from nothing, with real keys or with the mouse: every required paragraph and field, until Controle
finds nothing that must be done and the files say what was written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton

from brief_builder.brief.checks import Grade
from brief_builder.brief.template import FieldSpec, TemplateSlot
from brief_builder.gui.document.fields_dialog import FieldsDialog
from brief_builder.gui.export_layer import ExportLayer
from brief_builder.gui.widgets.buttons import IconButton, LinkRow
from brief_builder.i18n import _
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import LEFT, Keyboard, Mouse, exported_texts

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
TYPES = ["raadsinformatiebrief", "raadsvoorstel", "factsheet"]
FIELDS = {"onderwerp": "Veerkracht in de stad", "portefeuillehouder": "A. de Vries", "datum": "2026-11-24", "status": "concept"}
POINTS = ("Kennis te nemen van het onderzoek.", "Een budget van 50.000 euro beschikbaar te stellen.")


def required(opened: Opened) -> list[TemplateSlot]:
    """What must be written, in the order of the document."""
    return [slot for slot in opened.session.template.slots if slot.required and not slot.generated]


def words_for(slot: TemplateSlot) -> str:
    return f"Dit schrijven wij onder {slot.id}."


def to_fill(opened: Opened) -> list[FieldSpec]:
    brief = opened.session.brief
    return [spec for spec in opened.session.template.fields if spec.required and not brief.field_text(spec.id)]


def nothing_must_be_done(opened: Opened) -> None:
    must = [str(remark.message) for remark in opened.session.printed.remarks() if remark.grade is Grade.MUST]
    assert must == []


def files_say(opened: Opened, home: Path) -> None:
    for text in exported_texts(home):
        said = " ".join(text.split())
        assert FIELDS["onderwerp"] in said
        for slot in required(opened):
            for words in POINTS if slot.id == "besluit" else (words_for(slot),):
                assert words in said, slot.id


# ---- with the keyboard


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", TYPES)
def test_by_keyboard(open_window: OpenWindow, home: Path, kind: str, language: str) -> None:
    opened = open_window(language, template="")
    keys = Keyboard(opened)
    opened.window.search.focus()
    keys.come_back()
    keys.in_dialog(lambda: keys.press(Key.Key_N, CTRL), lambda: answer(keys, opened.session.templates.get(kind).name))
    assert opened.session.brief.template == kind
    keys.press(Key.Key_1, CTRL)
    for slot in required(opened):
        walk_to(keys, opened, slot.id)
        keys.press(Key.Key_T, CTRL)
        if slot.id == "besluit":
            keys.type(f"1. {POINTS[0]}")
            keys.press(Key.Key_Return)
            keys.type(POINTS[1])
        else:
            keys.type(words_for(slot))
        keys.press(Key.Key_Escape)
        assert keys.focus is opened.window.document.outline
    if "besluit" in [slot.id for slot in required(opened)]:
        decision = opened.session.brief.slot("besluit")
        assert [part.text for part in decision.parts] == [f"1. {POINTS[0]}\n2. {POINTS[1]}"]
    keys.in_dialog(lambda: keys.press(Key.Key_G, CTRL), lambda: fill_by_keys(keys, opened))
    keys.press(Key.Key_3, CTRL)
    nothing_must_be_done(opened)
    keys.press(Key.Key_E, CTRL)
    with opened.qtbot.waitSignal(opened.jobs.ended, timeout=PATIENCE):
        keys.press(Key.Key_Return)
    files_say(opened, home)


def answer(keys: Keyboard, words: str) -> None:
    keys.type(words)
    keys.press(Key.Key_Return)


def walk_to(keys: Keyboard, opened: Opened, slot: str) -> None:
    """With Home and Down to the head of a paragraph."""
    outline = opened.window.document.outline
    assert keys.focus is outline
    keys.press(Key.Key_Home)
    while outline.current_slot != slot:
        before = outline.currentIndex()
        keys.press(Key.Key_Down)
        assert outline.currentIndex() != before, slot


def fill_by_keys(keys: Keyboard, opened: Opened) -> None:
    """Tab from field to field; what is empty and must be filled gets words."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FieldsDialog)
    inputs = {dialog._inputs[spec.id]: FIELDS[spec.id] for spec in to_fill(opened)}
    while inputs:
        focused = next((i for i in inputs if i is keys.focus or i.isAncestorOf(keys.focus)), None)
        if focused is not None:
            words = inputs.pop(focused)
            keys.type(words)
        keys.press(Key.Key_Tab)
    keys.press(Key.Key_Return)


# ---- with the mouse; only words are typed


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", TYPES)
def test_by_mouse(open_window: OpenWindow, home: Path, kind: str, language: str) -> None:
    opened = open_window(language, template="")
    mouse, window, say = Mouse(opened), opened.window, opened.kit.say
    mouse.come_back()
    mouse.press(window.document.chooser, LinkRow, opened.session.templates.get(kind).name)
    assert opened.session.brief.template == kind
    for slot in required(opened):
        write_by_mouse(mouse, opened, slot)
    pencil = next(b for b in window.document.findChildren(IconButton) if b.accessibleName() == say(_("Details of the document")))
    mouse.in_dialog(lambda: mouse.click(pencil), lambda: fill_by_mouse(mouse, opened))
    nothing_must_be_done(opened)
    mouse.click(window.header.export)
    layer = window.findChild(ExportLayer)
    assert layer is not None
    with opened.qtbot.waitSignal(opened.jobs.ended, timeout=PATIENCE):
        mouse.click(layer._go)
    files_say(opened, home)


def write_by_mouse(mouse: Mouse, opened: Opened, slot: TemplateSlot) -> None:
    """“Own text” in the empty frame of the paragraph; decision points with the tool for numbered lists."""
    outline = opened.window.document.outline
    frame = outline.outline.index(0, 0, outline.outline.index_of(slot.id))
    opened.qtbot.wait(50)  # what was written makes its card higher
    outline.scrollTo(frame)
    spot, viewport = outline._delegate.place_of(frame, "own_text").center(), outline.viewport()
    opened.qtbot.mousePress(viewport, LEFT, pos=spot)
    opened.qtbot.wait(80)  # a hand needs so long, and meanwhile the text that was open has closed
    opened.qtbot.mouseRelease(viewport, LEFT, pos=spot)
    editor = outline.writing.editor
    assert editor is not None
    if slot.id == "besluit":
        mouse.click(editor.tools.buttons["numbers"])
        opened.qtbot.keyClicks(editor.edit, POINTS[0])
        opened.qtbot.keyClick(editor.edit, Key.Key_Return)
        opened.qtbot.keyClicks(editor.edit, POINTS[1])
    else:
        opened.qtbot.keyClicks(editor.edit, words_for(slot))


def fill_by_mouse(mouse: Mouse, opened: Opened) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FieldsDialog)
    for spec in to_fill(opened):
        field = dialog._inputs[spec.id]
        if isinstance(field, QComboBox) and not field.isEditable():
            field.setCurrentText(FIELDS[spec.id])
            continue
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        assert isinstance(line, QLineEdit)
        mouse.reveal(line)
        opened.qtbot.keyClicks(line, FIELDS[spec.id])
    mouse.click(ok_of(dialog))


def ok_of(dialog: QDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.isDefault())
