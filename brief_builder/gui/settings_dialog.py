"""The form of the settings, made from what they say of themselves: each with its name, field, explanation and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from brief_builder.errors import UserError
from brief_builder.gui.kit import Kit
from brief_builder.gui.setting_checks import fault_of
from brief_builder.gui.setting_inputs import MAKERS
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.gui.widgets.layout import Scroll, column, holder, rule
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _
from brief_builder.settings import SPECS, Settings, SettingSpec

WIDTH, TALLEST = 560, 700
SIDE = Space.XL


class SettingsDialog(QDialog):
    """Ask with `exec`. `keep` gets what was changed, by name; when it raises UserError, that is told, and the dialog stays.

    What was wrong before may stay as it is.
    """

    def __init__(self, kit: Kit, parent: QWidget, settings: Settings, keep: Callable[[Mapping[str, object]], None]) -> None:
        super().__init__(parent)
        self._kit, self._keep = kit, keep
        self.setWindowTitle(kit.say(_("Settings")))
        self._rows = {name: _Row(kit, spec, getattr(settings, name)) for name, spec in SPECS.items()}
        self._said = Text(kit, "", Type.BODY, "must")
        self._scroll = Scroll(holder(column(*self._rows.values(), None, gap=Space.XL, margins=(SIDE, Space.L, SIDE, Space.L))))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("kind", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column(label(kit, self.windowTitle(), Type.TITLE), self._said, gap=6, margins=(SIDE, Space.L, SIDE, Space.M)))
        layout.addWidget(rule())
        layout.addWidget(self._scroll, 1)
        layout.addWidget(rule())
        layout.addLayout(column(buttons, margins=(SIDE, Space.M, SIDE, Space.L)))
        self.tell(*settings.problems)
        FocusRing(kit, self)
        window = parent.window()
        self.resize(min(WIDTH, window.width() - 40), min(TALLEST, window.height() - 40))
        next(iter(self._rows.values())).input.setFocus()

    def _changes(self) -> Mapping[str, object]:
        return {name: one.input.value() for name, one in self._rows.items() if one.is_changed}

    def tell(self, *messages: Message) -> None:
        """Say this above the settings: what is wrong with the file of all of them."""
        self._said.show_text(" ".join(map(self._kit.say, messages)))
        self._said.setVisible(bool(messages))

    def accept(self) -> None:
        """Only when all that was changed can be kept; else go to the first that cannot."""
        wrong = next((one for one in self._rows.values() if one.is_changed and one.judge()), None)
        if wrong is not None:
            self._scroll.ensureWidgetVisible(wrong)
            wrong.input.setFocus()
            return
        try:
            self._keep(self._changes())
        except UserError as error:
            self.tell(error.message)
        else:
            super().accept()


class _Row(QWidget):
    """Name, field, what is wrong with it, and what it is for."""

    def __init__(self, kit: Kit, spec: SettingSpec, value: object) -> None:
        super().__init__()
        self._kit, self._spec = kit, spec
        self.input = MAKERS[spec.kind](kit, spec)
        self.input.show_value(value)
        self._first = self.input.value()
        words = label(kit, kit.say(spec.name), Type.STRONG, "text")
        words.setBuddy(self.input)
        self._wrong = Text(kit, "", Type.META, "must")
        later = () if spec.at_once else (_("Applies after the next start."),)
        self._help = " ".join(map(kit.say, (spec.help, *later)))
        self.setLayout(column(words, Text(kit, self._help, Type.META, "muted"), 2, self.input, self._wrong, gap=Space.XS))
        self._target = self.input.focusProxy() or self.input
        self._keys = self._target.accessibleDescription()
        self.input.changed.connect(self.judge)
        self.judge()

    @property
    def is_changed(self) -> bool:
        """Whether another value was chosen."""
        return self.input.value() != self._first

    def judge(self) -> bool:
        """Say what is wrong with the value of now; whether anything is."""
        fault = fault_of(self._spec, self.input.value())
        said = self._kit.say(fault) if fault else ""
        self._wrong.show_text(said)
        self._wrong.setVisible(bool(said))
        self._target.setAccessibleDescription(" ".join(filter(None, (said, self._help, self._keys))))
        return bool(fault)
