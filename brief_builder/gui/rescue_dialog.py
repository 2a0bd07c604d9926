"""The offer to go on with what was not saved when the app last stopped: what it is, and how it differs from the file."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from brief_builder.brief.differences import field_differences, part_differences
from brief_builder.brief.model import Brief
from brief_builder.brief.store import load_brief
from brief_builder.brief.template import Template
from brief_builder.errors import UserError
from brief_builder.gui.difference_view import content_card, field_card, part_card
from brief_builder.gui.kit import Kit
from brief_builder.gui.recovery import Rescued
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _

WIDTH, TALLEST = 640, 620
SIDE = Space.XL


class Answer(Enum):
    """What is to be done with what was kept."""

    RESTORE = "restore"
    THROW_AWAY = "throw away"
    LATER = "later"


class RescueDialog(QDialog):
    """Ask with `exec`, then read `answer`. Closing it, or Esc, is “later”: nothing is lost by a slip."""

    def __init__(self, kit: Kit, parent: QWidget, rescued: Rescued, template: Template, kept: Path) -> None:
        super().__init__(parent)
        self._kit, self._rescued, self._template = kit, rescued, template
        self.answer = Answer.LATER
        self.setWindowTitle(kit.say(_("Restore the document?")))
        old, about_file = saved_version(rescued)
        subject = rescued.brief.field_text("onderwerp") or template.name or rescued.brief.template
        asked = _("“{subject}” was not saved when Brief Builder stopped. Do you want to continue with it?", subject=subject)
        self.times = [kit.say(line) for line in (*_times(rescued, kept), about_file)]
        head = column(
            label(kit, kit.say(_("Restore the document?")), Type.TITLE),
            Text(kit, kit.say(asked), Type.BODY),
            *(Text(kit, line, Type.META, "muted") for line in self.times),
            gap=6,
            margins=(SIDE, Space.L, SIDE, Space.M),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(Scroll(holder(self._cards(old))), 1)
        layout.addWidget(rule())
        layout.addLayout(self._buttons())
        FocusRing(kit, self)
        self.resize(WIDTH, min(TALLEST, parent.window().height() - 40))

    def _cards(self, old: Brief | None) -> QLayout:
        """What differs from the file; without a file everything that was kept."""
        kit, new, template = self._kit, self._rescued.brief, self._template
        if old is None:
            cards = [content_card(kit, part, slot.id, template) for slot in new.slots for part in slot.parts]
        else:
            cards = [part_card(kit, d, template) for d in part_differences(old, new)]
            cards += [field_card(kit, d, template) for d in field_differences(old, new)]
        nothing = [] if cards else [Text(kit, kit.say(_("Nothing differs.")), Type.BODY, "muted")]
        return column(*nothing, *cards, None, gap=Space.S, margins=(SIDE, Space.M, SIDE, Space.M))

    def _buttons(self) -> QLayout:
        say = self._kit.say
        restore = Button(self._kit, say(_("Restore")), "primary")
        throw = Button(self._kit, say(_("Throw away")))
        later = Button(self._kit, say(_("Ask again later")), "quiet")
        for button, answer in ((restore, Answer.RESTORE), (throw, Answer.THROW_AWAY), (later, Answer.LATER)):
            button.clicked.connect(lambda _checked=False, answer=answer: self._take(answer))
        restore.setDefault(True)
        restore.setFocus()
        return row(later, None, throw, restore, margins=(SIDE, Space.M, SIDE, Space.L))

    def _take(self, answer: Answer) -> None:
        self.answer = answer
        self.accept()


def saved_version(rescued: Rescued) -> tuple[Brief | None, Message]:
    """The brief in the working file, None when there is none; and a sentence about the file."""
    if rescued.path is None:
        return None, _("It was never saved; this is what it holds:")
    try:
        return load_brief(rescued.path), _("This differs from the file {file}:", file=rescued.path)
    except UserError:
        return None, _("Its file {file} cannot be opened any more; this is what it holds:", file=rescued.path)


def _times(rescued: Rescued, kept: Path) -> list[Message]:
    """When it was kept, and when the file was saved last: the one that is older may be the one to throw away."""
    lines = [_("Kept by itself: {time}", time=_time(kept))]
    if rescued.path is not None and rescued.path.exists():
        lines.append(_("Saved in the file: {time}", time=_time(rescued.path)))
    return lines


def _time(file: Path) -> str:
    moment: QDateTime = QFileInfo(str(file)).lastModified()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
