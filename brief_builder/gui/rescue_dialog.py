"""The offer to go on with what was not saved when the app last stopped: what it is, and how it differs from the file."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale
from PySide6.QtWidgets import QWidget

from brief_builder.brief.model import Brief
from brief_builder.brief.store import load_brief
from brief_builder.brief.template import Template
from brief_builder.errors import UserError
from brief_builder.gui.difference_dialog import Choice, DifferenceDialog
from brief_builder.gui.difference_view import content_card
from brief_builder.gui.kit import Kit
from brief_builder.gui.recovery import Rescued
from brief_builder.gui.tokens import Type
from brief_builder.gui.widgets.text import Text
from brief_builder.i18n import Message, _


class Answer(Enum):
    """What is to be done with what was kept."""

    RESTORE = "restore"
    THROW_AWAY = "throw away"
    LATER = "later"


CHOICES: tuple[Choice, ...] = ((Answer.RESTORE, _("Restore"), "primary"), (Answer.THROW_AWAY, _("Throw away"), ""))


class RescueDialog(DifferenceDialog):
    """Closing it, or Esc, is “later”: nothing is lost by a slip."""

    def __init__(self, kit: Kit, parent: QWidget, rescued: Rescued, template: Template, kept: Path) -> None:
        subject = rescued.brief.field_text("onderwerp") or template.name or rescued.brief.template
        asked = _("“{subject}” was not saved when Brief Builder stopped. Do you want to continue with it?", subject=subject)
        later: Choice = (Answer.LATER, _("Ask again later"), "quiet")
        super().__init__(kit, parent, _("Restore the document?"), asked, CHOICES, later)
        old, about_file = saved_version(rescued)
        self.times = [kit.say(line) for line in (*_times(rescued, kept), about_file)]
        for line in self.times:
            self.head.addWidget(Text(kit, line, Type.META, "muted"))
        if old is None:
            self.show_cards([content_card(kit, part, slot.id, template) for slot in rescued.brief.slots for part in slot.parts])
        else:
            self.show_differences(old, rescued.brief, template)


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
