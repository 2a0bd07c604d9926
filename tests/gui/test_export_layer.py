"""The layer Exporteren, with keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QScrollArea

from brief_builder.brief.assemble import assemble
from brief_builder.errors import UserError
from brief_builder.export.validity import Verdict
from brief_builder.gui.export_layer import ExportLayer
from brief_builder.gui.exported_layer import ExportedLayer
from brief_builder.gui.exports import Made, Wish, export_work
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.fade import Fade
from brief_builder.gui.widgets.text import Text
from brief_builder.progress import finish
from tests.gui.conftest import PATIENCE, Opened, OpenWindow


def asked(opened: Opened, folder: Path) -> ExportLayer:
    opened.controller.exporting.ask()
    layer = opened.window.findChildren(ExportLayer)[-1]
    layer._folder = folder
    return layer


def wish_of(opened: Opened, layer: ExportLayer) -> Wish:
    with opened.qtbot.waitSignal(layer.wanted) as answer:
        opened.qtbot.keyClick(layer._name, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=PATIENCE)  # the end of a job may be that of another one
    wish: Wish = answer.args[0]
    return wish


def test_formats_are_ticked_and_remembered(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    layer = asked(opened, tmp_path)
    opened.qtbot.mouseClick(layer._options["odt"], Qt.MouseButton.LeftButton)
    opened.qtbot.keyClick(layer._options["pdf"], Qt.Key.Key_Space)
    opened.qtbot.keyClick(layer._options["docx"], Qt.Key.Key_Space)
    wish = wish_of(opened, layer)
    assert list(wish.targets) == ["odt"]
    assert wish.targets["odt"].read_bytes().startswith(b"PK")
    again = asked(opened, tmp_path)
    assert [to for to, option in again._options.items() if option.isChecked()] == ["odt"]
    again.leave()


def test_a_house_style_is_remembered_until_the_standard_is_chosen_again(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    template = tmp_path / "huisstijl.dotx"
    template.write_bytes(b"PK")
    layer = asked(opened, tmp_path)
    layer._template.take(template)
    layer._options["docx"].setChecked(False)
    assert wish_of(opened, layer).word_template == template
    layer = asked(opened, tmp_path)
    assert layer._template.path == template
    opened.qtbot.mouseClick(layer._template._clear, Qt.MouseButton.LeftButton)
    assert layer._template.path is None
    layer.leave()


def test_a_pattern_names_the_files_from_then_on(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    layer = asked(opened, tmp_path)
    opened.qtbot.mouseClick(layer._by_pattern, Qt.MouseButton.LeftButton)
    layer._name.clear()
    opened.qtbot.keyClicks(layer._name, "{type}-klaar")
    layer._options["docx"].setChecked(False)
    assert wish_of(opened, layer).targets["pdf"].name == "raadsinformatiebrief-klaar.pdf"
    layer = asked(opened, tmp_path)
    assert layer._name.text() == "raadsinformatiebrief-klaar"
    layer.leave()


@pytest.mark.parametrize("sure", [True, False])
def test_something_secret_is_published_only_after_a_second_yes(open_window: OpenWindow, tmp_path: Path, sure: bool) -> None:
    from brief_builder.brief import edits
    from brief_builder.i18n import _

    opened = open_window()
    opened.session.edit(_("Write"), edits.set_field(opened.session.brief, "openbaarheid", "geheim"))
    layer = asked(opened, tmp_path)
    opened.qtbot.mouseClick(layer._public, Qt.MouseButton.LeftButton)
    wishes: list[Wish] = []
    layer.wanted.disconnect()
    layer.wanted.connect(wishes.append)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        role = QMessageBox.ButtonRole.AcceptRole if sure else QMessageBox.ButtonRole.RejectRole
        next(b for b in box.buttons() if box.buttonRole(b) == role).click()

    QTimer.singleShot(0, answer)
    opened.qtbot.keyClick(layer._name, Qt.Key.Key_Return)  # asked and answered once: a second question would fail here
    assert [(wish.public, wish.confidential_too) for wish in wishes] == ([(True, True)] if sure else [])
    if not sure:
        layer.leave()


def test_what_controle_found_is_counted_and_one_key_away(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    layer = asked(opened, tmp_path)
    look = next(b for b in layer.findChildren(Button) if b.text() == "Bekijken")
    with opened.qtbot.waitSignal(layer.look):
        opened.qtbot.keyClick(look, Qt.Key.Key_Return)
    assert opened.window.document.isVisible()


def test_a_cancelled_export_leaves_every_old_file_as_it_was(open_window: OpenWindow, tmp_path: Path) -> None:
    session = open_window().session
    targets = {to: tmp_path / f"stuk.{to}" for to in ("docx", "pdf", "odt")}
    for file in targets.values():
        file.write_text("oud")
    for steps in (1, 3, 5):
        work = export_work(session.brief, session.template, session.library, session.printed.surroundings(), Wish(targets))
        for _step in range(steps):
            next(work)
        work.close()
    assert [file.read_text() for file in targets.values()] == ["oud"] * 3


def test_a_public_version_is_made_of_the_public_brief(open_window: OpenWindow, tmp_path: Path) -> None:
    from brief_builder.brief import edits

    session = open_window().session
    brief = edits.set_field(edits.set_field(session.brief, "steller", "J. Jansen"), "openbaarheid", "besloten")
    wish = Wish({"odt": tmp_path / "stuk.odt"}, public=True)
    with pytest.raises(UserError, match="besloten"):
        finish(export_work(brief, session.template, session.library, session.printed.surroundings(), wish))
    assert not (tmp_path / "stuk.odt").exists()
    assert assemble(brief, session.template, session.library).metadata.title


def test_every_file_can_be_opened_and_found(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    verdicts = (Verdict("PDF/UA-1", True), Verdict("PDF/A-2a", False, ("6.2 Iets ontbreekt",)))
    layer = ExportedLayer(opened.kit, opened.window, Made((tmp_path / "a.docx", tmp_path / "a.pdf"), verdicts))
    assert [text.text() for text in layer.findChildren(Text)] == [opened.kit.say(verdict.message) for verdict in verdicts]
    names = [button.accessibleName() for button in layer.findChildren(Button)]
    assert names == ["Openen: a.docx", "Tonen in map: a.docx", "Openen: a.pdf", "Tonen in map: a.pdf"]
    opened.qtbot.keyClick(layer, Qt.Key.Key_Escape)


def test_a_low_window_tells_that_the_layer_goes_on_below(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window(size=(911, 512))
    layer = asked(opened, tmp_path)
    fade = layer.findChild(Fade)
    assert isinstance(fade, Fade)
    assert fade.isVisible()
    layer._name.setFocus()
    layer.findChild(QScrollArea).ensureWidgetVisible(layer._name)
    assert not fade.isVisible()
    opened.window.resize(1366, 768)
    layer.leave()


def test_words_that_the_spelling_does_not_know_are_counted(open_window: OpenWindow, tmp_path: Path) -> None:
    from brief_builder.brief.model import Part
    from brief_builder.i18n import _

    opened = open_window()
    wrong = Part("t0", "text", "Een fietts en een brommfiets.")
    opened.session.edit(_("Write"), opened.session.brief.with_part("inhoud", wrong))
    layer = asked(opened, tmp_path)
    opened.qtbot.waitUntil(lambda: "× Moet nog" in layer._said.text() and ", 2 " in layer._said.text(), timeout=PATIENCE)
    assert layer._warning.isVisible()
    layer.leave()


def test_a_style_that_was_chosen_is_that_of_the_preview_too_also_after_a_restart(open_window: OpenWindow, tmp_path: Path) -> None:
    from brief_builder.gui.document.panel import PREVIEW
    from tests.export.own_style import style_with_vera

    def width_of_first_page(opened: Opened) -> int:
        opened.window.document.show_tab(PREVIEW)
        preview = opened.window.document.preview
        opened.qtbot.waitUntil(lambda: not preview._stale and preview._job is None and preview.pages.is_sharp, timeout=PATIENCE)
        return round(preview.pages._size[0])

    opened = open_window()
    assert width_of_first_page(opened) == 595
    layer = asked(opened, tmp_path)
    layer._style.take(style_with_vera(tmp_path, "page: {size: A5}"))
    layer._options["docx"].setChecked(False)
    wish_of(opened, layer)
    opened.qtbot.waitUntil(lambda: width_of_first_page(opened) == 420, timeout=PATIENCE)
    again = open_window()
    assert width_of_first_page(again) == 420
    (tmp_path / "huis.yaml").unlink()
    again.session.look_changed.emit()
    opened.qtbot.waitUntil(lambda: width_of_first_page(again) == 595, timeout=PATIENCE)
