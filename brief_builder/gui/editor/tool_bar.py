"""The tools above the text: a button for each command, pressed when it is in force at the cursor."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from brief_builder.gui.editor.commands import COMMANDS, Command
from brief_builder.gui.editor.context_menu import fill_table_menu
from brief_builder.gui.editor.rich_edit import RichEdit
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.layout import row

HEIGHT = 30


class ToolBar(QWidget):
    """The buttons never take the focus: the cursor stays in the text, and keys reach every command."""

    def __init__(self, kit: Kit, edit: RichEdit) -> None:
        super().__init__()
        self._kit, self._edit = kit, edit
        self.buttons = {command.id: self._button(command) for command in COMMANDS}
        self.setLayout(row(*self.buttons.values(), None, gap=0))
        self.setFixedHeight(HEIGHT)
        edit.cursorPositionChanged.connect(self._refresh)
        edit.currentCharFormatChanged.connect(self._refresh)
        edit.committed.connect(self._refresh)

    def _button(self, command: Command) -> IconButton:
        keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
        button = IconButton(self._kit, command.icon, self._kit.say(command.name), keys, checkable=command.on is not None)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._run(command))
        return button

    def _run(self, command: Command) -> None:
        if command.id == "table" and self._edit.textCursor().currentTable():
            self._show_table_menu()
        else:
            command.run(self._edit)
        self._refresh()

    def _show_table_menu(self) -> None:
        menu, button = QMenu(self), self.buttons["table"]
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        fill_table_menu(menu, self._edit, self._kit)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _refresh(self) -> None:
        for command in COMMANDS:
            if command.on:
                self.buttons[command.id].setChecked(command.on(self._edit))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Its own ground: in a long text it stands over the text."""
        QPainter(self).fillRect(self.rect(), self._kit.colour("page"))
