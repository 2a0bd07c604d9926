"""The layer that shows what was exported: each file, to be opened or shown in its folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row, surface
from brief_builder.gui.widgets.text import Icon, Line, label
from brief_builder.i18n import _

WIDTH, EDGES = 640, 20


def open_file(file: Path) -> None:
    """Open a file with the program that the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_in_folder(file: Path) -> None:
    """Show a file where it lies, selected where the system can do that."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", [f"/select,{file}"])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(file)])
    else:
        open_file(file.parent)


class ExportedLayer(Layer):
    """One line for each file."""

    def __init__(self, kit: Kit, window: QWidget, files: Sequence[Path]) -> None:
        title = kit.say(_("Exported files"))
        close = IconButton(kit, "x", kit.say(_("Close")), "Esc")
        close.clicked.connect(self.leave)
        lines = (_line(kit, file) for file in files)
        content = column(
            row(label(kit, title, Type.TITLE), None, close),
            Line(kit, str(files[0].parent), Type.META, "muted"),
            Space.XS,
            *lines,
            gap=6,
            margins=(EDGES, Space.L, EDGES, Space.L),
        )
        super().__init__(kit, window, WIDTH, content, title)
        self.focusNextPrevChild(True)


def _line(kit: Kit, file: Path) -> QFrame:
    opening, showing = Button(kit, kit.say(_("Open")), "quiet"), Button(kit, kit.say(_("Show in folder")), "quiet")
    for button, act in ((opening, open_file), (showing, show_in_folder)):
        button.setAccessibleName(f"{button.text()}: {file.name}")
        button.clicked.connect(lambda _on=False, act=act: act(file))
    name = Line(kit, file.name, Type.BODY)
    return surface("soft", row(Icon(kit, "file-text"), name, None, opening, showing, margins=(Space.M, Space.XS, Space.S, Space.XS)))
