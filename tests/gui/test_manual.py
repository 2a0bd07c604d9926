"""The manual: complete, with links that lead somewhere, and read and searched with the keys."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from brief_builder import paths
from brief_builder.brief.template_file import read_templates
from brief_builder.dutch.fold import fold
from brief_builder.gui.actions import specs
from brief_builder.gui.manual.pages import KEYS, find_pages, read_manual
from brief_builder.gui.manual.window import ManualWindow
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.prose import Prose
from brief_builder.i18n import translator
from brief_builder.settings import SPECS
from tests.gui.conftest import Opened, OpenWindow

LANGUAGES = ("nl", "en")
SELF = ("manual", "shortcuts")
"""What leads here needs no explanation here."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_and_document_type_is_explained(language: str) -> None:
    say = translator(language, paths.TRANSLATIONS)
    text = "\n".join(page.text for page in read_manual(paths.MANUAL, say) if page.id != KEYS)
    named = set(re.findall(r"\*\*(.+?)\*\*", text))
    assert {say(spec.name) for spec in specs() if spec.id not in SELF} - named == set()
    assert {say(spec.name) for spec in SPECS.values()} - named == set()
    assert {template.name for template in read_templates([paths.TEMPLATES]).known.values()} - named == set()


def test_the_languages_have_the_same_pages_and_every_link_leads_to_one() -> None:
    manuals = [read_manual(paths.MANUAL, translator(language, paths.TRANSLATIONS)) for language in LANGUAGES]
    ids = [page.id for page in manuals[0]]
    assert ids == [page.id for page in manuals[1]]
    for page in (page for manual in manuals for page in manual):
        assert page.title
        assert page.related
        assert set(page.related) <= set(ids)


def say_keys(keys: str) -> str:
    return keys.replace("Return", "Enter").replace("Left", "pijl links").replace("Right", "pijl rechts")


def test_every_key_that_the_manual_names_is_the_key_of_that_action() -> None:
    say = translator("nl", paths.TRANSLATIONS)
    keys = {say(spec.name): say_keys(spec.keys) for spec in specs()}
    for page in read_manual(paths.MANUAL, say):
        for name, named in re.findall(r"\*\*([^*]+)\*\* \(((?:Ctrl|Alt|F\d)[^),;]*)\)", page.text):
            assert named in keys[name].split() or named == keys[name], (page.id, name)


def test_words_find_the_page_that_is_about_them_first() -> None:
    pages = read_manual(paths.MANUAL, translator("nl", paths.TRANSLATIONS))
    assert find_pages(pages, "exporteren")[0].id == "exporteren"
    assert find_pages(pages, "Huisstijl")[0].id == "exporteren"
    assert find_pages(pages, "ctrl+s")[0].id == KEYS
    assert find_pages(pages, "xyzzy") == ()
    assert find_pages(pages, "") == pages


def opened_manual(opened: Opened) -> ManualWindow:
    opened.window.activateWindow()
    opened.qtbot.keyClick(opened.window, Qt.Key.Key_F1)
    manual = next(child for child in opened.window.findChildren(ManualWindow) if child.isVisible())
    opened.qtbot.waitUntil(lambda: opened.qtbot and manual.field.hasFocus())
    return manual


def test_it_is_searched_and_read_with_the_keys(open_window: OpenWindow) -> None:
    opened = open_window()
    manual = opened_manual(opened)
    opened.qtbot.keyClicks(manual.field, "publicatieversie")
    assert manual.found.currentItem().text() == "Exporteren en afdrukken"
    opened.qtbot.keyClick(manual.field, Qt.Key.Key_Enter)
    assert manual.reading.hasFocus()
    opened.qtbot.keyClick(manual.reading, Qt.Key.Key_End)
    opened.qtbot.keyClick(manual.field, Qt.Key.Key_Escape)
    assert not any(child.isVisible() for child in opened.window.findChildren(ManualWindow))


def test_one_manual_is_open_at_a_time_and_goes_to_the_page_asked_for(open_window: OpenWindow) -> None:
    opened = open_window()
    manual = opened_manual(opened)
    opened.qtbot.keyClicks(manual.field, "herstellen")
    opened.window.actions_by_id["shortcuts"].trigger()
    assert [child for child in opened.window.findChildren(ManualWindow) if child.isVisible()] == [manual]
    assert fold(manual.found.currentItem().text()) == "sneltoetsen"
    assert manual.reading.accessibleName() == "Sneltoetsen"


def test_a_page_with_a_wrong_link_or_none_can_be_read(open_window: OpenWindow, tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "01-een.md").write_text("# Een\n\nEerste tekst.\n\n-> twee, verdwenen\n", encoding="utf-8")
    (tmp_path / "nl" / "02-twee.md").write_text("# Twee\n\nTweede tekst.\n", encoding="utf-8")
    opened = open_window()
    manual = ManualWindow(opened.kit, opened.window, read_manual(tmp_path, translator("nl", paths.TRANSLATIONS)))
    for page, text, links in (("een", "Eerste tekst.", ["Twee"]), ("twee", "Tweede tekst.", [])):
        manual.go(page)
        assert [prose.toPlainText() for prose in manual.reading.findChildren(Prose)] == [text]
        assert [button.text() for button in manual.reading.findChildren(Button)] == links
    manual.close()
