"""What the window remembers between two runs, in an ini file of the settings folder: size, layout, recent documents, theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

FILE_NAME = "window.ini"
MOST_RECENT = 8


class WindowState:
    """Reads and writes that file. What is missing or damaged is as if it were never written."""

    def __init__(self, settings_folder: Path) -> None:
        self._settings = QSettings(str(settings_folder / FILE_NAME), QSettings.Format.IniFormat)

    def bytes(self, name: str) -> QByteArray:
        """The value with this name; empty when there is none."""
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def text(self, name: str) -> str:
        """The text with this name, or ""."""
        value = self._settings.value(name, "")
        return value if isinstance(value, str) else ""

    def keep(self, name: str, value: QByteArray | str) -> None:
        """Remember a value."""
        self._settings.setValue(name, value)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The documents that were open last, the latest first."""
        value = self._settings.value("recent", [])
        names = value if isinstance(value, list) else [value]
        return tuple(Path(name) for name in names if isinstance(name, str) and name)

    def add_recent(self, path: Path) -> None:
        """Put a document in front of the recent ones."""
        others = [str(p) for p in self.recent if p != path]
        self._settings.setValue("recent", [str(path), *others][:MOST_RECENT])

    def sync(self) -> None:
        """Write it."""
        self._settings.sync()
