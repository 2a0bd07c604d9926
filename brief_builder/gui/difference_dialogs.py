"""Questions with two briefs side by side: what differs is shown before anything is taken, replaced or put back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QComboBox, QDialog, QLayout, QVBoxLayout, QWidget

from brief_builder.brief.differences import field_differences, part_differences
from brief_builder.brief.model import Brief
from brief_builder.brief.store import load_brief
from brief_builder.brief.template import Template
from brief_builder.brief.versions import Version, versions_of
from brief_builder.errors import UserError
from brief_builder.gui.difference_view import field_card, part_card
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _

WIDTH, TALLEST = 640, 620
SIDE = Space.XL


class Other(Enum):
    """What is to be done with a file that somebody else wrote."""

    KEEP_BOTH = "keep both"
    REPLACE = "replace"
    LOAD = "load"


Choice = tuple[object, Message, str]
"""An answer, the word on its button, and the kind of button; the first is the one that Enter presses."""


class DifferenceDialog(QDialog):
    """Ask with `exec`, then read `answer`: None when the user chose nothing."""

    def __init__(self, kit: Kit, parent: QWidget, title: Message, said: Message, choices: Sequence[Choice]) -> None:
        super().__init__(parent)
        self._kit = kit
        self.answer: object = None
        self.setWindowTitle(kit.say(title))
        self.above = column(label(kit, kit.say(title), Type.TITLE), Text(kit, kit.say(said), Type.BODY), gap=6)
        self.above.setContentsMargins(SIDE, Space.L, SIDE, Space.M)
        self._cards = Scroll(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.above)
        layout.addWidget(rule())
        layout.addWidget(self._cards, 1)
        layout.addWidget(rule())
        layout.addLayout(self._buttons(choices))
        self.resize(WIDTH, min(TALLEST, parent.window().height() - 40))

    def show_differences(self, old: Brief, new: Brief, template: Template) -> None:
        """Show what differs between two briefs."""
        kit = self._kit
        cards: list[QWidget] = [field_card(kit, d, template) for d in field_differences(old, new)]
        cards += [part_card(kit, d, template) for d in part_differences(old, new)]
        self.show_cards(cards)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these, one below the other; without any it says that nothing differs."""
        kit = self._kit
        if not cards:
            cards = [Text(kit, kit.say(_("There is no difference.")), Type.BODY, "muted")]
        self._cards.setWidget(holder(column(*cards, None, gap=Space.S, margins=(SIDE, Space.M, SIDE, Space.M))))

    def _buttons(self, choices: Sequence[Choice]) -> QLayout:
        buttons = []
        for at, (answer, word, kind) in enumerate(choices):
            button = Button(self._kit, self._kit.say(word), kind)
            button.clicked.connect(lambda _checked=False, answer=answer: self._take(answer))
            button.setDefault(at == 0)
            buttons.append(button)
        cancel = Button(self._kit, self._kit.say(_("Cancel")), "quiet")
        cancel.clicked.connect(self.reject)
        return row(cancel, None, *reversed(buttons), margins=(SIDE, Space.M, SIDE, Space.L))

    def _take(self, answer: object) -> None:
        self.answer = answer
        self.accept()


def ask_about_other(kit: Kit, parent: QWidget, session: Session, path: Path) -> Other | None:
    """The file was written by somebody else since it was opened here: what is to be done?"""
    choices: tuple[Choice, ...] = (
        (Other.KEEP_BOTH, _("Keep both"), "primary"),
        (Other.LOAD, _("Take the other"), ""),
        (Other.REPLACE, _("Replace it"), ""),
    )
    said = _("“{file}” was changed by somebody else since you opened it. This is how yours differs from it:", file=path.name)
    dialog = DifferenceDialog(kit, parent, _("The file has changed"), said, choices)
    with suppress(UserError):  # what cannot be read can still be kept beside
        dialog.show_differences(load_brief(path), session.brief, session.template)
    dialog.exec()
    dialog.deleteLater()
    return dialog.answer if isinstance(dialog.answer, Other) else None


def choose_version(kit: Kit, parent: QWidget, session: Session, path: Path) -> Brief | None:
    """An earlier version of the document that the user wants back, or None."""
    versions = versions_of(session.folders.data, path)
    said = (
        _("Each save keeps what it replaces, the last ten times. This is what putting one back would change:")
        if versions
        else _("There are no earlier versions yet: each save keeps what it replaces, the last ten times.")
    )
    choices: tuple[Choice, ...] = ((True, _("Put back"), "primary"),) if versions else ()
    dialog = DifferenceDialog(kit, parent, _("Earlier versions"), said, choices)
    times = QComboBox()
    times.setAccessibleName(kit.say(_("Version")))
    times.addItems([time_in_words(version.replaced) for version in versions])
    shown: list[Brief] = []

    def show(at: int) -> None:
        shown[:] = _read(versions[at : at + 1])
        if shown:
            dialog.show_differences(session.brief, shown[0], session.template)

    if versions:
        dialog.above.addWidget(times)
        times.currentIndexChanged.connect(show)
        show(0)
    dialog.exec()
    dialog.deleteLater()
    return shown[0] if dialog.answer and shown else None


def _read(versions: Sequence[Version]) -> list[Brief]:
    found = []
    for version in versions:
        with suppress(UserError):
            found.append(load_brief(version.file))
    return found


def time_in_words(moment: datetime) -> str:
    """A moment as the language of the window writes it."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), QLocale.FormatType.ShortFormat)


def free_name(path: Path) -> Path:
    """A name beside the file that nothing has yet: "nota (2).brief"."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free
