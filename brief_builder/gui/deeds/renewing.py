"""A part of which the library has another version: show what differs, take it over, or leave the part as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from brief_builder.brief.edits import change_part, part_with
from brief_builder.brief.model import Part
from brief_builder.brief.renew import changes, left_as_it_is, today
from brief_builder.errors import UserError
from brief_builder.gui.asking import ask
from brief_builder.gui.difference_dialog import Choice, DifferenceDialog
from brief_builder.gui.difference_view import change_card
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.i18n import Message, _

SHOW, UPDATE, LEAVE = "show", "update", "leave"
CHOICES: tuple[Choice, ...] = ((UPDATE, _("Update"), "primary"), (LEAVE, _("Leave as it is"), ""))


class Renewing:
    """What Opbouw and Controle offer for such a part; each is one edit that can be undone."""

    def __init__(self, kit: Kit, session: Session, window: QWidget) -> None:
        self._kit, self._session, self._window = kit, session, window

    def show(self, part_id: str) -> None:
        """Show what differs, and do what the user answers."""
        self._session.flushing.emit()
        part = part_with(self._session.brief, part_id)
        fresh = self._today(part) if part else None
        if part is None or fresh is None:
            return
        said = _(
            "“{title}” has changed in the library since it was inserted. Updating would change this:", title=part.heading or part.label
        )
        dialog = DifferenceDialog(self._kit, self._window, _("Changed in the library"), said, CHOICES)
        dialog.show_cards([change_card(self._kit, change) for change in changes(part, fresh)])
        ask(dialog)
        self.act(part_id, str(dialog.answer or ""))

    def act(self, part_id: str, answer: str) -> None:
        """UPDATE takes the new version, LEAVE keeps the part and reports it no more; anything else does nothing."""
        part = part_with(self._session.brief, part_id)
        fresh = self._today(part) if part else None
        if part is None or fresh is None:
            return
        if answer == UPDATE:
            self._put(_("Update “{title}”", title=part.heading or part.label), fresh)
        elif answer == LEAVE:
            self._put(_("Leave as it is"), left_as_it_is(part, self._session.library))

    def _today(self, part: Part) -> Part | None:
        """The part of today; when there is none, that is told."""
        try:
            fresh = today(part, self._session.library)
        except UserError as error:
            self._session.failed.emit(error.message)
            return None
        if fresh is None:
            self._session.failed.emit(_("“{label}” is no longer in the library; it is printed as it was.", label=part.label))
        return fresh

    def _put(self, label: Message, part: Part) -> None:
        self._session.flushing.emit()
        self._session.edit(label, change_part(self._session.brief, part.id, lambda _old: part))
