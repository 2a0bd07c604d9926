"""The question before what was written is thrown away."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from brief_builder.gui.asking import ask
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.i18n import _


def may_throw_away(kit: Kit, window: QWidget) -> bool:
    """Ask whether what was written in a form or window may go."""
    say = kit.say
    box = QMessageBox(window)
    FocusRing(kit, box)
    box.setWindowTitle(window.windowTitle())
    box.setText(say(_("What you wrote has not been saved.")))
    on = box.addButton(say(_("Go on writing")), QMessageBox.ButtonRole.RejectRole)
    away = box.addButton(say(_("Throw away")), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(on)
    ask(box)
    return box.clickedButton() is away
