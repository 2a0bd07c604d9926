"""The layer that shows what was exported: each file, to be opened or shown in its folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from brief_builder.gui.exports import Made
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row, surface
from brief_builder.gui.widgets.text import Icon, Line, Text, label
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
    """One line for each file, and below them whether the PDF may be published as it is."""

    def __init__(self, kit: Kit, window: QWidget, made: Made) -> None:
        title = kit.say(_("Exported files"))
        close = IconButton(kit, "x", kit.say(_("Close")), "Esc")
        close.clicked.connect(self.leave)
        lines = (_line(kit, file) for file in made.files)
        content = column(
            row(label(kit, title, Type.TITLE), None, close),
            Line(kit, str(made.files[0].parent), Type.META, "muted"),
            Space.XS,
            *lines,
            *_judged(kit, made),
            gap=6,
            margins=(EDGES, Space.L, EDGES, Space.L),
        )
        super().__init__(kit, window, WIDTH, content, title)
        self.focusNextPrevChild(True)


def _judged(kit: Kit, made: Made) -> Iterator[QLayout]:
    """What the judge says of the PDF, or that there is no judge."""
    for verdict in made.verdicts:
        icon = Icon(kit, "circle-check", "ok") if verdict.valid else Icon(kit, "octagon-alert", "must")
        yield row(icon, Text(kit, kit.say(verdict.message), Type.BODY), margins=(Space.M, Space.XS, Space.S, 0))
    if not made.verdicts and any(file.suffix == ".pdf" for file in made.files):
        sentence = kit.say(_("The PDF was not checked: the checker is not installed."))
        yield row(Icon(kit, "info"), Text(kit, sentence, Type.META, "muted"), margins=(Space.M, Space.XS, Space.S, 0))


def _line(kit: Kit, file: Path) -> QFrame:
    opening, showing = Button(kit, kit.say(_("Open")), "quiet"), Button(kit, kit.say(_("Show in folder")), "quiet")
    for button, act in ((opening, open_file), (showing, show_in_folder)):
        button.setAccessibleName(f"{button.text()}: {file.name}")
        button.clicked.connect(lambda _on=False, act=act: act(file))
    kind = label(kit, file.suffix[1:].upper(), Type.LABEL, "muted")  # the end of a long name is not seen
    name = Line(kit, file.name, Type.BODY)
    return surface("soft", row(Icon(kit, "file-text"), kind, name, None, opening, showing, margins=(Space.M, Space.XS, Space.S, Space.XS)))
