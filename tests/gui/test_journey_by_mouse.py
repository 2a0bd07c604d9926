"""With the mouse only, in the real window and its real dialogs: from nothing to a Word file and a PDF."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from brief_builder.brief.store import load_brief
from brief_builder.gui.export_layer import ExportLayer
from brief_builder.gui.widgets.buttons import Button, Letter, LinkRow
from brief_builder.i18n import Message, _
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Mouse, exported_texts


def items(opened: Opened) -> list[str]:
    return [part.item for part in opened.session.brief.parts()]


def test_from_nothing_to_exported_files(open_window: OpenWindow, home: Path) -> None:
    opened = open_window(template="")
    mouse, window, session, say = Mouse(opened), opened.window, opened.session, opened.kit.say
    mouse.come_back()
    mouse.press(window.document.chooser, LinkRow, "Memo")
    assert session.brief.template == "memo"

    browse_and_add(mouse, opened)
    work_on_the_outline(mouse, opened)

    def save() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        mouse.click(next(b for b in dialog.findChildren(QPushButton) if b.isDefault()))

    save_word = say(_("Save"))
    file_word = say(Message("&File")).replace("&", "")
    mouse.in_dialog(lambda: mouse.choose_from_bar(window.header.menu_bar, file_word, save_word), save)
    assert session.is_saved
    assert session.path is not None
    assert load_brief(session.path) == session.brief

    mouse.click(window.header.export)
    layer = window.findChild(ExportLayer)
    assert layer is not None
    with opened.qtbot.waitSignal(opened.jobs.ended, timeout=PATIENCE):
        mouse.click(layer._go)
    for text in exported_texts(home):
        assert "eenzaam" in text
        assert "hulpbronnen" in text


def browse_and_add(mouse: Mouse, opened: Opened) -> None:
    """Through a theme to a finding; through A–Z to a term, of which one definition is chosen; one thing too many taken back."""
    window, say, qtbot = opened.window, opened.kit.say, opened.qtbot
    theme = next(t for t in opened.session.library.themes() if t.id == "jeugd")
    mouse.press(window.search, LinkRow, theme.name)
    qtbot.waitUntil(lambda: window.read.item is theme)
    finding = opened.session.library.get("eenzaamheid")
    mouse.press(window.read, LinkRow, finding.title)
    assert window.read.item is finding
    mouse.click(window.read.insert)
    mouse.click(window.read.back)
    assert window.read.item is theme
    mouse.click(window.read.insert)
    assert len(items(opened)) > 2
    mouse.press(window, Button, say(_("Undo")))
    assert items(opened) == ["eenzaamheid"]
    mouse.press(window.search, Letter, "V")
    mouse.press(window.search, LinkRow, "veerkracht")
    qtbot.waitUntil(lambda: window.read.item is not None and window.read.item.id == "veerkracht")
    mouse.press(window.read, Button, say(_("Choose")), which=-1)
    assert items(opened) == ["eenzaamheid", "veerkracht"]
    assert [part.definition for part in opened.session.brief.parts()][-1] == "ungar-2012"


def work_on_the_outline(mouse: Mouse, opened: Opened) -> None:
    """By the menu of a part: move it, change its form, leave it out and take it along again."""
    outline, session, say = opened.window.document.outline, opened.session, opened.kit.say
    part = next(p for p in session.brief.parts() if p.item == "veerkracht")

    def menu(*words: str) -> None:
        index = outline.outline.index_of("", part.id)
        outline.scrollTo(index)
        mouse.click_row(outline, index, outline._delegate.place_of(index, "more").center())
        mouse.choose(*words)

    menu(say(_("Move up")))
    assert items(opened) == ["veerkracht", "eenzaamheid"]
    menu(say(_("Form")), say(_("Box")))
    assert next(session.brief.parts()).form == "kader"
    menu(say(_("Leave out")))
    assert next(session.brief.parts()).excluded
    menu(say(_("Take along")))
    assert not next(session.brief.parts()).excluded
