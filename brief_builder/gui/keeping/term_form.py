"""The form of a term in the user's own library: labels, explanation, its definitions one at a time. What is wrong is said as it arises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from brief_builder.content.library import Library, Manifest
from brief_builder.content.vocabulary import Definition, Term
from brief_builder.content.words import NATURES
from brief_builder.gui.keeping.rows import DEFINITION_ROWS, TERM_ROWS, FormRow, in_words
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Button, Choice
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, row, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.gui.words import NATURES as NATURE_NAMES
from brief_builder.gui.words import RECOGNITIONS, STATUSES
from brief_builder.i18n import _
from brief_builder.keeping.hints import hints
from brief_builder.keeping.naming import free_name
from brief_builder.keeping.status import possible
from brief_builder.keeping.table import BETWEEN, split
from brief_builder.keeping.written import name_faults, named, term_faults

WIDTH, TALLEST = 640, 680
TEXT_HEIGHT = 76

Field = QLineEdit | QPlainTextEdit | Choice


class TermForm(QDialog):
    """Ask with `exec`; `term` is what was written. It cannot be saved while something is wrong with it; hints do not stop it."""

    def __init__(self, kit: Kit, parent: QWidget, term: Term, manifest: Manifest, library: Library) -> None:
        super().__init__(parent)
        self._kit, self._old, self._manifest, self._library = kit, term, manifest, library
        self.term = term
        self._is_new = not term.id
        self._at = 0
        self._filling = False
        self._form = QFormLayout()
        self._fields: dict[str, Field] = {}
        self._names: dict[str, QWidget] = {}
        self._which = Choice(kit, kit.say(_("Which definition")))
        self._another = Button(kit, kit.say(_("Another definition")), "link", "plus")
        self._said = Text(kit, "", Type.META, "warn")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        new = _("New term in “{library}”", library=manifest.name)
        self.setWindowTitle(kit.say(_("“{term}” in “{library}”", term=term.pref_label, library=manifest.name) if term.id else new))
        self._lay_out()
        FocusRing(kit, self)
        self.resize(WIDTH, min(TALLEST, parent.window().height() - 40))
        self._show_all()
        self._connect()
        self._fields["pref_label"].setFocus()

    # ---- what it looks like

    def _lay_out(self) -> None:
        form = self._form
        form.setVerticalSpacing(Space.S)
        form.setHorizontalSpacing(Space.L)
        form.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for spec in TERM_ROWS:
            self._add_row(spec)
        form.addRow(label(self._kit, self._kit.say(_("Definitions")), Type.HEADING), holder(row(self._which, self._another, None)))
        for spec in DEFINITION_ROWS:
            self._add_row(spec)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("kind", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Scroll(holder(column(form, None))), 1)
        layout.addWidget(rule())
        layout.addLayout(column(self._said, self._buttons, margins=(Space.XL, Space.M, Space.XL, Space.L)))

    def _add_row(self, spec: FormRow) -> None:
        name = label(self._kit, self._kit.say(spec.name), Type.LABEL, "text")
        name.setMinimumHeight(Size.CONTROL)
        field = self._field(spec)
        field.setAccessibleName(self._kit.say(spec.name))
        if spec.help and isinstance(field, QLineEdit | QPlainTextEdit):
            field.setPlaceholderText(self._kit.say(spec.help))
        name.setBuddy(field)
        self._fields[spec.field] = field
        self._form.addRow(name, field)

    def _field(self, spec: FormRow) -> Field:
        if spec.kind == "choice":
            return Choice(self._kit, self._kit.say(spec.name))
        if spec.kind == "text":
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setProperty("kind", "field")
            text.setProperty("ownFocus", True)
            text.setFixedHeight(TEXT_HEIGHT)
            return text
        line = QLineEdit()
        line.setProperty("ownFocus", True)
        return line

    # ---- from the term into the form

    def _show_all(self) -> None:
        self._filling = True
        _choose_from(
            self._fields["recognition"], {name: self._kit.say(words) for name, words in RECOGNITIONS.items()}, self.term.recognition
        )
        for spec in (spec for spec in TERM_ROWS if spec.kind != "choice"):
            found = getattr(self.term, spec.field)
            _fill(self._fields[spec.field], BETWEEN.join(found) if spec.kind == "several" else found)
        self._filling = False
        self._show_definition(0)

    def _show_definition(self, at: int) -> None:
        self._filling = True
        self._at = at
        definition = self.term.definitions[at]
        _choose_from(self._which, {str(n): _title(d) for n, d in enumerate(self.term.definitions)}, str(at))
        for name, choices in self._choices(definition).items():
            _choose_from(self._fields[name], choices, getattr(definition, name))
        for spec in DEFINITION_ROWS:
            if spec.kind != "choice":
                _fill(self._fields[spec.field], getattr(definition, spec.field))
        self._filling = False
        self._judge()

    def _choices(self, definition: Definition) -> Mapping[str, Mapping[str, str]]:
        """What can be chosen: the status only as the council's rules go on from the one that is kept."""
        say = self._kit.say
        kept = self._old.definition(definition.id) or replace(definition, status="gevonden")
        others = {d.id: _title(d) for d in self.term.definitions if d.id != definition.id}
        return {
            "nature": {nature: say(NATURE_NAMES[nature]) for nature in NATURES},
            "status": {s: say(STATUSES[s].name) for s in (kept.status, *possible(kept, self._manifest))},
            "replaced_by": {"": "", **others},
        }

    # ---- from the form into the term

    def _connect(self) -> None:
        for field in self._fields.values():
            match field:
                case QLineEdit():
                    field.textEdited.connect(lambda _text: self._take())
                case QPlainTextEdit():
                    field.textChanged.connect(self._take)
                case Choice():
                    field.activated.connect(lambda _at: self._take())
        self._which.activated.connect(self._show_definition)
        self._another.clicked.connect(lambda _checked=False: self._add_definition())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _take(self) -> None:
        if self._filling:
            return
        told = {spec.field: _read(self._fields[spec.field]) for spec in TERM_ROWS}
        written: dict[str, Any] = {spec.field: _read(self._fields[spec.field]) for spec in self._shown_rows()}
        definition = replace(self.term.definitions[self._at], **written)
        definitions = tuple(definition if n == self._at else d for n, d in enumerate(self.term.definitions))
        self.term = replace(
            self.term,
            pref_label=told["pref_label"],
            alt_labels=tuple(split(told["alt_labels"])),
            explanation=told["explanation"],
            recognition=told["recognition"],
            definitions=definitions,
        )
        if self._is_new:
            self.term = named(self.term)
        self._judge()

    def _shown_rows(self) -> Sequence[FormRow]:
        status = _read(self._fields["status"])
        return [spec for spec in DEFINITION_ROWS if not spec.statuses or status in spec.statuses]

    def _add_definition(self) -> None:
        name = free_name("voorstel", {d.id for d in self.term.definitions})
        self.term = replace(self.term, definitions=(*self.term.definitions, Definition(name, "", status="voorstel")))
        self._show_definition(len(self.term.definitions) - 1)
        self._fields["text"].setFocus()

    def _judge(self) -> None:
        """Show the rows that the status asks for, what is wrong, else what could be better."""
        shown = {spec.field for spec in self._shown_rows()}
        for spec in DEFINITION_ROWS:
            self._form.setRowVisible(self._fields[spec.field], spec.field in shown)
        taken = name_faults(self.term, self._library) if self._is_new else ()
        found = (*taken, *term_faults(self._old, self.term, self._manifest))
        wrong = [in_words(message) for message in found if message.values.get("key") != "id" or not self._is_new]
        better = hints(self.term, self.term.definitions[self._at], self._library) if not found else ()
        self._said.show_text(" ".join(map(self._kit.say, wrong or [hint.message for hint in better])))
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not found)


def _title(definition: Definition) -> str:
    return definition.attribution or definition.perspective or definition.id


def _fill(field: Field, text: str) -> None:
    if isinstance(field, QPlainTextEdit):
        field.setPlainText(text)
    elif isinstance(field, QLineEdit):
        field.setText(text)


def _choose_from(field: Field, choices: Mapping[str, str], chosen: str) -> None:
    assert isinstance(field, Choice)
    field.clear()
    for value, name in choices.items():
        field.addItem(name, value)
    if field.findData(chosen) < 0:
        field.addItem(chosen, chosen)
    field.setCurrentIndex(field.findData(chosen))


def _read(field: Field) -> str:
    match field:
        case QPlainTextEdit():
            return field.toPlainText().strip()
        case QLineEdit():
            return field.text().strip()
        case _:
            return str(field.currentData() or "")
