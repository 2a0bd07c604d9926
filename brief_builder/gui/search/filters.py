"""The filters of a search: chips for kinds with counts, and menus for theme, kind of finding, area, group of people and status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from brief_builder.dutch.fold import fold
from brief_builder.gui.kit import Kit
from brief_builder.gui.searcher import Question
from brief_builder.gui.tokens import Space
from brief_builder.gui.widgets.buttons import Chip
from brief_builder.gui.widgets.layout import Flow, column, holder
from brief_builder.gui.words import FINDING_KINDS, KINDS, PLURALS, STATUSES
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.content.library import Library

CHIPS = ("term", "figure", "finding")
"""Kinds that are asked for most: each has a chip; the others stand in the menu."""

IN_MENU = (*FINDING_KINDS, "theme", "source", "abbreviation")

FACETS: Mapping[str, Message] = {
    "theme": _("Theme"),
    "kind": _("Kind"),
    "area": _("Area"),
    "group": _("Group"),
    "status": _("Status"),
}
MOST_SHOWN = 12
"""How many values a menu shows at once, those that were found most; the others stand one step further."""


class Filters(QWidget):
    """`changed` tells that something else was chosen."""

    changed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._library: Library | None = None
        self.chosen: dict[str, str] = {}
        self._kinds = {kind: Chip(kit, kit.say(name)) for kind, name in PLURALS.items() if kind in CHIPS}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for kind, chip in self._kinds.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda checked=False, kind=kind: self.choose("kind", kind if checked else ""))
        self._facets = {facet: self._facet(facet, name) for facet, name in FACETS.items()}
        self._counts: Mapping[str, Mapping[str, int]] = {}
        self.setLayout(
            column(
                holder(Flow(*self._kinds.values(), gap=6)),
                holder(Flow(*self._facets.values(), gap=0)),
                gap=4,
                margins=(Space.M, 0, Space.S, Space.XS),
            )
        )

    def _facet(self, facet: str, name: Message) -> Chip:
        chip = Chip(self._kit, self._kit.say(name), menu=True)
        chip.clicked.connect(lambda _checked=False: self._open_menu(facet))
        return chip

    def use_library(self, library: Library) -> None:
        """Names of themes and areas come from this library."""
        self._library = library

    def question(self, text: str) -> Question:
        """The words with the filters of now."""
        return Question(text, **self.chosen)

    def choose(self, facet: str, value: str) -> None:
        """Filter on a value; "" is no filter."""
        self.chosen = {**self.chosen, facet: value}
        self._show_choice()
        self.changed.emit()

    def clear(self) -> None:
        """No filters."""
        self.take({})

    def take(self, chosen: dict[str, str]) -> None:
        """These filters, and no others."""
        now = {facet: value for facet, value in self.chosen.items() if value}
        if chosen != now:
            self.chosen = chosen
            self._show_choice()
            self.changed.emit()

    def in_words(self, chosen: dict[str, str]) -> str:
        """What these filters are called."""
        return " · ".join(self._name(facet, value) for facet, value in chosen.items() if value)

    def show_counts(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """How many were found per value."""
        self._counts = counts
        for kind, chip in self._kinds.items():
            count = counts.get("kind", {}).get(kind, 0)
            found = self._kit.say(_("{kind}: {count} found", kind=self._kit.say(PLURALS[kind]), count=count))
            chip.show_count(count, found)
        for facet, chip in self._facets.items():
            chip.setEnabled(bool(self._values(facet)) or chip.isChecked())
        self.updateGeometry()

    def without_chip(self) -> list[str]:
        """The kinds that were found and have no chip, with their counts; none when one kind was asked for."""
        if self.chosen.get("kind"):
            return []
        counted = self._counts.get("kind", {})
        others = [(kind, self._kit.say(name)) for kind, name in PLURALS.items() if kind not in CHIPS and counted.get(kind)]
        return [f"{name}\N{NO-BREAK SPACE}{counted[kind]}" for kind, name in others]

    def _show_choice(self) -> None:
        for kind, chip in self._kinds.items():
            chip.setChecked(self.chosen.get("kind") == kind)
        for facet, chip in self._facets.items():
            value = self.chosen.get(facet, "")
            own = bool(value) and not (facet == "kind" and value in CHIPS)
            chip.show_word(self._name(facet, value) if own else self._kit.say(FACETS[facet]))
            chip.setChecked(own)

    def _values(self, facet: str) -> list[str]:
        counted = self._counts.get(facet, {})
        if facet == "kind":
            return [kind for kind in IN_MENU if counted.get(kind)]
        if facet == "status":
            return [status for status in STATUSES if counted.get(status)]
        return list(counted)

    def _name(self, facet: str, value: str) -> str:
        known = {"kind": KINDS, "status": STATUSES}.get(facet, {})
        if value in known:
            return self._kit.say(known[value].name)
        return self._library.label(value) if self._library else value

    def _open_menu(self, facet: str) -> None:
        self._show_choice()
        chip, menu = self._facets[facet], QMenu(self)
        self._add(menu, facet, "", self._kit.say(_("All")))
        menu.addSeparator()
        values = self._values(facet)
        self._add_values(menu, facet, values[:MOST_SHOWN])
        if rest := sorted(values[MOST_SHOWN:], key=lambda value: fold(self._name(facet, value))):
            self._add_values(menu.addMenu(self._kit.say(_("More, from A to Z"))), facet, rest)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _add_values(self, menu: QMenu, facet: str, values: Sequence[str]) -> None:
        for value in values:
            self._add(menu, facet, value, f"{self._name(facet, value)}  ({self._counts[facet][value]})")

    def _add(self, menu: QMenu, facet: str, value: str, text: str) -> None:
        action = QAction(text, menu)
        action.setCheckable(True)
        action.setChecked(self.chosen.get(facet, "") == value)
        action.triggered.connect(lambda _checked=False: self.choose(facet, value))
        menu.addAction(action)
