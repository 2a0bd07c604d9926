"""The layer that lists what is wrong in the files of the library, to be copied for whoever keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from brief_builder.content.library import Problem
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row, surface
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Translator, _

WIDTH, HEIGHT, EDGES = 720, 300, 20


class ProblemsLayer(Layer):
    """File, line and sentence of every problem. The library works without the items that are wrong."""

    def __init__(self, kit: Kit, window: QWidget, problems: Sequence[Problem], folders: Sequence[Path]) -> None:
        say = kit.say
        self.text = QPlainTextEdit("\n".join(lines_of(problems, folders, kit.translator)))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say(_("Problems in the library")))
        self.text.setFont(kit.font(Type.BODY))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setFixedHeight(min(HEIGHT, window.height() - 220))
        self._copy = Button(kit, say(_("Copy all")), "", "copy")
        done = Button(kit, say(_("Close")), "primary")
        close = IconButton(kit, "x", say(_("Close")), "Esc")
        title = say(_("Problems in the library"))
        what = say(_("These files hold mistakes. What they describe is left out; everything else can be used."))
        content = column(
            row(label(kit, title, Type.TITLE), None, close),
            Text(kit, what, Type.BODY, "muted"),
            surface("soft", column(self.text, margins=(Space.S, Space.S, Space.S, Space.S))),
            row(None, self._copy, done),
            gap=Space.M,
            margins=(EDGES, Space.L, EDGES, Space.L),
        )
        super().__init__(kit, window, WIDTH, content, title)
        self._copy.clicked.connect(self._to_clipboard)
        done.clicked.connect(self.leave)
        close.clicked.connect(self.leave)
        done.setFocus()

    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._copy.setText(self._kit.say(_("Copied")))


def lines_of(problems: Sequence[Problem], folders: Sequence[Path], say: Translator) -> list[str]:
    """One line per problem: "glossary/terms/x.yaml, line 3: what is wrong"; files within a library folder are named from there."""
    return [f"{_place(problem, folders, say)}: {say(problem.message)}" for problem in problems]


def _place(problem: Problem, folders: Sequence[Path], say: Translator) -> str:
    home = next((folder for folder in folders if problem.file.is_relative_to(folder)), None)
    name = problem.file.relative_to(home).as_posix() if home and len(folders) == 1 else str(problem.file)
    return say(_("{file}, line {line}", file=name, line=problem.line)) if problem.line else name
