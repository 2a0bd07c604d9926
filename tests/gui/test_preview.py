"""Afdrukvoorbeeld: the real pages follow the edit, keep their place, and lead to the part they show."""

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from brief_builder.brief import edits
from brief_builder.brief.model import Part
from brief_builder.brief.organisation_file import FILE_NAME
from brief_builder.gui.document.panel import PREVIEW
from brief_builder.gui.preview.pages import NEAR
from brief_builder.gui.preview.renderer import Renderer
from brief_builder.i18n import _
from tests.export.own_style import style_with_vera
from tests.gui.conftest import PATIENCE, Opened, OpenWindow


def edit(opened: Opened, slot: str, part: str, text: str) -> None:
    opened.session.edit(_("Write"), opened.session.brief.with_part(slot, Part(part, "text", text)))


def look(opened: Opened) -> Any:
    """Show the preview and wait until its pages are those of the brief, drawn."""
    document = opened.window.document
    document.show_tab(PREVIEW)
    settle(opened)
    return document.preview


def settle(opened: Opened) -> None:
    preview = opened.window.document.preview
    opened.qtbot.waitUntil(lambda: not preview._stale and preview._job is None and preview.pages.is_sharp, timeout=PATIENCE)


def dark_pixels(preview: Any) -> int:
    picture = preview.pages.viewport().grab().toImage()
    steps = range(0, picture.width(), 2)
    return sum(picture.pixelColor(x, y).lightness() < 170 for x in steps for y in range(0, picture.height(), 2))


def test_the_pages_follow_the_edit(open_window: OpenWindow) -> None:
    opened = open_window()
    preview = look(opened)
    assert preview.pages.page_count == 1
    before = dark_pixels(preview)
    edit(opened, "inhoud", "p9", "Zwarte letters op wit papier. " * 60)
    settle(opened)
    assert dark_pixels(preview) > before
    edit(opened, "inhoud", "p10", "Nog meer letters op papier. " * 600)
    settle(opened)
    assert preview.pages.page_count > 3
    assert preview._where.text() == f"Pagina 1 van {preview.pages.page_count}"


def test_nothing_is_made_while_nobody_looks(open_window: OpenWindow) -> None:
    opened = open_window()
    document = opened.window.document
    assert document._preview is None
    preview = look(opened)
    document.show_tab(0)
    edit(opened, "inhoud", "p9", "Later.")
    assert preview._stale
    assert not opened.jobs.busy
    document.show_tab(PREVIEW)
    settle(opened)


def test_the_pages_of_a_document_that_was_left_are_not_shown_any_more(open_window: OpenWindow) -> None:
    opened = open_window()
    preview = look(opened)
    shown, held = preview.pages.sheets, Event()
    opened.jobs._pool.start(held.wait)
    edit(opened, "inhoud", "p9", "Van het eerste document.")
    preview._refresh()
    opened.session.start(opened.session.template)
    held.set()
    opened.qtbot.waitUntil(lambda: not opened.jobs.busy, timeout=PATIENCE)
    assert preview.pages.sheets is shown or "p9" not in preview.pages.sheets.places
    settle(opened)
    assert "p9" not in preview._proof.memory.printed._known


def test_an_edit_keeps_the_place(open_window: OpenWindow) -> None:
    opened = open_window()
    edit(opened, "inhoud", "p9", "Woorden op een lange rij. " * 900)
    preview = look(opened)
    bar = preview.pages.verticalScrollBar()
    opened.qtbot.keyClick(preview.pages, Qt.Key.Key_PageDown)
    opened.qtbot.keyClick(preview.pages, Qt.Key.Key_PageDown)
    place = bar.value()
    assert place > 0
    edit(opened, "vervolg", "p10", "Een zin aan het eind.")
    settle(opened)
    assert bar.value() == place
    opened.qtbot.keyClick(preview.pages, Qt.Key.Key_Home)
    assert bar.value() == 0
    wide = preview.pages._scale()
    opened.qtbot.keyClick(preview.pages, Qt.Key.Key_Plus)
    assert preview.pages._scale() > wide
    settle(opened)


def test_larger_pages_and_another_width_keep_the_place(open_window: OpenWindow) -> None:
    opened = open_window()
    edit(opened, "inhoud", "p9", "Woorden op een lange rij. " * 3000)
    preview = look(opened)
    pages, bar = preview.pages, preview.pages.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    number, share = pages._place()
    for change in (lambda: pages.zoom(1), lambda: pages.zoom(-1), lambda: pages.zoom(0), lambda: opened.window.resize(1600, 800)):
        change()
        settle(opened)
        assert pages._place() == (number, pytest.approx(share, abs=0.01))


def spot(preview: Any, part: str) -> QPoint:
    """The middle of a part on its first page, in the view."""
    middle = preview.pages._on_desk(preview.pages.sheets.places[part][0]).center()
    return QPoint(round(middle.x()), round(middle.y()) - preview.pages.verticalScrollBar().value())


def test_after_an_edit_a_click_chooses_what_is_shown_there_now(open_window: OpenWindow) -> None:
    opened = open_window()
    edit(opened, "kernboodschap", "p1", "De kern. " * 30)
    edit(opened, "vervolg", "p2", "Het vervolg. " * 30)
    preview = look(opened)
    before = spot(preview, "p2")
    opened.session.edit(_("Write"), edits.change_part(opened.session.brief, "p1", lambda part: replace(part, text="De kern. " * 60)))
    settle(opened)
    assert spot(preview, "p2") != before
    for part in ("p2", "p1"):
        opened.qtbot.mouseClick(preview.pages.viewport(), Qt.MouseButton.LeftButton, pos=spot(preview, part))
        assert opened.window.document.outline.current_part == part


