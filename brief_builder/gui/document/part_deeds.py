"""What can be done with the chosen parts of the outline: each is one named edit of the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QInputDialog, QWidget

from brief_builder.brief import arranging, edits, own_text
from brief_builder.brief.measurement import with_measurement
from brief_builder.brief.model import Brief, Part
from brief_builder.brief.repeated import with_one_more
from brief_builder.errors import UserError
from brief_builder.gui.asking import ask
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.i18n import Message, _, ngettext

Ids = Sequence[str]
LONGEST_TITLE = 40


class PartDeeds:
    """`show` chooses these parts in the outline afterwards; without any it shows the paragraph."""

    def __init__(self, kit: Kit, session: Session, parent: QWidget, show: Callable[[str, Ids], None]) -> None:
        self._kit, self._session, self._parent, self._show = kit, session, parent, show

    @property
    def _now(self) -> Brief:
        """The brief with everything that was typed."""
        self._session.flushing.emit()
        return self._session.brief

    def _edit(self, label: Message, brief: Brief, shown: Ids = ()) -> None:
        self._session.edit(label, brief)
        self._show_all(shown)

    def _show_all(self, shown: Ids) -> None:
        place = edits.place_of(self._session.brief, shown[0]) if shown else None
        if place:
            self._show(place[0], shown)

    # ---- place

    def move(self, ids: Ids, slot: str, at: int = -1) -> None:
        """To a position in a paragraph; -1 is its end."""
        brief = self._now
        there = brief.slot(slot)
        end = len(there.parts) if there else 0
        self._edit(_("Move"), arranging.move(brief, ids, slot, at if at >= 0 else end), self._ordered(ids))

    def step(self, ids: Ids, by: int) -> None:
        """One place up (-1) or down (1)."""
        self._edit(_("Move"), arranging.step(self._now, ids, by, self._session.slot_ids()), self._ordered(ids))

    def _ordered(self, ids: Ids) -> Ids:
        return [part.id for part in arranging.chosen(self._session.brief, ids)]

    def remove(self, ids: Ids) -> None:
        """Out of the document; the paragraph stays chosen."""
        parts = arranging.chosen(self._now, ids)
        place = edits.place_of(self._session.brief, parts[0].id) if parts else None
        if place:
            one = _("Remove “{title}”", title=_short(parts[0]))
            several = ngettext("Remove {count} part", "Remove {count} parts", len(parts))
            self._session.edit(one if len(parts) == 1 else several, arranging.remove(self._session.brief, ids))
            self._show(place[0], ())

    def duplicate(self, ids: Ids) -> None:
        """A copy behind them, which is then chosen."""
        brief, copies = arranging.duplicate(self._now, ids)
        if copies and self._session.enlarge(_("Duplicate"), brief):
            self._show_all(copies)

    # ---- what is printed

    def leave_out(self, ids: Ids) -> None:
        """Leave out, or take along again when all of them are left out."""
        out = not all(part.excluded for part in arranging.chosen(self._now, ids))
        self._edit(_("Leave out") if out else _("Take along"), arranging.leave_out(self._session.brief, ids, out))

    def set_form(self, part: str, form: str) -> None:
        """Print it in this form."""
        self._edit(_("Change the form"), edits.change_part(self._now, part, lambda p: replace(p, form=form)))

    def rename(self, part: Part) -> None:
        """Ask for another title."""
        say = self._kit.say
        old = part.heading or part.label
        text, sure = QInputDialog.getText(self._parent.window(), say(_("Rename")), say(_("Title in the document")), text=old)
        if sure:
            heading = "" if text.strip() == part.label else text.strip()
            self._edit(_("Rename"), edits.change_part(self._now, part.id, lambda p: replace(p, heading=heading)))

    def measure(self, part: Part) -> None:
        """Ask for a newer measurement of a figure."""
        from brief_builder.gui.document.measurement_dialog import MeasurementDialog

        dialog = MeasurementDialog(self._kit, self._parent.window(), part)
        if ask(dialog) and (measured := dialog.measured):
            changed = edits.change_part(self._now, part.id, lambda p: with_measurement(p, measured))
            self._edit(_("Add a newer measurement"), changed, (part.id,))

    def forget_measurements(self, part: str) -> None:
        """Only the values of the library again."""
        changed = edits.change_part(self._now, part, lambda p: replace(p, measurements=()))
        self._edit(_("Take the added measurements away"), changed)

    def restore_text(self, part: str) -> None:
        """The text of the library again, for a part that was reworded."""
        found = edits.part_with(self._now, part)
        if found is None:
            return
        try:
            restored = own_text.with_original_text(found, self._session.library)
        except UserError as error:
            self._session.failed.emit(error.message)
            return
        if restored == found:
            self._session.failed.emit(_("The original text of “{title}” is not known here: open its library first.", title=found.label))
        self._edit(_("Put the original text back"), edits.change_part(self._session.brief, part, lambda _old: restored), (part,))

    # ---- paragraphs that repeat

    def add_one_more(self) -> None:
        """The next question and answer, empty, and the first of them chosen."""
        brief = self._now
        longer = with_one_more(self._session.document_type, brief)
        known = {slot.id for slot in brief.slots}
        new = [slot.id for slot in longer.slots if slot.id not in known]
        if self._session.enlarge(_("Add a paragraph"), longer) and new:
            self._show(new[0], ())

    # ---- own text

    def split(self, part: str, first: str, second: str) -> str:
        """Own text in two; the id of the second, "" when there is nothing to split."""
        brief, behind = own_text.split(self._session.brief, part, first, second)
        self._session.edit(_("Split the text"), brief)
        return behind

    def merge(self, part: str) -> None:
        """Own text and the own text behind it as one."""
        self._edit(_("Merge the texts"), own_text.merged(self._now, part), (part,))


def _short(part: Part) -> str:
    title = part.heading or part.label or part.text
    title = title[:1].upper() + title[1:]
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"
