"""What Controle says, asked anew a moment after each edit: a step in each turn of the event loop, so that no key waits for it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from brief_builder.brief.checks import Remark, settled
from brief_builder.gui.session import Session

CHECK_AFTER_MS = 250


class Checker(QObject):
    """`checked` gives all remarks about the brief of now."""

    checked = Signal(tuple)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._steps: Iterator[tuple[Remark, ...]] = iter(())
        self._found: list[Remark] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self._begin)
        self._stepper = QTimer(self)
        self._stepper.timeout.connect(self._step)
        session.brief_changed.connect(self.ask)
        session.library_opened.connect(self.ask)

    def ask(self) -> None:
        """Check again, when nothing has been edited for a moment."""
        self._timer.start()

    def now(self) -> None:
        """Check at once."""
        self._stepper.stop()
        self.checked.emit(self._session.remarks())

    def _begin(self) -> None:
        """An edit begins it anew."""
        self._steps, self._found = self._session.remark_steps(), []
        self._stepper.start(0)

    def _step(self) -> None:
        for found in self._steps:
            self._found += found
            return
        self._stepper.stop()
        self.checked.emit(settled(self._found, self._session.brief))
