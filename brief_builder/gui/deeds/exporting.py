"""Exporting: the layer with the question, the job beside the window, and the way to the files afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from brief_builder.brief.checks import Grade
from brief_builder.brief.file_name import file_name
from brief_builder.errors import UserError
from brief_builder.gui.deeds.adding import Adding
from brief_builder.gui.deeds.files import Files
from brief_builder.gui.document.panel import CHECK
from brief_builder.gui.export_layer import ExportLayer
from brief_builder.gui.exports import export_work
from brief_builder.gui.jobs import Job, JobRunner
from brief_builder.gui.kit import Kit
from brief_builder.gui.main_window import MainWindow
from brief_builder.gui.session import Session
from brief_builder.i18n import _, ngettext


class Exporting:
    """Asks, makes, tells."""

    def __init__(self, kit: Kit, session: Session, window: MainWindow, jobs: JobRunner, files: Files, adding: Adding) -> None:
        self._kit, self._session, self._window, self._jobs = kit, session, window, jobs
        self._files, self._adding = files, adding

    def ask(self) -> None:
        """Ask which files."""
        if not self._session.has_document:
            return
        self._session.flushing.emit()
        to_do = sum(1 for r in self._session.remarks() if r.grade is Grade.MUST)
        layer = ExportLayer(self._kit, self._window, self._files.folder(), file_name(self._session.brief), to_do)
        layer.wanted.connect(self.make)
        layer.look.connect(self._look)

    def _look(self) -> None:
        self._window.bring(self._window.document)
        self._window.document.show_tab(CHECK)

    def make(self, targets: Mapping[str, Path]) -> None:
        """Make these files beside the window."""
        session = self._session
        try:
            around = session.surroundings()
        except UserError as error:
            session.failed.emit(error.message)
            return
        work = export_work(session.brief, session.template, session.library, around, targets)
        self._jobs.start(Job(_("Exporting"), work, self._made, session.failed.emit))

    def _made(self, files: Sequence[Path]) -> None:
        """Say that they are there, with the way to them."""
        one = len(files) == 1
        message = ngettext("{count} file made: {names}", "{count} files made: {names}", len(files), names=", ".join(f.name for f in files))
        target = files[0] if one else files[0].parent
        action = _("Open") if one else _("Show in folder")
        self._adding.say(message, action, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))))
