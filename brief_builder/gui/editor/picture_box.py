"""A picture for the text: which file, and what it shows in words, without which it cannot be put in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from brief_builder.errors import UserError
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import Line, label
from brief_builder.i18n import Message, _

WIDTH = 440
KINDS = "*.png *.jpg *.jpeg"

KeepPicture = Callable[[Path], str]
"""Copies a picture beside the document and gives its name there. Raises UserError."""


class PictureBox(Layer):
    """`chosen(name, words)`. With a `name` the picture is there already, and only its words can be changed."""

    chosen = Signal(str, str)

    def __init__(self, kit: Kit, window: QWidget, keep: KeepPicture, name: str = "", words: str = "") -> None:
        say, title = kit.say, kit.say(_("Picture"))
        self._keep, self._is_known, self._name, self._file = keep, bool(name), name, Path()
        self.words = QLineEdit(words)
        self.words.setProperty("ownFocus", True)
        self.words.setAccessibleName(say(_("What the picture shows")))
        self.words.setPlaceholderText(say(_("What the picture shows, for those who do not see it")))
        self._shown = Line(kit, name or say(_("No file chosen yet")), Type.META, "muted")
        self.choose = Button(kit, say(_("Choose a file…")))
        self.choose.setVisible(not self._is_known)
        self._fault = label(kit, "", Type.META, "must")
        self._fault.setWordWrap(True)
        self._fault.setMinimumHeight(2 * Type.META.line)
        self.done = Button(kit, say(_("Change") if self._is_known else _("Insert")), "primary")
        cancel, close = Button(kit, say(_("Cancel"))), IconButton(kit, "x", say(_("Close")), "Esc")
        head = row(label(kit, title, Type.HEADING), None, close, margins=(4, 0, 0, 0))
        fields = column(row(self.choose, self._shown, None), self.words, self._fault, gap=Space.S, margins=(4, 0, 4, 0))
        super().__init__(kit, window, WIDTH, column(head, fields, row(None, cancel, self.done), gap=Space.S, margins=(Space.M,) * 4), title)
        for button in (cancel, close):
            button.clicked.connect(self.leave)
        self.choose.clicked.connect(self._ask)
        self.words.textChanged.connect(self._check)
        self.words.returnPressed.connect(self.done.click)
        self.done.clicked.connect(self._take)
        self._check()
        (self.words if self._is_known else self.choose).setFocus()

    def take_file(self, file: Path) -> None:
        """This is the picture."""
        self._file = file
        self._shown.show_text(file.name)
        self._check()
        self.words.setFocus()

    def _ask(self) -> None:
        say = self._kit.say
        pictures = say(_("Pictures"))
        name, _kind = QFileDialog.getOpenFileName(self, say(_("Choose a picture")), "", f"{pictures} ({KINDS})")
        if name:
            self.take_file(Path(name))

    def _check(self) -> None:
        self.done.setEnabled(bool(self.words.text().strip()) and (self._is_known or bool(self._file.name)))

    def _take(self) -> None:
        try:
            name = self._name or self._keep(self._file)
        except UserError as error:
            self._tell(error.message)
            return
        words = self.words.text().strip()
        self.leave()
        self.chosen.emit(name, words)

    def _tell(self, fault: Message) -> None:
        self._fault.setText(self._kit.say(fault))
