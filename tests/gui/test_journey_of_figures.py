"""A figure as a sentence, a table and a chart, and a newer measurement of it: by mouse and by keyboard, in both languages."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from brief_builder.brief.assemble.document import assemble
from brief_builder.document.nodes import Block, Chart, Document, Table
from brief_builder.document.outline import outline
from brief_builder.document.traverse import walk
from brief_builder.gui.document.measurement_dialog import MeasurementDialog
from brief_builder.gui.palette import Palette
from brief_builder.i18n import Message, _
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FORMS: tuple[tuple[str, Message, type[Block] | None], ...] = (
    ("tabel", _("Table"), Table),
    ("zin", _("Sentence"), None),
    ("grafiek", _("Chart"), Chart),
)


def printed(opened: Opened) -> Document:
    session = opened.session
    return assemble(session.brief, session.template, session.library, session.printed.surroundings())


def words(document: Document) -> str:
    return outline(document).replace("\N{NO-BREAK SPACE}", " ")


def walk_through_the_forms(opened: Opened, choose: Callable[[Message], None]) -> None:
    """Each form is printed as what it is; undo goes back."""
    for form, name, kind in FORMS:
        choose(name)
        (part,) = opened.session.brief.parts()
        assert part.form == form
        drawn = [block for block in walk(printed(opened).blocks) if isinstance(block, (Table, Chart))]
        assert [type(block) for block in drawn] == ([kind] if kind else []), form
        assert "54" in words(printed(opened))


def check_the_measurement(opened: Opened) -> None:
    """The new value stands beside the old one, with the source that was given."""
    (part,) = opened.session.brief.parts()
    (added,) = part.measurements
    assert (added.value, added.period, added.source) == (Decimal("61.5"), "2025", "CBS StatLine")
    shown = words(printed(opened))
    for said in ("54", "61,5", "2025", "CBS StatLine"):
        assert said in shown


@pytest.mark.parametrize("language", ["nl", "en"])
def test_by_keyboard(open_window: OpenWindow, language: str) -> None:
    opened = open_window(language=language)
    keys, say, window = Keyboard(opened), opened.kit.say, opened.window
    keys.come_back()
    keys.press(Key.Key_K, CTRL)
    keys.type("eenzame jongeren")
    opened.qtbot.waitUntil(lambda: "eenzame-jongeren" in window.search.hits.ids, timeout=PATIENCE)
    while window.search.hits.ids[window.search.hits.currentIndex().row()] != "eenzame-jongeren":
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Return, CTRL)
    assert not window.actions_by_id["form"].isEnabled() or window.document.outline.current_part
    keys.press(Key.Key_1, CTRL)
    keys.press(Key.Key_Home)
    for _step in range(20):
        if not window.document.outline.current_part:
            keys.press(Key.Key_Down)

    def choose(name: Message) -> None:
        keys.press(Key.Key_F4)
        opened.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        for _step in range(5):
            if menu.activeAction() is None or menu.activeAction().text() != say(name):
                opened.qtbot.keyClick(menu, Key.Key_Down)
        opened.qtbot.keyClick(menu, Key.Key_Return)

    def fill() -> None:
        for typed in ("61,5", "2025", "CBS StatLine"):
            keys.type(typed)
            keys.press(Key.Key_Tab)
        keys.press(Key.Key_Return)

    keys.press(Key.Key_P, CTRL | SHIFT)
    palette = window.findChild(Palette)
    keys.type(say(_("Add a newer measurement…")).rstrip("…"))
    assert palette.list.currentItem().text() == say(_("Add a newer measurement…"))
    keys.in_dialog(lambda: keys.press(Key.Key_Return), fill)
    check_the_measurement(opened)
    walk_through_the_forms(opened, choose)
    for _form in FORMS:
        keys.press(Key.Key_Z, CTRL)
    keys.press(Key.Key_Z, CTRL)
    assert next(opened.session.brief.parts()).measurements == ()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_by_mouse(open_window: OpenWindow, language: str) -> None:
    opened = open_window(language=language)
    mouse, say, window = Mouse(opened), opened.kit.say, opened.window
    mouse.come_back()
    window.read.read("eenzame-jongeren")
    mouse.click(window.read.insert)
    view = window.document.outline

    def press(action: str, *chosen: str) -> None:
        index = view.outline.index_of("", next(opened.session.brief.parts()).id)
        view.scrollTo(index)
        mouse.click_row(view, index, view._delegate.place_of(index, action).center())
        mouse.choose(*chosen)

    press("form", say(_("Sentence")))
    assert words(printed(opened))

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MeasurementDialog)
        lines = [line for line in dialog.findChildren(QLineEdit) if line.isVisible()]
        for line, typed in zip(lines, ("61,5", "2025", "CBS StatLine"), strict=True):
            mouse.click(line)
            opened.qtbot.keyClicks(line, typed)
        mouse.click(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))

    mouse.in_dialog(lambda: press("more", say(_("Add a newer measurement…"))), fill)
    check_the_measurement(opened)
    walk_through_the_forms(opened, lambda name: press("form", say(name)))
    press("more", say(_("Take the added measurements away")))
    assert next(opened.session.brief.parts()).measurements == ()


def test_a_form_that_the_values_do_not_allow_cannot_be_chosen(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.controller.adding.drop(["eenzame-jongeren"], "inhoud", 0)
    opened.window.document.outline.go_to("inhoud", next(opened.session.brief.parts()).id)
    opened.window.actions_by_id["form"].trigger()
    menu = QApplication.activePopupWidget()
    assert [(a.isEnabled(), a.isChecked()) for a in menu.actions()] == [(True, True), (False, False), (False, False)]
    menu.close()
