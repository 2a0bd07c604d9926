"""The list of hits for elsewhere: copied, or saved as a table; all that are shown, or those that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from brief_builder.content.library import Item
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.i18n import Message, _, ngettext

FORMATS = {".xlsx": _("Workbook (XLSX)"), ".csv": _("CSV")}


class HitLists:
    """Offers what can be done with the hits, in a menu at their head."""

    def __init__(
        self, kit: Kit, session: Session, window: MainWindow, jobs: JobRunner, files: Files, say: Callable[[Message], None]
    ) -> None:
        self._kit, self._session, self._window, self._jobs, self._files, self._say = kit, session, window, jobs, files, say

    def open_menu(self) -> None:
        """What can be done: with the ticked hits where there are any, and with all."""
        hits, button = self._window.search.hits, self._window.search.list_button
        if not button.isVisible():
            return
        menu = QMenu(button)
        if ticked := self._items(tuple(hits.hits.ticked)):
            self._offer(menu, ticked, ngettext("{count} ticked hit", "{count} ticked hits", len(ticked)))
            menu.addSeparator()
        every = self._items(hits.ids)
        self._offer(menu, every, ngettext("{count} shown hit", "{count} shown hits", len(every)))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        menu.setActiveAction(menu.actions()[0])

    def _offer(self, menu: QMenu, items: Sequence[Item], which: Message) -> None:
        offers: list[tuple[Message, Callable[[], None]]] = [
            (_("Copy {which}", which=which), partial(self.copy, items)),
            (_("Save {which} as a workbook (XLSX)…", which=which), partial(self.save, items, ".xlsx")),
            (_("Save {which} as CSV…", which=which), partial(self.save, items, ".csv")),
        ]
        for words, deed in offers:
            action = QAction(self._kit.say(words), menu)
            action.triggered.connect(lambda _checked=False, deed=deed: deed())
            menu.addAction(action)

    def _items(self, addresses: Sequence[str]) -> list[Item]:
        return [item for address in addresses if (item := self._session.library.find(address)) is not None]

    def copy(self, items: Sequence[Item]) -> None:
        """Put these on the clipboard."""
        from brief_builder.gui.search.hit_table import list_of

        QGuiApplication.clipboard().setMimeData(list_of(items, self._session.library, self._kit))
        self._say(ngettext("{count} hit copied", "{count} hits copied", len(items)))

    def save(self, items: Sequence[Item], suffix: str) -> None:
        """Save these as a table under a name that is asked for."""
        from brief_builder.gui.saving_files import ask_name
        from brief_builder.gui.search.hit_table import rows_of, written

        say = self._kit.say
        kind = f"{say(FORMATS[suffix])} (*{suffix})"
        suggestion = self._files.folder() / (say(_("hits")) + suffix)
        file = ask_name(self._window, say(_("Save the list of hits")), suggestion, kind)
        if file is not None:
            rows = list(rows_of(items, self._session.library, self._kit))
            work = written(rows, file, say(_("Hits")))
            self._jobs.start(Job(_("Saving the list"), work, self._tell_saved, self._session.failed.emit))

    def _tell_saved(self, file: Path) -> None:
        self._say(_("Saved as “{file}”", file=file.name))
