"""Every key means one thing: what writes a text takes no key from the window, since the window would be deaf to it meanwhile."""

from collections import Counter

from brief_builder.gui.actions import MENUS
from brief_builder.gui.editor.keys import KEYS


def test_no_key_has_two_meanings() -> None:
    window = [key for menu in MENUS for action in menu.actions if action for key in action.keys.split()]
    editor = [key for key in KEYS if key]
    twice = [key for key, count in Counter(window + editor).items() if count > 1]
    assert twice == []
