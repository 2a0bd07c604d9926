"""Every control has a name, is reached by Tab, and shows that it has the focus: in the window, its layers and its dialogs."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTabBar, QWidget
from shiboken6 import isValid

from brief_builder.gui.widgets.focus_ring import FocusRing
from tests.gui.conftest import Opened, OpenWindow
from tests.gui.hands import Keyboard
from tests.gui.views import VIEWS, opened_view

Role = QAccessible.Role
USED = {
    Role.Button, Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText, Role.Link, Role.PageTab,
    Role.ListItem, Role.TreeItem, Role.MenuItem, Role.List, Role.Tree, Role.PageTabList, Role.Graphic, Role.ProgressBar,
}  # fmt: skip
"""What a user works with, or must be told of."""


LINKS = 6
"""More than any text has."""


def walk(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds, as far as it can be seen."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from walk(child)


def test_everything_that_is_used_has_a_name(open_window: OpenWindow) -> None:
    opened, nameless, seen = open_window(), list[str](), set[QAccessible.Role]()
    for view in VIEWS:
        with opened_view(opened, view) as root:
            for interface in walk(QAccessible.queryAccessibleInterface(root)):
                seen.add(interface.role())
                used = interface.role() in USED or interface.state().focusable
                if used and not interface.text(QAccessible.Text.Name).strip():
                    nameless.append(f"{view.name}: {type(interface.object()).__name__} {interface.role()}")
    assert nameless == []
    assert {Role.ListItem, Role.TreeItem, Role.EditableText} <= seen


OWN_KEYS = {Role.List, Role.Tree, Role.PageTabList}
SAYS_NOTHING = {Role.NoRole, Role.Client, Role.Pane, Role.Window}


def test_what_the_keyboard_reaches_says_what_it_is_and_which_keys_are_its_own(open_window: OpenWindow) -> None:
    """Lists and outlines tell their keys; only what scrolls with the arrows, and no more, may go without a role."""
    opened, silent, vague = open_window(), set[str](), set[str]()
    for view in VIEWS:
        with opened_view(opened, view) as root:
            for interface in walk(QAccessible.queryAccessibleInterface(root)):
                widget, role = interface.object(), interface.role()
                if not interface.state().focusable or not isinstance(widget, QWidget):
                    continue
                if role in OWN_KEYS and not isinstance(widget, QTabBar) and not interface.text(QAccessible.Text.Description):
                    silent.add(f"{view.name}: {told(widget)}")
                if role in SAYS_NOTHING and not isinstance(widget, QAbstractScrollArea):
                    vague.add(f"{view.name}: {told(widget)}")
    assert silent == set()
    assert vague == set()


def test_tab_reaches_everything_and_the_focus_can_be_seen(open_window: OpenWindow) -> None:
    opened, missed, unseen = open_window(), list[str](), list[str]()
    opened.window.activateWindow()
    opened.window.search.focus()
    for view in VIEWS:
        with opened_view(opened, view) as root:
            assert root.window().focusWidget() is not None, view.name
            reached = tabbed(opened, root)
            missed += [f"{view.name}: {told(w)}" for w in root.findChildren(QWidget) if takes_tab(w) and w not in reached]
            unseen += [f"{view.name}: {told(w)}" for w in reached if not shows_focus(w)]
    assert "\n".join(missed) == ""
    assert "\n".join(unseen) == ""


def tabbed(opened: Opened, root: QWidget) -> set[QWidget]:
    """What Tab comes along, until it is round."""
    keys, reached = Keyboard(opened), dict[QWidget, int]()
    root.window().activateWindow()
    opened.qtbot.waitUntil(lambda: QApplication.activeWindow() is root.window())
    while (focused := keys.focus) not in reached or reached[focused] < LINKS:  # a text is where Tab walks its links first
        reached[focused] = reached.get(focused, 0) + 1
        keys.press(Qt.Key.Key_Tab)
    return {w for w in reached if isValid(w)}


def takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def shows_focus(widget: QWidget) -> bool:
    """It paints its focus itself, or the ring of its window is around it."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    rings = widget.window().findChildren(FocusRing)
    return bool(widget.property("ownFocus")) or any(ring.isVisible() for ring in rings)


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName() or getattr(widget, 'text', str)()}”"


def test_no_focus_is_lost_on_something_unseen(open_window: OpenWindow) -> None:
    opened = open_window()
    opened.window.activateWindow()
    for view in VIEWS:
        with opened_view(opened, view):
            focused = QApplication.focusWidget()
            assert focused is None or focused.isVisible(), view.name
