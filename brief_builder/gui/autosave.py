"""Autosave: what was edited becomes text beside the window, since that takes long for a long document, and is then kept for recovery.

A brief is a value, so the thread needs no lock. An edit is kept within two seconds, however steadily somebody types: the timer
is never put off. What comes back after the document was saved, left or let go is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

if TYPE_CHECKING:
    from brief_builder.brief.model import Brief

AFTER_MS = 600


class Autosave(QObject):
    """`due`: it is time to keep the brief of now. Whoever hears it calls `prepare`; `keep` then gets the content of the file."""

    due = Signal()
    _ready = Signal(int, bytes)

    def __init__(self, keep: Callable[[bytes], None]) -> None:
        super().__init__()
        self._keep = keep
        self._turn = 0
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.due)
        self._ready.connect(self._take)

    def edited(self) -> None:
        """Something is not kept yet."""
        if not self._timer.isActive():
            self._timer.start()

    def prepare(self, brief: Brief) -> None:
        """Make the content of the recovery file in the thread."""
        turn = self._turn
        self._pool.start(lambda: self._dump(turn, brief))

    def stop(self) -> None:
        """Nothing is to be kept any more; what is on its way is dropped."""
        self._turn += 1
        self._timer.stop()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _dump(self, turn: int, brief: Brief) -> None:
        """In the thread of the pool."""
        from brief_builder.brief.store import dump_brief

        if turn == self._turn:
            self._ready.emit(turn, dump_brief(brief))

    def _take(self, turn: int, content: bytes) -> None:
        if turn == self._turn:
            self._keep(content)
