"""The fields of one entry below each other, each with its name above it and what is wrong with it below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brief_builder.gui.keeping.entries_input import EntriesInput
from brief_builder.gui.keeping.field_spec import FieldKind, FieldSpec
from brief_builder.gui.keeping.inputs import Around, ChoiceInput, DateInput, Entry, Input, LineInput, NumberInput, SeveralInput, TextInput
from brief_builder.gui.keeping.references_input import ReferencesInput
from brief_builder.gui.keeping.sentences import in_words
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.layout import column, row
from brief_builder.gui.widgets.text import Text, label
from brief_builder.i18n import Message, _
from brief_builder.keeping.written import Wrong

MAKERS: Mapping[FieldKind, Callable[[Kit, FieldSpec, Around], Input]] = {
    "line": lambda kit, spec, _around: LineInput(kit, spec),
    "number": lambda kit, spec, _around: NumberInput(kit, spec),
    "several": lambda kit, spec, _around: SeveralInput(kit, spec),
    "date": lambda kit, spec, _around: DateInput(kit, spec),
    "text": lambda kit, spec, _around: TextInput(kit, spec),
    "choice": ChoiceInput,
    "references": ReferencesInput,
    "reference": ReferencesInput,
    "citations": ReferencesInput,
    "entries": lambda kit, spec, around: EntriesInput(kit, spec, around, lambda: FieldRows(kit, spec.rows, around)),
    "rich": lambda kit, spec, around: _rich(kit, spec, around),
}
"""Which field is made for which kind."""


def _rich(kit: Kit, spec: FieldSpec, around: Around) -> Input:
    from brief_builder.gui.keeping.rich_input import RichInput  # the editor, which most forms do without

    return RichInput(kit, spec, around)


class FieldRows(QWidget):
    """`changed` when the user wrote something. Only keys that the user wrote in change in the entry."""

    changed = Signal()

    def __init__(self, kit: Kit, specs: Sequence[FieldSpec], around: Around) -> None:
        super().__init__()
        self._kit = kit
        self._entry: dict[str, Any] = {}
        self._rows = {spec.field: _Row(kit, spec, MAKERS[spec.kind](kit, spec, around)) for spec in specs}
        self._touched: set[str] = set()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.M)
        self._place(list(self._rows.values()))
        for name, one in self._rows.items():
            one.input.changed.connect(lambda name=name: self._take(name))

    def _place(self, rows: list[_Row]) -> None:
        """Two halves stand beside each other."""
        while rows:
            one = rows.pop(0)
            if one.spec.half and rows and rows[0].spec.half:
                pair = row(one, rows.pop(0), gap=Space.L)
                for at in range(2):
                    pair.setStretch(at, 1)
                self._box.addLayout(pair)
            else:
                self._box.addWidget(one)

    def input(self, field: str) -> Input:
        """The field of a key."""
        return self._rows[field].input

    def focus_first(self) -> None:
        """Begin at the first field."""
        next(iter(self._rows.values())).input.setFocus()

    def show_entry(self, entry: Entry) -> None:
        """Show another entry; nothing of it has been touched yet."""
        self._touched = set()
        self._entry = dict(entry)
        for name, one in self._rows.items():
            one.input.show_value(self._entry.get(name), self._entry)
            one.tell(())
        self._fit()

    def entry(self) -> Mapping[str, Any]:
        """The entry of now; keys of rows that are not there for its status are left as they were."""
        return dict(self._entry)

    def flush(self) -> None:
        """Take what was typed in this moment too."""
        for one in self._rows.values():
            one.input.flush()

    def _take(self, name: str) -> None:
        self._touched.add(name)
        self._entry[name] = self._rows[name].input.value()
        self._fit()
        self.changed.emit()

    def take_over(self, entry: Entry) -> None:
        """Show what was filled in for the user; what they touched stays touched."""
        self._entry = dict(entry)
        for name, one in self._rows.items():
            one.input.show_value(self._entry.get(name), self._entry)

    def _fit(self) -> None:
        status = str(self._entry.get("status", ""))
        for one in self._rows.values():
            one.setVisible(not one.spec.when or status in one.spec.when)

    def tell(self, wrong: Sequence[Wrong]) -> Sequence[Wrong]:
        """Say at each field what is wrong with it; gives back what belongs to no field. What is only still empty waits."""
        for name, one in self._rows.items():
            own = [Wrong(w.way[1:], w.message, w.stops) for w in wrong if w.way[:1] == (name,)]
            one.waits = bool(own) and name not in self._touched and not self._entry.get(name)
            one.tell(() if one.waits else own)
        return [w for w in wrong if w.way[:1] == () or w.way[0] not in self._rows]

    def missing(self) -> list[str]:
        """The names of the fields that still have to be filled in, of entries too."""
        found: list[str] = []
        for one in self._rows.values():
            found += [one.input.name] if one.waits else []
            found += one.input.missing() if isinstance(one.input, EntriesInput) else []
        return found

    def advise(self, field: str, messages: Sequence[Message]) -> None:
        """Hints beside a field that has no faults."""
        self._rows[field].advise(messages)


class _Row(QWidget):
    """Name, field, and what is said of it."""

    def __init__(self, kit: Kit, spec: FieldSpec, field: Input) -> None:
        super().__init__()
        self._kit, self.spec, self.input = kit, spec, field
        self.waits = False
        name = kit.say(spec.name)
        words = label(kit, f"{name} *" if spec.needed else name, Type.LABEL, "text")
        words.setBuddy(field)
        self._wrong = Text(kit, "", Type.META, "must")
        self._advice = Text(kit, "", Type.META, "warn")
        self._noticed: list[Message] = []
        self.setLayout(column(words, field, self._wrong, self._advice, gap=Space.XS))
        self.tell(())

    def tell(self, wrong: Sequence[Wrong]) -> None:
        """What stops it in red, what is only noticed as advice."""
        left = self.input.tell(wrong)
        self._say(self._wrong, [in_words(w.message, (self.spec,)) for w in left if w.stops])
        self._noticed = [in_words(w.message, (self.spec,)) for w in left if not w.stops]
        self.advise(())

    def advise(self, messages: Sequence[Message]) -> None:
        """What could be better."""
        self._say(self._advice, [*self._noticed, *messages])

    def _say(self, shown: Text, messages: Sequence[Message]) -> None:
        text = " ".join(dict.fromkeys(map(self._kit.say, messages)))
        if text != shown.text():
            shown.show_text(text)
        shown.setVisible(bool(text))
        target = self.input.focusProxy() or self.input
        target.setAccessibleDescription(" ".join(t for t in (self._wrong.text(), self._advice.text()) if t) or self._help())

    def _help(self) -> str:
        required = self._kit.say(_("must be filled in")) if self.spec.needed else ""
        return ". ".join(t for t in (required, self._kit.say(self.spec.help) if self.spec.help else "") if t)
