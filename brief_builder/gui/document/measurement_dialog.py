"""A newer measurement of a figure, alone or within a finding: value and year, and where it comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from brief_builder.brief.measurement import Series, measurable, read_measurement, series_of, updated
from brief_builder.brief.model import Measurement, Part
from brief_builder.content.figure_words import period_in_words, value_in_label
from brief_builder.content.words import UNKNOWN_PERIOD
from brief_builder.errors import UserError
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Size, Space, Type
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import column
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _

WIDTH = 480


class MeasurementDialog(QDialog):
    """`measured` has the answer, None while what is typed is no measurement. `part` has a figure with a number."""

    def __init__(self, kit: Kit, parent: QWidget, part: Part) -> None:
        super().__init__(parent)
        self._kit, self._part = kit, part
        self.measured: Measurement | None = None
        self._figures = measurable(part)
        self._series: tuple[Series, ...] = ()
        self.setWindowTitle(kit.say(_("Newer measurement")))
        self._figure = Choice(kit, kit.say(_("Figure")))
        self._figure.addItems([figure.label for figure in self._figures])
        self._which = Choice(kit, kit.say(_("Of whom or where")))
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setHorizontalSpacing(Space.L)
        self._form.setVerticalSpacing(Space.S)
        self._form.addRow(self._label(_("Figure")), self._figure)
        self._form.addRow(self._label(_("Of whom or where")), self._which)
        self._known = Text(kit, "", Type.META, "muted")
        self._form.addRow("", self._known)
        self._value = self._line(_("Value"), _("For example 54,5"))
        self._year = self._line(_("Year"), _("For example 2025"))
        self._source = self._line(_("Source (may stay empty)"), _("For example CBS StatLine, table 83765"))
        self._wrong = Text(kit, "", Type.META, "must")
        said = _("The old values stay. The document says that the author added this one.")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._add = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._add.setText(kit.say(_("Add")))
        self._add.setProperty("kind", "primary")
        head = column(Text(kit, part.heading or part.label, Type.HEADING), Text(kit, kit.say(said), Type.BODY, "muted"), gap=4)
        layout = QVBoxLayout(self)
        layout.addLayout(column(head, self._form, self._wrong, self._buttons, gap=Space.M, margins=(Space.M, Space.S, Space.M, Space.S)))
        self._form.setRowVisible(self._figure, len(self._figures) > 1)
        self._figure.currentIndexChanged.connect(self._show_figure)
        self._which.currentIndexChanged.connect(self._show_series)
        FocusRing(kit, self)
        self.setMinimumWidth(WIDTH)
        self._show_figure(0)
        (self._figure if len(self._figures) > 1 else self._value).setFocus()

    def _show_figure(self, at: int) -> None:
        """What this figure measures, and in what unit."""
        figure, areas = self._figures[at], self._part.areas
        self._series = series_of(figure)
        names = (", ".join(areas[i].label if i in areas else i for i in (group, area) if i) for area, group in self._series)
        self._which.clear()
        self._which.addItems(list(names))
        self._form.setRowVisible(self._which, len(self._series) > 1)
        unit = "" if figure.unit in ("", "aantal") else f" ({figure.unit})"
        name = self._kit.say(_("Value{unit}", unit=unit))
        self._value.setAccessibleName(name)
        if isinstance(shown := self._form.labelForField(self._value), QLabel):
            shown.setText(name)
        self._show_series()
        if layout := self.layout():
            self.resize(WIDTH, layout.totalHeightForWidth(WIDTH) if layout.hasHeightForWidth() else self.height())

    def _show_series(self) -> None:
        """What was measured last of this."""
        figure = updated(self._part).figures[self._place()].figure
        area, group = self._series[max(0, self._which.currentIndex())]
        known = [v for v in figure.values if (v.area, v.group) == (area, group) and v.value is not None]
        value, period = value_in_label(figure, known[-1]), period_in_words(figure, known[-1])
        is_told = (known[-1].period or figure.period) not in ("", UNKNOWN_PERIOD)
        self._known.show_text(
            self._kit.say(_("Now: {value} ({period})", value=value, period=period) if is_told else _("Now: {value}", value=value))
        )
        self._read()

    def _place(self) -> int:
        """Where the chosen figure is among those of the part."""
        chosen = self._figures[self._figure.currentIndex()].id
        return next(at for at, inserted in enumerate(self._part.figures) if inserted.figure.id == chosen)

    def _line(self, name: Message, example: Message) -> QLineEdit:
        line = QLineEdit()
        line.setProperty("ownFocus", True)
        line.setAccessibleName(self._kit.say(name))
        line.setPlaceholderText(self._kit.say(example))
        line.textChanged.connect(self._read)
        row_name = self._label(name)
        row_name.setBuddy(line)
        self._form.addRow(row_name, line)
        return line

    def _label(self, name: Message) -> QLabel:
        shown = label(self._kit, self._kit.say(name), Type.LABEL, "text")
        shown.setMinimumHeight(Size.CONTROL)
        return shown

    def _read(self) -> None:
        """What is typed so far; what is wrong with it is said once both fields have something."""
        self.measured, wrong = None, ""
        series = self._series[max(0, self._which.currentIndex())]
        figure = self._figures[self._figure.currentIndex()].id
        try:
            self.measured = read_measurement(self._value.text(), self._year.text(), self._source.text(), series, figure)
        except UserError as error:
            if self._value.text().strip() and len(self._year.text().strip()) >= 4:
                wrong = self._kit.say(error.message)
        self._wrong.show_text(wrong)
        self._add.setEnabled(self.measured is not None)
