"""Which keys text fields take, and which belong to the window.

On Linux Qt's fields take Ctrl+E and Ctrl+K as Emacs does (end of line, delete to the end); here they export and search.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

OF_FIELDS = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z, Qt.Key.Key_Y}
"""Select all, copy, paste, cut, undo, redo."""
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_window_key(event: QEvent, of_fields: frozenset[Qt.Key] = frozenset(OF_FIELDS)) -> bool:
    """Whether a field must leave this key to the window: Ctrl with a letter or digit that is no key of fields."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != Qt.KeyboardModifier.ControlModifier:
        return False
    key = event.key()
    is_sign = Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    return is_sign and Qt.Key(key) not in of_fields
