"""The form of the document: its fields, as the document type asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from brief_builder.brief.checks.form import check_value
from brief_builder.brief.dates import as_typed
from brief_builder.brief.model import FieldValue
from brief_builder.brief.template import FieldSpec
from brief_builder.gui.document.date_field import DateField
from brief_builder.gui.kit import Kit
from brief_builder.gui.session import Session
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import _

Earlier = Callable[[], Mapping[str, Sequence[str]]]
WIDTH, TALLEST = 560, 620


class FieldsDialog(QDialog):
    """Shows the fields; `values` has what was filled in. `earlier` reads what earlier documents said, once the dialog is there."""

    def __init__(self, kit: Kit, session: Session, parent: QWidget, focus: str = "", earlier: Earlier = dict) -> None:
        super().__init__(parent)
        self._kit, self._session, self._earlier = kit, session, earlier
        self.setWindowTitle(kit.say(_("Details of the document")))
        self._inputs: dict[str, QLineEdit | Choice] = {}
        form = QFormLayout()
        form.setVerticalSpacing(Space.S)
        form.setHorizontalSpacing(Space.L)
        form.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for spec in session.template.fields:
            self._add_row(form, spec)
        holder = QWidget()
        holder.setLayout(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("kind", "primary")
        foot = column(buttons, margins=(Space.XL, Space.M, Space.XL, Space.L))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(holder), 1)
        layout.addLayout(foot)
        available = parent.window().height() - 40
        FocusRing(kit, self)
        self.resize(WIDTH, min(TALLEST, available))
        first = self._inputs.get(focus) or next(iter(self._inputs.values()), None)
        if first is not None:
            first.setFocus()
        QTimer.singleShot(0, self, self._offer_earlier)

    def _add_row(self, form: QFormLayout, spec: FieldSpec) -> None:
        kit, value = self._kit, self._session.brief.field_text(spec.id)
        star = " *" if spec.required else ""
        name = label(kit, spec.label + star, Type.LABEL, "text")
        name.setMinimumHeight(Size.CONTROL)
        field = self._input(spec, value)
        field.setAccessibleName(kit.say(_("{field}, required", field=spec.label)) if spec.required else spec.label)
        field.setAccessibleDescription(spec.help)
        name.setBuddy(field)
        self._inputs[spec.id] = field
        form.addRow(name, DateField(kit, field, spec.label) if spec.type == "date" and isinstance(field, QLineEdit) else field)
        self._judge_while_typing(form, spec, field)
        if spec.help:
            form.addRow("", Text(kit, spec.help, Type.META, "muted"))

    def _judge_while_typing(self, form: QFormLayout, spec: FieldSpec, field: QLineEdit | Choice) -> None:
        """Under a field stands what Controle would say of it."""
        said = Text(self._kit, "", Type.META, "must")
        form.addRow("", said)

        def judge(text: str) -> None:
            value = as_typed(text.strip()) if spec.type == "date" else text.strip()
            remark = next(check_value(spec, value, self._session.organisation), None) if value else None
            said.show_text(self._kit.say(remark.message) if remark else "")
            form.setRowVisible(said, remark is not None)
            field.setAccessibleDescription(said.text() or spec.help)

        (field.currentTextChanged if isinstance(field, Choice) else field.textChanged).connect(judge)
        judge(field.currentText() if isinstance(field, Choice) else field.text())

    def _offer_earlier(self) -> None:
        """Offer what earlier documents and the organisation say, in fields that are typed."""
        known = self._earlier()
        for spec in self._session.template.fields:
            field = self._inputs[spec.id]
            own = (self._session.organisation.municipality,) if spec.organisation == "municipality" else ()
            offered = [value for value in dict.fromkeys((*own, *known.get(spec.id, ()))) if value]
            if isinstance(field, QLineEdit) and spec.type != "date" and offered:
                completer = QCompleter(offered, field)
                completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
                completer.setFilterMode(Qt.MatchFlag.MatchContains)
                field.setCompleter(completer)

    def _input(self, spec: FieldSpec, value: str) -> QLineEdit | Choice:
        options = spec.options or (self._session.organisation.aldermen if spec.organisation == "aldermen" else ())
        if not options:
            line = QLineEdit(value)
            line.setProperty("ownFocus", True)
            if spec.max_length:
                line.setMaxLength(max(spec.max_length, len(value)))
            if spec.type == "date":
                line.setPlaceholderText(self._kit.say(_("year-month-day")))
            return line
        choice = Choice(self._kit, spec.label)
        choice.setEditable(spec.free)
        if (typed := choice.lineEdit()) is not None:
            typed.setAccessibleName(spec.label)
        choice.addItems(["", *options])
        if value and value not in options:
            choice.addItem(value)
        choice.setCurrentText(value)
        return choice

    def values(self) -> Mapping[str, FieldValue]:
        """The fields that were changed; a list that was not changed keeps its own form."""
        said = {name: (i.currentText() if isinstance(i, Choice) else i.text()).strip() for name, i in self._inputs.items()}
        said |= {spec.id: as_typed(said[spec.id]) for spec in self._session.template.fields if spec.type == "date"}
        brief = self._session.brief
        return {name: value for name, value in said.items() if value != brief.field_text(name)}
