"""References to other items: each a line that can be taken away, new ones found by search; sources with the page."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from brief_builder.gui.keeping.choosing import candidates, find, title_in
from brief_builder.gui.keeping.field_spec import FieldSpec
from brief_builder.gui.keeping.inputs import Around, Entry, Input
from brief_builder.gui.kit import Kit
from brief_builder.gui.tokens import Space, Type
from brief_builder.gui.widgets.buttons import Button, IconButton
from brief_builder.gui.widgets.layout import row
from brief_builder.gui.widgets.search_box import SearchBox, Sought
from brief_builder.gui.widgets.text import Line
from brief_builder.i18n import _

LOCATOR_WIDTH = 112


class ReferencesInput(Input):
    """The kinds of field `references` (ids), `reference` (one id) and `citations` (ids with a locator)."""

    def __init__(self, kit: Kit, spec: FieldSpec, around: Around) -> None:
        super().__init__(kit, spec)
        self._around = around
        self._told: list[dict[str, str]] = []
        self._lines: list[QWidget] = []
        self._seek = Button(kit, kit.say(_("Search…")), "link", "search")
        self._seek.setAccessibleName(kit.say(_("Search: {what}", what=self.name)))
        self._seek.clicked.connect(lambda _checked=False: self._ask())
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.XS)
        self._box.addLayout(row(self._seek, None))
        self.setFocusProxy(self._seek)

    @property
    def _is_one(self) -> bool:
        return self.spec.kind == "reference"

    def show_value(self, value: Any, _entry: Entry) -> None:
        """Show what is referred to by its name."""
        listed = ([value] if value else []) if self._is_one else list(value or ())
        told = [dict(one) if isinstance(one, dict) else {"id": str(one)} for one in listed]
        if told != self._told or not self._lines:
            self._told = told
            self._show()

    def value(self) -> Any:
        """The ids, or the citations."""
        if self.spec.kind == "citations":
            return [{name: text for name, text in one.items() if text} for one in self._told]
        ids = [one["id"] for one in self._told]
        return (ids[0] if ids else "") if self._is_one else ids

    def _show(self) -> None:
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(at, one) for at, one in enumerate(self._told)]
        for at, line in enumerate(self._lines):
            self._box.insertWidget(at, line)

    def _line(self, at: int, one: dict[str, str]) -> QWidget:
        title = title_in(self._around.library, one["id"])
        away = IconButton(self.kit, "x", self.kit.say(_("Take away: {what}", what=title)))
        away.clicked.connect(lambda _checked=False: self._take_away(at))
        line = QWidget()
        locator = [self._locator(at, title, one)] if self.spec.kind == "citations" else []
        line.setLayout(row(Line(self.kit, title, Type.BODY), None, *locator, away, gap=Space.XS))
        return line

    def _locator(self, at: int, title: str, one: dict[str, str]) -> QLineEdit:
        field = QLineEdit(one.get("locator", ""))
        field.setProperty("ownFocus", True)
        field.setAccessibleName(self.kit.say(_("Page in {what}", what=title)))
        field.setPlaceholderText(self.kit.say(_("page 12")))
        field.setFixedWidth(LOCATOR_WIDTH)
        field.textEdited.connect(lambda text: self._locate(at, text))
        return field

    def _locate(self, at: int, text: str) -> None:
        self._told[at] = {**self._told[at], "locator": text.strip()}
        self.changed.emit()

    def _take_away(self, at: int) -> None:
        self._told = [*self._told[:at], *self._told[at + 1 :]]
        self._show()
        self._seek.setFocus()
        self.changed.emit()

    def _ask(self) -> None:
        sought = Sought(self.spec.name, _("Search by name"), self.spec.name, _("Nothing with these words"), _("Choose"))
        among = candidates(self._around.library, self.spec.kinds, self._around.own_id)
        known = {one["id"] for one in self._told}
        free = [one for one in among if one.id not in known]
        SearchBox(self.kit, self.window(), sought, lambda words: find(free, words)).chosen.connect(self._take)

    def _take(self, name: str, _title: str) -> None:
        self._told = [{"id": name}] if self._is_one else [*self._told, {"id": name}]
        self._show()
        self.changed.emit()
