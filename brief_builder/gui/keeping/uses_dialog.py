"""Where an item is used: the documents on this machine that carry it, those that are out of date first, each to be opened."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from brief_builder.brief.where_used import OUT_OF_DATE, State, Unread, Use, Uses
from brief_builder.content.library import Item, title_of
from brief_builder.content.vocabulary import Term
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.keeping.list_dialog import Group, ListDialog
from brief_builder.gui.keeping.row_list import Row
from brief_builder.gui.kit import Kit
from brief_builder.gui.widgets.buttons import Choice
from brief_builder.i18n import Message, _, ngettext
from brief_builder.progress import Progress

STATES: Mapping[State, tuple[Message, str, str]] = {
    State.ENDED: (_("Lapsed"), "triangle-alert", "warn"),
    State.GONE: (_("No longer in the library"), "triangle-alert", "warn"),
    State.CHANGED: (_("Changed in the library"), "triangle-alert", "warn"),
    State.SAME: (_("Up to date"), "circle-check", "ok"),
    State.LINKED: (_("Linked in own text"), "link", "muted"),
}
"""How a document stands to the library: word, icon, colour."""


class UsesDialog(ListDialog):
    """Stays beside the window. `wanted` tells that documents are to be looked for; `opened` which one to open.

    `definition` is the one that is looked for, "" for any; `folder` the one that the user chose, None as long as there is none.
    """

    wanted = Signal()
    opened = Signal(object)

    def __init__(self, kit: Kit, parent: QWidget, jobs: JobRunner, item: Item, definition: str, folder: Path) -> None:
        super().__init__(kit, parent, jobs, kit.say(_("Where “{title}” is used", title=title_of(item))), kit.say(_("Documents")))
        self.folder = folder
        self._definitions = Choice(kit, kit.say(_("Which definition")))
        if isinstance(item, Term) and len(item.definitions) > 1:
            self._offer(item, definition)
        else:
            self._definitions.hide()
        self.add_button(_("Close"), self.reject, "quiet")
        self.add_room()
        self._elsewhere = self.add_button(_("Look in another folder…"), self._ask_folder, "", "folder")
        self._open = self.add_button(_("Open"), lambda: self._open_chosen(self.list.current), "primary")
        self._open.setEnabled(False)
        self.list.opened.connect(self._open_chosen)
        self.list.chosen.connect(lambda key: self._open.setEnabled(isinstance(key, Use)))
        jobs.progressed.connect(self._show_progress)

    @property
    def definition(self) -> str:
        """The id of the definition that is looked for, "" for any."""
        return str(self._definitions.currentData() or "")

    def _offer(self, term: Term, definition: str) -> None:
        self._definitions.addItem(self._kit.say(_("Any definition")), "")
        for one in term.definitions:
            self._definitions.addItem(one.attribution or one.perspective or one.id, one.id)
        self._definitions.setCurrentIndex(max(0, self._definitions.findData(definition)))
        self._definitions.activated.connect(lambda _at: self.wanted.emit())
        self.head.insertWidget(1, self._definitions)

    def _show_progress(self, job: Job, progress: Progress) -> None:
        if job is self._job and progress.total:
            reading = _("Reading document {number} of {total}…", number=progress.done + 1, total=progress.total)
            self.said.show_text(self._kit.say(reading))

    def show_uses(self, uses: Uses) -> None:
        """Show what was found."""
        self.said.show_text(" ".join(self._summary(uses)))
        groups: dict[str, Group] = {
            "old": (_("Out of date"), [self._row(use) for use in uses.found if use.state in OUT_OF_DATE]),
            "current": (_("Up to date"), [self._row(use) for use in uses.found if use.state not in OUT_OF_DATE]),
            "unread": (_("Not read"), [self._unread(one) for one in uses.unread]),
        }
        self.show_groups(groups)
        self.begin_in_list()

    def show_gone(self) -> None:
        """The libraries do not hold the item any more."""
        self.stop()
        self.said.show_text(self._kit.say(_("This is not in the libraries that are open any more, so no documents are looked for.")))
        self.show_groups({})

    def _summary(self, uses: Uses) -> list[str]:
        say = self._kit.say
        found, old = len(uses.found), sum(use.state in OUT_OF_DATE for use in uses.found)
        looked = ngettext(
            "{count} document looked at in “{folder}” and among the recent ones.",
            "{count} documents looked at in “{folder}” and among the recent ones.",
            uses.looked_at,
            folder=self.folder,
        )
        sentences = [
            ngettext("{count} document carries it.", "{count} documents carry it.", found) if found else _("No document carries it."),
            *([ngettext("{count} is out of date.", "{count} are out of date.", old)] if old else []),
            looked,
        ]
        return [say(sentence) for sentence in sentences]

    def _row(self, use: Use) -> Row:
        word, icon, ink = STATES[use.state]
        where = self._kit.say(_("{file} in {folder}", file=use.file.name, folder=use.file.parent))
        meta = "" if use.state is State.SAME else self._kit.say(word)  # its heading says the same
        return Row(use.subject or use.file.stem, where, meta, icon, ink, use)

    def _unread(self, one: Unread) -> Row:
        return Row(one.file.name, self._kit.say(one.message), icon="info", key=one)

    def _open_chosen(self, key: object) -> None:
        if isinstance(key, Use):
            self.opened.emit(key.file)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self._kit.say(_("Where are your documents?")), str(self.folder))
        if name:
            self.folder = Path(name)
            self.wanted.emit()
