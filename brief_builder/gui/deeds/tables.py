"""Terms as a table: taken in after a look at what it would do, and saved for whoever works in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from brief_builder.content.vocabulary import Term
from brief_builder.errors import UserError
from brief_builder.gui.asking import ask
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.deeds.keeping import Keeping
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.i18n import Message, _, ngettext
from brief_builder.progress import Progress, Work

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE_NAME = "begrippen"


class Tables:
    """Takes terms in and saves them."""

    def __init__(
        self,
        kit: Kit,
        session: Session,
        window: MainWindow,
        jobs: JobRunner,
        files: Files,
        keeping: Keeping,
        say: Callable[[Message], None],
    ) -> None:
        self._kit, self._session, self._window, self._jobs = kit, session, window, jobs
        self._files, self._keeping, self._say = files, keeping, say

    def import_terms(self) -> None:
        """Take terms from a table that is asked for, unless there is nowhere to write them."""
        try:
            self._keeping.check_can_write()
        except UserError as error:
            self._session.failed.emit(error.message)
            return
        say = self._kit.say
        kinds = say(_("Tables ({pattern})", pattern="*.csv *.xlsx *.xlsm"))
        name, _kind = QFileDialog.getOpenFileName(self._window, say(_("Open a table of terms")), str(self._files.folder()), kinds)
        if name:
            self.import_file(Path(name))

    def import_file(self, file: Path) -> None:
        """Show what the table in this file would do to a library of the user's own; write it when they agree."""
        try:
            folder = self._keeping.folder_to_write()
            if folder is not None:
                self._ask(file, folder)
        except UserError as error:
            self._session.failed.emit(error.message)

    def _ask(self, file: Path, folder: Path) -> None:
        from brief_builder.content.one_library import read_one
        from brief_builder.gui.keeping.import_dialog import ImportDialog
        from brief_builder.keeping.import_terms import accepted, preview_of_file
        from brief_builder.keeping.start import login_name

        name = read_one(folder).manifest.name
        others = [other for other in self._session.library_folders if other.resolve() != folder.resolve()]
        today = date.today().isoformat()  # noqa: DTZ011 (the user's own day)
        dialog = ImportDialog(
            self._kit,
            self._window,
            self._jobs,
            file,
            name,
            lambda path: preview_of_file(path, folder, others),
            lambda seen: accepted(folder, seen, login_name(), today),
        )
        if ask(dialog):
            self._say(
                ngettext("{count} term taken over in “{library}”", "{count} terms taken over in “{library}”", dialog.written, library=name)
            )
            self._session.open_too(folder)

    def export_terms(self) -> None:
        """Save terms as a table: all of them, those of a library or theme, or the ticked hits."""
        from brief_builder.gui.keeping.export_dialog import FORMATS, ExportDialog, sets_of
        from brief_builder.gui.saving_files import ask_name

        library = self._session.library
        ticked = [item for item in map(library.find, self._window.search.hits.hits.ticked) if isinstance(item, Term)]
        sets = sets_of(library, ticked)
        if not sets:
            self._session.failed.emit(_("The libraries that are open hold no terms."))
            return
        dialog = ExportDialog(self._kit, self._window, sets)
        agreed, terms, suffix = ask(dialog), dialog.terms, dialog.suffix
        if agreed:
            kind = f"{self._kit.say(FORMATS[suffix])} (*{suffix})"
            title = self._kit.say(_("Save terms as a table"))
            file = ask_name(self._window, title, self._files.folder() / (FILE_NAME + suffix), kind)
            if file is not None:
                self._jobs.start(Job(_("Saving the terms"), written(terms, file), self._tell_saved, self._session.failed.emit))

    def _tell_saved(self, file: Path) -> None:
        self._say(_("Saved as “{file}”", file=file.name))


def written(terms: Sequence[Term], file: Path) -> Work[Path]:
    """Write the terms as a table, CSV or XLSX by the name of the file. Raises UnwritableFile."""
    from brief_builder.files import write_for_office
    from brief_builder.keeping.table import table_of
    from brief_builder.keeping.table_csv import csv_of
    from brief_builder.keeping.table_xlsx import xlsx_of

    yield Progress(0, 0, _("Saving the terms"))
    make = csv_of if file.suffix.lower() == ".csv" else xlsx_of
    write_for_office(file, make(table_of(terms)))
    return file
