"""The layer Exporteren: which files, which version, how they look, what is still to do, under which name and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLayout, QLineEdit, QMessageBox, QWidget

from brief_builder.brief.checks import Grade
from brief_builder.brief.checks.remark import GRADE_NAMES
from brief_builder.brief.file_name import PATTERN, file_name
from brief_builder.brief.model import Brief
from brief_builder.brief.publication import is_confidential
from brief_builder.files import portable_name
from brief_builder.gui.asking import ask
from brief_builder.gui.exports import Wish
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.chosen_file import ChosenFile
from brief_builder.gui.widgets.fade import Fade
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, surface, top
from brief_builder.gui.widgets.option import Option
from brief_builder.gui.widgets.text import Icon, Line, Text, label
from brief_builder.i18n import Message, _, ngettext

WIDTH, EDGES = 560, 20
INNER = WIDTH - 2 * EDGES
TEXTS: dict[str, tuple[Message, Message]] = {
    "docx": (_("Word (.docx)"), _("With real footnotes and headings, to edit further.")),
    "pdf": (_("PDF, accessible"), _("For screen readers (PDF/UA-1) and for the archive (PDF/A-2a).")),
    "odt": (_("OpenDocument (.odt)"), _("The same document in the open format.")),
}
STANDARD_FORMATS = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Habits:
    """What was chosen the last time: folder, formats, pattern of the file name, house style for Word, style file."""

    folder: Path
    formats: tuple[str, ...] = STANDARD_FORMATS
    pattern: str = PATTERN
    word_template: Path | None = None
    style: Path | None = None


class _Middle(Scroll):
    """Everything between title and buttons; it scrolls where the window is low."""

    def __init__(self, kit: Kit, layout: QLayout) -> None:
        super().__init__(holder(layout))
        self._layout = layout
        self._fade = Fade(kit, self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """All of it, if there is room."""
        return QSize(INNER, self._layout.totalHeightForWidth(INNER))


class ExportLayer(Layer):
    """`wanted` gives a `Wish`; `kept` the `Habits` to remember with it; `look` asks to see what Controle found."""

    wanted = Signal(object)
    kept = Signal(object)
    look = Signal()

    def __init__(self, kit: Kit, window: QWidget, brief: Brief, habits: Habits, found: Mapping[Grade, int]) -> None:
        say = kit.say
        self._kit = kit
        self._brief, self._folder, self._pattern = brief, habits.folder, habits.pattern or PATTERN
        self._options = {to: Option(kit, say(t), say(text), INNER, one=False) for to, (t, text) in TEXTS.items()}
        half = (INNER - Space.S) // 2
        working = _("For within the organisation. Internal fields stand in Word and OpenDocument.")
        public = _("Without internal fields and what is left out, for the website.")
        self._working = Option(kit, say(_("Working version")), say(working), half, one=True)
        self._public = Option(kit, say(_("Public version")), say(public), half, one=True)
        self._template = ChosenFile(kit, _("House style for Word"), "*.docx *.dotx", habits.word_template)
        self._style = ChosenFile(kit, _("Style file"), "*.yaml *.yml", habits.style)
        self._name = QLineEdit(file_name(brief, self._pattern))
        self._name.setProperty("ownFocus", True)
        self._name.setAccessibleName(say(_("File name")))
        self._name.setCursorPosition(0)
        self._by_pattern = Button(kit, say(_("Pattern…")), "link")
        self._by_pattern.setCheckable(True)
        self._where = Line(kit, str(habits.folder), Type.META, "muted")
        self._found, self._said = found, Text(kit, "", Type.BODY)
        self._warning = self._make_warning(kit)
        self._count = Line(kit, "", Type.META, "muted")
        self._go = Button(kit, say(_("Export")), "primary", "download")
        title = say(_("Export"))
        super().__init__(kit, window, WIDTH, self._content(kit, title), title)
        for to, option in self._options.items():
            option.entered.connect(self._go.click)
            option.setChecked(to in habits.formats)
            option.toggled.connect(self._show_count)
        self._working.setChecked(True)
        self._name.textChanged.connect(self._show_count)
        self._name.returnPressed.connect(self._answer)
        self._by_pattern.toggled.connect(self._show_pattern)
        self._go.clicked.connect(self._answer)
        self._show_count()
        self._go.setFocus()

    def _content(self, kit: Kit, title: str) -> QLayout:
        say = kit.say
        close, cancel = IconButton(kit, "x", say(_("Close")), "Esc"), Button(kit, say(_("Cancel")))
        other = Button(kit, say(_("Another folder…")), "link")
        close.clicked.connect(self.leave)
        cancel.clicked.connect(self.leave)
        other.clicked.connect(self._choose_folder)
        name = label(kit, say(_("File name")), Type.LABEL, "muted")
        middle = column(
            label(kit, say(_("Files")), Type.LABEL, "muted"),
            column(*self._options.values(), gap=2),
            Space.XS,
            label(kit, say(_("Version")), Type.LABEL, "muted"),
            top(row(self._working, self._public, gap=Space.S), self._working, self._public),
            self._warning,
            column(self._template, self._style, gap=0),
            row(name, self._by_pattern, None, Icon(kit, "folder"), self._where, other, gap=6),
            self._name,
            gap=6,
        )
        self._middle = _Middle(kit, middle)
        return column(
            row(label(kit, title, Type.TITLE), None, close),
            self._middle,
            Space.XS,
            row(self._count, None, cancel, self._go),
            gap=6,
            margins=(EDGES, Space.L, EDGES, Space.L),
        )

    def _make_warning(self, kit: Kit) -> QWidget:
        look = Button(kit, kit.say(_("View")), "quiet")
        look.clicked.connect(self._look)
        icon = Icon(kit, "octagon-alert", "must") if self._found.get(Grade.MUST) else Icon(kit, "info")
        line = row(icon, self._said, look, margins=(Space.M, 6, Space.S, 6))
        line.setAlignment(self._said, Qt.AlignmentFlag.AlignVCenter)
        made = surface("soft", line)
        made.setVisible(self._say_what_was_found(0))
        return made

    def _say_what_was_found(self, unknown: int) -> bool:
        """Put it in words; whether there is anything to say."""
        grades = ((self._found.get(grade, 0), name) for grade, name in GRADE_NAMES.items())
        counts = [_("{count} × {grade}", count=count, grade=name) for count, name in grades if count]
        if unknown:
            counts.append(
                ngettext("{count} word that the spelling does not know", "{count} words that the spelling does not know", unknown)
            )
        listed = ", ".join(map(self._kit.say, counts))
        self._said.show_text(self._kit.say(_("Check: {found}. You can export all the same.", found=listed)))
        return bool(counts)

    def show_unknown(self, words: int) -> None:
        """How many words the spelling does not know: that comes later, and changes while the words are being judged."""
        self._warning.setVisible(self._say_what_was_found(words))
        self._warning.updateGeometry()
        self._middle.updateGeometry()  # what scrolls does not tell of itself that what stands in it has another height
        self.fit()

    def _look(self) -> None:
        self.leave()
        self.look.emit()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self._kit.say(_("Another folder…")), str(self._folder))
        if folder:
            self._folder = Path(folder)
            self._where.show_text(folder)

    def _show_pattern(self, on: bool) -> None:
        """Let the pattern be written in the place of the name; what it gives stands below."""
        if on:
            self._name.setText(self._pattern)
        else:
            self._pattern = self._name.text().strip() or PATTERN
            self._name.setText(file_name(self._brief, self._pattern))
        self._name.setFocus()

    def _stem(self) -> str:
        """The name of the files without their ending."""
        written = self._name.text().strip()
        return file_name(self._brief, written) if self._by_pattern.isChecked() and written else portable_name(Path(written).name)

    def _targets(self) -> dict[str, Path]:
        name = self._stem()
        return {to: self._folder / f"{name}.{to}" for to in TEXTS if self._options[to].isChecked() and name}

    def _show_count(self) -> None:
        count = len(self._targets())
        said = self._kit.say(ngettext("{count} file", "{count} files", count))
        self._count.show_text(f"{said}: {self._stem()}" if self._by_pattern.isChecked() else said)
        self._go.setEnabled(count > 0)

    def _answer(self) -> None:
        targets = self._targets()
        if not targets or (self._public.isChecked() and is_confidential(self._brief) and not self._confirmed()):
            return
        public = self._public.isChecked()
        wish = Wish(targets, public, public and is_confidential(self._brief), self._template.path, self._style.path)
        self.leave()
        self.kept.emit(Habits(self._folder, tuple(targets), self._final_pattern(), wish.word_template, wish.style))
        self.wanted.emit(wish)

    def _final_pattern(self) -> str:
        return self._name.text().strip() if self._by_pattern.isChecked() else self._pattern

    def _confirmed(self) -> bool:
        """Ask again before something confidential leaves the house."""
        say = self._kit.say
        secrecy = self._brief.field_text("openbaarheid")
        box = QMessageBox(QMessageBox.Icon.Warning, say(_("Public version")), "", parent=self)
        box.setText(say(_("This document is “{secrecy}”. Do you really want to make a public version of it?", secrecy=secrecy)))
        make = box.addButton(say(_("Make it all the same")), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(say(_("Cancel")), QMessageBox.ButtonRole.RejectRole))
        ask(box)
        return box.clickedButton() is make
