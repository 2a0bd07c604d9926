"""Autosave: what was edited becomes text and is kept for recovery beside the window: a long document and a slow disk take their time.

A brief is a value, so making its text needs no lock; writing does: what the thread writes is of the turn that is on, and whoever
ends that turn (saved, left, let go) waits for a write that has begun, so that nothing is written behind it. An edit is kept within
two seconds, however steadily somebody types: the timer is never put off.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from brief_builder.errors import UserError
from brief_builder.gui import recovery
from brief_builder.gui.recovery import Rescued
from brief_builder.i18n import Message

AFTER_MS = 600


class Autosave(QObject):
    """Keeps what `unsaved` gives (None when all is saved) in the recovery folder of this window; `tell` gets what goes wrong."""

    _done = Signal(object)

    def __init__(self, data_folder: Path, unsaved: Callable[[], Rescued | None], tell: Callable[[Message], object]) -> None:
        super().__init__()
        self._data_folder, self._unsaved, self._tell = data_folder, unsaved, tell
        self.place = recovery.claim(data_folder)
        self._turn = 0
        self._writing = Lock()
        self._on_its_way = False
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._keep_beside)
        self._done.connect(self._take)

    def edited(self) -> None:
        """Something is not kept yet."""
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Keep what is not saved before anything else happens. Raises UnwritableFile."""
        if kept := self._to_keep():
            self.stop()  # what is still on its way is older
            recovery.keep(self.place.folder, kept.brief, kept.path)

    def let_go(self) -> None:
        """There is nothing to recover: it is saved, or the user does not want it."""
        self.stop()
        recovery.let_go(self.place.folder)

    def leave_for_later(self) -> None:
        """Leave what was found at the start where it is, to be offered again, and keep what is edited now elsewhere."""
        found, other = self.place, recovery.claim(self._data_folder, empty=True)
        with self._writing:
            self.place = other
        found.release()

    def stop(self) -> None:
        """Nothing is to be kept any more; what is on its way is dropped, or whole on the disk."""
        with self._writing:
            self._turn += 1
        self._timer.stop()

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self.stop()
        self._pool.clear()
        self._pool.waitForDone()

    def _to_keep(self) -> Rescued | None:
        """What is not saved; when all is, what was kept is let go."""
        unsaved = self._unsaved()
        if unsaved is None:
            self.let_go()
        return unsaved

    def _keep_beside(self) -> None:
        if self._on_its_way:  # a very long document takes longer than the timer: nothing may pile up
            self._timer.start()
        elif kept := self._to_keep():
            turn, self._on_its_way = self._turn, True
            self._pool.start(lambda: self._keep(turn, kept))

    def _keep(self, turn: int, kept: Rescued) -> None:
        """In the thread of the pool."""
        from brief_builder.brief.store import dump_brief

        trouble: Message | None = None
        try:
            if turn == self._turn:
                self._write(turn, dump_brief(kept.brief), kept.path)
        except UserError as error:
            trouble = error.message
        finally:
            self._done.emit(trouble)

    def _write(self, turn: int, content: bytes, path: Path | None) -> None:
        with self._writing:
            if turn == self._turn:
                recovery.keep_content(self.place.folder, content, path)

    def _take(self, trouble: Message | None) -> None:
        self._on_its_way = False
        if trouble is not None:
            self._tell(trouble)
