"""What Controle says, asked anew a moment after each edit, on a thread of its own: no key waits for it, however long a text is.

A brief, its document type and the library are values, so looking at them needs no lock. The pictures are read there too: they may
be large, and lie on a slow share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from brief_builder.brief.checks import Remark, settled
from brief_builder.brief.pictures import read_pictures
from brief_builder.errors import UserError
from brief_builder.gui.session import Session

CHECK_AFTER_MS = 250
Steps = Iterator[tuple[Remark, ...]]


class Checker(QObject):
    """`checked` gives all remarks about the brief of now."""

    checked = Signal(tuple)
    _looked = Signal(int, object, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._turn = 0
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._begin)
        self._looked.connect(self._tell)
        session.brief_changed.connect(self.ask)
        session.library_opened.connect(self.ask)
        session.look_changed.connect(self.ask)

    def ask(self) -> None:
        """Check again, when nothing has been edited for a moment."""
        self._timer.start()

    def now(self) -> None:
        """Check at once."""
        self._drop()
        self.checked.emit(self._session.printed.remarks())

    def close(self) -> None:
        """Stop, and wait for the thread."""
        self._timer.stop()
        self._drop()
        self._pool.waitForDone()

    def _drop(self) -> None:
        """What is being checked is not of now any more."""
        self._turn += 1
        self._pool.clear()

    def _begin(self) -> None:
        """An edit begins it anew. At the start it waits for the library: without that, what is right looks wrong."""
        self._drop()
        if self._session.awaits_document:
            self._timer.start()
            return
        turn, beside = self._turn, self._session.file.pictures_beside
        steps = self._session.printed.remark_steps(lambda: _pictures(beside))
        self._pool.start(lambda: self._look(turn, steps))

    def _look(self, turn: int, steps: Steps) -> None:
        """In the thread of the pool; stops at the next step when it is not of now any more."""
        found: list[Remark] = []
        try:
            for some in steps:
                if turn != self._turn:
                    return
                found += some
        except Exception as error:  # noqa: BLE001 (raised again in the thread of the window)
            self._looked.emit(turn, found, error)
        else:
            self._looked.emit(turn, found, None)

    def _tell(self, turn: int, found: list[Remark], error: Exception | None) -> None:
        """In the thread of the window."""
        if turn != self._turn:
            return
        if error is not None:
            raise error
        self.checked.emit(settled(found, self._session.brief))


def _pictures(beside: Path | None) -> Mapping[str, bytes]:
    """Of pictures that cannot be read the check says that they are not there."""
    if beside is not None:
        with suppress(UserError):
            return read_pictures(beside)
    return {}
