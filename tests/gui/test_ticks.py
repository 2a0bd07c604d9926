"""Several hits at once: ticked by keys and by mouse, added and dragged together."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from brief_builder.brief import arranging
from brief_builder.brief.model import Part
from brief_builder.gui import mime
from brief_builder.gui.definition_chooser import DefinitionChooser
from brief_builder.gui.search.hit_delegate import tick_box
from brief_builder.gui.widgets.layer import Toast
from brief_builder.i18n import _, ngettext
from tests.gui.conftest import Opened, OpenWindow

CTRL, SHIFT, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton


def row(opened: Opened, address: str) -> int:
    return opened.window.search.hits.ids.index(address)


def spot(opened: Opened, address: str) -> QPoint:
    hits = opened.window.search.hits
    return hits.visualRect(hits.hits.index(row(opened, address))).center()


def box(opened: Opened, address: str) -> QPoint:
    hits = opened.window.search.hits
    return tick_box(QRectF(hits.visualRect(hits.hits.index(row(opened, address))))).center().toPoint()


def items(opened: Opened) -> set[str]:
    return {part.item for part in opened.session.brief.parts()}


def shortcut(widget: QWidget, key: Qt.Key) -> bool:
    """Whether the widget wants the key for itself, which the window would take otherwise."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_ticked_from_the_field_and_added_together(open_window: OpenWindow) -> None:
    opened = open_window()
    window, qtbot = opened.window, opened.qtbot
    field, hits = window.search.search.field, window.search.hits
    window.search.focus()
    opened.search("stad")
    assert not window.search.ticks.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(field, Qt.Key.Key_Space, CTRL)
    first, second = hits.ids[0], hits.ids[1]
    assert list(hits.hits.ticked) == [first, second]
    assert field.text() == "stad"
    assert window.search.ticks.isVisible()
    assert "2" in window.search.ticks._count.text()
    assert shortcut(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert items(opened) == {first, second}
    assert not hits.hits.ticked
    assert not window.search.ticks.isVisible()


def test_space_in_the_list_ticks_and_ticks_outlive_the_query(open_window: OpenWindow) -> None:
    opened = open_window()
    hits, qtbot = opened.window.search.hits, opened.qtbot
    opened.search("eenzaamheid")
    hits.setFocus()
    qtbot.keyClick(hits, Qt.Key.Key_Space)
    gathered = [hits.ids[0]]
    opened.search("bouwen")
    qtbot.keyClick(hits, Qt.Key.Key_Space)
    gathered.append(hits.ids[0])
    assert list(hits.hits.ticked) == gathered
    qtbot.mouseClick(opened.window.search.ticks._add, LEFT)
    assert items(opened) == set(gathered)
    opened.session.undo()
    assert items(opened) == set()


def test_the_mouse_ticks_by_the_box_and_with_keys(open_window: OpenWindow) -> None:
    opened = open_window()
    hits, qtbot = opened.window.search.hits, opened.qtbot
    opened.search("stad")
    first, second, third = hits.ids[:3]
    qtbot.mouseClick(hits.viewport(), LEFT, pos=box(opened, second))
    assert list(hits.hits.ticked) == [second]
    assert opened.window.read.item is None
    qtbot.mouseClick(hits.viewport(), LEFT, CTRL, spot(opened, second))
    assert list(hits.hits.ticked) == []
    qtbot.mouseClick(hits.viewport(), LEFT, SHIFT, spot(opened, third))
    assert set(hits.hits.ticked) == {first, second, third}
    qtbot.mouseClick(opened.window.search.ticks._clear, LEFT)
    assert list(hits.hits.ticked) == []


def test_a_drag_of_a_ticked_hit_takes_the_others_along(open_window: OpenWindow) -> None:
    opened = open_window()
    hits = opened.window.search.hits
    opened.search("stad")
    first, second, third = hits.ids[:3]
    hits.tick(hits.hits.index(0))
    hits.tick(hits.hits.index(1))
    assert mime.carried(mime.ITEMS, hits.hits.mimeData([hits.hits.index(1)])) == [first, second]
    assert mime.carried(mime.ITEMS, hits.hits.mimeData([hits.hits.index(2)])) == [third]
    opened.controller.adding.drop([first, second], "inhoud", 0)
    assert not hits.hits.ticked


def test_of_ticked_terms_is_asked_which_definition(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.controller.adding.add(["vriendschap", "veerkracht", "eenzaamheid"])
    assert items(opened) == {"vriendschap", "eenzaamheid"}
    chooser = opened.window.findChild(DefinitionChooser)
    assert chooser is not None
    opened.qtbot.mouseClick(chooser._add, LEFT)
    assert items(opened) == {"vriendschap", "eenzaamheid", "veerkracht"}


def test_a_screen_reader_hears_the_tick(open_window: OpenWindow) -> None:
    opened = open_window()
    hits = opened.window.search.hits
    opened.search("stad")
    hits.tick(hits.hits.index(0))
    role = Qt.ItemDataRole.CheckStateRole
    assert [hits.hits.index(r).data(role) for r in (0, 1)] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_the_toast_tells_when_things_went_to_several_paragraphs(open_window: OpenWindow) -> None:
    opened = open_window(template="memo")
    opened.controller.adding.add(["vriendschap", "eenzaamheid"])
    places = {slot.id for slot in opened.session.brief.slots if slot.parts}
    toast = opened.window.findChild(Toast)
    assert toast is not None
    headings = [spec.heading for spec in opened.session.template.slots if spec.id in places]
    assert any(heading in toast.accessibleName() for heading in headings)
    opened.session.edit(_("Add"), arranging.put(opened.session.brief, (Part("x", "text"),), "kern", 0))
    opened.controller.adding._tell(list(opened.session.brief.parts()))
    assert opened.kit.say(ngettext("{count} paragraph", "{count} paragraphs", 2)) in opened.window.findChildren(Toast)[-1].accessibleName()
