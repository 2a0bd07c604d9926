"""The stars and notes of the user as the window works with them: read when first asked for, and again when another window changed them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from brief_builder.errors import UserError
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.content.library import Library
    from brief_builder.keeping.own_marks import OwnMark

PATIENCE_MS = 2_000
"""How long a change waits for another window that is writing."""


class OwnMarks(QObject):
    """`changed` tells that there is another star or note."""

    changed = Signal()

    def __init__(self, folder: Path, tell: Callable[[Message], None]) -> None:
        super().__init__()
        self._folder, self._tell = folder, tell
        self._marks: dict[str, OwnMark] | None = None

    @property
    def all(self) -> dict[str, OwnMark]:
        """The marks by the address of their item; none while the file cannot be read, which is told once."""
        if self._marks is None:
            self._marks = self._read()
        return self._marks

    def of(self, address: str) -> OwnMark:
        """The mark of one item."""
        from brief_builder.keeping.own_marks import NO_MARK

        return self.all.get(address, NO_MARK)

    @property
    def starred(self) -> list[str]:
        """The addresses of what has a star, the latest first."""
        return [address for address, mark in reversed(self.all.items()) if mark.star]

    def set_star(self, address: str, star: bool) -> None:
        """Give an item a star, or take it away."""
        self._change(address, lambda mark: replace(mark, star=star))

    def write_note(self, address: str, text: str) -> bool:
        """Keep this note with an item; an empty one is none. False when it could not be kept, which is told."""
        return self._change(address, lambda mark: replace(mark, note=text))

    def look_again(self) -> None:
        """Another window may have changed them."""
        now = self._read()
        if now != self._marks:
            self._marks = now
            self.changed.emit()

    def keys(self, library: Library) -> tuple[frozenset[tuple[str, str]], dict[tuple[str, str], str]]:
        """For a search: what has a star, and the notes, by id and library."""
        found = {address: library.find(address) for address in self.all}
        keyed = {address: (item.id, item.library) for address, item in found.items() if item is not None}
        starred = frozenset(key for address, key in keyed.items() if self.all[address].star)
        return starred, {key: self.all[address].note for address, key in keyed.items() if self.all[address].note}

    def _read(self) -> dict[str, OwnMark]:
        from brief_builder.keeping.own_marks import read_marks

        try:
            return read_marks(self._folder)
        except UserError as error:
            if self._marks is None:
                self._tell(error.message)
            return self._marks or {}

    def _change(self, address: str, change: Callable[[OwnMark], OwnMark]) -> bool:
        refused = self._write(address, change)
        if refused is not None:
            self._tell(refused)
        self.changed.emit()
        return refused is None

    def _write(self, address: str, change: Callable[[OwnMark], OwnMark]) -> Message | None:
        """Write the change, in turns with other windows; why not, when that cannot be."""
        from brief_builder.keeping.own_marks import FILE_NAME, change_mark

        with suppress(OSError):  # then there is no lock either
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(self._folder / f".~lock.{FILE_NAME}#"))
        if not lock.tryLock(PATIENCE_MS):
            return _("The star or note is not kept: “{folder}” is in use or cannot be written; try again.", folder=self._folder)
        try:
            self._marks = change_mark(self._folder, address, change)
        except UserError as error:
            return error.message
        finally:
            lock.unlock()
        return None
