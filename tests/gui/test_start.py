"""The start: what can be done before everything is there, and what comes by itself."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from brief_builder import paths
from brief_builder.i18n import _, translator
from brief_builder.progress import Work
from tests.gui.conftest import GOOD, PATIENCE


@pytest.fixture
def desktop(qtbot: Any, qapp: Any, tmp_path: Path) -> Iterator[Any]:
    """A window that has just been painted, with nothing but its search field."""
    from brief_builder.gui.start import Desktop

    made = Desktop(qapp, translator("nl", paths.TRANSLATIONS), paths.user_folders(tmp_path), (GOOD,))
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.session.autosave.let_go()
    made.window.may_close = lambda: True
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()
    qapp.sendPostedEvents(None, 52)
    qapp.setStyleSheet("")


def test_what_is_typed_before_the_panels_are_there_finds_its_hits(qtbot: Any, desktop: Any) -> None:
    field = desktop.window.search.search.field
    desktop.window.search.focus()
    assert not desktop.window.is_filled
    qtbot.keyClicks(field, "veer")
    with qtbot.waitSignal(desktop.searcher.answered, timeout=PATIENCE):
        desktop.begin(None)
    qtbot.keyClicks(field, "kracht")
    qtbot.waitUntil(lambda: field.text() == "veerkracht" and "veerkracht" in desktop.window.search.hits.ids, timeout=PATIENCE)
    assert field.hasFocus()


def test_document_types_are_offered_only_when_no_document_comes(qtbot: Any, desktop: Any) -> None:
    seen: list[bool] = []
    desktop.session.library_opened.connect(lambda: seen.append(desktop.window.document.chooser.isVisible()))
    with qtbot.waitSignal(desktop.session.none_opened, timeout=PATIENCE):  # the small library has nothing of the example
        desktop.begin(None)
    assert seen == [False]
    assert desktop.window.document.chooser.isVisible()


def test_the_named_file_is_opened_once_the_panels_are_there(qtbot: Any, desktop: Any, tmp_path: Path) -> None:
    from brief_builder.brief.start import new_brief
    from brief_builder.brief.store import save_brief

    file = tmp_path / "memo.brief"
    save_brief(new_brief(desktop.session.templates.get("memo"), date(2026, 1, 1)), file)
    with qtbot.waitSignals([desktop.session.document_opened, desktop.session.library_opened], timeout=PATIENCE):
        desktop.begin(file)
    assert desktop.session.path == file
    assert desktop.window.actions_by_id["save"].isEnabled()


def test_nothing_is_judged_before_the_library_is_there(qtbot: Any, desktop: Any, tmp_path: Path) -> None:
    from brief_builder.brief.start import new_brief
    from brief_builder.brief.store import save_brief

    file = tmp_path / "memo.brief"
    save_brief(new_brief(desktop.session.templates.get("memo"), date(2026, 1, 1)), file)
    happened: list[str] = []
    desktop.session.library_opened.connect(lambda: happened.append("library"))
    desktop.session.document_opened.connect(lambda: desktop.window.document._checker.checked.connect(lambda _: happened.append("checked")))
    desktop.begin(file)
    qtbot.waitUntil(lambda: "checked" in happened, timeout=PATIENCE)
    assert happened[0] == "library"


def test_the_library_is_shown_before_it_can_be_searched(qtbot: Any, desktop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from brief_builder.gui import opening

    may_index, make = Event(), opening.index_work

    def waiting(*args: Any) -> Work[Any]:
        may_index.wait(PATIENCE / 1000)
        return (yield from make(*args))

    monkeypatch.setattr(opening, "index_work", waiting)
    with qtbot.waitSignal(desktop.session.library_opened, timeout=PATIENCE):
        desktop.begin(None)
    qtbot.waitUntil(lambda: desktop.window.document.chooser.isVisible(), timeout=PATIENCE)  # the small library has no example
    assert not desktop.searcher.has_index
    search = desktop.window.search
    qtbot.keyClicks(search.search.field, "veerkracht")
    said = desktop.kit.say(_("The library is being made searchable. Your hits come by themselves."))
    qtbot.waitUntil(lambda: any(text.isVisible() and text.text() == said for text in search.findChildren(QLabel)))
    with qtbot.waitSignal(desktop.searcher.answered, timeout=PATIENCE):
        may_index.set()
    assert "veerkracht" in search.hits.ids
    assert search.hits.isVisible()


def test_a_file_can_be_dropped_only_when_somebody_opens_it(desktop: Any) -> None:
    assert not desktop.window.acceptDrops()
    desktop.fill()
    assert desktop.window.acceptDrops()


def test_tab_walks_through_the_window_from_left_to_right(desktop: Any) -> None:
    desktop.fill()
    window = desktop.window
    parts = {"header": window.header, "search": window.search, "read": window.read, "document": window.document, "status": window.status}
    walked: list[str] = []
    widget = window.nextInFocusChain()
    while widget is not window:
        if widget.focusPolicy().value & 1:
            walked += [name for name, part in parts.items() if part.isAncestorOf(widget) and name not in walked[-1:]]
        widget = widget.nextInFocusChain()
    assert walked == list(parts)
