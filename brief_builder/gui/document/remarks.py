"""The tab Controle: what is missing, inconsistent or unclear, in three grades, each with the way to where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QLayout, QWidget

from brief_builder.brief.checks import Grade, Remark, can_be_silenced
from brief_builder.brief.checks.remark import GRADE_NAMES
from brief_builder.brief.edits import part_with
from brief_builder.gui.document.remark_fixes import RemarkFixes
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layout import Flow, Scroll, column, row, rule, surface, top
from brief_builder.gui.widgets.text import Badge, Icon, Line, Text, label
from brief_builder.i18n import Message, _, ngettext

LOOKS = {
    Grade.MUST: ("octagon-alert", "must", _("Without this the document is not complete.")),
    Grade.NOTE: ("triangle-alert", "warn", _("Look at this before you send it.")),
    Grade.LANGUAGE: ("lightbulb", "accent", _("Suggestions; you decide.")),
}


AT_ONCE = 8
"""Remarks that are laid out in one turn of the event loop."""

LONGEST = 32
"""Letters of a name on a button."""


class RemarksView(QWidget):
    """Shows remarks with what can be done about them, laid out while somebody looks only. `chosen` tells which one to go to."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, session: Session, fixes: RemarkFixes) -> None:
        super().__init__()
        self._kit, self._session, self._fixes = kit, session, fixes
        self._hidden = 0
        self._shown: Sequence[Remark] | None = None
        self._stale = False
        self._buttons: list[QAbstractButton] = []
        self._new_buttons: list[QAbstractButton] = []
        self._scroll = Scroll(QWidget())
        self._page = QWidget()
        self._steps: Iterator[None] = iter(())
        self._maker = QTimer(self)
        self._maker.timeout.connect(self._go_on)
        self.setLayout(column(self._scroll, gap=0))

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these; nothing moves when they are the same."""
        hidden = len(self._session.brief.silenced)
        if remarks == self._shown and hidden == self._hidden:
            return
        self._shown, self._hidden, self._stale = remarks, hidden, True
        if self.isVisible():
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Somebody looks: what was found meanwhile is laid out now."""
        super().showEvent(event)
        if self._stale:
            self._lay_out()

    def _lay_out(self) -> None:
        """Make the page anew, out of sight, in some turns of the event loop when there is much to say."""
        if self._maker.isActive():
            self._page.deleteLater()
        self._stale = False
        self._new_buttons = []
        self._page = QWidget(self._scroll.viewport())
        self._steps = self._made(self._page, self._shown or ())
        self._maker.start(0)
        self._go_on()

    def _go_on(self) -> None:
        made = len(list(islice(self._steps, AT_ONCE)))
        for widget in self._page.findChildren(QWidget):
            widget.ensurePolished()  # else all of them would be when the page is shown
        if made < AT_ONCE:
            self._maker.stop()
            self._put()

    def _put(self) -> None:
        """Show the page that was made. Who worked with the keyboard here goes on where it was."""
        focused = next((at for at, button in enumerate(self._buttons) if button.hasFocus()), None)
        scrolled = self._scroll.verticalScrollBar().value()
        self._buttons = self._new_buttons
        self._scroll.setWidget(self._page)
        self._scroll.verticalScrollBar().setValue(scrolled)
        if focused is not None and self._buttons:
            self._buttons[min(focused, len(self._buttons) - 1)].setFocus()

    def _made(self, page: QWidget, remarks: Sequence[Remark]) -> Iterator[None]:
        """Fill the page, a remark in each step."""
        rows = column(gap=6, margins=(Space.L, Space.M, Space.L - Size.SCROLLBAR + 4, Space.L))
        page.setLayout(rows)
        for grade in Grade:
            found = [r for r in remarks if r.grade is grade]
            if found:
                rows.addLayout(self._head(grade, len(found)))
                card = column(gap=0, margins=(1, 1, 1, 1))
                rows.addWidget(surface("card", card))
                yield from self._lines(card, found)
                rows.addSpacing(Space.S)
        if not remarks:
            done = Icon(self._kit, "circle-check", "ok")
            rows.addLayout(row(done, Text(self._kit, self._kit.say(_("Nothing left to do.")), Type.BODY)))
        if self._hidden:
            rows.addSpacing(Space.S)
            rows.addLayout(self._silenced())
        rows.addStretch(1)

    def _head(self, grade: Grade, count: int) -> QLayout:
        ink = "must" if grade is Grade.MUST else "muted"
        word = label(self._kit, self._kit.say(GRADE_NAMES[grade]), Type.HEADING)
        return row(word, Badge(self._kit, str(count), ink=ink), Line(self._kit, self._kit.say(LOOKS[grade][2]), Type.META, "muted"), None)

    def _lines(self, card: QBoxLayout, remarks: Sequence[Remark]) -> Iterator[None]:
        for remark in remarks:
            if card.count():
                card.addWidget(rule())
            card.addLayout(self._line(remark))
            yield

    def _line(self, remark: Remark) -> QLayout:
        glyph, ink, _why = LOOKS[remark.grade]
        icon = Icon(self._kit, glyph, ink)
        words = column(Text(self._kit, self._kit.say(remark.message), Type.BODY), gap=0)
        ways = [self._button(fix.name, remark, fix.act) for fix in self._fixes.of(remark)]
        place = self._place(remark)
        if place:
            ways.insert(0, self._button(_("Go to {place}", place=shortened(place)), remark, lambda _button: self.chosen.emit(remark)))
        if ways:
            words.addLayout(Flow(*ways, gap=Space.M, below=0))
        quiet = [self._quiet(remark)] if can_be_silenced(remark) else []
        return top(row(icon, words, *quiet, gap=Space.S, margins=(Space.M, 10, Space.S, 6)), icon, *quiet)

    def _button(self, name: Message, remark: Remark, act: Callable[[QWidget], object]) -> Button:
        button = Button(self._kit, self._kit.say(name), "link")
        button.setAccessibleName(f"{self._kit.say(name)}: {self._kit.say(remark.message)}")
        button.clicked.connect(lambda: act(button))
        self._new_buttons.append(button)
        return button

    def _quiet(self, remark: Remark) -> QWidget:
        name = self._kit.say(_("Do not report again"))
        button = IconButton(self._kit, "eye-off", name)
        button.setAccessibleName(f"{name}: {self._kit.say(remark.message)}")
        button.clicked.connect(lambda: self._fixes.silence(remark))
        self._new_buttons.append(button)
        return button

    def _silenced(self) -> QLayout:
        """How many remarks are not reported here any more, and the way back."""
        message = ngettext("{count} remark is hidden.", "{count} remarks are hidden.", self._hidden)
        button = Button(self._kit, self._kit.say(_("Report again")), "link")
        button.clicked.connect(self._fixes.hear_again)
        self._new_buttons.append(button)
        return row(Line(self._kit, self._kit.say(message), Type.META, "muted"), button, None)

    def _place(self, remark: Remark) -> str:
        """What the place of a remark is called; "" for the document as a whole."""
        session = self._session
        if remark.field:
            spec = session.template.field(remark.field)
            return spec.label.lower() if spec else remark.field
        part = part_with(session.brief, remark.part) if remark.part else None
        slot = session.template.slot(remark.slot)
        if part is not None and part.label:
            return part.label
        return slot.heading if slot else remark.slot


def shortened(words: str) -> str:
    """Words that fit on a button, as wide as the panel at its narrowest."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def todo(remarks: Sequence[Remark], session: Session) -> list[str]:
    """The names of the fields and paragraphs that must still be filled, each once."""
    names = []
    for remark in remarks:
        if remark.grade is Grade.MUST:
            spec, slot = session.template.field(remark.field), session.template.slot(remark.slot)
            names.append(spec.label.lower() if spec else slot.heading if slot else "")
    return [name for name in dict.fromkeys(names) if name]
