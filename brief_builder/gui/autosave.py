"""Autosave: what was edited becomes text beside the window, since that takes long for a long document, and is then kept for recovery.

A brief is a value, so the thread needs no lock. An edit is kept within two seconds, however steadily somebody types: the timer
is never put off. What comes back after the document was saved, left or let go is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from brief_builder.errors import UserError
from brief_builder.gui import recovery
from brief_builder.gui.recovery import Rescued
from brief_builder.i18n import Message

AFTER_MS = 600


class Autosave(QObject):
    """Keeps what `unsaved` gives (None when all is saved) in the recovery folder of this window; `tell` gets what goes wrong."""

    _ready = Signal(int, object, bytes)

    def __init__(self, data_folder: Path, unsaved: Callable[[], Rescued | None], tell: Callable[[Message], object]) -> None:
        super().__init__()
        self._data_folder, self._unsaved, self._tell = data_folder, unsaved, tell
        self.place = recovery.claim(data_folder)
        self._turn = 0
        self._on_its_way = False
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._keep_beside)
        self._ready.connect(self._take)

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
        found = self.place
        self.place = recovery.claim(self._data_folder, empty=True)
        found.release()

    def stop(self) -> None:
        """Nothing is to be kept any more; what is on its way is dropped."""
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
            self._pool.start(lambda: self._dump(turn, kept))

    def _dump(self, turn: int, kept: Rescued) -> None:
        """In the thread of the pool."""
        from brief_builder.brief.store import dump_brief

        content = b""
        try:
            if turn == self._turn:
                content = dump_brief(kept.brief)
        finally:
            self._ready.emit(turn, kept.path, content)

    def _take(self, turn: int, path: Path | None, content: bytes) -> None:
        self._on_its_way = False
        if turn != self._turn or not content:
            return
        try:
            recovery.keep_content(self.place.folder, content, path)
        except UserError as error:
            self._tell(error.message)
