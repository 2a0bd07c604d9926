"""The keys of the outline: what each does with the chosen parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from brief_builder.gui.document.outline_view import OutlineView

UP_OR_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def deed_of(event: QKeyEvent, view: OutlineView) -> Callable[[], object] | None:
    """What a key does; None when it is one of Qt's (walk, choose several with Shift or Ctrl)."""
    nodes, key, held = view.chosen(), Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    ids = [node.part.id for node in nodes]
    if held == Qt.KeyboardModifier.AltModifier and key in UP_OR_DOWN and nodes:
        return lambda: view.deeds.step(ids, UP_OR_DOWN[key])
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    match key:
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return lambda: view.open_node(view.currentIndex())
        case Qt.Key.Key_Delete if nodes:
            return lambda: view.deeds.remove(ids)
        case Qt.Key.Key_Space if nodes:
            return lambda: view.deeds.leave_out(ids)
        case Qt.Key.Key_F2 if nodes:
            return lambda: view.deeds.rename(nodes[0].part)
        case _:
            return None
