"""What a user notices in the window: names, room, languages, colours, and nothing lost at closing."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget

from brief_builder.brief.checks import Grade
from brief_builder.gui import mime
from brief_builder.gui.definition_chooser import DefinitionChooser
from brief_builder.gui.document.fields_dialog import FieldsDialog
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layer import EDGE, Toast
from tests.gui.conftest import Opened, OpenWindow


def unnamed(window: QWidget) -> list[str]:
    """What the keyboard reaches but a screen reader cannot name."""
    reached = (w for w in window.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [type(w).__name__ for w in reached if not (w.accessibleName() or getattr(w, "text", str)())]


def cut(window: QWidget) -> Iterator[str]:
    """Labels and buttons that are narrower than their words, and widgets outside their parent."""
    for widget in window.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or isinstance(widget, FocusRing) or isinstance(parent, QAbstractScrollArea):
            continue
        if type(widget) is QLabel and widget.width() < widget.fontMetrics().horizontalAdvance(widget.text()):
            yield f"cut: {widget.text()}"
        if isinstance(widget, QPushButton) and widget.width() < widget.minimumSizeHint().width():
            yield f"narrow: {widget.text()}"
        shadow = EDGE if isinstance(widget, Toast) else 0
        if widget.geometry().right() - shadow > parent.width() and not isinstance(parent.parentWidget(), QAbstractScrollArea):
            yield f"outside: {type(widget).__name__} {widget.accessibleName()}"


def fill(opened: Opened) -> None:
    opened.controller.adding.drop([next(opened.session.library.findings()).id], "inhoud", 0)
    opened.window.document.check()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (911, 512)])
def test_everything_has_a_name_and_fits(open_window: OpenWindow, language: str, size: tuple[int, int]) -> None:
    opened = open_window(language)
    opened.window.resize(*size)
    opened.window.first_widths()
    fill(opened)
    opened.search("veerkracht")
    for item in ("veerkracht", next(opened.session.library.findings()).id):
        opened.window.read.read(item, "veerkracht")
        with suppress(opened.qtbot.TimeoutError):
            opened.qtbot.waitUntil(lambda: not any(cut(opened.window)))
        assert list(cut(opened.window)) == []
        assert unnamed(opened.window) == []


@pytest.mark.parametrize("kind", ["Term", "Finding", "Figure", "Theme", "Source", "Abbreviation"])
def test_every_kind_of_item_can_be_read_added_and_copied(open_window: OpenWindow, kind: str) -> None:
    opened = open_window()
    item = next(i for i in opened.session.library.all() if type(i).__name__ == kind)
    opened.window.read.read(item.id)
    assert opened.window.read.item is item
    assert item.id in {i.id for i in opened.session.library.all()}
    data = opened.window.read.to_copy()
    assert data is not None
    assert data.hasHtml()
    assert data.text()
    opened.window.read.add_current()
    for chooser in opened.window.findChildren(DefinitionChooser):
        chooser._answer()
    assert list(opened.session.brief.parts())


def test_several_definitions_ask_which_one(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.controller.adding.add(["veerkracht"])
    chooser = opened.window.findChild(DefinitionChooser)
    assert chooser is not None
    chosen = next(o for o in chooser._options if o.isChecked())
    assert "Jeugdbeleid" in chosen.text()  # the agreed one
    chooser._options[0].setChecked(True)
    chooser._reason.setText("Past bij dit stuk.")
    opened.qtbot.mouseClick(chooser._add, Qt.MouseButton.LeftButton)
    part = next(opened.session.brief.parts())
    assert (part.definition, part.reason) == ("ungar-2012", "Past bij dit stuk.")


def test_a_remark_leads_to_its_place(open_window: OpenWindow) -> None:
    opened = open_window()
    document = opened.window.document
    document.check()
    document.show_tab(1)
    must = next(r for r in opened.session.printed.remarks() if r.grade is Grade.MUST and r.slot)
    document.remarks.chosen.emit(must)
    assert document.outline.isVisible()
    assert document.outline.current_slot == must.slot


def test_items_and_parts_are_dropped_where_the_pointer_is(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, session = opened.window.document.outline, opened.session
    finding = next(session.library.findings())
    drop(opened, mime.carry(mime.ITEMS, [finding.id]), "aanleiding")
    assert [(s.id, [p.item for p in s.parts]) for s in session.brief.slots if s.parts] == [("aanleiding", [finding.id])]
    part = next(session.brief.parts())
    drop(opened, mime.carry(mime.PART, [part.id]), "inhoud")
    assert [s.id for s in session.brief.slots if s.parts] == ["inhoud"]
    assert outline.current_slot == "inhoud"


def drop(opened: Opened, data: QMimeData, slot: str) -> None:
    outline = opened.window.document.outline
    outline.scrollTo(outline.outline.index_of(slot))
    spot = outline.visualRect(outline.outline.index_of(slot)).center()
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    outline.dragEnterEvent(QDragEnterEvent(spot, action, data, button, keys))
    over = QDragMoveEvent(spot, action, data, button, keys)
    outline.dragMoveEvent(over)
    assert over.isAccepted()
    outline.dropEvent(QDropEvent(QPointF(spot), action, data, button, keys))


def test_keys_move_leave_out_and_remove_a_part(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, session, qtbot = opened.window.document.outline, opened.session, opened.qtbot
    for _number in range(2):
        outline.add_own_text("kernboodschap")
        outline.writing.end()
    first, second = (p.id for p in session.brief.parts())
    outline.go_to("kernboodschap", first)
    qtbot.keyClick(outline, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [p.id for p in session.brief.parts()] == [second, first]
    qtbot.keyClick(outline, Qt.Key.Key_Space)
    assert [p.excluded for p in session.brief.parts()] == [False, True]
    qtbot.keyClick(outline, Qt.Key.Key_Delete)
    assert [p.id for p in session.brief.parts()] == [second]
    opened.window.actions_by_id["undo"].trigger()
    assert [p.id for p in session.brief.parts()] == [second, first]


def test_the_other_colours_reach_everything(open_window: OpenWindow) -> None:
    opened = open_window()
    light = opened.window.grab().toImage().pixelColor(QPoint(700, 600))
    opened.window.actions_by_id["dark"].setChecked(True)
    dark = opened.window.grab().toImage().pixelColor(QPoint(700, 600))
    assert light.lightness() > 200
    assert dark.lightness() < 60
    opened.window.actions_by_id["dark"].setChecked(False)


def test_layout_and_last_document_come_back(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    file = tmp_path / "stuk.brief"
    opened.session.save(file)
    opened.window.resize(1200, 700)
    opened.window._split.setSizes([320, 400, 480])
    widths = opened.window._split.sizes()
    assert opened.window.close()
    again = open_window(template="", size=None)
    again.desktop.open_first(None)
    assert again.session.path == file
    assert again.window.size() == opened.window.size()
    assert again.window._split.sizes() == widths


def test_the_mouse_folds_writes_and_reads(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, qtbot = opened.window.document.outline, opened.qtbot
    outline.add_own_text("kernboodschap")
    outline.writing.end()
    head = outline.outline.index_of("kernboodschap")
    part = outline.outline.index_of("", next(opened.session.brief.parts()).id)
    click(opened, part)
    assert outline.writing.editor is not None
    outline.writing.end()
    click(opened, head)
    assert not outline.isExpanded(head)
    click(opened, head)
    assert outline.isExpanded(head)
    opened.search("veerkracht")
    hits = opened.window.search.hits
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=hits.visualRect(hits.model().index(0)).center())
    assert opened.window.read.item.id == hits.ids[0]


def click(opened: Opened, index: QModelIndex) -> None:
    outline = opened.window.document.outline
    spot = outline.visualRect(index).center()
    opened.qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_working_file_is_copied_into_the_window_never_moved(open_window: OpenWindow, tmp_path: Path) -> None:
    opened = open_window()
    file = tmp_path / "stuk.brief"
    opened.session.save(file)
    opened.session.start(opened.session.templates.get("memo"))
    opened.session.save(tmp_path / "ander.brief")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(700, 400), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, data, button, keys)
    opened.window.dropEvent(event)
    assert event.dropAction() is Qt.DropAction.CopyAction
    opened.qtbot.waitUntil(lambda: opened.session.path == file)


def test_a_press_here_and_a_release_there_is_no_click(open_window: OpenWindow) -> None:
    opened = open_window()
    outline, qtbot = opened.window.document.outline, opened.qtbot
    outline.add_own_text("kernboodschap")
    outline.writing.end()
    part = outline.outline.index_of("", next(opened.session.brief.parts()).id)
    elsewhere = outline.outline.index_of("aanleiding")
    left, view = Qt.MouseButton.LeftButton, outline.viewport()
    qtbot.mousePress(view, left, pos=outline.visualRect(elsewhere).center())
    qtbot.mouseRelease(view, left, pos=outline.visualRect(part).center())
    assert outline.writing.editor is None
    click(opened, part)
    assert outline.writing.editor is not None


def test_the_ring_is_whole_around_what_reaches_the_edge_of_the_window(open_window: OpenWindow) -> None:
    opened = open_window()
    window, scroll = opened.window, opened.window.document.remarks._scroll
    window.activateWindow()
    opened.window.document.show_tab(2)
    scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    opened.qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    scroll.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible()
    assert window.rect().contains(window.ring.geometry())


def test_a_dialog_leaves_the_window_behind_it_in_one_piece(open_window: OpenWindow) -> None:
    """A child with a native window of its own is painted apart: it flickers, and dialogs lose the window they belong to."""
    opened = open_window()
    opened.session.start(opened.session.templates.get("raadsinformatiebrief"))
    dialog = FieldsDialog(opened.kit, opened.session, opened.window)
    dialog.show()
    opened.qtbot.waitUntil(dialog.isVisible)
    children = [child for child in opened.window.children() if isinstance(child, QWidget)]
    assert children
    assert not any(child.windowHandle() for child in children if not child.isWindow())
    dialog.close()
