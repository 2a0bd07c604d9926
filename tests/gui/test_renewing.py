"""A part of which the library has another version: shown, taken over, or left as it is."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication, QPushButton

from brief_builder.brief import edits
from brief_builder.brief.checks import CHANGED
from brief_builder.gui.difference_dialog import DifferenceDialog
from brief_builder.i18n import _
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Mouse


def aged(opened: Opened) -> str:
    """A finding in the document as an older library had it; its id."""
    opened.controller.adding.drop(["eenzaamheid"], "inhoud", 0)
    part = next(opened.session.brief.parts())
    old = replace(part, text="Zo stond het er vroeger.", fingerprint="vroeger")
    opened.session.edit(_("Write"), edits.change_part(opened.session.brief, part.id, lambda _part: old))
    return part.id


def changed(opened: Opened) -> bool:
    return any(remark.code == CHANGED for remark in opened.session.printed.remarks())


def answer(opened: Opened, words: str) -> None:
    mouse = Mouse(opened)
    part = aged(opened)
    assert changed(opened)

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DifferenceDialog)
        mouse.press(dialog, QPushButton, words)

    mouse.in_dialog(lambda: opened.controller.renewing.show(part), press)


def test_the_new_version_is_taken_and_can_be_given_back(open_window: OpenWindow) -> None:
    opened = open_window()
    answer(opened, opened.kit.say(_("Update")))
    assert not changed(opened)
    assert "vroeger" not in next(opened.session.brief.parts()).text
    opened.session.undo()
    assert "vroeger" in next(opened.session.brief.parts()).text


def test_left_as_it_is_it_is_reported_no_more(open_window: OpenWindow) -> None:
    opened = open_window()
    answer(opened, opened.kit.say(_("Leave as it is")))
    assert not changed(opened)
    assert "vroeger" in next(opened.session.brief.parts()).text


def test_what_is_gone_from_the_library_is_told(open_window: OpenWindow) -> None:
    opened = open_window()
    part = aged(opened)
    gone = edits.change_part(opened.session.brief, part, lambda p: replace(p, item="weg"))
    opened.session.edit(_("Write"), gone)
    with opened.qtbot.waitSignal(opened.session.failed):
        opened.session.failed.disconnect(opened.controller.files.tell)
        opened.controller.renewing.show(part)
    assert "vroeger" in next(opened.session.brief.parts()).text
