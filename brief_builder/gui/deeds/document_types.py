"""Another document type for the document that is open, and a new document on the basis of an earlier one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog

from brief_builder.brief.change_type import change_type
from brief_builder.brief.store import SUFFIX, load_brief
from brief_builder.brief.template import Template
from brief_builder.errors import UserError
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.i18n import Message, _


class DocumentTypes:
    """Asks with the dialogs of the system."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, files: Files) -> None:
        self._kit, self._session, self._window, self._files = kit, session, window, files

    def change(self) -> None:
        """The document as one of another type; nothing is lost, and it can be undone."""
        if not self._session.has_document:
            return
        chosen = self._ask(_("Change the document type"), self._session.brief.template)
        if chosen is None or chosen.id == self._session.brief.template:
            return
        self._session.flushing.emit()
        changed = change_type(self._session.brief, self._session.document_type, chosen, date.today())  # noqa: DTZ011 (the user's own day)
        self._session.edit(_("Change the document type"), changed)

    def new_from(self) -> None:
        """A new document with the parts of an earlier one, of a type that is asked for; the earlier file stays as it is."""
        if not self._files.may_leave():
            return
        say = self._kit.say
        kinds = say(_("Working files ({pattern})", pattern=f"*{SUFFIX}"))
        title = say(_("New on the basis of an earlier document"))
        name, _filter = QFileDialog.getOpenFileName(self._window, title, str(self._files.folder()), kinds)
        if name:
            self.start_from(Path(name))

    def start_from(self, path: Path) -> None:
        """A new document on the basis of this file."""
        try:
            earlier = load_brief(path)
        except UserError as error:
            self._files.tell(error.message)
            return
        chosen = self._ask(_("New on the basis of an earlier document"), earlier.template)
        if chosen is not None:
            self._session.start_from(earlier, chosen, path)
            self._window.document.begin()

    def _ask(self, title: Message, now: str) -> Template | None:
        """Which document type; that of now stands first."""
        known = list(self._session.templates.known.values())
        names = [template.name for template in known]
        at = next((i for i, template in enumerate(known) if template.id == now), 0)
        name, sure = QInputDialog.getItem(self._window, self._kit.say(title), self._kit.say(_("Document type")), names, at, False)
        return known[names.index(name)] if sure else None
