"""When a window has been painted for the first time: the moment from which the user sees it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 500
"""A window that starts minimized is not painted; what waits for it goes on after this."""


class FirstPaint(QObject):
    """Calls `then` once, in the turn of the event loop after the first paint of the widget."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._then = widget, then
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._call)
        self._timer.start(PATIENCE_MS)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The first paint starts the last wait."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _call(self) -> None:
        self._widget.removeEventFilter(self)
        self._then()
