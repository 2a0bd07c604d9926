"""The quality report of a library: what its keeper could mend, by kind, each with the way to the item, and all of it as CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from brief_builder.content.library import Library, title_of
from brief_builder.gui.jobs import JobRunner
from brief_builder.gui.keeping.list_dialog import Group, ListDialog
from brief_builder.gui.keeping.row_list import Row
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.i18n import Message, _, ngettext
from brief_builder.keeping.quality import Shortcoming

KINDS: Mapping[str, tuple[Message, str, str]] = {
    "dangling": (_("Refers to nothing"), "octagon-alert", "must"),
    "no_definition": (_("Without definition"), "octagon-alert", "must"),
    "double_label": (_("Double label"), "triangle-alert", "warn"),
    "no_source": (_("Without source"), "triangle-alert", "warn"),
    "no_explanation": (_("Without explanation"), "triangle-alert", "warn"),
    "orphan": (_("Related to nothing"), "link", "muted"),
    "old_figure": (_("Old figure"), "hash", "warn"),
    "no_year": (_("Figure without year"), "hash", "warn"),
}
"""The kinds of shortcoming in the order in which they are shown: name, icon, colour."""

HINTS = "hints"
HINT: tuple[Message, str, str] = (_("Hints for definitions"), "lightbulb", "accent")


class ReportDialog(ListDialog):
    """Stays beside the window. `opened` tells which item to read, `edited` which one to write, `saved` that the list is wanted as CSV,
    `library_chosen` that another library is to be looked over. `found` is what is shown."""

    opened = Signal(str)
    edited = Signal(str)
    saved = Signal()
    library_chosen = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget, jobs: JobRunner, libraries: Sequence[str]) -> None:
        super().__init__(kit, parent, jobs, kit.say(_("Quality of the library")), kit.say(_("What could be better")))
        self.found: Sequence[Shortcoming] = ()
        self._libraries = Choice(kit, kit.say(_("Library")))
        self._libraries.addItems(list(libraries))
        self._libraries.activated.connect(lambda _at: self.library_chosen.emit(self.library))
        self.head.insertWidget(1, self._libraries)
        self.add_button(_("Close"), self.reject, "quiet")
        self.add_room()
        self._save = self.add_button(_("Save as CSV…"), self.saved.emit, "", "download")
        self._edit = self.add_button(_("Edit…"), lambda: self._tell(self.edited.emit), "", "notebook-pen")
        self._read = self.add_button(_("Read"), lambda: self._tell(self.opened.emit), "primary")
        self.list.opened.connect(lambda _key: self._tell(self.opened.emit))
        self.list.chosen.connect(lambda key: self._show_possible(key is not None))
        self._show_possible(False)

    @property
    def library(self) -> str:
        """The name of the library that is looked over."""
        return self._libraries.currentText()

    def show_report(self, found: Sequence[Shortcoming], library: Library) -> None:
        """Show what was found."""
        self.found = found
        counted = ngettext("{count} point to look at", "{count} points to look at", len(found))
        nothing = _("Nothing to look at: every term and figure of “{library}” is in order.", library=self.library)
        self.said.show_text(self._kit.say(counted if found else nothing))
        self._save.setEnabled(bool(found))
        kinds = {**KINDS, HINTS: HINT}
        groups: dict[str, Group] = {}
        for code, (name, icon, ink) in kinds.items():
            rows = [self._row(one, library, icon, ink) for one in found if _kind(one) == code]
            groups[code] = (name, rows)
        self.show_groups(groups)
        self.begin_in_list()

    def _row(self, one: Shortcoming, library: Library, icon: str, ink: str) -> Row:
        item = library.get(one.item, self.library)
        return Row(title_of(item) if item else one.item, self._kit.say(one.message), icon=icon, ink=ink, key=one)

    def _tell(self, emit: Callable[[str], object]) -> None:
        one = self.list.current
        if isinstance(one, Shortcoming):
            emit(f"{one.item}@{self.library}")

    def _show_possible(self, some: bool) -> None:
        for button in (self._edit, self._read):
            button.setEnabled(some)


def _kind(one: Shortcoming) -> str:
    return one.code if one.code in KINDS else HINTS
