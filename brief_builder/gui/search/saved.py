"""The searches the user saved as the window works with them: read when first asked for, again when another window changed them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from brief_builder.errors import UserError
from brief_builder.i18n import Message, _
from brief_builder.keeping.saved_searches import (
    FILE_NAME,
    SavedSearch,
    Searches,
    change_searches,
    read_searches,
    renamed,
    with_search,
    without_search,
)

PATIENCE_MS = 2_000
"""How long a change waits for another window that is writing."""


class SavedSearches(QObject):
    """`changed` tells that there are others; what goes wrong is told with `tell`."""

    changed = Signal()

    def __init__(self, folder: Path, tell: Callable[[Message], object]) -> None:
        super().__init__()
        self._folder, self._tell = folder, tell
        self._searches: Searches | None = None

    @property
    def all(self) -> Searches:
        """The searches, the latest first; none while the file cannot be read, which is told once."""
        if self._searches is None:
            self._searches = self._read()
        return self._searches

    def has(self, search: SavedSearch) -> bool:
        """Whether one asks the same."""
        return any(one.asked == search.asked for one in self.all)

    def turn(self, search: SavedSearch) -> None:
        """Save it; one that is saved already is taken away."""
        self._change(partial(_turned, search=search, keep=not self.has(search)))

    def remove(self, search: SavedSearch) -> None:
        """Take it away."""
        self._change(lambda searches: without_search(searches, search))

    def rename(self, search: SavedSearch, name: str) -> None:
        """Call it so."""
        self._change(lambda searches: renamed(searches, search, name))

    def look_again(self) -> None:
        """Another window may have changed them."""
        now = self._read()
        if now != self._searches:
            self._searches = now
            self.changed.emit()

    def _read(self) -> Searches:
        try:
            return read_searches(self._folder)
        except UserError as error:
            if self._searches is None:
                self._tell(error.message)
            return self._searches or ()

    def _change(self, change: Callable[[Searches], Searches]) -> None:
        refused = self._write(change)
        if refused is not None:
            self._tell(refused)
        self.changed.emit()

    def _write(self, change: Callable[[Searches], Searches]) -> Message | None:
        """Write the change, in turns with other windows; why not, when that cannot be."""
        with suppress(OSError):  # then there is no lock either
            self._folder.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(self._folder / f".~lock.{FILE_NAME}#"))
        if not lock.tryLock(PATIENCE_MS):
            return _("The saved searches are not changed: “{folder}” is in use or cannot be written; try again.", folder=self._folder)
        try:
            self._searches = change_searches(self._folder, change)
        except UserError as error:
            return error.message
        finally:
            lock.unlock()
        return None


def _turned(searches: Searches, search: SavedSearch, *, keep: bool) -> Searches:
    return with_search(searches, search) if keep else without_search(searches, search)
