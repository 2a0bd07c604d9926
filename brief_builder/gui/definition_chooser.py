"""Which definition of a term? The choice, its form, the reason, and the paragraph, in one layer.

Asked when a term is inserted, and again when somebody comes back to it: then what was chosen is shown, and the paragraph stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QLineEdit, QWidget

from brief_builder.brief.model import FORMS
from brief_builder.brief.template import Template
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.document.markup import plain_text
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, Choice, IconButton
from brief_builder.gui.widgets.layer import Layer
from brief_builder.gui.widgets.layout import Scroll, column, holder, row
from brief_builder.gui.widgets.option import Option
from brief_builder.gui.widgets.text import Badge, Text, label
from brief_builder.gui.words import FORM_NAMES, STATUSES
from brief_builder.i18n import _

WIDTH = 460
SHOWN_LINES = 4
"""Of each definition: their words are what one chooses by, and nearly all fit."""

MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Chosen:
    """The answer: definition, form, reason, slot."""

    definition: str
    form: str = ""
    reason: str = ""
    slot: str = ""


class DefinitionChooser(Layer):
    """`chosen` gives the answer. `version` names the library of the term where several libraries have it.

    `now` is what was chosen before; without it a term is inserted, in `slot` unless another paragraph is chosen.
    """

    chosen = Signal(object)

    def __init__(
        self, kit: Kit, window: QWidget, term: Term, template: Template, slot: str, version: str = "", now: Chosen | None = None
    ) -> None:
        say = kit.say
        self._term, self._now = term, now
        self._options = [self._option(kit, definition) for definition in term.definitions]
        self._group = QButtonGroup()
        self._form = Choice(kit, say(_("Form")))
        for form in FORMS["term"]:
            self._form.addItem(say(FORM_NAMES[form]), form)
        self._form.setCurrentIndex(max(0, self._form.findData((now and now.form) or template.form("term"))))
        self._slot = Choice(kit, say(_("Paragraph")))
        for spec in template.slots:
            self._slot.addItem(spec.heading, spec.id)
        self._slot.setCurrentIndex(max(0, self._slot.findData(slot)))
        self._reason = QLineEdit(now.reason if now else "")
        self._reason.setProperty("ownFocus", True)
        self._reason.setCursorPosition(0)
        self._reason.setPlaceholderText(say(_("Why you choose this one; is printed with it")))
        self._reason.setAccessibleName(say(_("The reason of your choice")))
        self._add = Button(kit, say(_("Apply") if now else _("Add")), "primary")
        cancel = Button(kit, say(_("Cancel")))
        close = IconButton(kit, "x", say(_("Close")), "Esc")
        title = say(_("Which definition of “{term}” do you use?", term=term.pref_label))
        self._version = [Badge(kit, version, "library", "accent")] if version else []
        super().__init__(kit, window, WIDTH, self._content(kit, title, cancel, close), title)
        for option in self._options:
            self._group.addButton(option)
            option.entered.connect(self._add.click)
        chosen = (term.definition(now.definition) if now else None) or term.usual()
        at = self._options[term.definitions.index(chosen)]
        at.setChecked(True)
        at.setFocus()
        self._add.clicked.connect(self._answer)
        self._reason.returnPressed.connect(self._add.click)
        cancel.clicked.connect(self.leave)
        close.clicked.connect(self.leave)

    def _option(self, kit: Kit, definition: Definition) -> Option:
        scope = definition.perspective or definition.scope or definition.attribution
        source = f" · {definition.attribution}" if definition.attribution and definition.attribution != scope else ""
        badge = STATUSES.get(definition.status)
        return Option(
            kit, scope[:1].upper() + scope[1:] + source, plain_text(definition.text), WIDTH - 40, one=True, badge=badge, lines=SHOWN_LINES
        )

    def _content(self, kit: Kit, title: str, cancel: QWidget, close: QWidget) -> QLayout:
        options = Scroll(holder(column(*self._options, None, gap=2)))
        shown = self._options[:MOST_SHOWN]
        options.setFixedHeight(min(sum(o.height() + 2 for o in shown) + 4, 300))
        form = label(kit, kit.say(_("Form")), Type.LABEL, "muted")
        place = (None,) if self._now else (Space.S, label(kit, kit.say(_("Paragraph")), Type.LABEL, "muted"), self._slot)
        return column(
            row(Text(kit, title, Type.HEADING), close, margins=(4, 0, 0, 0)),
            *self._version,
            options,
            row(form, self._form, *place, gap=Space.S, margins=(4, 0, 4, 0)),
            row(label(kit, kit.say(_("Reason")), Type.LABEL, "muted"), self._reason, gap=Space.S, margins=(4, 0, 4, 0)),
            row(None, cancel, self._add, margins=(4, 4, 4, 0)),
            gap=Space.S,
            margins=(Space.M, Space.M, Space.M, Space.M),
        )

    def _answer(self) -> None:
        at = next(i for i, option in enumerate(self._options) if option.isChecked())
        answer = Chosen(self._term.definitions[at].id, self._form.currentData(), self._reason.text().strip(), self._slot.currentData())
        self.leave()
        self.chosen.emit(answer)
