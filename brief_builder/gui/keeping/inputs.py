"""The fields of a form: each shows the value of one key of an entry, and says when the user changed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from brief_builder.brief.dates import as_typed
from brief_builder.content.library import Library
from brief_builder.gui.document.date_field import DateField
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.kit import Kit
from brief_builder.gui.proofreader import Proofreader
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.gui.widgets.layout import row
from brief_builder.keeping.table import BETWEEN, split
from brief_builder.keeping.written import Wrong

TEXT_HEIGHT = 84
COMMA = re.compile(r"(-?\d+),(\d+)")

Entry = Mapping[str, Any]
Offer = Callable[[FieldSpec, Entry], Mapping[str, str]]
"""What can be chosen in a field, from the entry that it stands in: values with their names."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a form takes from the rest: all that is open, its item's own id, what choices offer, and who knows the words."""

    library: Library
    own_id: str
    offer: Offer
    proofreader: Proofreader


class Input(QWidget):
    """One field. `changed` tells that the user wrote in it; what is shown from outside tells nothing."""

    changed = Signal()

    def __init__(self, kit: Kit, spec: FieldSpec) -> None:
        super().__init__()
        self.kit, self.spec = kit, spec
        self.name = kit.say(spec.name)

    def show_value(self, value: Any, entry: Entry) -> None:
        """Show the value of the key, None when the entry does not have it."""
        raise NotImplementedError

    def value(self) -> Any:
        """What the entry is to have."""
        raise NotImplementedError

    def flush(self) -> None:
        """Say `changed` now of what was typed in this moment, where a field waits with that."""

    def tell(self, wrong: Sequence[Wrong]) -> Sequence[Wrong]:
        """What is wrong within the value, the ways counted from here; gives back what is to be said below the field."""
        return wrong


class LineInput(Input):
    """One line of text."""

    def __init__(self, kit: Kit, spec: FieldSpec) -> None:
        super().__init__(kit, spec)
        self.line = QLineEdit()
        self.line.setProperty("ownFocus", True)
        self.line.setAccessibleName(self.name)
        if spec.help:
            self.line.setPlaceholderText(kit.say(spec.help))
        self.line.textChanged.connect(self._typed)
        self._showing = False
        self._fill()

    def _fill(self) -> None:
        self.setLayout(row(self.line))
        self.setFocusProxy(self.line)

    def _typed(self) -> None:
        if not self._showing:
            self.changed.emit()

    def show_value(self, value: Any, _entry: Entry) -> None:
        """Show it from its beginning."""
        text = self.shown(value)
        if text != self.line.text():
            self._showing = True
            self.line.setText(text)
            self.line.setCursorPosition(0)
            self._showing = False

    def shown(self, value: Any) -> str:
        """The value as it is read in the field."""
        return str(value or "")

    def value(self) -> Any:
        """What was typed."""
        return self.line.text().strip()


class NumberInput(LineInput):
    """A number, with a comma where the file has a point."""

    def shown(self, value: Any) -> str:
        """54.5 as 54,5 where numbers are written so."""
        text = str(value or "")
        return text.replace(".", ",") if self.kit.translator.language == "nl" else text

    def value(self) -> Any:
        """54,5 as 54.5."""
        found = COMMA.fullmatch(self.line.text().strip().replace("−", "-"))
        return f"{found[1]}.{found[2]}" if found else self.line.text().strip()


class SeveralInput(LineInput):
    """Several labels in one line."""

    def shown(self, value: Any) -> str:
        """With a bar between them."""
        return BETWEEN.join(value or ())

    def value(self) -> Any:
        """One by one."""
        return list(split(self.line.text()))


class DateInput(LineInput):
    """A day, typed or chosen from a calendar."""

    def _fill(self) -> None:
        self.setLayout(row(DateField(self.kit, self.line, self.name)))
        self.setFocusProxy(self.line)

    def value(self) -> Any:
        """The ISO date, of what the Dutch type too."""
        return as_typed(self.line.text().strip())


class TextInput(Input):
    """Text of several lines; Tab leaves it."""

    def __init__(self, kit: Kit, spec: FieldSpec) -> None:
        super().__init__(kit, spec)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setProperty("kind", "field")
        self.text.setProperty("ownFocus", True)
        self.text.setAccessibleName(self.name)
        self.text.setFixedHeight(TEXT_HEIGHT)
        if spec.help:
            self.text.setPlaceholderText(kit.say(spec.help))
        self._showing = False
        self.text.textChanged.connect(self._typed)
        self.setLayout(row(self.text))
        self.setFocusProxy(self.text)

    def _typed(self) -> None:
        if not self._showing:
            self.changed.emit()

    def show_value(self, value: Any, _entry: Entry) -> None:
        """Show it; what is shown already keeps its cursor."""
        if str(value or "") != self.text.toPlainText():
            self._showing = True
            self.text.setPlainText(str(value or ""))
            self._showing = False

    def value(self) -> Any:
        """What was typed."""
        return self.text.toPlainText().strip()


class ChoiceInput(Input):
    """One of a few values; one that is not among them stays what it is."""

    def __init__(self, kit: Kit, spec: FieldSpec, around: Around) -> None:
        super().__init__(kit, spec)
        self._around = around
        self.choice = Choice(kit, self.name)
        self.choice.activated.connect(lambda _at: self.changed.emit())
        self.setLayout(row(self.choice))
        self.setFocusProxy(self.choice)

    def show_value(self, value: Any, entry: Entry) -> None:
        """Offer what can be chosen now, and show what is chosen."""
        offered = {key: self.kit.say(name) for key, name in self.spec.choices.items()} or self._around.offer(self.spec, entry)
        chosen = next(iter(offered), "") if value is None else str(value)
        self.choice.clear()
        for key, name in {**offered, **({} if chosen in offered else {chosen: _other(chosen)})}.items():
            self.choice.addItem(name, key)
        self.choice.setCurrentIndex(self.choice.findData(chosen))

    def value(self) -> Any:
        """The value that is chosen."""
        return str(self.choice.currentData() or "")


def _other(value: str) -> str:
    return value.replace("_", " ")
