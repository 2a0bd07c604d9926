"""Where the keyboard is while widgets are made anew, so that it is on the same one afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


@contextmanager
def keyboard_stays(within: QWidget) -> Iterator[None]:
    """What is in `within` is made anew meanwhile: the keyboard goes on in the widget that says the same, else in the one at its place."""
    had = QApplication.focusWidget()
    before = _stops(within) if had is not None and within.isAncestorOf(had) else []
    at = before.index(had) if had in before else -1
    said = [_said(stop) for stop in before]
    yield
    if at >= 0:
        QTimer.singleShot(0, within, lambda: _go_on(within, said, at))  # what was made is shown by then


def _go_on(within: QWidget, said: list[tuple[type, str]], at: int) -> None:
    stops = _stops(within)
    same = [stop for stop in stops if _said(stop) == said[at]]
    nth = said[:at].count(said[at])
    wanted = same[nth : nth + 1] or same[-1:] or stops[at : at + 1] or stops[-1:]
    for stop in wanted:
        stop.setFocus(Qt.FocusReason.OtherFocusReason)


def _stops(within: QWidget) -> list[QWidget]:
    """What can have the keyboard, in the order in which it was made; what was taken out is hidden."""
    return [
        widget
        for widget in within.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.isVisibleTo(within)
    ]


def _said(widget: QWidget) -> tuple[type, str]:
    return type(widget), widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
