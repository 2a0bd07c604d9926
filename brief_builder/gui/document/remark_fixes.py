"""What can be done about a remark of Controle on the spot; each is one edit that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from brief_builder.brief.checks import CHANGED, Remark, hear_again, silence
from brief_builder.brief.checks.better_label import better_label, with_better_label
from brief_builder.brief.find import Wanted, replace_all
from brief_builder.brief.model import Brief
from brief_builder.gui.deeds.renewing import LEAVE, SHOW, UPDATE
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import SPELLING, Proofreader
from brief_builder.gui.session import Session
from brief_builder.gui.suggestions import add_suggestions
from brief_builder.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Fix:
    """A name, and what it does; it gets the button that was pressed, for a menu below it."""

    name: Message
    act: Callable[[QWidget], object]


class RemarkFixes:
    """`renew(part, action)` shows, takes over or leaves another version of the library."""

    def __init__(self, kit: Kit, session: Session, proofreader: Proofreader, renew: Callable[[str, str], object]) -> None:
        self._kit, self._session, self._proofreader, self._renew = kit, session, proofreader, renew

    def of(self, remark: Remark) -> tuple[Fix, ...]:
        """What can be done about this one, the likeliest first."""
        if remark.code == SPELLING:
            return (Fix(_("Suggestions…"), lambda button: self._suggest(remark, button)),)
        if remark.code == CHANGED:
            names = ((SHOW, _("Show the difference…")), (UPDATE, _("Update")), (LEAVE, _("Leave as it is")))
            return tuple(Fix(name, self._renewal(remark.part, action)) for action, name in names)
        better = better_label(remark)
        if better and self._improved(remark) != self._session.brief:
            return (Fix(_("Replace by “{label}”", label=better), lambda _button: self._improve(remark, better)),)
        return ()

    def _renewal(self, part: str, action: str) -> Callable[[QWidget], object]:
        return lambda _button: self._renew(part, action)

    def silence(self, remark: Remark) -> None:
        """Report this no more in this document."""
        self._edit(_("Do not report again"), silence(self._now(), remark))

    def hear_again(self) -> None:
        """Report everything again."""
        self._edit(_("Report again"), hear_again(self._now()))

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
        wanted = Wanted(remark.about, match_case=True, whole_words=True)
        self._edit(_("Spelling"), replace_all(self._now(), wanted, word, remark.part)[0])

    def _now(self) -> Brief:
        """The brief with what is being typed."""
        self._session.flushing.emit()
        return self._session.brief

    def _edit(self, label: Message, brief: Brief) -> None:
        self._session.edit(label, brief)
