"""The fields of the settings, one for each kind of value: a choice, a file or folder, a list of folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from brief_builder import paths
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.buttons import Button, Choice
from brief_builder.gui.widgets.layout import Flow, column, holder, row
from brief_builder.i18n import _
from brief_builder.settings import Kind, SettingSpec

ROWS = 3
ROW = 32


class SettingInput(QWidget):
    """One field. `changed` tells that the user chose or typed something else."""

    changed = Signal()

    def __init__(self, kit: Kit, spec: SettingSpec) -> None:
        super().__init__()
        self.kit, self.spec = kit, spec
        self.name = kit.say(spec.name)

    def show_value(self, value: object) -> None:
        """Show this value of the setting."""
        raise NotImplementedError

    def value(self) -> object:
        """The value as it is now."""
        raise NotImplementedError


class ChoiceInput(SettingInput):
    """One of a few values."""

    def __init__(self, kit: Kit, spec: SettingSpec) -> None:
        super().__init__(kit, spec)
        self.choice = Choice(kit, self.name)
        for value, name in spec.choices.items():
            self.choice.addItem(kit.say(name), value)
        self.choice.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.setLayout(row(self.choice))
        self.setFocusProxy(self.choice)

    def show_value(self, value: object) -> None:
        """Choose it."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(value)))

    def value(self) -> object:
        """What is chosen."""
        return str(self.choice.currentData() or "")


class PathInput(SettingInput):
    """A file or a folder, typed or chosen; empty is none."""

    def __init__(self, kit: Kit, spec: SettingSpec) -> None:
        super().__init__(kit, spec)
        self.line = QLineEdit()
        self.line.setProperty("ownFocus", True)
        self.line.setAccessibleName(self.name)
        self.line.setClearButtonEnabled(False)
        self.line.setPlaceholderText(kit.say(_("None")))
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        choose = Button(kit, kit.say(_("Choose…")))
        choose.setAutoDefault(False)
        choose.setAccessibleName(kit.say(_("Choose: {what}", what=self.name)))
        choose.clicked.connect(lambda _checked=False: self._ask())
        self.setLayout(row(self.line, choose))
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        """Show where it is, from the beginning."""
        self.line.setText(str(value or ""))
        self.line.setCursorPosition(0)

    def value(self) -> object:
        """The path, None when nothing is typed."""
        typed = self.line.text().strip()
        return Path(typed).expanduser() if typed else None

    def _ask(self) -> None:
        if self.spec.kind == "folder":
            name = QFileDialog.getExistingDirectory(self, self.name, self.line.text())
        else:
            kinds = f"{self.name} ({' '.join(f'*{suffix}' for suffix in self.spec.suffixes)})"
            name, _kind = QFileDialog.getOpenFileName(self, self.name, self.line.text(), kinds)
        if name:
            self.show_value(Path(name))
        self.line.setFocus()


class FoldersInput(SettingInput):
    """A list of folders of libraries. Without a folder the built-in library is open, so the list shows that one then."""

    def __init__(self, kit: Kit, spec: SettingSpec) -> None:
        super().__init__(kit, spec)
        self.list = QListWidget()
        self.list.setProperty("kind", "choices")
        self.list.setAccessibleName(self.name)
        self.list.setAccessibleDescription(kit.say(_("The arrow keys walk the folders, Delete takes one out of the list.")))
        self.list.setFixedHeight(ROWS * ROW + Space.S)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.currentRowChanged.connect(lambda _row: self._show_possible())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        self.add = self._button(kit.say(_("Add a folder…")), self._ask)
        self.add_built_in = self._button(kit.say(_("Add the built-in library")), lambda: self._put(paths.BUILT_IN_LIBRARY))
        self.remove = self._button(kit.say(_("Take out")), self._remove)
        self.remove.setAccessibleName(kit.say(_("Take the chosen folder out of the list")))
        self.setLayout(column(self.list, holder(Flow(self.add, self.add_built_in, self.remove)), gap=Space.S))
        self.setFocusProxy(self.list)

    def _button(self, word: str, act: Callable[[], None]) -> Button:
        button = Button(self.kit, word)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def show_value(self, value: object) -> None:
        """Show these folders."""
        self.list.clear()
        for folder in (isinstance(value, tuple) and value) or (paths.BUILT_IN_LIBRARY,):
            self._append(folder)
        self.list.setCurrentRow(0)
        self._show_possible()

    def value(self) -> object:
        """The folders; none for the built-in library alone."""
        folders = tuple(self._folders())
        return () if folders == (paths.BUILT_IN_LIBRARY,) else folders

    def _folders(self) -> list[Path]:
        return [self.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(self.list.count())]

    def _append(self, folder: Path) -> None:
        words = self.kit.say(_("The library that comes with the app")) if folder == paths.BUILT_IN_LIBRARY else str(folder)
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, folder)
        item.setToolTip(str(folder))
        self.list.addItem(item)

    def _put(self, folder: Path) -> None:
        """Add a folder, once, and go to it."""
        if folder not in self._folders():
            self._append(folder)
        self.list.setCurrentRow(self._folders().index(folder))
        self._tell()

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.name)
        if name:
            self._put(Path(name))

    def _remove(self) -> None:
        """Take the chosen folder out; the last one makes room for the built-in library."""
        if self.remove.isEnabled():
            self.list.takeItem(self.list.currentRow())
            if not self.list.count():
                self._append(paths.BUILT_IN_LIBRARY)
                self.list.setCurrentRow(0)
            self._tell()

    def _tell(self) -> None:
        self._show_possible()
        self.list.setFocus()
        self.changed.emit()

    def _show_possible(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0 and self._folders() != [paths.BUILT_IN_LIBRARY])
        self.add_built_in.setVisible(paths.BUILT_IN_LIBRARY not in self._folders())


MAKERS: Mapping[Kind, Callable[[Kit, SettingSpec], SettingInput]] = {
    "choice": ChoiceInput,
    "folders": FoldersInput,
    "file": PathInput,
    "folder": PathInput,
}
"""Which field is made for which kind."""
