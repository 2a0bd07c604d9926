"""Putting items of the library in the document: at once, or after the question which definition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer

from brief_builder.brief import arranging, edits
from brief_builder.brief.insert import THEME_PREFIX, add_items
from brief_builder.brief.meaning import term_of, with_meaning
from brief_builder.brief.model import Brief, Part
from brief_builder.content.library import kind_of
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UserError
from brief_builder.gui.definition_chooser import Chosen, DefinitionChooser
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.search.hit_view import version_in_words
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
        """Add these, each where it fits; of terms with several definitions is asked which."""
        if not self._session.has_document:
            self._session.failed.emit(_("There is no document yet; choose a document type first."))
            return
        self._put_or_ask(wanted, self._slot_for(wanted))

    def drop(self, items: Sequence[str], slot: str, at: int) -> None:
        """Items were dragged to a place."""
        self._put_or_ask(items, slot, at)

    def _put_or_ask(self, wanted: Sequence[str], slot: str, at: int = -1) -> None:
        """Put down what is clear; then ask about the terms, one after another."""
        terms = [term for term in map(self._session.library.find, wanted) if isinstance(term, Term) and len(term.definitions) > 1]
        asked = {self._session.library.address(term) for term in terms}
        clear = [address for address in wanted if address not in asked]
        if clear:
            self._put(clear, slot, at)
        self._ask(terms, slot, at + len(clear) if at >= 0 else at)

    def _ask(self, terms: Sequence[Term], slot: str, at: int) -> None:
        if not terms:
            return
        term, template, library = terms[0], self._session.template, self._session.library
        version = version_in_words(term, library, self._kit)
        chooser = DefinitionChooser(self._kit, self._window, term, template, slot or template.slot_for("term").id, version)
        chooser.chosen.connect(lambda chosen: self._put_chosen(term, chosen, at if chosen.slot == slot else -1))
        further = at + 1 if at >= 0 else at
        chooser.closed.connect(lambda: QTimer.singleShot(0, self._window, lambda: self._ask(terms[1:], slot, further)))

    def _put_chosen(self, term: Term, chosen: Chosen, at: int) -> None:
        def finish(part: Part) -> Part:
            return replace(part, form=chosen.form, reason=chosen.reason)

        self._put([self._session.library.address(term, chosen.definition)], chosen.slot, at, finish)

    def choose_again(self, part_id: str) -> None:
        """Ask again which definition a part prints and why, with what was chosen before."""
        session = self._session
        session.flushing.emit()
        part = edits.part_with(session.brief, part_id)
        if part is None:
            return
        term = term_of(part, session.library)
        if term is None:
            session.failed.emit(_("“{label}” is no longer in the library; it is printed as it was.", label=part.label))
            return
        now = Chosen(part.definition, part.form, part.reason)
        version = version_in_words(term, session.library, self._kit)
        chooser = DefinitionChooser(self._kit, self._window, term, session.template, "", version, now)
        chooser.chosen.connect(lambda chosen: self._put_again(part_id, chosen))

    def _put_again(self, part_id: str, chosen: Chosen) -> None:
        session = self._session

        def changed(part: Part) -> Part:
            return with_meaning(part, session.library, chosen.definition, chosen.form, chosen.reason)

        session.edit(_("Choose the definition"), edits.change_part(session.brief, part_id, changed))
        self._window.document.outline.go_to("", part_id)

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
        path, _at, owner = name.partition("@")
        item = self._session.library.get(path.partition("/")[0], owner)
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
        for part in new:
            brief = edits.change_part(brief, part.id, finish)
        if at >= 0:
            brief = arranging.move(brief, [part.id for part in new], slot, at)
        if session.enlarge(_what(new), brief):
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
        where: str | Message = slot.heading if slot else ""
        slots = {found[0] for found in (edits.place_of(self._session.brief, part.id) for part in new) if found}
        if len(slots) > 1:
            where = ngettext("{count} paragraph", "{count} paragraphs", len(slots))
        self.say(_("{what} to {place}", what=_what(new), place=where), _("Undo"), self._session.undo)

    def say(self, message: Message, action: Message | None = None, act: Callable[[], object] | None = None) -> None:
        """A toast at the foot of the window; the one before it goes."""
        self._show(Toast(self._kit, self._window, self._kit.say(message), self._kit.say(action) if action else "", act))

    def warn(self, message: Message) -> None:
        """A toast about what went wrong without anybody having done it."""
        self._show(Toast(self._kit, self._window, self._kit.say(message), glyph="triangle-alert"))

    def _show(self, toast: Toast) -> None:
        if self._toast is not None:
            self._toast.dismiss()
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
