"""What Controle says, asked anew a moment after each edit: a step in each turn of the event loop, so that no key waits for it.

The pictures are read on a thread of their own: they may be large, and lie on a slow share.
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


class Checker(QObject):
    """`checked` gives all remarks about the brief of now."""

    checked = Signal(tuple)
    _pictures_read = Signal(int, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._steps: Iterator[tuple[Remark, ...]] = iter(())
        self._found: list[Remark] = []
        self._turn = 0
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._begin)
        self._stepper = QTimer(self)
        self._stepper.timeout.connect(self._step)
        self._pictures_read.connect(self._check)
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
        self._pool.clear()
        self._pool.waitForDone()

    def _drop(self) -> None:
        """What is being checked is not of now any more."""
        self._turn += 1
        self._stepper.stop()

    def _begin(self) -> None:
        """An edit begins it anew. At the start it waits for the library: without that, what is right looks wrong."""
        self._drop()
        if self._session.awaits_document:
            self._timer.start()
        elif beside := self._session.file.pictures_beside:
            turn = self._turn
            self._pool.start(lambda: self._read(turn, beside))
        else:
            self._check(self._turn, {})

    def _read(self, turn: int, beside: Path) -> None:
        """In the thread of the pool. Of pictures that cannot be read the check says that they are not there."""
        pictures: Mapping[str, bytes] = {}
        with suppress(UserError):
            pictures = read_pictures(beside)
        self._pictures_read.emit(turn, pictures)

    def _check(self, turn: int, pictures: Mapping[str, bytes]) -> None:
        if turn == self._turn:
            self._steps, self._found = self._session.printed.remark_steps(pictures), []
            self._stepper.start(0)

    def _step(self) -> None:
        for found in self._steps:
            self._found += found
            return
        self._stepper.stop()
        self.checked.emit(settled(self._found, self._session.brief))
