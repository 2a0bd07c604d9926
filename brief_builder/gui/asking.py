"""Dialogs that wait for an answer."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def ask(dialog: QDialog) -> bool:
    """Show it until it is answered; whether the answer was yes.

    It goes when the event loop turns next, not with the window that it stands over: read from it what it holds at once.
    """
    agreed = bool(dialog.exec())
    dialog.deleteLater()
    return agreed
