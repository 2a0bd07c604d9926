"""The question with what differs below it: the frame that every such question is put in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from brief_builder.brief.differences import field_differences, part_differences
from brief_builder.brief.model import Brief
from brief_builder.brief.template import Template
from brief_builder.gui.difference_view import field_card, part_card
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _

WIDTH, TALLEST = 640, 620
SIDE = Space.XL

Choice = tuple[object, Message, str]
"""An answer, the word on its button, and the kind of button."""

CANCEL: Choice = (None, _("Cancel"), "quiet")
CLOSE: Choice = (None, _("Close"), "quiet")


class DifferenceDialog(QDialog):
    """Ask with `exec`, then read `answer`. The first of `choices` is what Enter means; closing it, or Esc, gives the answer of `leave`."""

    def __init__(self, kit: Kit, parent: QWidget, title: Message, said: Message, choices: Sequence[Choice], leave: Choice = CANCEL) -> None:
        super().__init__(parent)
        self._kit = kit
        self.answer: object = leave[0]
        self.setWindowTitle(kit.say(title))
        self.head = column(label(kit, kit.say(title), Type.TITLE), Text(kit, kit.say(said), Type.BODY), gap=6)
        self.head.setContentsMargins(SIDE, Space.L, SIDE, Space.M)
        self._cards = Scroll(QWidget())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.head)
        layout.addWidget(rule())
        layout.addWidget(self._cards, 1)
        layout.addWidget(rule())
        layout.addLayout(self._buttons(choices, leave))
        self._first.setFocus()  # only now: before it stands in the dialog it cannot have the focus
        FocusRing(kit, self)
        self.resize(WIDTH, min(TALLEST, parent.window().height() - 40))

    def show_differences(self, old: Brief, new: Brief, template: Template) -> None:
        """Show what differs between two briefs."""
        cards = [part_card(self._kit, d, template) for d in part_differences(old, new)]
        self.show_cards([*cards, *(field_card(self._kit, d, template) for d in field_differences(old, new))])

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these; a sentence when there are none."""
        nothing = [] if cards else [Text(self._kit, self._kit.say(_("Nothing differs.")), Type.BODY, "muted")]
        self._cards.setWidget(holder(column(*nothing, *cards, None, gap=Space.S, margins=(SIDE, Space.M, SIDE, Space.M))))

    def _buttons(self, choices: Sequence[Choice], leave: Choice) -> QLayout:
        leaving, buttons = self._button(leave), [self._button(choice) for choice in choices]
        self._first = (buttons or [leaving])[0]
        self._first.setDefault(True)
        return row(leaving, None, *reversed(buttons), margins=(SIDE, Space.M, SIDE, Space.L))

    def _button(self, choice: Choice) -> Button:
        answer, word, kind = choice
        button = Button(self._kit, self._kit.say(word), kind)
        button.clicked.connect(lambda _checked=False: self._take(answer))
        return button

    def _take(self, answer: object) -> None:
        self.answer = answer
        self.accept()
