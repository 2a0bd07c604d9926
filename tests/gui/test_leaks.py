"""Nothing of what is opened and closed again and again stays: an afternoon of work must not fill the memory."""

import gc
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from brief_builder.gui.keeping.item_form import ItemForm
from brief_builder.gui.widgets.layer import Toast
from brief_builder.i18n import _
from brief_builder.keeping.start import start_own_library
from tests.gui.conftest import PATIENCE, Opened, OpenWindow
from tests.gui.views import VIEWS, View, opened_view

TIMES = 3
COUNTED = ("brief_builder.gui.", "brief_builder.content.library.")
NOT_COUNTED = ("brief_builder.gui.history.", "brief_builder.gui.paragraph.", "brief_builder.gui.read.trail.")
"""The steps of undo, and the way back through what was read: they have bounds of their own."""


def living(opened: Opened) -> Counter[str]:
    """How many there are: objects of Qt in a window or without a parent, and objects of our classes. What says a toast goes by itself."""
    for toast in opened.window.findChildren(Toast):
        toast.dismiss()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.unfreeze()  # what was put out of the collector's way counts too, also when it is rubbish
    tops = [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None]
    of_qt = Counter(child.metaObject().className() for top in tops for child in (top, *top.findChildren(QObject)))
    names = (f"{type(found).__module__}.{type(found).__name__}" for found in gc.get_objects())
    return of_qt + Counter(name for name in names if name.startswith(COUNTED) and not name.startswith(NOT_COUNTED))


def grown(opened: Opened, deed: Callable[[], object]) -> dict[str, int]:
    """What there is more of each time that it is done, once it has been done before."""
    deed()
    before = living(opened)
    for _time in range(TIMES):
        deed()
    return {name: count for name, count in (living(opened) - before).items() if count >= TIMES}


def look(opened: Opened, views: Iterable[View]) -> list[View]:
    """Open and close them; which of them are layers and dialogs."""
    closed = []
    for view in views:
        with opened_view(opened, view) as root:
            closed += [view] if root is not opened.window else []
    return closed


def test_layers_and_dialogs_that_are_closed_are_gone(open_window: OpenWindow) -> None:
    opened = open_window()
    closed = look(opened, VIEWS)
    assert len(closed) > 20
    assert grown(opened, lambda: look(opened, closed)) == {}


def answered(opened: Opened, deed: Callable[[], object], answer: Callable[[QWidget], object]) -> None:
    """Do it, and answer the dialog that comes."""
    met: list[QWidget] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and not met:
            met.append(dialog)
            try:
                answer(dialog)
            finally:
                dialog.hide()  # one that is not answered makes the test fail, not wait

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    deed()
    timer.stop()
    assert met


def test_questions_that_are_answered_are_gone(open_window: OpenWindow) -> None:
    opened = open_window()
    act, files = opened.window.actions_by_id, opened.controller.files
    opened.window.document.outline.add_own_text("kernboodschap")
    asked = {
        "about": act["about"].trigger,
        "new": act["new"].trigger,
        "message": lambda: files.tell(_("Nothing differs.")),
        "leave": files.may_leave,
        "own library": opened.controller.keeping._ask_where,
    }
    stayed = {name: grown(opened, lambda deed=deed: answered(opened, deed, QDialog.reject)) for name, deed in asked.items()}
    assert {name: more for name, more in stayed.items() if more} == {}


def test_what_is_read_written_and_made_again_leaves_nothing(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    window, session = opened.window, opened.session
    outline = window.document.outline

    def work() -> None:
        for item in ("veerkracht", "eenzaamheid", "eenzame-jongeren", "jeugd", "ungar-2012"):
            window.read.read(item, "veerkracht")
        for words in ("veerkracht", "stad", "xqzzy"):
            opened.search(words)
        window.search.search.field.clear()
        session.start(session.templates.get("raadsinformatiebrief"))
        outline.add_own_text("kernboodschap")
        outline.writing.end()
        for tab in (1, 2, 0):
            window.document.show_tab(tab)
        session.save(tmp_path / "stuk.brief")
        opened.qtbot.wait(300)

    work()  # Controle and Afdrukvoorbeeld are made
    assert grown(opened, work) == {}


def read_again(opened: Opened, deed: Callable[[], object]) -> None:
    with opened.qtbot.waitSignal(opened.session.library_opened, timeout=PATIENCE):
        deed()
    opened.qtbot.wait(30)


def test_libraries_that_are_read_again_leave_nothing(open_window: OpenWindow) -> None:
    opened = open_window()
    assert grown(opened, lambda: read_again(opened, opened.session.library_stale.emit)) == {}


def test_a_form_that_was_saved_is_gone_with_the_library_it_was_opened_in(open_window: OpenWindow, tmp_path: Path) -> None:
    opened, own = open_window(), tmp_path / "eigen"
    start_own_library(own, "Eigen", "2026-11-24")
    opened.session.use_own_library(own)

    def write(form: QWidget) -> None:
        assert isinstance(form, ItemForm)
        form.accept()
        assert not form.isVisible(), form._said.text()

    def keep() -> None:
        opened.window.read.read("veerkracht")
        read_again(opened, lambda: answered(opened, opened.window.actions_by_id["own_version"].trigger, write))

    assert grown(opened, keep) == {}


def test_what_is_counted_is_seen(open_window: OpenWindow) -> None:
    opened = open_window()
    assert grown(opened, lambda: QMessageBox(opened.window))["QMessageBox"] == TIMES
