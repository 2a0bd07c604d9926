"""The details: a calendar, what earlier documents said, and what is wrong while it is typed."""

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit

from brief_builder.brief.earlier import earlier_values
from brief_builder.brief.model import Brief
from brief_builder.brief.store import save_brief
from brief_builder.gui.document.date_field import DateField
from brief_builder.gui.document.fields_dialog import FieldsDialog
from brief_builder.gui.widgets.text import Text
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard


def dialog_of(opened: Opened, **earlier: list[str]) -> FieldsDialog:
    dialog = FieldsDialog(opened.kit, opened.session, opened.window, earlier=lambda: earlier)
    opened.qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_date_from_the_calendar_or_none(open_window: OpenWindow) -> None:
    opened = open_window()
    dialog = dialog_of(opened)
    field = next(f for f in dialog.findChildren(DateField) if f.line is dialog._inputs["datum"])
    opened.qtbot.mouseClick(field.pick, Qt.MouseButton.LeftButton)
    calendar = next(iter(dialog.findChildren(QCalendarWidget)))
    calendar.clicked.emit(QDate(2027, 2, 3))
    assert dialog.values()["datum"] == "2027-02-03"
    field.line.clear()
    assert dialog.values()["datum"] == ""


def test_a_date_is_chosen_by_keyboard(open_window: OpenWindow) -> None:
    opened = open_window()
    dialog, keys = dialog_of(opened), Keyboard(opened)
    line = dialog._inputs["datum"]
    assert isinstance(line, QLineEdit)
    dialog.activateWindow()
    line.setFocus()
    opened.qtbot.waitUntil(line.hasFocus)
    line.setText("2027-02-03")
    keys.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    opened.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget().windowHandle()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        opened.qtbot.keyClick(popup, key)
    opened.qtbot.waitUntil(lambda: dialog.values()["datum"] == "2027-02-11")
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is line
    keys.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    opened.qtbot.keyClick(QApplication.activePopupWidget().windowHandle(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert dialog.values()["datum"] == "2027-02-11"


def test_what_is_wrong_is_said_while_typing(open_window: OpenWindow) -> None:
    opened = open_window()
    dialog = dialog_of(opened)
    line = dialog._inputs["datum"]
    assert isinstance(line, QLineEdit)
    line.clear()
    opened.qtbot.keyClicks(line, "morgen")
    wrong = [text for text in dialog.findChildren(Text) if text.isVisible() and "2026-11-24" in text.text()]
    assert len(wrong) == 1
    line.setText("3-2-2027")
    assert not wrong[0].isVisible()


def test_earlier_documents_complete_what_is_typed(open_window: OpenWindow) -> None:
    opened = open_window()
    dialog = dialog_of(opened, onderwerp=["Eenzaamheid onder jongeren"])
    line = dialog._inputs["onderwerp"]
    assert isinstance(line, QLineEdit)
    opened.qtbot.waitUntil(lambda: line.completer() is not None)
    line.completer().setCompletionPrefix("jong")
    assert line.completer().currentCompletion() == "Eenzaamheid onder jongeren"
    line.completer().complete()
    offered = line.completer().popup()
    ground = offered.grab().toImage().pixelColor(offered.width() - 4, offered.height() - 4)
    assert ground == opened.kit.colour("raised"), "the list must not show through: it was black on black"


def test_earlier_values_leave_out_what_each_settles(tmp_path: Path) -> None:
    save_brief(Brief("memo", {"onderwerp": "Zorg", "datum": "2026-01-01"}), tmp_path / "a.brief")
    (tmp_path / "kapot.brief").write_text("niets")
    files = (tmp_path / "kapot.brief", tmp_path / "a.brief", tmp_path / "weg.brief")
    assert earlier_values(files) == {"onderwerp": ("Zorg",)}
