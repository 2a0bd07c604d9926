"""Putting items of the library in the document: at once, or after the question which definition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from brief_builder.brief.insert import THEME_PREFIX, add_items
from brief_builder.brief.model import Brief, Part
from brief_builder.content.library import kind_of
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UserError
from brief_builder.gui import edits
from brief_builder.gui.definition_chooser import Chosen, DefinitionChooser
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.widgets.layer import Toast
from brief_builder.i18n import Message, _, ngettext


def _as_it_is(part: Part) -> Part:
    return part


class Adding:
    """Adds, tells what was added where, and offers to undo it."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow) -> None:
        self._kit, self._session, self._window = kit, session, window
        self._toast: Toast | None = None

    def add(self, wanted: Sequence[str]) -> None:
        """Add these; a single term with several definitions asks which."""
        if not self._session.has_document:
            self._session.failed.emit(_("There is no document yet; choose a document type first."))
            return
        term = self._asks_which(wanted)
        if term is not None:
            self._choose(term)
        else:
            self._put(wanted, self._slot_for(wanted))

    def drop(self, items: Sequence[str], slot: str, at: int) -> None:
        """Items were dragged to a place."""
        self._put(items, slot, at)

    def _asks_which(self, wanted: Sequence[str]) -> Term | None:
        item = self._session.library.get(wanted[0]) if len(wanted) == 1 else None
        return item if isinstance(item, Term) and len(item.definitions) > 1 else None

    def _choose(self, term: Term) -> None:
        template = self._session.template
        chooser = DefinitionChooser(self._kit, self._window, term, template, self._slot_for([term.id]) or template.slot_for("term").id)
        chooser.chosen.connect(self._put_chosen)

    def _put_chosen(self, chosen: Chosen) -> None:
        def finish(part: Part) -> Part:
            return replace(part, form=chosen.form, reason=chosen.reason)

        self._put([chosen.item], chosen.slot, finish=finish)

    def _slot_for(self, wanted: Sequence[str]) -> str:
        """The paragraph with the cursor when everything fits there; else "" lets each find its own place."""
        slot = self._session.template.slot(self._window.document.outline.current_slot)
        if slot is None or slot.generated:
            return ""
        kinds = {self._kind(name) for name in wanted}
        return slot.id if kinds <= set(slot.kinds) else ""

    def _kind(self, name: str) -> str:
        if name.startswith(THEME_PREFIX):
            return "finding"
        item = self._session.library.get(name.partition("/")[0])
        kind = kind_of(item) if item else ""
        return kind if kind in ("term", "finding", "figure") else "finding"

    def _put(self, wanted: Sequence[str], slot: str, at: int = -1, finish: Callable[[Part], Part] = _as_it_is) -> None:
        session = self._session
        session.flushing.emit()
        before = session.brief
        try:
            brief = add_items(before, session.template, session.library, wanted, slot)
        except UserError as error:
            session.failed.emit(error.message)
            return
        new = _new_parts(before, brief)
        for number, part in enumerate(new):
            brief = edits.change_part(brief, part.id, finish)
            if at >= 0:
                brief = edits.move_part(brief, part.id, slot, at + number)
        session.edit(_what(new), brief)
        self._tell(new)

    def _tell(self, new: Sequence[Part]) -> None:
        """Show where it went, and say so."""
        if not new:
            return
        place = edits.place_of(self._session.brief, new[-1].id)
        slot = self._session.template.slot(place[0]) if place else None
        outline = self._window.document.outline
        at = outline.outline.index_of("", new[-1].id)
        outline.expand(at.parent())
        outline.scrollTo(at)
        where = slot.heading if slot else ""
        self.say(_("{what} to {place}", what=_what(new), place=where), _("Undo"), self._session.undo)

    def say(self, message: Message, action: Message | None = None, act: Callable[[], object] | None = None) -> None:
        """A toast at the foot of the window; the one before it goes."""
        if self._toast is not None:
            self._toast.dismiss()
        toast = Toast(self._kit, self._window, self._kit.say(message), self._kit.say(action) if action else "", act)
        toast.place(self._window.read if self._window.read.isVisible() else self._window.document)
        toast.destroyed.connect(self._forget)
        self._toast = toast

    def _forget(self) -> None:
        self._toast = None


def _new_parts(before: Brief, after: Brief) -> list[Part]:
    known = {p.id for p in before.parts()}
    return [p for p in after.parts() if p.id not in known]


def _what(new: Sequence[Part]) -> Message:
    if len(new) == 1:
        return _("“{title}” added", title=new[0].label if len(new[0].label) <= 40 else new[0].label[:39] + "…")
    return ngettext("{count} part added", "{count} parts added", len(new))
