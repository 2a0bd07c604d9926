"""The page of a theme with its key figures, the counts of "komt voor in", and the filters of area and group: all with the keyboard."""

from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from brief_builder import paths
from brief_builder.gui.read.key_figures import Tile
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.hands import Keyboard

Key = Qt.Key


def tiles(opened: Opened) -> list[Tile]:
    return [tile for tile in opened.window.read.findChildren(Tile) if tile.isVisible()]


def headings(opened: Opened) -> set[str]:
    return {shown.text() for shown in opened.window.read.findChildren(QLabel) if shown.isVisible()}


def tab_to(keys: Keyboard, name: str) -> None:
    for _step in range(60):
        if keys.focus.accessibleName().startswith(name):
            return
        keys.press(Key.Key_Tab)
    raise AssertionError(name)


def test_a_theme_shows_the_key_figures_of_its_findings_and_leads_to_them(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.window.activateWindow()
    opened.window.read.read("jeugd")
    opened.qtbot.waitUntil(lambda: bool(tiles(opened)), timeout=PATIENCE)
    shown = tiles(opened)[0]
    assert len(tiles(opened)) == 1
    assert shown.accessibleName().startswith("54%")
    assert "Bevindingen (2)" in headings(opened)
    opened.window.search.focus()
    keys = Keyboard(opened)
    tab_to(keys, "54%")
    keys.press(Key.Key_Space)
    opened.qtbot.waitUntil(lambda: "Komt voor in (1)" in headings(opened))
    assert opened.window.read.item.id == "eenzame-jongeren"


@pytest.mark.parametrize(("theme", "width"), [*(("thema-bestaanszekerheid", width) for width in (911, 1366, 1920)), ("demografie", 911)])
def test_no_key_figure_is_cut_off(open_window: OpenWindow, theme: str, width: int) -> None:
    opened = open_window(library=paths.BUILT_IN_LIBRARY, template="", size=(width, 768))
    opened.window.bring(opened.window.read)
    opened.window.read.read(theme)
    opened.qtbot.waitUntil(lambda: len(tiles(opened)) > 3, timeout=PATIENCE)
    opened.qtbot.wait(30)
    for tile in tiles(opened):
        assert tile.mapTo(opened.window.read, tile.rect().topRight()).x() < opened.window.read.width(), tile.text()
        for part in tile.findChildren(QLabel):
            assert part.wordWrap() or part.width() >= part.sizeHint().width(), part.text()
            assert part.height() >= part.heightForWidth(part.width()), part.text()


def with_many_areas(folder: Path) -> Path:
    """A library of one finding about fifteen neighbourhoods."""
    (folder / "glossary").mkdir(parents=True)
    (folder / "sections/wijken").mkdir(parents=True)
    names = [f"wijk-{letter}" for letter in "abcdefghijklmno"]
    files = {
        "glossary/library.yaml": {"name": "Wijken", "version": "1", "base_uri": "https://wijken.example/"},
        "sections/areas.yaml": [{"id": name, "kind": "wijk", "pref_label": name.capitalize()} for name in names],
        "sections/themes.yaml": [{"id": "wijken", "name": "Wijken", "introduction": "Over wijken."}],
    }
    for number, name in enumerate(names):
        said = {"title": "Groen", "summary": "Er is groen.", "text": "Er is groen."}
        finding = {"id": f"groen-{number}", "kind": "stand_van_zaken", "theme": "wijken", "areas": [name], **said}
        finding |= {"report": {"section": "1", "page": 1}}
        files[f"sections/wijken/groen-{number}.yaml"] = finding
    for name, content in files.items():
        (folder / name).write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return folder


def menu_now(opened: Opened) -> QMenu:
    opened.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_area_and_group_are_chosen_with_the_keys(open_window: OpenWindow) -> None:
    opened = open_window()
    keys, filters = Keyboard(opened), opened.window.search.filters
    opened.window.activateWindow()
    opened.window.search.focus()
    opened.search("eenzaam")
    for name, facet in (("Gebied", "area"), ("Groep", "group")):
        tab_to(keys, name)
        keys.press(Key.Key_Space)
        menu = menu_now(opened)
        assert menu.actions()[2].text().endswith(")")  # with its count
        opened.qtbot.keyClick(menu, Key.Key_Down)
        opened.qtbot.keyClick(menu, Key.Key_Down)
        with opened.qtbot.waitSignal(opened.searcher.answered, timeout=PATIENCE):
            opened.qtbot.keyClick(menu, Key.Key_Return)
        assert filters.chosen[facet]
        keys.come_back()
        opened.window.search.focus()


def test_the_areas_that_do_not_fit_stand_one_step_further_from_a_to_z(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window(library=with_many_areas(tmp_path / "wijken"), template="")
    assert opened.session.library.problems == ()
    keys, filters = Keyboard(opened), opened.window.search.filters
    opened.window.activateWindow()
    opened.window.search.focus()
    opened.search("groen")
    tab_to(keys, "Gebied")
    keys.press(Key.Key_Space)
    menu = menu_now(opened)
    opened.qtbot.keyClick(menu, Key.Key_Up)  # the last entry
    opened.qtbot.keyClick(menu, Key.Key_Right)
    more = menu_now(opened)
    assert [action.text() for action in more.actions()] == ["Wijk-m  (1)", "Wijk-n  (1)", "Wijk-o  (1)"]
    opened.qtbot.keyClick(more, Key.Key_Down)
    with opened.qtbot.waitSignal(opened.searcher.answered, timeout=PATIENCE):
        opened.qtbot.keyClick(more, Key.Key_Return)
    assert filters.chosen == {"area": "wijk-n"}
    assert opened.window.search.hits.ids == ("groen-13",)
