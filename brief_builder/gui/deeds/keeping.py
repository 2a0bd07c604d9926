"""Keeping a library from the window: items written in a form, statuses given, what happened shown; then the library is read again."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

from brief_builder.content.findings import Figure, Finding
from brief_builder.content.library import Item
from brief_builder.content.provenance import Source
from brief_builder.content.vocabulary import Term
from brief_builder.errors import UnwritableFile, UserError
from brief_builder.gui.asking import ask
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.gui.widgets.focus_ring import FocusRing
from brief_builder.i18n import Message, _

if TYPE_CHECKING:
    from brief_builder.keeping.begun import Begun

FOLDER = "kennisbank"

WRITTEN: Mapping[str, type[Item]] = {"term": Term, "finding": Finding, "figure": Figure, "source": Source}
"""The kinds of items that can be written."""


class Keeping:
    """What the window offers to a user who writes in a library. The library that comes with the app is never written to."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, say: Callable[[Message], None]) -> None:
        self._kit, self._session, self._window, self._say = kit, session, window, say
        self.show_uses: Callable[[Item, QDialog], None] = lambda _item, _form: None

    # ---- what is written

    def own_version(self) -> None:
        """Write an own version of what is read, or change it where the user keeps its library."""
        item = self._window.read.item
        if item is not None and self._window.read.own.isEnabled():
            self._telling(lambda: self._write(self._where(item), lambda folder: self._begun_with(folder, item)))

    def new_item(self, kind: str) -> None:
        """Write an item that no library has yet; `kind` is a key of WRITTEN."""
        self._telling(lambda: self._write(self._where(None), lambda folder: self._begun_new(folder, WRITTEN[kind])))

    def change_status(self, definition: str = "") -> None:
        """Give a definition of the term that is read another status; "" for the usual one."""
        term = self._window.read.item
        if isinstance(term, Term):
            self._telling(lambda: self._decide(self._where(term), term, definition or term.usual().id))

    # ---- what is shown

    def history(self) -> None:
        """What happened to what is read, as far as it is kept in a library of the user's own."""
        item = self._window.read.item
        if item is not None:
            self._telling(lambda: self._show_history(item))

    def compare(self, definition: str = "") -> None:
        """Two definitions of the term that is read, side by side."""
        term = self._window.read.item
        if isinstance(term, Term):
            from brief_builder.gui.keeping.compare_dialog import CompareDialog

            ask(CompareDialog(self._kit, self._window, self._session.library, term, definition))

    def _show_history(self, item: Item) -> None:
        from brief_builder.gui.keeping.history_dialog import history_dialog
        from brief_builder.keeping.history import history

        folder = self._home_of(item)
        ask(history_dialog(self._kit, self._window, item, history(folder, item.id) if folder else ()))

    def _telling(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except UserError as error:
            self._session.failed.emit(error.message)

    # ---- the forms

    def _write(self, folder: Path | None, begin: Callable[[Path], Begun]) -> None:
        """Show the form of an item until it is kept in the library of this folder or given up."""
        if folder is None:
            return
        from brief_builder.gui.keeping.item_form import ItemForm  # what a window without an own library never needs

        begun = begin(folder)
        form = ItemForm(self._kit, self._window, begun, self._window.document.proofreader)
        form.uses_wanted.connect(lambda item: self.show_uses(item, form))
        while form.exec():
            assert form.item is not None
            if self._saved(folder, begun, form.item):
                break
        form.deleteLater()

    def _decide(self, folder: Path | None, term: Term, definition: str) -> None:
        if folder is None:
            return
        from brief_builder.gui.keeping.status_form import StatusForm

        begun = self._begun_with(folder, term)
        form = StatusForm(self._kit, self._window, begun, definition, self._window.document.proofreader, _today())
        while form.exec():
            assert form.item is not None
            if self._saved(folder, begun, form.item):
                break
        form.deleteLater()

    def _begun_with(self, folder: Path, item: Item) -> Begun:
        from brief_builder.content.one_library import read_one
        from brief_builder.keeping.begun import begin_with

        return begin_with(item, read_one(folder), self._session.library)

    def _begun_new(self, folder: Path, kind: type[Item]) -> Begun:
        from brief_builder.content.one_library import read_one
        from brief_builder.keeping.begun import begin_new

        return begin_new(kind, read_one(folder), self._session.library)

    def _saved(self, folder: Path, begun: Begun, item: Item) -> bool:
        """Whether it could be written; if not, that is told, and the form comes back with what was written in it."""
        from brief_builder.keeping.saving import save_item
        from brief_builder.keeping.start import login_name

        try:
            save_item(folder, begun.kept, item, login_name(), _today())
        except UserError as error:
            self._session.failed.emit(error.message)
            return False
        self._say(_("Saved in “{library}”", library=begun.target.manifest.name))
        self._session.open_too(folder)
        return True

    # ---- where it is kept

    def check_can_write(self) -> None:
        """Raises UnwritableFile when the user keeps libraries and can write in none of them."""
        _check_can_write(self._kept_folders())

    def folder_to_write(self) -> Path | None:
        """The library of the user's own that something new is written to; None when they want none. Raises UserError."""
        return self._where(None)

    def _home_of(self, item: Item) -> Path | None:
        """The folder of the library that the item is of, when the user writes in that."""
        from brief_builder.content.one_library import read_one

        return next((folder for folder in self._kept_folders() if read_one(folder).manifest.name == item.library), None)

    def _kept_folders(self) -> list[Path]:
        """The user's own library, and the open ones whose manifest lets somebody keep them."""
        from brief_builder.keeping.start import is_kept

        own = self._session.own_library
        others = [folder for folder in self._session.library_folders if folder != own and is_kept(folder)]
        return [*([own] if own else []), *others]

    def _where(self, item: Item | None) -> Path | None:
        """Where it is to be written: in its own library when the user keeps that, else where they say; None when they want none."""
        folder = (self._home_of(item) if item else None) or self._choose(self._kept_folders())
        if folder is not None:
            _check_can_write([folder])
        return folder

    def _choose(self, folders: list[Path]) -> Path | None:
        """One of these; where there is none, one is begun."""
        if len(folders) < 2:
            return folders[0] if folders else self._begin()
        from brief_builder.content.one_library import read_one

        names = {f"{read_one(folder).manifest.name} ({folder})": folder for folder in folders}
        title, ask = _("In which library?"), _("In which library is it written?")
        name, agreed = QInputDialog.getItem(self._window, self._kit.say(title), self._kit.say(ask), list(names), 0, editable=False)
        return names[name] if agreed else None

    def _begin(self) -> Path | None:
        """The first own version: ask where the library is to be, and make it."""
        from brief_builder.keeping.start import start_own_library

        folder = self._ask_where()
        if folder is None:
            return None
        start_own_library(folder, self._kit.say(_("Own library")), _today())
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
        ask(box)
        if box.clickedButton() is here:
            return standard
        if box.clickedButton() is not other:
            return None
        name = QFileDialog.getExistingDirectory(self._window, say(_("Own library")))
        return Path(name) if name else None


def _check_can_write(folders: Sequence[Path]) -> None:
    """Raises UnwritableFile when none of these can be changed; that there are none is another matter."""
    if folders and not any(os.access(folder, os.W_OK) for folder in folders):
        raise UnwritableFile(
            _(
                "The library in “{folder}” can be read but not changed, so nothing is written in it; everything else works.",
                folder=folders[0],
            )
        )


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 (the user's own day)
