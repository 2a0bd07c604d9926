"""A newer measurement, added by the menu of a figure and taken away again."""

from decimal import Decimal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from brief_builder.gui.document.measurement_dialog import MeasurementDialog
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse


def menu(opened: Opened, *words: str) -> None:
    mouse, outline = Mouse(opened), opened.window.document.outline
    index = outline.outline.index_of("", next(opened.session.brief.parts()).id)
    outline.scrollTo(index)
    mouse.click_row(outline, index, outline._delegate.place_of(index, "more").center())
    mouse.choose(*words)


def test_two_fields_add_a_measurement(open_window: OpenWindow) -> None:
    opened = open_window()
    say, session, keyboard = opened.kit.say, opened.session, Keyboard(opened)
    keyboard.come_back()
    opened.controller.adding.drop(["eenzame-jongeren"], "inhoud", 0)
    before = next(session.brief.parts())

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MeasurementDialog)
        value, year, _source = dialog.findChildren(QLineEdit)
        ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
        assert not ok.isEnabled()
        opened.qtbot.keyClicks(value, "veel")
        opened.qtbot.keyClicks(year, "2025")
        assert "veel" in dialog._wrong.text()
        value.clear()
        opened.qtbot.keyClicks(value, "61,5")
        assert dialog._wrong.text() == ""
        QTimer.singleShot(0, ok.click)

    keyboard.in_dialog(lambda: opened.window.document.outline.deeds.measure(before), fill)
    (added,) = next(session.brief.parts()).measurements
    assert (added.value, added.period) == (Decimal("61.5"), "2025")
    outline = opened.window.document.outline
    assert outline.current_part == before.id
    menu(opened, say(_("Take the added measurements away")))
    assert next(session.brief.parts()) == before
    session.undo()
    assert next(session.brief.parts()).measurements == (added,)
