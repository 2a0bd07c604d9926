"""The layer Exporteren: which files, what is still to do, under which name and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLayout, QLineEdit, QWidget

from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import column, row, surface
from brief_builder.gui.widgets.option import Option
from brief_builder.gui.widgets.text import Icon, Line, Text, label
from brief_builder.i18n import Message, _, ngettext

WIDTH, EDGES = 560, 20
TEXTS: dict[str, tuple[Message, Message]] = {
    "docx": (_("Word (.docx)"), _("With real footnotes and headings, to edit further.")),
    "pdf": (_("PDF, accessible"), _("For screen readers (PDF/UA-1) and for the archive (PDF/A-2a).")),
}


class ExportLayer(Layer):
    """`wanted` gives the files to make (format → file); `look` asks to see what is still to do."""

    wanted = Signal(object)
    look = Signal()

    def __init__(self, kit: Kit, window: QWidget, folder: Path, name: str, to_do: int) -> None:
        say = kit.say
        self._folder = folder
        self._options = {to: Option(kit, say(t), say(text), WIDTH - 2 * EDGES, one=False) for to, (t, text) in TEXTS.items()}
        self._name = QLineEdit(name)
        self._name.setProperty("ownFocus", True)
        self._name.setAccessibleName(say(_("File name")))
        self._name.setCursorPosition(0)
        self._where = Line(kit, str(folder), Type.META, "muted")
        self._count = label(kit, "", Type.META, "muted")
        self._go = Button(kit, say(_("Export")), "primary", "download")
        title = say(_("Export"))
        super().__init__(kit, window, WIDTH, self._content(kit, title, to_do), title)
        for option in self._options.values():
            option.setChecked(True)
            option.toggled.connect(self._show_count)
        self._name.textChanged.connect(self._show_count)
        self._name.returnPressed.connect(self._answer)
        self._go.clicked.connect(self._answer)
        self._show_count()
        self._go.setFocus()

    def _content(self, kit: Kit, title: str, to_do: int) -> QLayout:
        say = kit.say
        close, cancel = IconButton(kit, "x", say(_("Close")), "Esc"), Button(kit, say(_("Cancel")))
        other = Button(kit, say(_("Another folder…")), "link")
        close.clicked.connect(self.leave)
        cancel.clicked.connect(self.leave)
        other.clicked.connect(self._choose_folder)
        return column(
            row(label(kit, title, Type.TITLE), None, close),
            label(kit, say(_("Files")), Type.LABEL, "muted"),
            column(*self._options.values(), gap=2),
            *self._warning(kit, to_do),
            Space.XS,
            row(label(kit, say(_("File name")), Type.LABEL, "muted"), None, Icon(kit, "folder"), self._where, Space.XS, other, gap=6),
            self._name,
            Space.S,
            row(self._count, None, cancel, self._go),
            gap=6,
            margins=(EDGES, Space.L, EDGES, Space.L),
        )

    def _warning(self, kit: Kit, to_do: int) -> list[QWidget]:
        if not to_do:
            return []
        look = Button(kit, kit.say(_("View")), "quiet")
        look.clicked.connect(self._look)
        sentence = ngettext(
            "{count} point is still to do. You can export all the same.",
            "{count} points are still to do. You can export all the same.",
            to_do,
        )
        line = row(Icon(kit, "octagon-alert", "must"), Text(kit, kit.say(sentence), Type.BODY), look, margins=(Space.M, 6, Space.S, 6))
        return [surface("soft", line)]

    def _look(self) -> None:
        self.leave()
        self.look.emit()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._kit.say(_("Another folder…")), str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._where.show_text(folder)

    def _targets(self) -> dict[str, Path]:
        name = Path(self._name.text().strip()).name
        return {to: self._folder / f"{name}.{to}" for to in TEXTS if self._options[to].isChecked() and name}

    def _show_count(self) -> None:
        count = len(self._targets())
        self._count.setText(self._kit.say(ngettext("{count} file", "{count} files", count)))
        self._go.setEnabled(count > 0)

    def _answer(self) -> None:
        targets = self._targets()
        if targets:
            self.leave()
            self.wanted.emit(targets)
