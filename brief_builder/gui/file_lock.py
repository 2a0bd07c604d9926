"""A lock beside a working file that is open, so that the second window, or a colleague on a share, is told who has it.

The lock is a small file of Qt's; it goes with the window, and one that a killed window left behind counts for nothing. Where no file can be
made beside the document (a read-only folder) there is no lock, and nothing is said.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

Error = QLockFile.LockError


class FileLock:
    """The lock of the document of one window."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None
        self._path: Path | None = None

    def take(self, path: Path) -> str:
        """Lock a working file, letting go of the one before. The name of the computer that has it already; "" when it is ours."""
        if path == self._path and self._lock is not None:
            return ""
        self.release()
        lock = QLockFile(str(_beside(path)))
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            self._lock, self._path = lock, path
            return ""
        if lock.error() is not Error.LockFailedError:
            return ""
        found = lock.getLockInfo()  # (number of the process, computer, program) when the file can be read
        return str(found[1]) if isinstance(found, tuple) and found[1:] and found[1] else "?"

    def release(self) -> None:
        """Let go."""
        if self._lock is not None:
            self._lock.unlock()
        self._lock = self._path = None


def _beside(path: Path) -> Path:
    """As office programs name it: they hide it, and people know it."""
    return path.with_name(f".~lock.{path.name}#")
