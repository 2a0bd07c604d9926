"""The tab Controle: what is missing, inconsistent or unclear, in three grades, each with the way to where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from brief_builder.brief.checks import Grade, Remark
from brief_builder.brief.checks.remark import GRADE_NAMES
from brief_builder.gui.edits import part_with
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule, surface, top
from brief_builder.gui.widgets.text import Badge, Icon, Line, Text, label
from brief_builder.i18n import _

LOOKS = {
    Grade.MUST: ("octagon-alert", "must", _("Without this the document is not complete.")),
    Grade.NOTE: ("triangle-alert", "warn", _("Look at this before you send it.")),
    Grade.LANGUAGE: ("lightbulb", "accent", _("Suggestions; you decide.")),
}


class RemarksView(QWidget):
    """Shows remarks. `chosen` tells which one to go to."""

    chosen = Signal(object)

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self._shown: Sequence[Remark] | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these; nothing moves when they are the same."""
        if remarks == self._shown:
            return
        self._shown = remarks
        while (old := self._body.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._body.addWidget(Scroll(self._page(remarks)))

    def _page(self, remarks: Sequence[Remark]) -> QWidget:
        pieces: list[QLayout | QWidget | int] = []
        for grade in Grade:
            found = [r for r in remarks if r.grade is grade]
            if found:
                pieces += [self._head(grade, len(found)), self._card(found), Space.S]
        if not pieces:
            done = Icon(self._kit, "circle-check", "ok")
            pieces = [row(done, Text(self._kit, self._kit.say(_("Nothing left to do.")), Type.BODY))]
        return holder(column(*pieces, None, gap=6, margins=(Space.L, Space.M, Space.L - Size.SCROLLBAR + 4, Space.L)))

    def _head(self, grade: Grade, count: int) -> QLayout:
        ink = "must" if grade is Grade.MUST else "muted"
        word = label(self._kit, self._kit.say(GRADE_NAMES[grade]), Type.HEADING)
        return row(word, Badge(self._kit, str(count), ink=ink), Line(self._kit, self._kit.say(LOOKS[grade][2]), Type.META, "muted"), None)

    def _card(self, remarks: Sequence[Remark]) -> QWidget:
        lines: list[QLayout | QWidget] = []
        for remark in remarks:
            lines += [rule(), self._line(remark)] if lines else [self._line(remark)]
        return surface("card", column(*lines, gap=0, margins=(1, 1, 1, 1)))

    def _line(self, remark: Remark) -> QLayout:
        glyph, ink, _why = LOOKS[remark.grade]
        icon = Icon(self._kit, glyph, ink)
        words = column(Text(self._kit, self._kit.say(remark.message), Type.BODY), gap=0)
        place = self._place(remark)
        if place:
            name = self._kit.say(_("Go to {place}", place=place))
            button = Button(self._kit, name, "link")
            button.setAccessibleName(f"{name}: {self._kit.say(remark.message)}")
            button.clicked.connect(self._way(remark))
            words.addLayout(row(button, None))
        return top(row(icon, words, gap=Space.S, margins=(Space.M, 10, Space.M, 6)), icon)

    def _way(self, remark: Remark) -> Callable[[], None]:
        return lambda: self.chosen.emit(remark)

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


def todo(remarks: Sequence[Remark], session: Session) -> list[str]:
    """The names of the fields and paragraphs that must still be filled, each once."""
    names = []
    for remark in remarks:
        if remark.grade is Grade.MUST:
            spec, slot = session.template.field(remark.field), session.template.slot(remark.slot)
            names.append(spec.label.lower() if spec else slot.heading if slot else "")
    return [name for name in dict.fromkeys(names) if name]
