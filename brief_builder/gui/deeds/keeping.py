"""An own version of what is being read: where it is kept, the form, and the library that is read again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox

from brief_builder.content.vocabulary import Term
from brief_builder.errors import UserError
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.i18n import Message, _

FOLDER = "kennisbank"


class Keeping:
    """What the window offers to a user who writes in a library of their own. The library that comes with the app is never written to."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, say: Callable[[Message], None]) -> None:
        self._kit, self._session, self._window, self._say = kit, session, window, say

    def own_version(self) -> None:
        """Write an own version of the term that is read, or change it where the user keeps its library."""
        item = self._window.read.item
        if not isinstance(item, Term):
            return
        self._telling(lambda: self._write(self._folder_of(item), item))

    def new_term(self) -> None:
        """Write a term that no library has yet."""
        self._telling(lambda: self._write(self._session.own_library or self._begin(), None))

    def _telling(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except UserError as error:
            self._session.failed.emit(error.message)

    def _write(self, folder: Path | None, read: Term | None) -> None:
        """Show the form of a term, None for a new one, until it is kept in the library of this folder or given up."""
        if folder is None:
            return
        from brief_builder.content.one_library import read_one  # what a window without an own library never needs
        from brief_builder.gui.keeping.term_form import TermForm
        from brief_builder.keeping.own_version import kept_term, own_version
        from brief_builder.keeping.written import new_term

        target = read_one(folder)
        kept = kept_term(target, read.id) if read else None
        begun = kept or (own_version(read, target.manifest.name) if read else new_term())
        form = TermForm(self._kit, self._window, begun, target.manifest, self._session.library)
        while form.exec():
            if self._saved(folder, kept, form.term):
                self._say(_("Saved in “{library}”", library=target.manifest.name))
                break
        form.deleteLater()

    def _saved(self, folder: Path, kept: Term | None, term: Term) -> bool:
        """Whether it could be written; if not, that is told, and the form comes back with what was written in it."""
        from brief_builder.keeping.saving import save_term
        from brief_builder.keeping.start import login_name

        try:
            save_term(folder, kept, term, login_name(), date.today().isoformat())  # noqa: DTZ011 (the user's own day)
        except UserError as error:
            self._session.failed.emit(error.message)
            return False
        self._session.open_too(folder)
        return True

    def _folder_of(self, item: Term) -> Path | None:
        """Where the term is written: in its own library when the user keeps that, else in their own one; None when they want none."""
        from brief_builder.content.one_library import read_one
        from brief_builder.keeping.start import is_kept

        own = self._session.own_library
        for folder in self._session.library_folders:
            if (folder == own or is_kept(folder)) and read_one(folder).manifest.name == item.library:
                return folder
        return own or self._begin()

    def _begin(self) -> Path | None:
        """The first own version: ask where the library is to be, and make it."""
        from brief_builder.content.keeping import may_keep, start_library
        from brief_builder.keeping.start import login_name, own_manifest

        folder = self._ask_where()
        if folder is None:
            return None
        if not may_keep(folder):
            today = date.today().isoformat()  # noqa: DTZ011 (the user's own day)
            start_library(folder, own_manifest(self._kit.say(_("Own library")), today, owner=login_name()))
        self._session.use_own_library(folder)
        return folder

    def _ask_where(self) -> Path | None:
        standard = self._session.folders.data / FOLDER
        say = self._kit.say
        box = QMessageBox(self._window)
        FocusRing(self._kit, box)
        box.setWindowTitle(say(_("Own library")))
        box.setText(
            say(
                _("Your own version is kept in a library of your own, beside the others. Where shall that be?\n\n{folder}", folder=standard)
            )
        )
        here = box.addButton(say(_("Here")), QMessageBox.ButtonRole.AcceptRole)
        other = box.addButton(say(_("Another folder…")), QMessageBox.ButtonRole.ActionRole)
        box.addButton(say(_("Cancel")), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(here)
        box.exec()
        if box.clickedButton() is here:
            return standard
        if box.clickedButton() is not other:
            return None
        name = QFileDialog.getExistingDirectory(self._window, say(_("Own library")))
        return Path(name) if name else None
