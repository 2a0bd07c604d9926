"""Notices that somebody else changed the files of a library: the system tells of folders here, a look now and then finds the rest.

Shares tell nothing of what a colleague does, and a share that has gone answers late or never: all looks are made on a thread of
their own, and none begins before the one before it has ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QThreadPool, QTimer, Signal

from brief_builder.content.folder_state import FolderState, folder_state

EVERY_MS = 20_000
SETTLE_MS = 400
"""After the system told of a change: programs write several files, or one in several steps."""

States = Mapping[Path, FolderState | None]


class LibraryWatch(QObject):
    """`changed` tells that a library has other files than when it was read, `gone` which folder cannot be reached any more."""

    changed = Signal()
    gone = Signal(Path)
    _seen = Signal(object, object)

    def __init__(self, folders: Callable[[], Sequence[Path]]) -> None:
        super().__init__()
        self._folders = folders
        self._known: dict[Path, FolderState] = {}
        self._lost: set[Path] = set()
        self._looking = self._again = self._anew = False
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._system = QFileSystemWatcher(self)
        self._soon, self._often = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SETTLE_MS)
        self._often.setInterval(EVERY_MS)
        self._soon.timeout.connect(self.look)
        self._often.timeout.connect(self.look)
        self._system.directoryChanged.connect(lambda _path: self._soon.start())
        self._seen.connect(self._compare)

    def begin(self) -> None:
        """The libraries are about to be read, or have just been: from now on what changes is told."""
        self._anew = True
        self._often.start()
        self.look()

    def look(self) -> None:
        """Look now; while a look is under way, after it."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        anew, self._anew = self._anew, False
        folders = tuple(self._folders())
        self._pool.start(lambda: self._seen.emit({folder: folder_state(folder) for folder in folders}, anew))

    def close(self) -> None:
        """Look no more."""
        self._often.stop()
        self._soon.stop()
        self._seen.disconnect()
        self._pool.waitForDone()

    def _compare(self, states: States, anew: bool) -> None:
        """In the thread of the window."""
        self._looking = False
        there = {folder: state for folder, state in states.items() if state is not None}
        is_other = any(self._known.get(folder) != state for folder, state in there.items())
        lost = {folder for folder in states if folder not in there and folder in self._known}
        newly, returned, self._lost = lost - self._lost, self._lost - lost, lost
        self._known.update(there)
        self._listen(there)
        anew = anew or self._anew
        if self._again or self._anew:
            self.look()
        if (is_other or returned) and not anew:
            self.changed.emit()
        for folder in sorted(newly):
            self.gone.emit(folder)

    def _listen(self, there: Mapping[Path, FolderState]) -> None:
        """Let the system tell of these folders; a file that is written in place changes none, and is found by the next look."""
        new = {name for state in there.values() for name in state.folders}.difference(self._system.directories())
        if new:
            self._system.addPaths(sorted(new))
