"""The words of Qt's own dialogs that its Dutch catalogue lacks: asked for only where that catalogue has no answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTranslator

DUTCH: Mapping[tuple[str, str], str] = {
    ("QFileDialog", "&Look in:"): "&Zoeken in:",
    ("QFileDialog", "Files of &type:"): "Bestands&type:",
    ("QAbstractFileIconProvider", "Folder"): "Map",
    ("QAbstractFileIconProvider", "File"): "Bestand",
    ("QAbstractFileIconProvider", "%1 File"): "%1-bestand",
    ("QAbstractFileIconProvider", "Drive"): "Station",
    ("QAbstractFileIconProvider", "Unknown"): "Onbekend",
    ("QPlatformTheme", "Yes"): "Ja",
}


class MissingWords(QTranslator):
    """Install it before Qt's own catalogue: the one that was installed last is asked first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:  # noqa: N802
        """Never: an empty one would not be installed."""
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        """The Dutch, or None."""
        return DUTCH.get((context, source))
