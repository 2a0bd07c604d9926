"""Several entries of one kind in a field: one is shown at a time, with the fields of its own table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from brief_builder.gui.keeping.choosing import title_in
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.keeping.inputs import Around, Entry, Input
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.buttons import Button, Choice, IconButton
from brief_builder.gui.widgets.layout import column, holder, row, surface
from brief_builder.i18n import _
from brief_builder.keeping.naming import free_name
from brief_builder.keeping.written import Wrong

if TYPE_CHECKING:
    from brief_builder.gui.keeping.field_rows import FieldRows

BEGIN: Mapping[str, dict[str, str]] = {"definitions": {"text": "", "status": "voorstel"}, "values": {"area": ""}}
"""What a new entry begins with, by the key it stands under; a definition also gets a name that is free."""

LONGEST = 60


class EntriesInput(Input):
    """The kind of field `entries`. `make` makes the fields of one entry."""

    def __init__(self, kit: Kit, spec: FieldSpec, around: Around, make: Callable[[], FieldRows]) -> None:
        super().__init__(kit, spec)
        self._around = around
        self._entries: list[dict[str, Any]] = []
        self.at = 0
        one = kit.say(spec.one or spec.name)
        self.which = Choice(kit, kit.say(_("Which one: {what}", what=self.name)))
        self.rows = make()
        self._more = Button(kit, kit.say(_("One more")), "link", "plus")
        self._more.setAccessibleName(kit.say(_("One more: {what}", what=one)))
        self._away = IconButton(kit, "x", kit.say(_("Remove this one: {what}", what=one)))
        self._frame = surface("card", column(self.rows, margins=(Space.M, Space.M, Space.M, Space.M)))
        self._head: QWidget = holder(row(self.which, self._away, gap=Space.XS))
        self.setLayout(column(row(self._head, None, self._more, gap=Space.M), self._frame, gap=Space.S))
        self.which.activated.connect(self.show_one)
        self._more.clicked.connect(lambda _checked=False: self._add())
        self._away.clicked.connect(lambda _checked=False: self._remove())
        self.rows.changed.connect(self._take)

    def show_value(self, value: Any, _entry: Entry) -> None:
        """Show the same one as before, else the first."""
        self._entries = [dict(one) for one in value or ()]
        self.show_one(min(self.at, max(0, len(self._entries) - 1)))

    def value(self) -> Any:
        """All of them."""
        return [dict(one) for one in self._entries]

    def show_one(self, at: int) -> None:
        """Show the entry at this place."""
        self.at = at
        self._show_titles()
        self._head.setVisible(bool(self._entries))
        self._frame.setVisible(bool(self._entries))
        if self._entries:
            self.rows.show_entry(self._entries[at])

    def tell(self, wrong: Sequence[Wrong]) -> Sequence[Wrong]:
        """At the fields of the one that is shown; of others it is said below."""
        here = [Wrong(w.way[1:], w.message, w.stops) for w in wrong if w.way[:1] == (self.at,)]
        untold = self.rows.tell(here)
        return [*untold, *(self._named(w) for w in wrong if w.way[:1] != (self.at,))]

    def missing(self) -> list[str]:
        """Which fields of the shown one wait to be filled in."""
        return self.rows.missing()

    def _named(self, wrong: Wrong) -> Wrong:
        place = wrong.way[0] if wrong.way else -1
        if not isinstance(place, int) or not 0 <= place < len(self._entries):
            return wrong
        return Wrong(wrong.way, _("{item}: {what}", item=self._title(place), what=wrong.message), wrong.stops)

    def _show_titles(self) -> None:
        self.which.clear()
        for at in range(len(self._entries)):
            self.which.addItem(self._title(at), at)
        self.which.setCurrentIndex(self.at)

    def _title(self, at: int) -> str:
        entry = self._entries[at]
        told = [title_in(self._around.library, str(entry[name])) for name in self.spec.titles if entry.get(name)]
        words = told[0] if self.spec.field == "definitions" and told else ", ".join(told)
        number = self.kit.say(_("{what} {number}", what=self.kit.say(self.spec.one or self.spec.name), number=at + 1))
        return words if 0 < len(words) <= LONGEST else f"{words[:LONGEST]}…" if words else number

    def _take(self) -> None:
        self._entries[self.at] = dict(self.rows.entry())
        self.which.setItemText(self.at, self._title(self.at))
        self.changed.emit()

    def _add(self) -> None:
        new: dict[str, Any] = dict(BEGIN.get(self.spec.field, {}))
        if self.spec.field == "definitions":
            new = {"id": free_name("voorstel", {str(one.get("id", "")) for one in self._entries}), **new}
        self._entries.append(new)
        self.show_one(len(self._entries) - 1)
        self.changed.emit()
        self.rows.focus_first()

    def _remove(self) -> None:
        del self._entries[self.at]
        self.show_one(max(0, self.at - 1))
        self.changed.emit()
        self._more.setFocus()
