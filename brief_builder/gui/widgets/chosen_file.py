"""A file to choose, remembered: what it is for, which one it is now, and the two buttons that change that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layout import row
from brief_builder.gui.widgets.text import Line, label
from brief_builder.i18n import Message, _


class ChosenFile(QWidget):
    """`path` is None as long as nothing else than the standard is chosen; `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, kit: Kit, title: Message, kinds: str, path: Path | None) -> None:
        super().__init__()
        self._kit, self._title, self._kinds = kit, kit.say(title), kinds
        self.path = path if path is not None and path.is_file() else None
        self._name = Line(kit, "", Type.META, "muted")
        self._choose = Button(kit, kit.say(_("Choose…")), "link")
        self._clear = IconButton(kit, "x", kit.say(_("Use the standard again: {what}", what=self._title)))
        self._choose.setAccessibleName(kit.say(_("Choose: {what}", what=self._title)))
        self._choose.clicked.connect(self._ask)
        self._clear.clicked.connect(lambda: self.take(None))
        self.setLayout(row(label(kit, self._title, Type.LABEL, "muted"), None, self._name, self._clear, Space.XS, self._choose, gap=6))
        self._show()

    def take(self, path: Path | None) -> None:
        """Take this file, or the standard."""
        self.path = path
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._name.show_text(self.path.name if self.path else self._kit.say(_("Standard")))
        self._clear.setVisible(self.path is not None)

    def _ask(self) -> None:
        start = str(self.path.parent) if self.path else ""
        name, _kind = QFileDialog.getOpenFileName(self, self._title, start, f"{self._title} ({self._kinds})")
        if name:
            self.take(Path(name))
