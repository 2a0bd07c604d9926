"""Looking over a library: what could be better about it, and which documents use an item of it. Both lists stay beside the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from brief_builder.content.library import Item, Library
from brief_builder.errors import UserError
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.deeds.keeping import Keeping
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.window_state import WindowState
from brief_builder.i18n import Message, _
from brief_builder.progress import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief_builder.gui.keeping.list_dialog import ListDialog
    from brief_builder.gui.keeping.report_dialog import ReportDialog
    from brief_builder.gui.keeping.uses_dialog import UsesDialog
    from brief_builder.keeping.quality import Shortcoming

DOCUMENTS = "documents"
"""The name under which the window remembers the folder in which documents were looked for."""

REPORT_FILE = "kwaliteit.csv"


class Overview:
    """Shows the report and the uses."""

    def __init__(
        self,
        kit: Kit,
        session: Session,
        window: MainWindow,
        jobs: JobRunner,
        files: Files,
        keeping: Keeping,
        say: Callable[[Message], None],
        state: WindowState,
    ) -> None:
        self._kit, self._session, self._window, self._jobs = kit, session, window, jobs
        self._files, self._keeping, self._say, self._state = files, keeping, say, state

    # ---- what could be better

    def report(self) -> None:
        """The quality report of a library; of the user's own first, where that is open."""
        from brief_builder.gui.keeping.report_dialog import ReportDialog

        names = [manifest.name for manifest in self._session.library.manifests]
        if not names:
            self._session.failed.emit(_("The library is not there yet; try again in a moment."))
            return
        dialog = ReportDialog(self._kit, self._window, self._jobs, sorted(names, key=lambda name: name not in self._own_names()))
        dialog.opened.connect(self._read)
        dialog.edited.connect(self._edit)
        dialog.saved.connect(lambda: self._save_report(dialog))
        dialog.library_chosen.connect(lambda _name: self._look_over(dialog))
        self._keep_fresh(dialog, lambda: self._look_over(dialog))

    def _own_names(self) -> list[str]:
        from brief_builder.content.one_library import read_one

        own = self._session.own_library
        try:
            return [read_one(own).manifest.name] if own else []
        except UserError:
            return []

    def _look_over(self, dialog: ReportDialog) -> None:
        library = self._session.library
        work = report_of(library, dialog.library, date.today().year)  # noqa: DTZ011 (the user's own day)
        dialog.run(Job(_("Looking over the library"), work, lambda found: dialog.show_report(found, library), self._session.failed.emit))

    def _save_report(self, dialog: ReportDialog) -> None:
        from brief_builder.files import write_for_office
        from brief_builder.gui.saving_files import ask_name
        from brief_builder.keeping.quality import report_table
        from brief_builder.keeping.table_csv import csv_of

        file = ask_name(dialog, self._kit.say(_("Save as CSV…")), self._files.folder() / REPORT_FILE, "CSV (*.csv)")
        if file is None:
            return
        try:
            write_for_office(file, csv_of(report_table(dialog.found, self._kit.translator)))
        except UserError as error:
            self._session.failed.emit(error.message)
        else:
            self._say(_("Saved as “{file}”", file=file.name))

    def _read(self, address: str) -> None:
        self._window.bring(self._window.read)
        self._window.read.read(address)

    def _edit(self, address: str) -> None:
        self._read(address)
        self._keeping.own_version()

    # ---- where it is used

    def where_used(self, item: Item | None = None, definition: str = "", parent: QDialog | None = None) -> None:
        """The documents that carry an item, else what is read; of a term those with this definition, "" for any."""
        from brief_builder.gui.keeping.uses_dialog import UsesDialog

        item = item or self._window.read.item
        if item is None:
            return
        kept = Path(self._state.text(DOCUMENTS))
        folder = kept if self._state.text(DOCUMENTS) and kept.is_dir() else self._files.folder()
        dialog = UsesDialog(self._kit, parent or self._window, self._jobs, item, definition, folder)
        dialog.opened.connect(self._open)
        dialog.wanted.connect(lambda: self._look(dialog, item.id, item.library))
        if parent is not None:
            parent.finished.connect(dialog.close)  # a form takes its windows with it, without a word to them
        self._keep_fresh(dialog, lambda: self._look(dialog, item.id, item.library))

    def _look(self, dialog: UsesDialog, item_id: str, name: str) -> None:
        from brief_builder.brief.where_used import where_used

        self._state.keep(DOCUMENTS, str(dialog.folder))
        library = self._session.library
        item = library.get(item_id, name) or library.get(item_id)  # an own version that is not kept yet
        if item is None:
            dialog.show_gone()
            return
        folders = dict.fromkeys((dialog.folder, self._files.folder()))
        work = where_used(item, library, self._state.recent, folders, dialog.definition)
        dialog.run(Job(_("Looking for documents"), work, dialog.show_uses, self._session.failed.emit))

    def _open(self, file: Path) -> None:
        self._window.bring(self._window.document)
        self._files.open_dropped(str(file))

    # ---- both

    def _keep_fresh(self, dialog: ListDialog, look: Callable[[], None]) -> None:
        """Show the list, filled now and again whenever the libraries have been read, until it is closed."""
        opened = self._session.library_opened
        connection = opened.connect(look)

        def end() -> None:
            opened.disconnect(connection)
            dialog.deleteLater()

        dialog.ended.connect(end)
        dialog.show()
        look()


def report_of(library: Library, name: str, year: int) -> Work[Sequence[Shortcoming]]:
    """The quality report, as work beside the window."""
    yield Progress(0, 0, _("Looking over the library"))
    from brief_builder.keeping.quality import quality_report

    return quality_report(library, name, year)