def test_a_part_made_in_the_outline_is_sought_on_its_page(open_window: OpenWindow) -> None:
    opened = open_window()
    edit(opened, "inhoud", "p9", "Woorden op een lange rij. " * 900)
    preview = look(opened)
    opened.window.document.show_tab(0)
    edit(opened, "vervolg", "p10", "Een zin aan het eind.")
    opened.window.document.outline.go_to("vervolg", "p10")
    look(opened)
    assert preview.pages.viewport().rect().contains(spot(preview, "p10"))


def test_what_cannot_be_printed_is_said_in_its_place_and_comes_back(open_window: OpenWindow) -> None:
    opened = open_window()
    preview = look(opened)
    before = opened.session.brief
    edit(opened, "inhoud", "p9", "Een teken dat het lettertype niet heeft: 漢.")
    opened.qtbot.waitUntil(lambda: preview._stack.currentIndex() == 1, timeout=PATIENCE)
    assert "漢" in preview._trouble.text()
    opened.session.edit(_("Write"), before)
    opened.qtbot.waitUntil(lambda: preview._stack.currentIndex() == 0, timeout=PATIENCE)


def test_a_click_chooses_the_part_and_the_other_way_round(open_window: OpenWindow) -> None:
    opened = open_window()
    edit(opened, "kernboodschap", "p1", "De kern. " * 30)
    edit(opened, "vervolg", "p2", "Het vervolg. " * 30)
    preview = look(opened)
    outline = opened.window.document.outline
    for part in ("p1", "p2"):
        opened.qtbot.mouseClick(preview.pages.viewport(), Qt.MouseButton.LeftButton, pos=spot(preview, part))
        assert outline.current_part == part
    outline.go_to("kernboodschap", "p1")
    opened.window.document.show_tab(0)
    opened.window.document.show_tab(PREVIEW)
    assert preview.pages._part == "p1"


def test_the_preview_takes_the_room_of_reading_and_gives_it_back(open_window: OpenWindow) -> None:
    opened = open_window()
    window = opened.window
    opened.qtbot.keyClick(window, Qt.Key.Key_F9)
    assert not window.read.isVisible()
    assert window.document.tab == PREVIEW
    opened.qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.read.isVisible()


def test_the_pages_are_in_the_style_of_the_organisation_as_the_files_are(open_window: OpenWindow, tmp_path: Path) -> None:
    settings = tmp_path / "base" / "settings"
    settings.mkdir(parents=True)
    style = style_with_vera(settings, "page: {size: A5}")
    (settings / FILE_NAME).write_text(f"style: {style.name}\n", encoding="utf-8")
    preview = look(open_window())
    assert round(preview.pages._size[0]) == 420


def test_stopping_other_work_does_not_leave_old_pages(open_window: OpenWindow) -> None:
    opened = open_window()
    preview = look(opened)
    edit(opened, "inhoud", "p9", "Woorden op een lange rij. " * 900)
    opened.qtbot.waitUntil(lambda: opened.jobs.busy, timeout=PATIENCE)
    opened.jobs.cancel()
    settle(opened)
    assert preview.pages.page_count > 3


def test_a_fast_walk_through_many_pages_draws_and_keeps_few_of_them(open_window: OpenWindow) -> None:
    opened = open_window()
    edit(opened, "inhoud", "p9", "Woorden op een lange rij. " * 6000)
    preview = look(opened)
    pages, bar, drawn = preview.pages, preview.pages.verticalScrollBar(), []
    assert pages.page_count > 20
    pages.renderer.drawn.connect(lambda _generation, page, _scale, _picture: drawn.append(page))
    walked = Event()
    pages.renderer._pool.start(walked.wait)  # drawing does not keep up
    for at in range(0, bar.maximum(), bar.pageStep() // 2):
        bar.setValue(at)
    bar.setValue(bar.maximum() // 2)
    walked.set()
    settle(opened)
    assert set(drawn) == set(pages._in_view())
    for at in range(0, bar.maximum(), bar.pageStep() // 2):
        bar.setValue(at)
        pages.renderer._pool.waitForDone()  # what is drawn comes late
    bar.setValue(0)
    settle(opened)
    assert len(pages._pictures) <= len(pages._in_view()) + 2 * NEAR


def test_the_picture_of_a_page_has_a_bound_and_the_page_is_still_shown(open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief_builder.gui.preview.pages.MOST_PIXELS", 40_000)
    opened = open_window()
    edit(opened, "inhoud", "p9", "Zwarte letters op wit papier. " * 60)
    preview = look(opened)
    for _time in range(6):
        opened.qtbot.keyClick(preview.pages, Qt.Key.Key_Plus)
    settle(opened)
    assert all(picture.width() * picture.height() <= 41_000 for picture in preview.pages._pictures.values())
    assert dark_pixels(preview) > 100


def test_a_page_that_cannot_be_drawn_is_told_as_any_defect_is(qtbot: Any) -> None:
    class Broken:
        def pdf(self, number: int) -> bytes:
            raise ValueError(f"page {number}")

    renderer = Renderer()
    with qtbot.captureExceptions() as caught:
        renderer.draw(Broken(), [0], 1.0)  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: bool(caught), timeout=PATIENCE)
    assert str(caught[0][1]) == "page 1"
    renderer.close()
