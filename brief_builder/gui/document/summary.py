"""The top of the panel Document: type, subject, facts, and in words what must still be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from brief_builder.brief.dates import date_in_words
from brief_builder.brief.template import FieldSpec
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import IconButton
from brief_builder.gui.widgets.layout import column, holder, row
from brief_builder.gui.widgets.text import Icon, Line
from brief_builder.i18n import _

FACTS = ("aan", "datum", "zaaknummer", "status", "openbaarheid")
LOCALES = {"nl": "nl_NL", "en": "en_GB"}


class Summary(QWidget):
    """Four lines instead of a form; `edit` asks for the form."""

    edit = Signal()

    def __init__(self, kit: Kit, session: Session) -> None:
        super().__init__()
        self._kit, self._session = kit, session
        self._type = Line(kit, "", Type.META, "muted")
        self._subject = Line(kit, "", Type.HEADING)
        self._facts = Line(kit, "", Type.META, "muted")
        self._todo = Line(kit, "", Type.META, "must")
        pencil = IconButton(kit, "pencil-line", kit.say(_("Details of the document")), "Ctrl+G")
        pencil.clicked.connect(self.edit)
        self._todo_row = holder(row(Icon(kit, "octagon-alert", "must"), self._todo, None, gap=6))
        head = column(row(self._type, None), row(self._subject, None), gap=0)
        self.setLayout(column(row(head, pencil, gap=Space.M), row(self._facts, None), self._todo_row, gap=4))
        session.brief_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        brief, template = self._session.brief, self._session.template
        self._type.show_text(template.name)
        self._subject.show_text(brief.field_text("onderwerp") or self._kit.say(_("No subject yet")))
        facts = (self._fact(spec) for name in FACTS if (spec := template.field(name)))
        self._facts.show_text(" · ".join(fact for fact in facts if fact))

    def _fact(self, spec: FieldSpec) -> str:
        value = self._session.brief.field_text(spec.id)
        if spec.type == "date":
            return date_in_words(value, LOCALES.get(self._kit.translator.language, "nl_NL"))
        return value[:1].upper() + value[1:]

    def show_todo(self, names: Sequence[str]) -> None:
        """What must still be done."""
        self._todo.show_text(self._kit.say(_("To do: {names}", names=", ".join(names))))
        self._todo_row.setVisible(bool(names))
