"""What can be done about a remark of Controle on the spot; each is one edit that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from brief_builder.brief.checks import CHANGED, Remark, hear_again, silence
from brief_builder.brief.checks.better_label import better_label, with_better_label, with_term_linked
from brief_builder.brief.checks.language import AVOID, UNDEFINED
from brief_builder.brief.checks.spelling import SPELLING
from brief_builder.brief.edits import part_with, place_of
from brief_builder.brief.measurement import measurable
from brief_builder.brief.model import Brief
from brief_builder.brief.passages import Passage, with_other_word
from brief_builder.gui.deeds.renewing import LEAVE, SHOW, UPDATE
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.session import Session
from brief_builder.gui.suggestions import add_suggestions
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.gui.document.outline_view import OutlineView


@dataclass(frozen=True, slots=True)
class Fix:
    """A name, and what it does; it gets the button that was pressed, for a menu below it."""

    name: Message
    act: Callable[[QWidget], object]


class RemarkFixes:
    """What asks or changes more than words goes the way it goes in `outline`."""

    def __init__(self, kit: Kit, session: Session, proofreader: Proofreader, outline: OutlineView) -> None:
        self._kit, self._session, self._proofreader, self._outline = kit, session, proofreader, outline
        self._known: Mapping[str, Callable[[Remark], tuple[Fix, ...]]] = {
            SPELLING: self._spelling,
            CHANGED: self._renewals,
            AVOID: self._better,
            UNDEFINED: self._meaning,
            "two_meanings": self._choice,
            "gone_definition": self._choice,
            "old_figures": self._measurement,
            "undated": self._measurement,
        }

    def of(self, remark: Remark) -> tuple[Fix, ...]:
        """What can be done about this one, the likeliest first."""
        known = self._known.get(remark.code)
        return known(remark) if known else ()

    def silence(self, remark: Remark) -> None:
        """Report this no more in this document."""
        self._edit(_("Do not report again"), silence(self._now(), remark))

    def hear_again(self) -> None:
        """Report everything again."""
        self._edit(_("Report again"), hear_again(self._now()))

    # ---- terms and figures

    def _renewals(self, remark: Remark) -> tuple[Fix, ...]:
        names = ((SHOW, _("Show the difference…")), (UPDATE, _("Update")), (LEAVE, _("Leave as it is")))
        return tuple(Fix(name, self._renewal(remark.part, action)) for action, name in names)

    def _renewal(self, part: str, action: str) -> Callable[[QWidget], object]:
        return lambda _button: self._outline.renew.emit(part, action)

    def _choice(self, remark: Remark) -> tuple[Fix, ...]:
        return (Fix(_("Choose…"), lambda _button: self._outline.define.emit(remark.part)),)

    def _meaning(self, remark: Remark) -> tuple[Fix, ...]:
        """Choose what the term means here, or link the word to it."""
        choose = Fix(_("Choose…"), lambda _button: self._define_behind(remark))
        term = self._proofreader.term(remark.about)
        if term is None or with_term_linked(self._session.brief, remark, self._session.library) == self._session.brief:
            return (choose,)
        return (choose, Fix(_("Link to the term “{term}”", term=term.pref_label), lambda _button: self._link(remark)))

    def _link(self, remark: Remark) -> None:
        self._edit(_("Link a term"), with_term_linked(self._now(), remark, self._session.library))

    def _define_behind(self, remark: Remark) -> None:
        """Ask which definition of a term is meant; it comes behind the text that uses the word."""
        place = place_of(self._session.brief, remark.part)
        if place:
            self._outline.dropped.emit([remark.about], place[0], place[1] + 1)

    def _measurement(self, remark: Remark) -> tuple[Fix, ...]:
        part = part_with(self._session.brief, remark.part)
        if part is None or not measurable(part):
            return ()
        return (Fix(_("Add a newer measurement…"), lambda _button: self._outline.deeds.measure(part)),)

    # ---- words

    def _spelling(self, remark: Remark) -> tuple[Fix, ...]:
        return (Fix(_("Suggestions…"), lambda button: self._suggest(remark, button)),)

    def _better(self, remark: Remark) -> tuple[Fix, ...]:
        better = better_label(remark)
        if self._improved(remark) == self._session.brief:
            return ()
        return (Fix(_("Replace by “{label}”", label=better), lambda _button: self._improve(remark, better)),)

    def _improved(self, remark: Remark) -> Brief:
        return with_better_label(self._session.brief, remark, self._session.library)

    def _improve(self, remark: Remark, better: str) -> None:
        self._now()
        self._edit(_("Replace by “{label}”", label=better), self._improved(remark))

    def _suggest(self, remark: Remark, button: QWidget) -> None:
        menu = QMenu(button.window())  # the button may go while the menu is open
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        add_suggestions(menu, self._kit, self._proofreader, remark.about, lambda word: self._spell(remark, word))
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _spell(self, remark: Remark, word: str) -> None:
        place = Passage("", remark.field, remark.slot, remark.part)
        self._edit(_("Spelling"), with_other_word(self._now(), place, remark.about, word))

    def _now(self) -> Brief:
        """The brief with what is being typed."""
        self._session.flushing.emit()
        return self._session.brief

    def _edit(self, label: Message, brief: Brief) -> None:
        self._session.edit(label, brief)
