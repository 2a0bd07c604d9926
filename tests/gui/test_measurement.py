"""A newer measurement, added by the menu of a figure and taken away again."""

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from brief_builder.brief.assemble.document import assemble
from brief_builder.document.outline import outline
from brief_builder.gui.document.measurement_dialog import MeasurementDialog
from brief_builder.gui.document.panel import CHECK
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard, Mouse


def menu(opened: Opened, *words: str) -> None:
    mouse, outline = Mouse(opened), opened.window.document.outline
    index = outline.outline.index_of("", next(opened.session.brief.parts()).id)
    outline.scrollTo(index)
    mouse.click_row(outline, index, outline._delegate.place_of(index, "more").center())
    mouse.choose(*words)


def lines(dialog: MeasurementDialog) -> list[QLineEdit]:
    return [line for line in dialog.findChildren(QLineEdit) if line.isVisible()]


def test_two_fields_add_a_measurement(open_window: OpenWindow) -> None:
    opened = open_window()
    say, session, keyboard = opened.kit.say, opened.session, Keyboard(opened)
    keyboard.come_back()
    opened.controller.adding.drop(["eenzame-jongeren"], "inhoud", 0)
    before = next(session.brief.parts())

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MeasurementDialog)
        value, year, _source = lines(dialog)
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


def test_a_figure_within_a_finding_is_measured_anew_by_keyboard(open_window: OpenWindow) -> None:
    opened = open_window()
    session, keys = opened.session, Keyboard(opened)
    keys.come_back()
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    (finding,) = session.brief.parts()

    def fill() -> None:
        for words in ("61,5", "2025", "CBS"):
            keys.type(words)
            keys.press(Qt.Key.Key_Tab)
        keys.press(Qt.Key.Key_Return)

    keys.in_dialog(lambda: opened.window.document.outline.deeds.measure(finding), fill)
    (changed,) = session.brief.parts()
    (added,) = changed.measurements
    assert (added.value, added.period, added.source, added.figure) == (Decimal("61.5"), "2025", "CBS", "eenzame-jongeren")
    printed = assemble(session.brief, session.template, session.library, session.printed.surroundings())
    shown = outline(printed).replace("\N{NO-BREAK SPACE}", " ")
    for words in ("54", "61,5", "2025", "toegevoegd door de opsteller van dit document; bron: CBS"):
        assert words in shown
    assert [r for r in session.printed.remarks() if r.code == "old_words"]


def test_controle_leads_to_a_newer_measurement(open_window: OpenWindow) -> None:
    opened = open_window()
    session, keys = opened.session, Keyboard(opened)
    keys.come_back()
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    opened.window.document.check()
    opened.window.document.show_tab(CHECK)
    name = opened.kit.say(_("Add a newer measurement…"))
    button = next(b for b in opened.window.document.remarks._buttons if b.accessibleName().startswith(name))

    def fill() -> None:
        keys.type("61,5")
        keys.press(Qt.Key.Key_Tab)
        keys.type("2025")
        keys.press(Qt.Key.Key_Return)

    keys.in_dialog(button.click, fill)
    assert not [r for r in session.printed.remarks() if r.code == "old_figures"]
