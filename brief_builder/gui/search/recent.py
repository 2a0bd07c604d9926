"""The searches that led somewhere, the latest first: kept with the layout of the window, shown when the field is empty."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from brief_builder.gui.window_state import FILE_NAME

KEY, MOST = "searches", 5


class RecentSearches:
    """Reads and writes them in the ini file of the window."""

    def __init__(self, settings_folder: Path) -> None:
        self._settings = QSettings(str(settings_folder / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def all(self) -> tuple[str, ...]:
        """The searches, the latest first."""
        value = self._settings.value(KEY, [])
        words = value if isinstance(value, list) else [value]
        return tuple(word for word in words if isinstance(word, str) and word)[:MOST]

    def add(self, query: str) -> None:
        """Something was read or added that this query found."""
        words = " ".join(query.split())
        if words:
            others = [old for old in self.all if old.casefold() != words.casefold()]
            self._settings.setValue(KEY, [words, *others][:MOST])

    def clear(self) -> None:
        """Forget them."""
        self._settings.remove(KEY)
