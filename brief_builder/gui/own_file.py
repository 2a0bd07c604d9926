"""A small file of the user as the window works with it: read when first asked for, and again when another window changed it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QLockFile, QObject, Signal

from brief_builder.errors import UserError
from brief_builder.i18n import Message

PATIENCE_MS = 250
"""How long a change waits for another window that is writing, which takes a few milliseconds; the user waits as long."""

Held = TypeVar("Held")


class OwnFileOfWindow(QObject, Generic[Held]):
    """`changed` tells that it holds something else; what goes wrong is told with `tell`.

    `none` is what it holds while it cannot be read, `in_use` what is said when a change must wait longer than one can.
    """

    changed = Signal()

    def __init__(self, folder: Path, none: Held, in_use: Message, tell: Callable[[Message], object]) -> None:
        super().__init__()
        self._folder, self._none, self._in_use, self._tell = folder, none, in_use, tell
        self._held: Held | None = None

    @property
    @abstractmethod
    def _name(self) -> str:
        """The name of the file."""

    @abstractmethod
    def _from_file(self) -> Held:
        """What the file holds. Raises UserError."""

    @property
    def all(self) -> Held:
        """What it holds; nothing while it cannot be read, which is told once."""
        if self._held is None:
            self._held = self._read()
        return self._held

    def look_again(self) -> None:
        """Another window may have changed it."""
        now = self._read()
        if now != self._held:
            self._held = now
            self.changed.emit()

    def _read(self) -> Held:
        try:
            return self._from_file()
        except UserError as error:
            if self._held is None:
                self._tell(error.message)
            return self._none if self._held is None else self._held

    def _change(self, change: Callable[[], Held]) -> bool:
        """Change the file and hold what it holds then. False when that could not be, which is told."""
        refused = self._in_turn(change)
        if refused is not None:
            self._tell(refused)
        self.changed.emit()
        return refused is None

    def _in_turn(self, change: Callable[[], Held]) -> Message | None:
        """Change it, in turns with other windows; why not, when that cannot be."""
        with suppress(OSError):  # then there is no lock either
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(self._folder / f".~lock.{self._name}#"))
        if not lock.tryLock(PATIENCE_MS):
            return self._in_use
        try:
            self._held = change()
        except UserError as error:
            return error.message
        finally:
            lock.unlock()
        return None
